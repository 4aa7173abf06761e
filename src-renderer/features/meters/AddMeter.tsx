import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { type MeterKind, meterKinds } from '../../../src-shared/rules/feeItems.ts';
import { useDraft } from '../../app/drafts.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { markField } from '../../app/form/markField.ts';
import { type PickedUnit, UnitField } from '../../app/form/UnitField.tsx';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { emptyMeter, MeterFields, meterFacts, type TypedMeter } from './MeterFields.tsx';
import styles from './MetersScreen.module.css';

type Typed = TypedMeter & { unit: PickedUnit | null; kind: MeterKind; installedOn: string | null };
type Props = { kind: MeterKind; unit: PickedUnit | null; onClose: () => void };

/** A meter is hung up in a home. */
export function AddMeter({ kind, unit, onClose }: Props) {
  const { t } = useTranslation('meters');
  const { today = null } = useOfficeTime();
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.fees.addMeter, form, {
    hints: { installedOn: t('day.hint') },
    fieldOf,
  });
  const [draft, keep] = useDraft<Typed>('fees/meters/new', t('add.title'));

  async function submit(typed: Typed): Promise<void> {
    const result = await send({
      unitId: typed.unit?.unitId ?? '',
      kind: typed.kind,
      installedOn: typed.installedOn ?? '',
      ...meterFacts(typed),
    });
    if (typed.unit === null) markField(form, 'unit', t('add.unitMissing'));
    if (!result.ok) return;
    keep(undefined);
    onClose();
  }

  return (
    <FormDialog<Typed>
      title={t('add.title')}
      form={form}
      initialValues={fieldsOf(draft, { ...emptyMeter, unit, kind, installedOn: today })}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
      onValuesChange={keep}
      isWide
    >
      <div className={styles['grid']}>
        <Form.Item name="unit" label={t('meter.unit')}>
          <UnitField none={t('meter.unitNone')} />
        </Form.Item>
        <Form.Item name="kind" label={t('meter.kind')}>
          <Select options={meterKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <MeterFields />
        <Form.Item name="installedOn" label={t('meter.installedOn')}>
          <DayInput />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

const fieldOf: FieldOf<Typed> = {
  'meter/unit-unknown': 'unit',
  'meter/serial-taken': 'serial',
  'meter/beyond-dial': 'firstReading',
  'reading/future': 'installedOn',
};
