import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { readFen } from '../../../src-shared/rules/fen.ts';
import { amountTrouble } from '../../app/form/amountTrouble.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { markField } from '../../app/form/markField.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { type AddProps, ChoiceItem, HouseholdItem } from './addFields.tsx';
import styles from './AddLines.module.css';

type Typed = { unitId: string; itemId: string | null; amount: string };

/** 押金: money that is only held, and goes back against this receipt. */
export function AddDeposit({ households, close, onAdd }: AddProps) {
  const { t } = useTranslation(['receipts', 'shell']);
  const [form] = Form.useForm<Typed>();
  const atFirst: Typed = { unitId: households[0]?.unitId ?? '', itemId: null, amount: '' };
  const asked = useLedger(contract.fees.items, {});
  const items = asked.data?.filter(({ method, active }) => method === 'deposit' && active) ?? [];

  function submit(shown: Partial<Typed>): unknown {
    const typed = { ...atFirst, ...shown };
    const unit = households.find(({ unitId }) => unitId === typed.unitId);
    const item = items.find(({ id }) => id === typed.itemId) ?? (items.length === 1 ? items[0] : undefined);
    if (item === undefined) return markField(form, 'itemId', t('shell:field.required'));
    const amount = readFen(typed.amount);
    if (!amount.ok || amount.value === 0) return markField(form, 'amount', t(amountTrouble(amount)));
    if (!unit) return undefined;
    return onAdd({
      key: `deposit ${unit.unitId} ${item.id}`,
      unitCode: unit.unitCode,
      name: item.name,
      about: '',
      line: { kind: 'deposit', unitId: unit.unitId, itemId: item.id, amountFen: amount.value },
    });
  }

  // the cursor begins at the first choice, so that has to be there
  if (asked.isPending) return null;
  return (
    <FormDialog<Typed>
      title={t('deposit.title')}
      verb={t('add.submit')}
      form={form}
      initialValues={atFirst}
      busy={false}
      failure={asked.failure}
      close={close}
      onSubmit={submit}
    >
      <HouseholdItem households={households} />
      {items.length === 0 ? <p className={styles['about']}>{t('deposit.none')}</p> : null}
      {items.length === 0 ? null : (
        <ChoiceItem
          name="itemId"
          label={t('add.item')}
          choices={items.map(({ id, name }) => ({ id, words: name }))}
        />
      )}
      <Form.Item name="amount" label={t('pay.sum')}>
        <Input maxLength={20} inputMode="decimal" />
      </Form.Item>
    </FormDialog>
  );
}
