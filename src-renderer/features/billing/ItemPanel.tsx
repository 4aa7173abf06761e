import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import { ratesFor } from '../../../src-shared/rules/feeShapes.ts';
import { type Fact, FactList } from '../../app/FactList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DayInput } from '../../app/form/DayInput.tsx';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { Panel } from '../../app/Panel.tsx';
import { useMay } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import type { FeeItem, Standard } from './feeItem.ts';
import { StandardForm } from './StandardForm.tsx';
import { useRateText } from './useRateText.ts';
import styles from './ItemsScreen.module.css';

type Props = { item: FeeItem; onChange: () => void; onClose: () => void };

/** An item with all its prices: those that hold or will, then those that held. */
export function ItemPanel({ item, onChange, onClose }: Props) {
  const { t } = useTranslation(['billing', 'meters']);
  const { today = '' } = useOfficeTime();
  const mayKeep = useMay(contract.fees.setStandard.roles);
  const asked = useLedger(contract.fees.standards, { itemId: item.id });
  const left = useAskedForm();
  const isLeft = left.form === 'standard' && left.about === item.id;
  const [begun, begin] = useState<'set' | Standard | null>(isLeft ? 'set' : null);
  const standards = asked.data ?? [];
  const isOver = ({ toOn }: Standard) => toOn !== null && toOn < today;
  const isPriced = ratesFor(item).size > 0;
  const holding = standards.filter((standard) => !isOver(standard));
  const over = standards.filter(isOver);

  return (
    <Panel title={item.name} step={item.id} back={t('items.close')} onBack={onClose}>
      {mayKeep ? (
        <div className={styles['acts']}>
          {isPriced ? (
            <KeyButton keys="Alt+KeyN" type="primary" onAct={() => begin('set')}>
              {t('standard.set')}
            </KeyButton>
          ) : null}
          <KeyButton keys="Alt+KeyE" onAct={onChange}>
            {t('item.change')}
          </KeyButton>
        </div>
      ) : null}
      <FailureNote failure={asked.failure} />
      <h3 className={styles['part']}>{t('standard.holding')}</h3>
      {isPriced ? null : <p>{t('standard.unpriced')}</p>}
      {isPriced && holding.length === 0 && !asked.isPending ? (
        <p className={styles['none']}>{t('standard.none')}</p>
      ) : null}
      <Standards standards={holding} onEnd={mayKeep ? begin : null} />
      {over.length > 0 ? (
        <details className={styles['over']}>
          <summary>{t('standard.over', { n: over.length })}</summary>
          <Standards standards={over} onEnd={null} />
        </details>
      ) : null}
      <h3 className={styles['part']}>{t('item.facts')}</h3>
      <ItemFacts item={item} />
      {begun === 'set' ? <StandardForm item={item} onClose={() => begin(null)} /> : null}
      {begun !== null && begun !== 'set' ? (
        <EndStandard standard={begun} onClose={() => begin(null)} />
      ) : null}
    </Panel>
  );
}

type StandardsProps = { standards: readonly Standard[]; onEnd: ((standard: Standard) => void) | null };

function Standards({ standards, onEnd }: StandardsProps) {
  const { t } = useTranslation('billing');
  const { today = '' } = useOfficeTime();
  const { fullTime } = useOfficeTime();
  const rateText = useRateText();
  return (
    <ul className={styles['standards']}>
      {standards.map((standard) => (
        <li key={standard.id}>
          <span>
            {[standard.scopeName || t('place.all'), standard.usage && t(`usage.${standard.usage}`)]
              .filter(Boolean)
              .join(' · ')}
            <strong>{rateText(standard)}</strong>
            <small>
              {standard.toOn === null
                ? t(standard.fromOn > today ? 'standard.willHold' : 'standard.since', { on: standard.fromOn })
                : t('standard.fromTo', { from: standard.fromOn, to: standard.toOn })}
              {standard.note === null ? null : ` · ${standard.note}`}
            </small>
            <small>{t('standard.setBy', { at: fullTime(standard.setAt), by: standard.setBy })}</small>
          </span>
          {onEnd && standard.toOn === null ? (
            <Button size="small" type="link" onClick={() => onEnd(standard)}>
              {t('standard.end')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type EndProps = { standard: Standard; onClose: () => void };

/** A price stops, and no other takes its place. */
function EndStandard({ standard, onClose }: EndProps) {
  const { t } = useTranslation('billing');
  const { today = null } = useOfficeTime();
  const [form] = Form.useForm<{ toOn: string | null }>();
  const { send, busy, failure } = useFormCommand(contract.fees.endStandard, form, {
    hints: { toOn: t('dayHint') },
    fieldOf: { 'standard/charged-already': 'toOn' },
  });

  async function submit({ toOn }: { toOn: string | null }): Promise<void> {
    const result = await send({ id: standard.id, toOn: toOn ?? '' });
    if (result.ok) onClose();
  }

  return (
    <FormDialog<{ toOn: string | null }>
      title={t('standard.endTitle', { place: standard.scopeName || t('place.all') })}
      verb={t('standard.end')}
      form={form}
      initialValues={{ toOn: today }}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
    >
      <Form.Item name="toOn" label={t('standard.lastDay')} extra={t('standard.endHow')}>
        <DayInput />
      </Form.Item>
    </FormDialog>
  );
}

function ItemFacts({ item }: { item: FeeItem }) {
  const { t } = useTranslation(['billing', 'meters']);
  const { lossShareMillionths, lossFixedThousandths, lateRateMillionths, lateCapMillionths } = item;
  const told: Fact[] = [
    [t('item.method'), [t(`method.${item.method}`), t(`object.${item.object}`)].join(' · ')],
    [t('item.frequency'), t(`frequency.${item.frequency}`)],
    [t('item.meterKind'), item.meterKind && t(`meters:kind.${item.meterKind}`)],
    [t('item.shareBy'), item.shareBy && t(`shareBy.${item.shareBy}`)],
    [t('item.rounding'), t(`rounding.${item.rounding}`)],
    [
      t('item.loss'),
      lossShareMillionths !== null
        ? `${decimalText(lossShareMillionths, 4)}%`
        : lossFixedThousandths === null
          ? null
          : decimalText(lossFixedThousandths, 3),
    ],
    [t('item.dueColumn'), t('item.dueOf', { after: t(`dueAfter.${item.dueAfter}`), n: item.dueDays })],
    [
      t('item.late'),
      lateRateMillionths === null
        ? t('item.noLate')
        : t('item.lateOf', {
            rate: decimalText(lateRateMillionths, 4),
            grace: item.lateGraceDays,
            cap: lateCapMillionths === null ? t('item.noCap') : `${decimalText(lateCapMillionths, 4)}%`,
          }),
    ],
  ];
  return <FactList facts={told} />;
}
