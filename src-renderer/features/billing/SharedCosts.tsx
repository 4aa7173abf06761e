import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import { fen, fenText } from '../../../src-shared/rules/fen.ts';
import { useDraft } from '../../app/drafts.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { DayInput } from '../../app/form/DayInput.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useCommand, useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { usualSpans } from '../../app/usualSpans.ts';
import { BuildingSelect } from '../../app/form/BuildingSelect.tsx';
import { DecimalField } from '../../app/form/DecimalField.tsx';
import { periodText } from '../../app/periodText.ts';
import { scaled } from '../../app/form/readDecimal.ts';
import { ConfirmEnd } from '../../app/form/ConfirmEnd.tsx';
import styles from './BillingScreen.module.css';

type SharedCost = Output<Contract['fees']['sharedCosts']>[number];

/** 公摊: what a building or all together used, to be shared out by the next run of that item. */
export function SharedCosts() {
  const { t } = useTranslation('billing');
  const mayEnter = useMay(contract.fees.enterSharedCost.roles);
  const asked = useLedger(contract.fees.sharedCosts, {});
  const items = useLedger(contract.fees.items, {});
  const hasShared = (items.data ?? []).some(({ method, active }) => active && method === 'shared');
  const [begun, begin] = useState<'enter' | SharedCost | null>(
    useAskedForm().form === 'shared' ? 'enter' : null,
  );
  const costs = asked.data ?? [];
  if (!hasShared && costs.length === 0) return null;
  return (
    <section aria-labelledby="shared">
      <header className={styles['bar']}>
        <h2 id="shared">{t('shared.title')}</h2>
        {mayEnter ? (
          <KeyButton keys="Alt+KeyG" onAct={() => begin('enter')}>
            {t('shared.enter')}
          </KeyButton>
        ) : null}
        <p>{t('shared.what')}</p>
      </header>
      <FailureNote failure={asked.failure} />
      {costs.length === 0 ? null : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('shared.item')}</th>
              <th scope="col">{t('run.period')}</th>
              <th scope="col" data-number>
                {t('shared.total')}
              </th>
              <th scope="col">{t('shared.by')}</th>
              <th scope="col" data-column="act">
                {t('act')}
              </th>
            </tr>
          </thead>
          <tbody>
            {costs.map((cost) => (
              <tr key={cost.id}>
                <th scope="row">
                  {cost.itemName}
                  <small>{cost.placeName || t('place.all')}</small>
                </th>
                <td>{periodText(cost.fromOn, cost.toOn)}</td>
                <td data-number>{fenText(cost.totalFen)}</td>
                <td>
                  {cost.enteredBy}
                  <small>{cost.note}</small>
                </td>
                <td data-column="act">
                  {mayEnter ? (
                    <Button
                      size="small"
                      type="link"
                      aria-label={t('shared.voidOf', {
                        item: cost.itemName,
                        period: periodText(cost.fromOn, cost.toOn),
                      })}
                      onClick={() => begin(cost)}
                    >
                      {t('shared.void')}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {begun === 'enter' ? <EnterSharedCost onClose={() => begin(null)} /> : null}
      {begun !== null && begun !== 'enter' ? (
        <VoidSharedCost cost={begun} onClose={() => begin(null)} />
      ) : null}
    </section>
  );
}

function VoidSharedCost({ cost, onClose }: { cost: SharedCost; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const command = useCommand(contract.fees.voidSharedCost);
  return (
    <ConfirmEnd
      title={t('shared.voidOf', { item: cost.itemName, period: periodText(cost.fromOn, cost.toOn) })}
      effect={t('shared.voidEffect', { yuan: fenText(cost.totalFen) })}
      verb={t('shared.void')}
      command={command}
      end={() => command.send({ id: cost.id })}
      onClose={onClose}
    />
  );
}

type Typed = {
  itemId: string | null;
  buildingId: string | null;
  fromOn: string | null;
  toOn: string | null;
  totalFen: string;
  note: string;
};

function EnterSharedCost({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { today = '' } = useOfficeTime();
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.fees.enterSharedCost, form, {
    hints: { fromOn: t('dayHint'), toOn: t('dayHint') },
    fieldOf,
  });
  const { data: items = [] } = useLedger(contract.fees.items, {});
  const [draft, keep] = useDraft<Typed>('fees/billing/shared', t('shared.enter'));
  const picks = today === '' ? [] : usualSpans(today);

  async function submit(typed: Typed): Promise<void> {
    const result = await send({
      itemId: typed.itemId ?? '',
      projectId: null,
      buildingId: typed.buildingId,
      fromOn: typed.fromOn ?? '',
      toOn: typed.toOn ?? '',
      totalFen: fen(scaled(typed.totalFen, 2) ?? 0),
      note: orNull(typed.note),
    });
    if (!result.ok) return;
    keep(undefined);
    onClose();
  }

  return (
    <FormDialog<Typed>
      title={t('shared.enter')}
      form={form}
      initialValues={fieldsOf(draft, emptyCost)}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
      onValuesChange={keep}
    >
      <Form.Item name="itemId" label={t('shared.item')}>
        <Select
          options={items
            .filter(({ method, active }) => active && method === 'shared')
            .map(({ id, name }) => ({ value: id as string, label: name }))}
        />
      </Form.Item>
      <Form.Item name="buildingId" label={t('shared.place')}>
        <BuildingSelect all={t('place.all')} />
      </Form.Item>
      <Form.Item name="fromOn" label={t('run.fromOn')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="toOn" label={t('run.toOn')}>
        <DayInput />
      </Form.Item>
      <QuickPicks
        inDialog
        picks={picks.map(({ name }) => t(`pick.${name}`))}
        onPick={(words) => {
          const pick = picks.find(({ name }) => t(`pick.${name}`) === words);
          if (pick) form.setFieldsValue(pick.span);
          keep(form.getFieldsValue(true));
        }}
      />
      <DecimalField name="totalFen" label={t('shared.total')} places={2} suffix={t('yuanSign')} />
      <Form.Item name="note" label={t('standard.note')}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}

const emptyCost: Typed = {
  itemId: null,
  buildingId: null,
  fromOn: null,
  toOn: null,
  totalFen: '',
  note: '',
};

const fieldOf: FieldOf<Typed> = {
  'item/unknown': 'itemId',
  'cost/not-shared': 'itemId',
  'cost/backwards': 'toOn',
  'cost/not-a-period': 'toOn',
  'cost/overlaps': 'fromOn',
  'standard/place-unknown': 'buildingId',
};
