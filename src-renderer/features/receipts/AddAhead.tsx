import { Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { fenText, sum } from '../../../src-shared/rules/fen.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { markField } from '../../app/form/markField.ts';
import { readWhole } from '../../app/form/readWhole.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { periodText } from '../../app/periodText.ts';
import { type AddProps, ChoiceItem, HouseholdItem } from './addFields.tsx';
import { aheadKey, type AheadItem, type AheadPick, everything, mostAhead, pickAhead } from './aheadPick.ts';
import styles from './AddLines.module.css';

type Typed = { unitId: string; what: string | null; periods: string };

/** 预缴: the next periods of an item, or of everything the household pays by, charged and paid at once. */
export function AddAhead({ households, close, onAdd }: AddProps) {
  const { t } = useTranslation(['receipts', 'shell']);
  const [form] = Form.useForm<Typed>();
  const [typed, setTyped] = useState<Typed>({ unitId: households[0]?.unitId ?? '', what: null, periods: '' });
  const asked = useLedger(contract.fees.ahead, { unitId: typed.unitId });
  const items = asked.data ?? [];
  const [first] = items;
  const usual = items.length > 1 ? everything : first ? aheadKey(first) : '';
  // of another household the item that was chosen is none
  const isThere =
    typed.what === everything ? items.length > 1 : items.some((one) => aheadKey(one) === typed.what);
  const what = typed.what !== null && isThere ? typed.what : usual;
  const count = readWhole(typed.periods, 2) ?? 0;
  const most = mostAhead(items, what);
  const picks = count > most ? [] : pickAhead(items, what, count);
  const unit = households.find(({ unitId }) => unitId === typed.unitId);
  const item = items.find((one) => aheadKey(one) === what);
  const begins = item?.periods[0]?.fromOn;

  useEffect(() => form.setFieldValue('what', what), [form, what]);

  function submit(): unknown {
    if (!unit || items.length === 0) return undefined;
    if (count < 1) return markField(form, 'periods', t('shell:field.required'));
    if (count > most) return form.focusField('periods');
    if (picks.length === 0) return markField(form, 'periods', t('ahead.tooFew'));
    return onAdd(
      ...picks.map(({ item, periods, total }) => ({
        key: `ahead ${unit.unitId} ${aheadKey(item)}`,
        unitCode: unit.unitCode,
        name: nameOf(item),
        about: spanOf(periods),
        line: {
          kind: 'ahead' as const,
          unitId: unit.unitId,
          itemId: item.itemId,
          objectId: item.objectId,
          periods: periods.length,
          amountFen: total,
        },
      })),
    );
  }

  function saidOf([only, ...more]: readonly AheadPick[]): string {
    if (only === undefined) return begins === undefined || most === 0 ? '' : t('ahead.from', { day: begins });
    const yuan = fenText(sum(picks.map(({ total }) => total)));
    return more.length === 0
      ? t('ahead.sum', { span: spanOf(only.periods), yuan })
      : t('ahead.sumOfAll', { n: picks.length, yuan });
  }

  // the cursor begins at the first choice, so that has to be there
  if (asked.isPending) return null;
  return (
    <FormDialog<Typed>
      title={t('ahead.title')}
      verb={t('add.submit')}
      form={form}
      initialValues={{ ...typed, what }}
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
          choices={[
            ...(items.length > 1 ? [{ id: everything, words: t('ahead.everything') }] : []),
            ...items.map((one) => ({ id: aheadKey(one), words: nameOf(one) })),
          ]}
        />
      ) : (
        <p className={styles['about']}>{t('ahead.none')}</p>
      )}
      <Form.Item
        name="periods"
        label={t(`ahead.periods.${item?.frequency ?? 'monthly'}`)}
        {...(count > most
          ? { validateStatus: 'error', help: t('ahead.most', { n: most }) }
          : { extra: most > 0 ? t('ahead.most', { n: most }) : null })}
      >
        <Input maxLength={2} inputMode="numeric" />
      </Form.Item>
      <div className={styles['about']} aria-live="polite">
        {picks.length > 1
          ? picks.map(({ item, periods, total }) => (
              <p key={aheadKey(item)}>
                {t('ahead.part', { item: nameOf(item), span: spanOf(periods), yuan: fenText(total) })}
              </p>
            ))
          : null}
        <p>{saidOf(picks)}</p>
      </div>
    </FormDialog>
  );
}

const nameOf = ({ itemName, objectName }: AheadItem): string =>
  [itemName, objectName].filter(Boolean).join(' ');

const spanOf = (periods: readonly { fromOn: string; toOn: string }[]): string =>
  periodText(periods[0]?.fromOn ?? '', periods.at(-1)?.toOn ?? '');
