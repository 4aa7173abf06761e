import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { KeptForm } from './KeptForm.tsx';
import type { Unit } from './unitFacts.ts';
import styles from './fields.module.css';

type Typed = { toOn: string | null };
type Props = { unit: Unit; person: Unit['residents'][number]; onClose: () => void };

/** 迁出登记: someone no longer belongs to the unit; the roll keeps that she did. */
export function MoveOut({ unit, person, onClose }: Props) {
  const { t } = useTranslation('households');
  const { today } = useOfficeTime();
  const [form] = Form.useForm<Typed>();
  const command = useFormCommand(contract.households.moveOut, form, {
    hints: { toOn: t('field.dayForm') },
  });
  return (
    <KeptForm<Typed>
      form={form}
      title={t('person.moveOutTitle', { name: person.name, code: unit.code })}
      verb={t('action.moveOut')}
      draft={`households/${unit.id}/move-out/${person.personId}`}
      values={{ toOn: today ?? null }}
      fieldOf={{ 'residency/before-start': 'toOn' }}
      busy={command.busy}
      onClose={onClose}
      save={async ({ toOn }) => {
        const result = await command.send({ residencyId: person.residencyId, toOn: toOn ?? '' });
        if (result.ok) onClose();
        return result;
      }}
    >
      <p className={styles['told']}>
        {t('person.moveOutEffect', { name: person.name, relation: t(`relation.${person.relation}`) })}
      </p>
      <Form.Item
        name="toOn"
        label={t('person.toOn')}
        rules={[{ required: true, message: t('field.day') }]}
        extra={person.fromOn ? t('person.since', { day: person.fromOn }) : null}
      >
        <DayInput />
      </Form.Item>
    </KeptForm>
  );
}
