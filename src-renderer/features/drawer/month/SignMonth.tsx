import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../../src-shared/contract/index.ts';
import { atApproval, nothingApproved, readApproval, type TypedApproval } from '../../../app/form/approval.ts';
import { ApprovalFields } from '../../../app/form/ApprovalFields.tsx';
import { FormDialog } from '../../../app/form/FormDialog.tsx';
import { useFormCommand } from '../../../app/form/useFormCommand.ts';
import { useSigners } from '../ProofFields.tsx';
import { asLooked, type Looked, type MonthPage } from './monthPage.ts';
import styles from '../../../app/form/PanelForm.module.css';

type Typed = { approval: TypedApproval };
type Props = {
  page: MonthPage;
  looked: Looked;
  close: () => void;
  /** Money moved since it was reckoned. */
  onMoved: () => void;
  onSigned: (page: MonthPage) => void;
};

/** CSH-03: signed by whoever is signed in, agreed to by a second person with her own PIN. */
export function SignMonth({ page, looked, close, onMoved, onSigned }: Props) {
  const { t } = useTranslation('drawer');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.drawer.signMonth, form, { fieldOf: atApproval });
  const { month, seq, bridge, exceptions } = page;
  const isReady = useSigners() !== undefined;

  async function submit({ approval }: Typed): Promise<void> {
    const result = await send({
      month,
      seq,
      owed: bridge.owed,
      looked: asLooked(exceptions, looked),
      approval: readApproval(approval),
    });
    if (result.ok) onSigned(result.value);
    else if (result.error.code === 'month/moved') onMoved();
  }

  if (!isReady) return null;
  return (
    <FormDialog<Typed>
      title={t('month.signTitle', { month })}
      verb={t('month.sign')}
      form={form}
      initialValues={{ approval: nothingApproved }}
      busy={busy}
      failure={failure}
      close={close}
      onSubmit={submit}
    >
      <p className={styles['why']}>{t('month.signEffect')}</p>
      <ApprovalFields roles={agree} another />
    </FormDialog>
  );
}

const agree = ['supervisor', 'manager', 'finance'] as const;
