import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { useDraft } from '../../app/drafts.ts';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { DecimalField } from '../../app/form/DecimalField.tsx';
import { scaled } from '../../app/form/readDecimal.ts';
import styles from './HouseholdFees.module.css';

type Typed = { itemId: string | null; quantity: string; price: string; note: string };
type Props = { unitId: string; unitCode: string; onAdded: (chargeId: string) => void; onClose: () => void };

/** A fee that comes once (a card, a permit): what, how many, and at what price where the standard has none. */
export function AddCharge({ unitId, unitCode, onAdded, onClose }: Props) {
  const { t } = useTranslation('fees');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.fees.addCharge, form, { fieldOf });
  const { data: items = [] } = useLedger(contract.fees.items, {});
  const once = items.filter(({ method, active }) => active && method === 'once');
  const [draft, keep] = useDraft<Typed>(`fees/${unitId}/add`, t('add.title', { unit: unitCode }));
  const itemId = Form.useWatch('itemId', form);
  const asked = {
    unitId,
    itemId: itemId ?? '',
    quantity: scaled(Form.useWatch('quantity', form), 3) ?? 0,
    price: scaled(Form.useWatch('price', form), 4),
  };
  const quote = useLedger(contract.fees.quoteOnce, asked, {
    enabled: contract.fees.quoteOnce.input.safeParse(asked).success,
    keepPrevious: true,
  });
  const unit = once.find(({ id }) => id === itemId)?.quantityUnit;

  async function submit({ itemId: chosen, quantity, price, note }: Typed): Promise<void> {
    const result = await send({
      unitId,
      itemId: chosen ?? '',
      quantity: scaled(quantity, 3) ?? 0,
      price: scaled(price, 4),
      note: orNull(note),
    });
    if (!result.ok) return;
    keep(undefined);
    onAdded(result.value.id);
  }

  return (
    <FormDialog<Typed>
      title={t('add.title', { unit: unitCode })}
      verb={t('add.verb')}
      form={form}
      initialValues={fieldsOf(draft, emptyCharge)}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
      onValuesChange={keep}
    >
      <Form.Item name="itemId" label={t('add.item')} extra={once.length === 0 ? t('add.noItem') : null}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent={t('add.noItem')}
          options={once.map(({ id, name }) => ({ value: id as string, label: name }))}
        />
      </Form.Item>
      <DecimalField
        name="quantity"
        label={t('add.quantity')}
        places={3}
        most={1_000_000}
        {...(unit ? { suffix: unit } : {})}
      />
      <DecimalField
        name="price"
        label={t('add.price')}
        places={4}
        most={1_000_000}
        suffix={t('yuanSign')}
        placeholder={t('add.priceHow')}
        isOptional
      />
      {quote.data && itemId ? (
        <p className={styles['quote']}>
          <output>{quote.data.calculation}</output>
        </p>
      ) : null}
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}

const emptyCharge: Typed = { itemId: null, quantity: '1', price: '', note: '' };

const fieldOf: FieldOf<Typed> = {
  'item/unknown': 'itemId',
  'charge/item-not-once': 'itemId',
  'charge/no-price': 'price',
  'charge/nothing': 'quantity',
};
