import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import { useDraft } from '../../app/drafts.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { fieldsOf } from '../../app/form/fieldsOf.ts';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { DecimalField } from '../../app/form/DecimalField.tsx';
import { scaled } from '../../app/form/readDecimal.ts';
import { emptyMeter, MeterFields, meterFacts, type TypedMeter } from './MeterFields.tsx';
import styles from './MetersScreen.module.css';

type Typed = TypedMeter & { replacedOn: string | null; lastReading: string; lastRolledOver: boolean };
type Old = {
  meterId: string;
  unitCode: string;
  serial: string;
  place: string | null;
  dialDigits: number | null;
  /** What it showed last, in 1/1,000; `null` where that is not at hand. */
  lastValue: number | null;
};

/** 换表: what the old one showed at the end, and the new one with what it shows at the beginning. */
export function ReplaceMeter({ old, onClose }: { old: Old; onClose: () => void }) {
  const { t } = useTranslation('meters');
  const { today = null } = useOfficeTime();
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.fees.replaceMeter, form, {
    hints: { replacedOn: t('day.hint') },
    fieldOf,
  });
  const [draft, keep] = useDraft<Typed>(
    `fees/meters/replace/${old.meterId}`,
    t('replace.title', { unit: old.unitCode }),
  );

  async function submit(typed: Typed): Promise<void> {
    const result = await send({
      id: old.meterId,
      replacedOn: typed.replacedOn ?? '',
      lastReading: scaled(typed.lastReading, 3) ?? 0,
      lastRolledOver: typed.lastRolledOver,
      ...meterFacts(typed),
    });
    if (!result.ok) return;
    keep(undefined);
    onClose();
  }

  return (
    <FormDialog<Typed>
      title={t('replace.title', { unit: old.unitCode })}
      verb={t('replace.open')}
      form={form}
      initialValues={fieldsOf(draft, {
        ...emptyMeter,
        place: old.place ?? '',
        dialDigits: old.dialDigits,
        replacedOn: today,
        lastReading: '',
        lastRolledOver: false,
      })}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
      onValuesChange={keep}
      isWide
    >
      <h3 className={styles['part']}>{t('replace.old', { serial: old.serial })}</h3>
      <div className={styles['grid']}>
        {' '}
        <Form.Item name="replacedOn" label={t('replace.on')}>
          <DayInput />
        </Form.Item>
        <DecimalField
          name="lastReading"
          label={t('replace.lastReading')}
          places={3}
          extra={
            old.lastValue === null ? null : t('replace.lastWas', { value: decimalText(old.lastValue, 3) })
          }
        />
        {old.dialDigits === null ? null : (
          <Form.Item name="lastRolledOver" valuePropName="checked">
            <Checkbox>{t('told.rollOver')}</Checkbox>
          </Form.Item>
        )}
      </div>
      <h3 className={styles['part']}>{t('replace.new')}</h3>
      <div className={styles['grid']}>
        <MeterFields />
      </div>
    </FormDialog>
  );
}

const fieldOf: FieldOf<Typed> = {
  'meter/serial-taken': 'serial',
  'meter/beyond-dial': 'firstReading',
  'meter/backwards': 'lastReading',
  'meter/no-dial': 'lastReading',
  'meter/not-rolled-over': 'lastRolledOver',
  'reading/future': 'replacedOn',
  'reading/before-installed': 'replacedOn',
  'reading/not-after-last': 'replacedOn',
  'reading/same-day': 'replacedOn',
};
