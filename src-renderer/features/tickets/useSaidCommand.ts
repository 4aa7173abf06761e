import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { contract } from '../../../src-shared/contract/index.ts';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';

type Written = (typeof contract.tickets)['register' | 'correct' | 'schedule'];

/** A form about a repair, and the command that writes it down; what belongs to a field is said there. */
export function useSaidCommand<V extends object, P extends Written>(procedure: P, task?: string) {
  const { t } = useTranslation('tickets');
  const [form] = Form.useForm<V>();
  const hints = { class: t('form.classHint') };
  return { ...useFormCommand(procedure, form, { hints, fieldOf, task }), form };
}

const fieldOf: FieldOf = {
  'ticket/unit-unknown': 'unitId',
  'ticket/nowhere': 'place',
  'ticket/phone-missing': 'phone',
  'ticket/phone-wrong': 'phone',
  'ticket/appointment-past': 'appointment',
};
