import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { type MeterKind, meterKinds } from '../../../src-shared/rules/feeItems.ts';
import { useDraft } from '../../app/drafts.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { type PickedUnit, UnitField } from '../../app/form/UnitField.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { useSentence } from '../../app/useSentence.ts';
import { emptyMeter, MeterFields, meterFacts, type TypedMeter } from './MeterFields.tsx';
import styles from './MetersScreen.module.css';

type Typed = TypedMeter & { unit: PickedUnit | null; kind: MeterKind; installedOn: string | null };
type Props = { kind: MeterKind; unit: PickedUnit | null; onClose: () => void };

/** A meter is hung up in a home. */
export function AddMeter({ kind, unit, onClose }: Props) {
  const { t } = useTranslation('meters');
  const sentence = useSentence();
  const { today = null } = useOfficeTime();
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.fees.addMeter, form, {
    installedOn: t('day.hint'),
  });
  const [draft, keep] = useDraft<Typed>('fees/meters/new', t('add.title'));

  async function submit(typed: Typed): Promise<void> {
    const result = await send({
      unitId: typed.unit?.unitId ?? '',
      kind: typed.kind,
      installedOn: typed.installedOn ?? '',
      ...meterFacts(typed),
    });
    if (!result.ok) {
      const field = fieldOf[result.error.code] ?? (isUnitMissing(typed) ? 'unit' : undefined);
      if (field === undefined) return;
      form.setFields([
        { name: field, errors: [isUnitMissing(typed) ? t('add.unitMissing') : sentence(result.error)] },
      ]);
      return form.focusField(field);
    }
    keep(undefined);
    return onClose();
  }

  const isToldAtField = failure === null || failure.code === 'input/invalid' || failure.code in fieldOf;
  return (
    <FormDialog<Typed>
      title={t('add.title')}
      form={form}
      initialValues={fieldsOf(draft, { ...emptyMeter, unit, kind, installedOn: today })}
      busy={busy}
      failure={isToldAtField ? null : failure}
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

const isUnitMissing = ({ unit }: Typed): boolean => unit === null;

const fieldOf: Readonly<Record<string, keyof Typed>> = {
  'meter/unit-unknown': 'unit',
  'meter/serial-taken': 'serial',
  'meter/beyond-dial': 'firstReading',
  'reading/future': 'installedOn',
};
