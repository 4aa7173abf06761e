import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { ratesFor } from '../../../src-shared/rules/feeShapes.ts';
import { usages } from '../../../src-shared/rules/estate.ts';
import { useDraft } from '../../app/drafts.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { type FieldName, markField } from '../../app/form/markField.ts';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { UnitField } from '../../app/form/UnitField.tsx';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { BuildingSelect } from '../../app/form/BuildingSelect.tsx';
import { DecimalField } from '../../app/form/DecimalField.tsx';
import { monthAfter, monthSpan, yearSpan } from '../../app/usualSpans.ts';
import { scaled } from '../../app/form/readDecimal.ts';
import type { FeeItem } from './feeItem.ts';
import { FloorFields, TierFields } from './BandFields.tsx';
import { FormulaField } from './FormulaField.tsx';
import { emptyStandard, hasUsage, placesFor, readStandard, type TypedStandard } from './standardTyped.ts';
import styles from './ItemForm.module.css';

/** FEE-01: a new price of an item, from a day on, for all or for one place; the one before ends by itself. */
export function StandardForm({ item, onClose }: { item: FeeItem; onClose: () => void }) {
  const { t } = useTranslation('billing');
  const { today = '' } = useOfficeTime();
  const [form] = Form.useForm<TypedStandard>();
  const { send, busy, failure } = useFormCommand(contract.fees.setStandard, form, {
    hints: { fromOn: t('dayHint') },
    fieldOf: fieldAt,
  });
  const [draft, keep] = useDraft<TypedStandard>(
    `fees/items/standard/${item.id}`,
    t('standard.title', { item: item.name }),
  );
  const [namesPrice, setNamesPrice] = useState(false);
  // not watched: the fields of a place have to be there when its number key goes on to the next field
  const [shown, show] = useState<TypedStandard>({ ...emptyStandard, ...draft });
  const rates = ratesFor(item);
  const isTiered = rates.has('tiers') && shown.rateKind === 'tiers';
  const picks =
    today === '' ? [] : [monthAfter(today), monthSpan(today), yearSpan(today)].map(({ fromOn }) => fromOn);

  async function submit(values: TypedStandard): Promise<void> {
    const all = { ...emptyStandard, ...values };
    const missing = missingPlace(all);
    if (missing !== null) return void markField(form, missing, t('standard.placeMissing'));
    const result = await send(readStandard(item, all, namesPrice));
    if (!result.ok) return undefined;
    keep(undefined);
    return onClose();
  }

  return (
    <FormDialog<TypedStandard>
      title={t('standard.title', { item: item.name })}
      verb={t('standard.verb')}
      form={form}
      initialValues={fieldsOf(draft, emptyStandard)}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
      onValuesChange={() => {
        const typed: TypedStandard = { ...emptyStandard, ...form.getFieldsValue(true) };
        show(typed);
        keep(typed);
      }}
      isWide
    >
      <Form.Item name="place" label={t('standard.place')}>
        <NumberedChoice
          label={t('standard.place')}
          columns={4}
          choices={placesFor(item).map((value) => ({
            value,
            words: t(`place.${value}`),
          }))}
        />
      </Form.Item>
      <div className={styles['grid']}>
        <PlaceFields typed={shown} />
        {hasUsage(shown.place) ? (
          <Form.Item name="usage" label={t('standard.usage')}>
            <Select
              options={[
                { value: 'any', label: t('standard.everyUsage') },
                ...usages.map((value) => ({ value, label: t(`usage.${value}`) })),
              ]}
            />
          </Form.Item>
        ) : null}
      </div>
      {rates.has('tiers') ? (
        <Form.Item name="rateKind" label={t('standard.rateKind')}>
          <NumberedChoice
            label={t('standard.rateKind')}
            columns={2}
            choices={[
              { value: 'price', words: t('standard.onePrice') },
              { value: 'tiers', words: t('standard.tiered') },
            ]}
          />
        </Form.Item>
      ) : null}
      {rates.has('formula') ? (
        <FormulaField price={scaled(shown.price, 4)} text={shown.formula} onNamesPrice={setNamesPrice} />
      ) : null}
      {isTiered ? <TierFields unit={item.quantityUnit ?? ''} /> : null}
      {rates.has('floorBands') ? <FloorFields /> : null}
      <div className={styles['grid']}>
        {rates.has('price') && !isTiered && (item.method !== 'formula' || namesPrice) ? (
          <DecimalField
            name="price"
            label={t('standard.price')}
            places={4}
            most={1_000_000}
            suffix={t(`priceOf.${unitOf(item)}`, { unit: item.quantityUnit ?? t('standard.piece') })}
          />
        ) : null}
        <Form.Item name="fromOn" label={t('standard.fromOn')} extra={t('standard.fromOnHow')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="note" label={t('standard.note')}>
          <Input maxLength={60} placeholder={t('standard.noteHow')} />
        </Form.Item>
      </div>
      <QuickPicks
        inDialog
        picks={[...new Set(picks)]}
        onPick={(fromOn) => {
          form.setFieldsValue({ fromOn });
          keep({ ...emptyStandard, ...form.getFieldsValue(true), fromOn });
        }}
      />
    </FormDialog>
  );
}

/** The estate, building, home, car or space a price is for. */
function PlaceFields({ typed }: { typed: TypedStandard }) {
  const { t } = useTranslation('billing');
  const { place, unit } = typed;
  const projects = useLedger(contract.households.projects, {}, { enabled: place === 'project' });
  const isBelonging = place === 'vehicle' || place === 'space';
  const home = useLedger(
    contract.households.unit,
    { id: unit?.unitId ?? '' },
    { enabled: isBelonging && unit !== null },
  );
  const belongings =
    place === 'vehicle'
      ? (home.data?.vehicles ?? []).map(({ id, plate }) => ({ value: id as string, label: plate }))
      : (home.data?.parkingSpaces ?? []).map(({ id, code }) => ({ value: id as string, label: code }));
  if (place === 'project')
    return (
      <Form.Item name="projectId" label={t('place.project')}>
        <Select
          options={(projects.data ?? []).map(({ id, name }) => ({ value: id as string, label: name }))}
        />
      </Form.Item>
    );
  if (place === 'building')
    return (
      <Form.Item name="buildingId" label={t('place.building')}>
        <BuildingSelect />
      </Form.Item>
    );
  if (place === 'all') return null;
  return (
    <>
      <Form.Item name="unit" label={t('standard.unit')}>
        <UnitField none={t('standard.unitNone')} />
      </Form.Item>
      {isBelonging ? (
        <Form.Item name="belonging" label={t(`place.${place}`)}>
          <Select options={belongings} notFoundContent={t('standard.noBelonging')} />
        </Form.Item>
      ) : null}
    </>
  );
}

/** The field of the place that is not chosen yet. */
function missingPlace({
  place,
  projectId,
  buildingId,
  unit,
  belonging,
}: TypedStandard): keyof TypedStandard | null {
  if (place === 'project') return projectId === null ? 'projectId' : null;
  if (place === 'building') return buildingId === null ? 'buildingId' : null;
  if (place === 'all') return null;
  if (unit === null) return 'unit';
  return place !== 'unit' && belonging === null ? 'belonging' : null;
}

/** What the price is for, in the field. */
function unitOf({
  method,
  priceUnit,
}: FeeItem): 'month' | 'quarter' | 'half-year' | 'year' | 'quantity' | 'whole' {
  if (method === 'metered' || method === 'once') return 'quantity';
  return method === 'area' || method === 'fixed' ? priceUnit : 'whole';
}

/** A band or the formula is refused where it stands. */
function fieldAt({ code, params }: Failure): FieldName | undefined {
  const band = Number(params?.['at'] ?? 0) - 1;
  if (code.startsWith('tiers/')) return ['tiers', band, 'upTo'];
  if (code.startsWith('floors/')) return ['floorBands', band, 'from'];
  return code.startsWith('formula/') ? 'formula' : fieldOf[code];
}

const fieldOf: FieldOf<TypedStandard> = {
  'standard/place-unknown': 'place',
  'standard/scope': 'place',
  'standard/not-after-last': 'fromOn',
  'standard/charged-already': 'fromOn',
  'standard/rate-missing': 'price',
  'standard/rate-unfit': 'price',
};
