import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText, sum } from '../../../src-shared/rules/fen.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { useLedger } from '../../app/ledgerQuery.ts';
import { periodText } from '../fees/periodText.ts';
import { type AddProps, ChoiceItem, HouseholdItem } from './addFields.tsx';
import styles from './AddLines.module.css';

type Typed = { unitId: string; what: string | null; periods: string };

/** 预缴: the next periods of an item, charged and paid at once. */
export function AddAhead({ households, close, onAdd }: AddProps) {
  const { t } = useTranslation(['receipts', 'shell']);
  const [form] = Form.useForm<Typed>();
  const [typed, setTyped] = useState<Typed>({ unitId: households[0]?.unitId ?? '', what: null, periods: '' });
  const asked = useLedger(contract.fees.ahead, { unitId: typed.unitId });
  const items = asked.data?.filter(({ periods }) => periods.length > 0) ?? [];
  const [first] = items;
  const item = items.find((one) => keyOf(one) === typed.what) ?? (items.length === 1 ? first : undefined);
  const count = /^\d{1,2}$/.test(typed.periods.normalize('NFKC').trim())
    ? Number(typed.periods.normalize('NFKC'))
    : 0;
  const chosen = item?.periods.slice(0, count) ?? [];
  const total = sum(chosen.map(({ amountFen }) => amountFen));

  function submit(): unknown {
    if (item === undefined) {
      form.setFields([{ name: 'what', errors: [t('shell:field.required')] }]);
      return form.focusField('what');
    }
    if (count < 1 || count > item.periods.length || total <= 0) {
      form.setFields([{ name: 'periods', errors: [t('ahead.most', { n: item.periods.length })] }]);
      return form.focusField('periods');
    }
    const unit = households.find(({ unitId }) => unitId === typed.unitId);
    if (!unit) return undefined;
    return onAdd({
      key: `ahead ${unit.unitId} ${keyOf(item)}`,
      unitCode: unit.unitCode,
      name: [item.itemName, item.objectName].filter(Boolean).join(' '),
      about: spanOf(chosen),
      line: {
        kind: 'ahead',
        unitId: unit.unitId,
        itemId: item.itemId,
        objectId: item.objectId,
        periods: count,
        amountFen: total,
      },
    });
  }

  // the cursor begins at the first choice, so that has to be there
  if (asked.isPending) return null;
  return (
    <FormDialog<Typed>
      title={t('ahead.title')}
      verb={t('add.submit')}
      form={form}
      initialValues={typed}
      busy={false}
      failure={asked.failure}
      close={close}
      onSubmit={submit}
      onValuesChange={(changed) => setTyped({ ...typed, ...changed })}
    >
      <HouseholdItem households={households} />
      {items.length > 0 ? (
        <ChoiceItem
          name="what"
          label={t('add.item')}
          choices={items.map((one) => ({
            id: keyOf(one),
            words: [one.itemName, one.objectName].filter(Boolean).join(' '),
          }))}
        />
      ) : (
        <p className={styles['about']}>{t('ahead.none')}</p>
      )}
      <Form.Item name="periods" label={t(`ahead.periods.${item?.frequency ?? 'monthly'}`)}>
        <Input maxLength={2} inputMode="numeric" />
      </Form.Item>
      <p className={styles['about']} aria-live="polite">
        {chosen.length === 0
          ? item === undefined
            ? ''
            : t('ahead.from', { day: item.periods[0]?.fromOn ?? '' })
          : t('ahead.sum', { span: spanOf(chosen), yuan: fenText(total) })}
      </p>
    </FormDialog>
  );
}

const keyOf = ({ itemId, objectId }: { itemId: string; objectId: string }): string => `${itemId}/${objectId}`;

const spanOf = (periods: readonly { fromOn: string; toOn: string }[]): string =>
  periodText(periods[0]?.fromOn ?? '', periods.at(-1)?.toOn ?? '');
