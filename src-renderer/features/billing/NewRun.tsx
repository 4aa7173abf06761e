import { Alert, Checkbox, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { isOnce } from '../../../src-shared/rules/feeShapes.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DayInput } from '../../app/form/DayInput.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { isDay } from '../../app/form/readDay.ts';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { monthAfter, usualSpans } from '../../app/usualSpans.ts';
import { useSentence } from '../../app/useSentence.ts';
import { buildingOptions } from '../../app/form/buildingOptions.ts';
import { buildingTitle } from '../../app/buildingTitle.ts';
import { LookAtRun } from './LookAtRun.tsx';
import { Reckoning } from './Reckoning.tsx';
import type { Run, RunWhat } from './runWhat.ts';
import { useNewRun } from './useNewRun.ts';
import styles from './NewRun.module.css';

type Props = { onPosted: (run: Run) => void; onBack: () => void };

/** A run: what to charge is chosen, then looked at, and only then posted. */
export function NewRun({ onPosted, onBack }: Props) {
  const { t } = useTranslation('billing');
  const sentence = useSentence();
  const run = useNewRun(onPosted);
  const { under, failure } = run;
  return (
    <div className={styles['screen']}>
      {failure?.code === 'report/cancelled' ? (
        <Alert type="info" showIcon title={sentence(failure)} />
      ) : (
        <FailureNote failure={failure} />
      )}
      {under ? (
        <LookAtRun run={run} under={under} />
      ) : (
        <>
          <header className={styles['head']}>
            <h1>{t('run.new')}</h1>
            <KeyButton keys="Escape" disabled={run.isReading} onAct={onBack}>
              {t('run.back')}
            </KeyButton>
          </header>
          {run.isReading ? <Reckoning run={run} /> : <ChooseRun asked={run.asked} onChosen={run.begin} />}
        </>
      )}
    </div>
  );
}

type Typed = { itemIds: string[]; fromOn: string | null; toOn: string | null; buildingIds: string[] };
type ChooseProps = { asked: RunWhat | null; onChosen: (what: RunWhat) => unknown };

/** What is paid in advance is charged before its month begins. */
const nextMonth = (today: string) => ({ name: 'nextMonth', span: monthAfter(today) }) as const;

function ChooseRun({ asked, onChosen }: ChooseProps) {
  const { t } = useTranslation('billing');
  const { t: tHouseholds } = useTranslation('households');
  const { today = '' } = useOfficeTime();
  const [form] = Form.useForm<Typed>();
  const items = useLedger(contract.fees.items, {});
  const { data: buildings = [] } = useLedger(contract.households.buildings, {});
  const periodic = (items.data ?? []).filter(({ active, method }) => active && !isOnce(method));
  const picks = today === '' ? [] : [...usualSpans(today), nextMonth(today)];
  if (!items.data || today === '') return <FailureNote failure={items.failure} />;
  if (periodic.length === 0)
    return <EmptyList words={t('run.noItems')} keys="Control+Digit4" deed={t('items.open')} />;

  function submit({ itemIds, fromOn, toOn, buildingIds }: Typed): void {
    const troubles: { name: keyof Typed; errors: string[] }[] = [];
    if (itemIds.length === 0) troubles.push({ name: 'itemIds', errors: [t('run.itemsMissing')] });
    if (fromOn === null || !isDay(fromOn)) troubles.push({ name: 'fromOn', errors: [t('dayHint')] });
    if (toOn === null || !isDay(toOn)) troubles.push({ name: 'toOn', errors: [t('dayHint')] });
    if (fromOn === null || toOn === null || troubles.length > 0) {
      form.setFields(troubles);
      return form.focusField(troubles[0]?.name ?? 'fromOn');
    }
    onChosen({
      itemIds,
      fromOn,
      toOn,
      buildingIds: buildingIds.length === 0 ? null : buildingIds,
    } as RunWhat);
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="run"
      className={styles['choose'] ?? ''}
      initialValues={{
        itemIds: asked?.itemIds ?? (periodic.length === 1 ? periodic.map(({ id }) => id) : []),
        fromOn: asked?.fromOn ?? picks[0]?.span.fromOn ?? null,
        toOn: asked?.toOn ?? picks[0]?.span.toOn ?? null,
        buildingIds: asked?.buildingIds ?? [],
      }}
      onSubmit={submit}
      startsHere
    >
      <Form.Item name="itemIds" label={t('run.items')} extra={t('run.itemsHow')}>
        <Checkbox.Group
          className={styles['items'] ?? ''}
          options={periodic.map(({ id, name, frequency }) => ({
            value: id,
            label: t('run.itemOf', { name, frequency: t(`frequency.${frequency}`) }),
          }))}
        />
      </Form.Item>
      <div className={styles['span']}>
        <Form.Item name="fromOn" label={t('run.fromOn')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="toOn" label={t('run.toOn')} extra={t('run.spanHow')}>
          <DayInput />
        </Form.Item>
      </div>
      <QuickPicks
        picks={picks.map(({ name }) => t(`pick.${name}`))}
        onPick={(words) => {
          const pick = picks.find(({ name }) => t(`pick.${name}`) === words);
          if (pick) form.setFieldsValue(pick.span);
        }}
      />
      <Form.Item name="buildingIds" label={t('run.buildings')}>
        <Select<string[], { value?: string; label: string }>
          mode="multiple"
          allowClear
          placeholder={t('run.everyBuilding')}
          showSearch={{ optionFilterProp: 'label' }}
          options={buildingOptions(buildings, (name) => buildingTitle(tHouseholds, name))}
        />
      </Form.Item>
      <SubmitButton form={form} busy={false}>
        {t('run.preview')}
      </SubmitButton>
    </DeskForm>
  );
}
