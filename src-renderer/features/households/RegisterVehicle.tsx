import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { readPlate } from '../../../src-shared/rules/plate.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { KeptForm } from './KeptForm.tsx';
import type { Unit } from './unitFacts.ts';
import styles from './fields.module.css';

type Typed = { plate: string; brand: string; colour: string; fromOn: string | null };

/** 登记车辆: a car of the unit. */
export function RegisterVehicle({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation('households');
  const { today = null } = useOfficeTime();
  const [form] = Form.useForm<Typed>();
  const command = useFormCommand(contract.households.registerVehicle, form);
  const rule = {
    validator: async (_: unknown, typed: string | undefined) => {
      const reading = readPlate(typed ?? '');
      if (reading.ok) return;
      throw new Error(
        reading.suggestion ? t('field.plateMeant', { suggestion: reading.suggestion }) : t('field.plate'),
      );
    },
  };
  return (
    <KeptForm<Typed>
      form={form}
      title={t('vehicle.registerTitle', { code: unit.code })}
      verb={t('action.register')}
      draft={`households/${unit.id}/register-vehicle`}
      values={{ plate: '', brand: '', colour: '', fromOn: today }}
      fieldOf={{ 'vehicle/plate-invalid': 'plate', 'vehicle/plate-taken': 'plate' }}
      busy={command.busy}
      onClose={onClose}
      save={async ({ plate, brand, colour, fromOn }) => {
        const reading = readPlate(plate ?? '');
        const result = await command.send({
          unitId: unit.id,
          plate: reading.ok ? reading.value : '',
          brand: orNull(brand),
          colour: orNull(colour),
          fromOn: fromOn ?? null,
        });
        if (result.ok) onClose();
        return result;
      }}
    >
      <Form.Item name="plate" label={t('vehicle.plate')} rules={[rule]} validateTrigger="onBlur">
        <Input maxLength={12} />
      </Form.Item>
      <div className={styles['two']}>
        <Form.Item name="brand" label={t('vehicle.brand')}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="colour" label={t('vehicle.colour')}>
          <Input maxLength={10} />
        </Form.Item>
      </div>
      <Form.Item name="fromOn" label={t('vehicle.fromOn')} extra={t('held.why')}>
        <DayInput />
      </Form.Item>
    </KeptForm>
  );
}
