import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { contract } from '../../../src-shared/contract/index.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useSentence } from '../../app/useSentence.ts';
import { lookAgain } from './ticket.ts';

type Written = (typeof contract.tickets)['register' | 'correct' | 'schedule'];

/** A form about a repair, and the command that writes it down; what belongs to a field is said there. */
export function useSaidCommand<V extends object, P extends Written>(procedure: P, task?: string) {
  const { t } = useTranslation('tickets');
  const sentence = useSentence();
  const [form] = Form.useForm<V>();
  const command = useFormCommand(procedure, form, { class: t('form.classHint') }, task);

  /** Writes words at a field and puts the cursor there. */
  function say(field: string, words: string): void {
    form.setFields([{ name: field as never, errors: [words] }]);
    form.focusField(field);
  }

  /** Says a refusal at the field it is about. */
  function mark(failure: Failure): void {
    lookAgain(failure);
    const field = fieldOf[failure.code];
    if (field !== undefined) say(field, sentence(failure));
  }

  const isAtField = ({ code }: Failure): boolean => code in fieldOf || code === 'input/invalid';
  const failure = command.failure && !isAtField(command.failure) ? command.failure : null;
  return { ...command, form, say, mark, failure };
}

const fieldOf: Readonly<Record<string, string>> = {
  'ticket/unit-unknown': 'unitId',
  'ticket/nowhere': 'place',
  'ticket/phone-missing': 'phone',
  'ticket/phone-wrong': 'phone',
  'ticket/appointment-past': 'appointment',
};
