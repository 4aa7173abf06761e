import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { markField } from '../../app/form/markField.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { scaled } from '../../app/form/readDecimal.ts';
import { type AddProps, ChoiceItem, HouseholdItem } from './addFields.tsx';
import { RepairQuote } from './RepairQuote.tsx';
import styles from './AddLines.module.css';

type Typed = { unitId: string; itemId: string | null; quantity: string; price: string };

/** A fee that comes once, a card or a permit: how many, at the office's price or another. */
export function AddOnce({ households, close, onAdd }: AddProps) {
  const { t } = useTranslation(['receipts', 'shell']);
  const [form] = Form.useForm<Typed>();
  const [typed, setTyped] = useState<Typed>({
    unitId: households[0]?.unitId ?? '',
    itemId: null,
    quantity: '1',
    price: '',
  });
  const asked = useLedger(contract.fees.items, {});
  const items = asked.data?.filter(({ method, active }) => method === 'once' && active) ?? [];
  const itemId = typed.itemId ?? (items.length === 1 ? (items[0]?.id ?? null) : null);
  const quantity = scaled(typed.quantity, 3);
  const price = typed.price.trim() === '' ? null : scaled(typed.price, 4);
  const isWhole =
    itemId !== null && quantity !== null && quantity > 0 && (typed.price.trim() === '' || price !== null);
  const quote = useLedger(
    contract.fees.quoteOnce,
    { unitId: typed.unitId, itemId: itemId ?? '', quantity: quantity ?? 0, price },
    { enabled: isWhole },
  );
  const answer = isWhole && !quote.isFetching ? quote.data : undefined;

  function submit(): unknown {
    const trouble =
      itemId === null
        ? 'itemId'
        : quantity === null || quantity <= 0
          ? 'quantity'
          : !isWhole
            ? 'price'
            : null;
    if (trouble !== null)
      return markField(
        form,
        trouble,
        t(trouble === 'itemId' ? 'shell:field.required' : 'shell:field.wrongForm'),
      );
    const unit = households.find(({ unitId }) => unitId === typed.unitId);
    const item = items.find(({ id }) => id === itemId);
    if (!unit || !item || !answer || quantity === null) return undefined;
    return onAdd({
      key: `once ${unit.unitId} ${item.id}`,
      unitCode: unit.unitCode,
      name: item.name,
      about: answer.calculation,
      line: {
        kind: 'once',
        unitId: unit.unitId,
        itemId: item.id,
        quantity,
        price,
        amountFen: answer.amountFen,
      },
    });
  }

  // the cursor begins at the first choice, so that has to be there
  if (asked.isPending) return null;
  return (
    <FormDialog<Typed>
      title={t('once.title')}
      verb={t('add.submit')}
      form={form}
      initialValues={typed}
      busy={false}
      failure={asked.failure ?? (isWhole ? quote.failure : null)}
      close={close}
      onSubmit={submit}
      onValuesChange={(changed) => setTyped({ ...typed, ...changed })}
    >
      <HouseholdItem households={households} />
      {items.length === 0 ? <p className={styles['about']}>{t('once.none')}</p> : null}
      {items.length === 0 ? null : (
        <ChoiceItem
          name="itemId"
          label={t('add.item')}
          choices={items.map(({ id, name }) => ({ id, words: name }))}
        />
      )}
      <Form.Item name="quantity" label={t('once.quantity')}>
        <Input maxLength={12} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="price" label={t('once.price')} extra={t('once.priceHow')}>
        <Input maxLength={14} inputMode="decimal" />
      </Form.Item>
      <RepairQuote
        quantity={quantity}
        onPrice={(yuan) => {
          form.setFieldsValue({ price: yuan });
          setTyped({ ...typed, price: yuan });
        }}
      />
      <p className={styles['about']} aria-live="polite">
        {answer ? t('once.sum', { how: answer.calculation, yuan: fenText(answer.amountFen) }) : ''}
      </p>
    </FormDialog>
  );
}
