import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { contract } from '../../../src-shared/contract/index.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useSentence } from '../../app/useSentence.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import type { TypedFacts } from './VisitFields.tsx';

type Written = (typeof contract.visitors)['register'] | (typeof contract.visitors)['correct'];

/** The form of a visitor's facts, and the command that writes them down; what belongs to a field is said there. */
export function useFactsForm<P extends Written>(procedure: P, task?: string) {
  const { t } = useTranslation('visitors');
  const sentence = useSentence();
  const [form] = Form.useForm<TypedFacts>();
  const hints = { phoneTail: t('form.phoneTailHint'), plate: t('form.plateHint') };
  const command = useFormCommand(procedure, form, hints, task);

  /** Says a refusal at the field it is about. */
  function mark(failure: Failure): void {
    if (failure.code !== 'visit/unit-unknown') return;
    form.setFields([{ name: 'unitId', errors: [sentence(failure)] }]);
    form.focusField('unitId');
  }

  const isAtField = ({ code }: Failure): boolean => code === 'visit/unit-unknown' || code === 'input/invalid';
  const failure = command.failure && !isAtField(command.failure) ? command.failure : null;
  return { ...command, form, mark, failure };
}
