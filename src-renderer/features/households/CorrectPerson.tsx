import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import { orNull } from '../../app/form/orNull.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { refresh } from '../../app/ledgerQuery.ts';
import { KeptForm } from './KeptForm.tsx';
import { type PersonFacts, SexField, sexFrom, sexOf } from './SexField.tsx';
import type { Unit } from './unitFacts.ts';

type Resident = Unit['residents'][number];

type Props = { unit: Unit; person: Resident; onClose: () => void };

/** 更正人员: name, sex and note, wherever the person lives; numbers are added and stopped one by one. */
export function CorrectPerson({ unit, person, onClose }: Props) {
  const { t } = useTranslation('households');
  const [form] = Form.useForm<PersonFacts>();
  const command = useFormCommand(contract.households.correctPerson, form);
  const told = {
    name: person.name,
    sex: person.sex === null ? '—' : t(`sex.${person.sex}`),
    note: person.note ?? '—',
  };
  return (
    <KeptForm<PersonFacts>
      form={form}
      title={t('person.correctTitle', { name: person.name })}
      verb={t('action.correct')}
      draft={`households/${unit.id}/correct-person/${person.personId}`}
      values={{ name: person.name, sex: sexOf(person.sex), note: person.note ?? '' }}
      version={person.version}
      tell={(field) => t('draft.now', { field: t(titles[field]), value: told[field] })}
      busy={command.busy}
      onClose={onClose}
      save={async (values, version) => {
        const result = await command.send({
          id: person.personId,
          version,
          name: values.name ?? '',
          sex: sexFrom(values.sex),
          note: orNull(values.note),
        });
        if (result.ok) onClose();
        else if (result.error.code === 'person/changed') await refresh('households');
        return result;
      }}
    >
      <Form.Item name="name" label={t('person.name')}>
        <Input maxLength={40} />
      </Form.Item>
      <SexField />
      <Form.Item name="note" label={t('person.note')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
    </KeptForm>
  );
}

const titles = { name: 'person.name', sex: 'person.sex', note: 'person.note' } as const;
