import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { readFen } from '../../../src-shared/rules/fen.ts';
import { amountTrouble } from '../../app/form/amountTrouble.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { markField } from '../../app/form/markField.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { type AddProps, ChoiceItem, HouseholdItem } from './addFields.tsx';

type Typed = { unitId: string; itemId: string; amount: string };

/** FEE-07 预存: money the household leaves here, for everything or for one item. */
export function AddPrepaid({ households, close, onAdd }: AddProps) {
  const { t } = useTranslation(['receipts', 'shell']);
  const [form] = Form.useForm<Typed>();
  const atFirst: Typed = { unitId: households[0]?.unitId ?? '', itemId: forAll, amount: '' };
  const asked = useLedger(contract.fees.items, {});
  const items =
    asked.data?.filter(({ method, active }) => method !== 'deposit' && method !== 'once' && active) ?? [];

  function submit(shown: Partial<Typed>): unknown {
    const typed = { ...atFirst, ...shown };
    const unit = households.find(({ unitId }) => unitId === typed.unitId);
    const item = items.find(({ id }) => id === typed.itemId);
    const amount = readFen(typed.amount);
    if (!amount.ok || amount.value === 0) return markField(form, 'amount', t(amountTrouble(amount)));
    if (!unit) return undefined;
    return onAdd({
      key: `prepaid ${unit.unitId} ${item?.id ?? forAll}`,
      unitCode: unit.unitCode,
      name: item?.name ?? t('prepaid.general'),
      about: '',
      line: { kind: 'prepaid', unitId: unit.unitId, itemId: item?.id ?? null, amountFen: amount.value },
    });
  }

  // the cursor begins at the first choice, so that has to be there
  if (asked.isPending) return null;
  return (
    <FormDialog<Typed>
      title={t('prepaid.title')}
      verb={t('add.submit')}
      form={form}
      initialValues={atFirst}
      busy={false}
      failure={asked.failure}
      close={close}
      onSubmit={submit}
    >
      <HouseholdItem households={households} />
      <ChoiceItem
        name="itemId"
        label={t('prepaid.for')}
        choices={[
          { id: forAll, words: t('prepaid.general') },
          ...items.map(({ id, name }) => ({ id: id as string, words: name })),
        ]}
      />
      <Form.Item name="amount" label={t('pay.sum')} extra={t('prepaid.how')}>
        <Input maxLength={20} inputMode="decimal" />
      </Form.Item>
    </FormDialog>
  );
}

/** No item of its own: whatever comes. */
const forAll = 'all';
