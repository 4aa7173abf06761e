import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { readPhone } from '../../../src-shared/rules/phone.ts';
import { orNull } from '../../app/form/orNull.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { KeptForm } from './KeptForm.tsx';
import type { Unit } from './unitFacts.ts';

type Typed = { number: string; label: string };

type Props = { unit: Unit; person: Unit['residents'][number]; onClose: () => void };

/** 加电话: one more number under which a person is reached. */
export function AddPhone({ unit, person, onClose }: Props) {
  const { t } = useTranslation('households');
  const [form] = Form.useForm<Typed>();
  const command = useFormCommand(contract.households.addPhone, form);
  const rule = {
    validator: async (_: unknown, typed: string | undefined) => {
      if (!readPhone(typed ?? '').ok) throw new Error(t('field.phone'));
    },
  };
  return (
    <KeptForm<Typed>
      form={form}
      title={t('phone.addTitle', { name: person.name })}
      verb={t('action.addPhone')}
      draft={`households/${unit.id}/add-phone/${person.personId}`}
      values={{ number: '', label: '' }}
      fieldOf={{ 'phone/invalid': 'number', 'phone/already-there': 'number' }}
      busy={command.busy}
      onClose={onClose}
      save={async ({ number, label }) => {
        const reading = readPhone(number ?? '');
        const result = await command.send({
          personId: person.personId,
          number: reading.ok ? reading.value : '',
          label: orNull(label),
        });
        if (result.ok) onClose();
        return result;
      }}
    >
      <Form.Item name="number" label={t('phone.number')} rules={[rule]} validateTrigger="onBlur">
        <Input inputMode="tel" maxLength={40} />
      </Form.Item>
      <Form.Item name="label" label={t('phone.label')} extra={t('phone.labelHint')}>
        <Input maxLength={20} />
      </Form.Item>
    </KeptForm>
  );
}
