import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { approvers } from '../../../src-shared/contract/approval.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import type { MovementKind } from '../../../src-shared/rules/drawerShifts.ts';
import { fen, fenText } from '../../../src-shared/rules/fen.ts';
import { atApproval, nothingApproved, readApproval, type TypedApproval } from '../../app/form/approval.ts';
import { ApprovalFields } from '../../app/form/ApprovalFields.tsx';
import { DecimalField } from '../../app/form/DecimalField.tsx';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { scaled } from '../../app/form/readDecimal.ts';
import { ReasonField } from '../../app/form/ReasonField.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { offerNote } from '../../app/undo.tsx';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { amount: string; reason: string; approval: TypedApproval };

/** 补零, 其他存入, 特批支出: how much and why; what goes out needs a second person, with her PIN. */
export function MoveCash({ kind, close }: { kind: MovementKind; close: () => void }) {
  const { t } = useTranslation('drawer');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.drawer.move, form, {
    hints: { amountFen: t('move.amountHow') },
    fieldOf: { ...atApproval, 'drawer/not-enough-cash': ['amount'] },
  });

  async function submit({ amount, reason, approval }: Typed): Promise<void> {
    const amountFen = fen(scaled(amount, 2) ?? 0);
    if (amountFen === 0) return form.setFields([{ name: 'amount', errors: [t('move.amountHow')] }]);
    const result = await send({
      kind,
      amountFen,
      reason,
      approval: kind === 'paid-out' ? readApproval(approval) : null,
    });
    if (!result.ok) return;
    offerNote(t('move.done', { what: t(`kind.${kind}`), yuan: fenText(amountFen) }));
    close();
  }

  return (
    <FormDialog<Typed>
      title={t(`kind.${kind}`)}
      verb={t('move.submit')}
      form={form}
      initialValues={{ amount: '', reason: '', approval: nothingApproved }}
      busy={busy}
      failure={failure}
      close={close}
      onSubmit={submit}
    >
      <p className={styles['why']}>{t(`move.about.${kind}`)}</p>
      <DecimalField name={['amount']} label={t('move.amount')} places={2} suffix={t('count.yuan')} />
      <ReasonField
        label={t('move.reason')}
        inDialog
        picks={
          kind === 'change-in' ? [t('move.picks.change')] : kind === 'paid-in' ? [t('move.picks.found')] : []
        }
      />
      {kind === 'paid-out' ? <ApprovalFields roles={approvers} another /> : null}
    </FormDialog>
  );
}
