import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { approvers } from '../../../src-shared/contract/approval.ts';
import { contract, type Contract, type Input } from '../../../src-shared/contract/index.ts';
import { atApproval, nothingApproved, readApproval, type TypedApproval } from '../../app/form/approval.ts';
import { ApprovalFields } from '../../app/form/ApprovalFields.tsx';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { ReasonField } from '../../app/form/ReasonField.tsx';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';

type Typed = { reason: string; papersBack: boolean; approval: TypedApproval };
type Props = Pick<Input<Contract['receipts']['undoRefund']>, 'kind' | 'id'> & {
  number: string;
  close: () => void;
};

/** 撤回退款: why it should not have been, that its papers and its cash are back, and who agrees. */
export function UndoRefund({ kind, id, number, close }: Props) {
  const { t } = useTranslation('receipts');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.receipts.undoRefund, form, { fieldOf });

  async function submit({ reason, papersBack, approval }: Typed): Promise<void> {
    const result = await send({ kind, id, reason, papersBack, approval: readApproval(approval) });
    if (result.ok) close();
  }

  return (
    <FormDialog<Typed>
      title={t('undo.title', { number })}
      verb={t('undo.submit')}
      form={form}
      initialValues={{ reason: '', papersBack: false, approval: nothingApproved }}
      busy={busy}
      failure={failure}
      close={close}
      onSubmit={submit}
    >
      <p>{t('undo.about')}</p>
      <ReasonField
        inDialog
        label={t('undo.reason')}
        picks={[t('undo.picks.amount'), t('undo.picks.person'), t('undo.picks.stays')]}
      />
      <Form.Item name="papersBack" valuePropName="checked">
        <Checkbox>{t('undo.papersBack')}</Checkbox>
      </Form.Item>
      <ApprovalFields roles={approvers} another />
    </FormDialog>
  );
}

const fieldOf: FieldOf<Typed> = { ...atApproval, 'refund/papers-missing': 'papersBack' };
