import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { monthCounts } from '../../../src-shared/rules/charges/period.ts';
import { roundings } from '../../../src-shared/rules/charges/rounding.ts';
import { priceUnits } from '../../../src-shared/rules/charges/terms.ts';
import {
  dueAfter,
  feeMethods,
  type FeeMethod,
  meterKinds,
  shareKeys,
} from '../../../src-shared/rules/feeItems.ts';
import {
  frequenciesFor,
  hasPriceUnit,
  isByTime,
  isOnce,
  objectsFor,
} from '../../../src-shared/rules/feeShapes.ts';
import { useDraft } from '../../app/drafts.ts';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { wholeNumber } from '../../app/form/wholeNumber.ts';
import { DecimalField } from '../../app/form/DecimalField.tsx';
import type { FeeItem } from './feeItem.ts';
import { emptyItem, natureOf, termsOf, type TypedItem, typedItem } from './itemTyped.ts';
import styles from './ItemForm.module.css';

type Props = { item: FeeItem | null; onSaved: (item: FeeItem) => void; onClose: () => void };

/** FEE-01: an item to charge for, new or changed; only the fields its method needs. */
export function ItemForm({ item, onSaved, onClose }: Props) {
  const { t } = useTranslation('billing');
  const [form] = Form.useForm<TypedItem>();
  const add = useFormCommand(contract.fees.addItem, form, { fieldOf });
  const change = useFormCommand(contract.fees.changeItem, form, { fieldOf });
  const [draft, keep] = useDraft<TypedItem>(`fees/items/${item?.id ?? 'new'}`, item?.name ?? t('item.add'));
  const atFirst = item ? typedItem(item) : emptyItem;
  // not watched: the fields of a method have to be there when its number key goes on to the next field
  const [method, setMethod] = useState(draft?.method ?? atFirst.method);
  const failure = add.failure ?? change.failure;

  async function submit(shown: TypedItem): Promise<void> {
    const typed = { ...atFirst, ...shown };
    const result = item
      ? await change.send({ id: item.id, version: item.version, ...termsOf(typed), active: typed.active })
      : await add.send({ ...natureOf(typed), ...termsOf(typed) });
    if (!result.ok) return;
    keep(undefined);
    onSaved(result.value);
  }

  return (
    <FormDialog<TypedItem>
      title={item?.name ?? t('item.add')}
      form={form}
      initialValues={fieldsOf(draft, atFirst)}
      busy={add.busy || change.busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
      onValuesChange={(typed) => {
        setMethod(typed.method ?? method);
        keep({ ...atFirst, ...form.getFieldsValue(true) });
      }}
      isWide
    >
      <div className={styles['grid']}>
        <Form.Item name="name" label={t('item.name')}>
          <Input maxLength={20} placeholder={t('item.nameHow')} />
        </Form.Item>
        {item === null ? (
          <Form.Item name="method" label={t('item.method')} className={styles['whole'] ?? ''}>
            <NumberedChoice
              label={t('item.method')}
              columns={4}
              choices={feeMethods.map((value) => ({
                value,
                words: t(`method.${value}`),
              }))}
            />
          </Form.Item>
        ) : (
          <p className={styles['nature']}>
            {t(`method.${item.method}`)} · {t(`object.${item.object}`)} · {t(`frequency.${item.frequency}`)}
          </p>
        )}
        {item === null ? <NatureFields method={method} /> : null}
        <TermFields method={method} />
        <DueFields method={method} />
        {item ? (
          <Form.Item name="active" valuePropName="checked" className={styles['whole'] ?? ''}>
            <Checkbox>{t('item.active')}</Checkbox>
          </Form.Item>
        ) : null}
      </div>
    </FormDialog>
  );
}

type FieldsProps = { method: FeeMethod };

/** What it is charged for and how often; it can not be changed later. */
function NatureFields({ method }: FieldsProps) {
  const { t } = useTranslation(['billing', 'meters']);
  const objects = objectsFor(method);
  return (
    <>
      {objects.length > 1 ? (
        <Form.Item name="object" label={t('item.object')}>
          <Select options={objects.map((value) => ({ value, label: t(`object.${value}`) }))} />
        </Form.Item>
      ) : null}
      {isOnce(method) ? null : (
        <Form.Item name="frequency" label={t('item.frequency')}>
          <Select
            options={frequenciesFor(method).map((value) => ({ value, label: t(`frequency.${value}`) }))}
          />
        </Form.Item>
      )}
      {method === 'metered' ? (
        <Form.Item name="meterKind" label={t('item.meterKind')}>
          <Select options={meterKinds.map((value) => ({ value, label: t(`meters:kind.${value}`) }))} />
        </Form.Item>
      ) : null}
      {method === 'shared' ? (
        <Form.Item name="shareBy" label={t('item.shareBy')}>
          <Select options={shareKeys.map((value) => ({ value, label: t(`shareBy.${value}`) }))} />
        </Form.Item>
      ) : null}
    </>
  );
}

/** How its amount is counted. */
function TermFields({ method }: FieldsProps) {
  const { t } = useTranslation('billing');
  const loss = Form.useWatch<TypedItem['loss']>('loss');
  return (
    <>
      {hasPriceUnit(method) ? (
        <Form.Item name="priceUnit" label={t('item.priceUnit')}>
          <Select options={priceUnits.map((value) => ({ value, label: t(`priceUnit.${value}`) }))} />
        </Form.Item>
      ) : null}
      {isByTime(method) ? (
        <Form.Item name="monthCount" label={t('item.monthCount')}>
          <Select options={monthCounts.map((value) => ({ value, label: t(`monthCount.${value}`) }))} />
        </Form.Item>
      ) : null}
      {method === 'metered' || method === 'once' ? (
        <Form.Item name="quantityUnit" label={t('item.quantityUnit')}>
          <Input maxLength={6} placeholder={t(method === 'once' ? 'item.pieces' : 'item.units')} />
        </Form.Item>
      ) : null}
      <Form.Item name="rounding" label={t('item.rounding')}>
        <Select options={roundings.map((value) => ({ value, label: t(`rounding.${value}`) }))} />
      </Form.Item>
      {method === 'metered' ? (
        <>
          <Form.Item name="loss" label={t('item.loss')}>
            <Select options={losses.map((value) => ({ value, label: t(`loss.${value}`) }))} />
          </Form.Item>
          {loss === 'share' || loss === 'fixed' ? (
            <DecimalField
              key={loss}
              name="lossAmount"
              label={t('item.lossAmount')}
              places={loss === 'share' ? 4 : 3}
              most={loss === 'share' ? 100 : 1_000_000}
              {...(loss === 'share' ? { suffix: '%' } : {})}
            />
          ) : null}
        </>
      ) : null}
    </>
  );
}

/** When it has to be paid, and 违约金: off unless the contract has one. */
function DueFields({ method }: FieldsProps) {
  const { t } = useTranslation('billing');
  const hasLateFee = Form.useWatch<boolean | undefined>('hasLateFee') ?? false;
  return (
    <>
      <Form.Item name="dueAfter" label={t('item.dueAfter')}>
        <Select options={dueAfter.map((value) => ({ value, label: t(`dueAfter.${value}`) }))} />
      </Form.Item>
      <Form.Item name="dueDays" label={t('item.dueDays')}>
        <InputNumber<string | number> {...wholeNumber} suffix={t('item.days')} />
      </Form.Item>
      {method === 'deposit' ? null : (
        <Form.Item name="hasLateFee" valuePropName="checked" className={styles['whole'] ?? ''}>
          <Checkbox>{t('item.hasLateFee')}</Checkbox>
        </Form.Item>
      )}
      {hasLateFee && method !== 'deposit' ? (
        <>
          <DecimalField name="lateRate" label={t('item.lateRate')} places={4} suffix="%" most={100} />
          <Form.Item name="lateGraceDays" label={t('item.lateGrace')}>
            <InputNumber<string | number> {...wholeNumber} suffix={t('item.days')} />
          </Form.Item>
          <DecimalField
            name="lateCap"
            label={t('item.lateCap')}
            places={4}
            suffix="%"
            most={1000}
            placeholder={t('item.noCap')}
            isOptional
          />
        </>
      ) : null}
    </>
  );
}

const losses = ['none', 'share', 'fixed'] as const;

const fieldOf: FieldOf<TypedItem> = { 'item/name-taken': 'name' };
