import { Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import { fen, fenText } from '../../../src-shared/rules/fen.ts';
import { useDraft } from '../../app/drafts.ts';
import { EmptyList } from '../../app/EmptyList.tsx';
import { FailureNote } from '../../app/FailureNote.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeyButton } from '../../app/KeyButton.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useMay } from '../../app/session.ts';
import { useAskedForm } from '../../app/tasks/askedForm.ts';
import { useRowKeys } from '../../app/useRowKeys.ts';
import { DecimalField } from '../../app/form/DecimalField.tsx';
import { scaled } from '../../app/form/readDecimal.ts';
import rows from '../../app/RowTable.module.css';
import { useIdleFocus } from '../../app/useIdleFocus.ts';
import styles from './ItemsScreen.module.css';

type RepairPrice = Output<Contract['fees']['repairPrices']>[number];

/** FEE-20: 《维修项目收费标准》: what a repair costs; what is not in it, the engineers look at first. */
export function RepairPrices() {
  const { t } = useTranslation('billing');
  const mayKeep = useMay(contract.fees.addRepairPrice.roles);
  const asked = useLedger(contract.fees.repairPrices, {});
  const left = useAskedForm();
  const [begun, begin] = useState<string | null>(left.form === 'repair' ? left.about : null);
  const prices = asked.data ?? [];
  const price = prices.find(({ id }) => id === begun);
  const { list, row } = useRowKeys(
    prices,
    ({ id }) => id,
    ({ id }) => mayKeep && begin(id),
  );
  const isListed = prices.length > 0;
  useIdleFocus(list.ref, isListed);

  return (
    <section className={styles['lists']} aria-label={t('repair.open')}>
      <header className={styles['bar']}>
        <h2>{t('repair.title')}</h2>
        {mayKeep ? (
          <KeyButton keys="F2" onAct={() => begin('new')}>
            {t('repair.add')}
          </KeyButton>
        ) : null}
        <p>{t('repair.what')}</p>
      </header>
      <FailureNote failure={asked.failure} />
      {!isListed && !asked.isPending ? (
        <EmptyList words={t('repair.none')} {...(mayKeep ? { keys: 'F2', deed: t('repair.add') } : {})} />
      ) : (
        <div {...list} aria-label={t('repair.open')}>
          <table className={`${rows['table']} ${styles['items']}`} aria-label={t('repair.open')}>
            <thead>
              <tr>
                <th scope="col">{t('repair.name')}</th>
                <th scope="col" data-column="frequency">
                  {t('repair.unit')}
                </th>
                <th scope="col" data-column="price">
                  {t('repair.price')}
                </th>
              </tr>
            </thead>
            <tbody>
              {prices.map((price) => (
                <tr key={price.id} {...row(price)}>
                  <th scope="row">
                    {price.name}
                    {price.active ? null : <small> {t('item.inactive')}</small>}
                  </th>
                  <td data-column="frequency">{price.unit}</td>
                  <td data-column="price">{fenText(price.priceFen)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {begun === 'new' || price ? (
        <RepairPriceForm price={price ?? null} onClose={() => begin(null)} />
      ) : null}
    </section>
  );
}

type Typed = { name: string; unit: string; priceFen: string; active: boolean };

function RepairPriceForm({ price, onClose }: { price: RepairPrice | null; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const [form] = Form.useForm<Typed>();
  const add = useFormCommand(contract.fees.addRepairPrice, form, { fieldOf });
  const change = useFormCommand(contract.fees.changeRepairPrice, form, { fieldOf });
  const [draft, keep] = useDraft<Typed>(`fees/items/repair/${price?.id ?? 'new'}`, t('repair.add'));
  const failure = add.failure ?? change.failure;

  async function submit({ name, unit, priceFen, active }: Typed): Promise<void> {
    const facts = { name, unit, priceFen: fen(scaled(priceFen, 2) ?? 0) };
    const result = price
      ? await change.send({ id: price.id, version: price.version, ...facts, active })
      : await add.send(facts);
    if (!result.ok) return;
    keep(undefined);
    onClose();
  }

  return (
    <FormDialog<Typed>
      title={price?.name ?? t('repair.add')}
      form={form}
      initialValues={fieldsOf(draft, {
        name: price?.name ?? '',
        unit: price?.unit ?? '',
        priceFen: price ? fenText(price.priceFen) : '',
        active: price?.active ?? true,
      })}
      busy={add.busy || change.busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
      onValuesChange={keep}
    >
      <Form.Item name="name" label={t('repair.name')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="unit" label={t('repair.unit')}>
        <Input maxLength={6} placeholder={t('repair.unitHow')} />
      </Form.Item>
      <DecimalField name="priceFen" label={t('repair.price')} places={2} suffix={t('yuanSign')} />
      {price ? (
        <Form.Item name="active" valuePropName="checked">
          <Checkbox>{t('item.active')}</Checkbox>
        </Form.Item>
      ) : null}
    </FormDialog>
  );
}

const fieldOf: FieldOf<Typed> = { 'repair-price/name-taken': 'name' };
