import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Procedure, Role } from '../../../src-shared/contract/procedure.ts';
import type { Result } from '../../../src-shared/failure.ts';
import type { Output } from '../../../src-shared/contract/index.ts';
import { atApproval, nothingApproved, readApproval, type TypedApproval } from './approval.ts';
import { ApprovalFields } from './ApprovalFields.tsx';
import { FormDialog } from './FormDialog.tsx';
import { useFormCommand } from './useFormCommand.ts';
import styles from './ReasonDialog.module.css';

type Typed = { reason: string; approval: TypedApproval };
type Given = { reason: string; approval: ReturnType<typeof readApproval> };

type Props<P extends Procedure<'command'>> = {
  procedure: P;
  title: string;
  /** What it does, in a sentence. */
  effect: string;
  verb: string;
  inputOf: (given: Given) => z.input<P['input']>;
  /** Whose word it needs besides, with her PIN. */
  approvers?: readonly Role[];
  onDone: (value: Output<P>) => void;
  onClose: () => void;
};

/** Something is taken back, and why: one line that stays in the ledger. */
export function ReasonDialog<P extends Procedure<'command'>>(props: Props<P>) {
  const { procedure, title, effect, verb, inputOf, approvers, onDone, onClose } = props;
  const { t } = useTranslation('shell');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(procedure, form, { fieldOf: atApproval });

  async function submit({ reason, approval }: Typed): Promise<void> {
    const result: Result<Output<P>> = await send(inputOf({ reason, approval: readApproval(approval) }));
    if (result.ok) onDone(result.value);
  }

  return (
    <FormDialog<Typed>
      title={title}
      verb={verb}
      form={form}
      initialValues={{ reason: '', approval: nothingApproved }}
      busy={busy}
      failure={failure}
      close={onClose}
      onSubmit={submit}
    >
      <p className={styles['effect']}>{effect}</p>
      <Form.Item name="reason" label={t('reason')}>
        <Input maxLength={60} />
      </Form.Item>
      {approvers ? <ApprovalFields roles={approvers} /> : null}
    </FormDialog>
  );
}
