import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { type Relation, relations } from '../../../src-shared/rules/estate.ts';
import { readPhones } from '../../../src-shared/rules/phone.ts';
import { DayInput } from '../../app/form/DayInput.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useOfficeTime } from '../../app/useOfficeTime.ts';
import { KeptForm } from './KeptForm.tsx';
import { type PersonFacts, SexField, sexFrom, sexOf } from './SexField.tsx';
import type { Unit } from './unitFacts.ts';
import styles from './fields.module.css';

type Resident = Unit['residents'][number];
type Typed = PersonFacts & { relation: Relation; fromOn: string | null; phones: string };
type Props = {
  unit: Unit;
  /** Someone who lived here before comes back: who she is stands already. */
  known: Resident | null;
  onClose: () => void;
};

/** 入住登记: someone comes to belong to a unit. */
export function MoveIn({ unit, known, onClose }: Props) {
  const { t } = useTranslation('households');
  const { today } = useOfficeTime();
  const [form] = Form.useForm<Typed>();
  const command = useFormCommand(contract.households.moveIn, form, {
    hints: { fromOn: t('field.dayForm') },
  });
  const hasOwner = unit.residents.some(({ relation, toOn }) => relation === 'owner' && toOn === null);
  const phoneRule = {
    validator: async (_: unknown, typed: string | undefined) => {
      if (!readPhones(typed ?? '').ok) throw new Error(t('field.phones'));
    },
  };

  return (
    <KeptForm<Typed>
      form={form}
      title={t('person.moveInTitle', { code: unit.code })}
      verb={t('action.moveIn')}
      draft={['households', unit.id, 'move-in', ...(known ? [known.personId] : [])].join('/')}
      values={{
        name: known?.name ?? '',
        sex: sexOf(known?.sex ?? null),
        note: known?.note ?? '',
        relation: known?.relation ?? (hasOwner ? 'family' : 'owner'),
        fromOn: today ?? null,
        phones: '',
      }}
      fieldOf={{ 'person/already-there': 'name', 'phone/invalid': 'phones' }}
      busy={command.busy}
      onClose={onClose}
      save={async (values) => {
        const phones = readPhones(values.phones ?? '');
        const result = await command.send({
          unitId: unit.id,
          relation: values.relation,
          fromOn: values.fromOn,
          personId: known?.personId ?? null,
          name: values.name ?? '',
          sex: sexFrom(values.sex),
          note: orNull(values.note),
          phones: phones.ok ? phones.value : [],
        });
        if (result.ok) onClose();
        return result;
      }}
    >
      <Form.Item name="name" label={t('person.name')}>
        <Input maxLength={40} disabled={known !== null} />
      </Form.Item>
      <Form.Item name="relation" label={t('person.relation')}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          options={relations.map((value) => ({ value, label: t(`relation.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="phones"
        label={t('person.phones')}
        extra={known ? t('person.phonesKept') : t('person.phonesHint')}
        rules={[phoneRule]}
        validateTrigger="onBlur"
      >
        <Input inputMode="tel" maxLength={120} />
      </Form.Item>
      <div className={styles['two']}>
        <Form.Item name="fromOn" label={t('person.fromOn')}>
          <DayInput />
        </Form.Item>
        <SexField disabled={known !== null} />
      </div>
      <Form.Item name="note" label={t('person.note')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} disabled={known !== null} />
      </Form.Item>
    </KeptForm>
  );
}
