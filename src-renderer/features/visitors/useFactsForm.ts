import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { contract } from '../../../src-shared/contract/index.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import type { TypedFacts } from './VisitFields.tsx';

type Written = (typeof contract.visitors)['register'] | (typeof contract.visitors)['correct'];

/** The form of a visitor's facts, and the command that writes them down; what belongs to a field is said there. */
export function useFactsForm<P extends Written>(procedure: P, task?: string) {
  const { t } = useTranslation('visitors');
  const [form] = Form.useForm<TypedFacts>();
  const hints = { phoneTail: t('form.phoneTailHint'), plate: t('form.plateHint') };
  const fieldOf = { 'visit/unit-unknown': 'unitId' };
  return { ...useFormCommand(procedure, form, { hints, fieldOf, task }), form };
}
