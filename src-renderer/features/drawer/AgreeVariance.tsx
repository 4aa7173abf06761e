import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { approvers } from '../../../src-shared/contract/approval.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import { type VarianceReason, varianceReasons } from '../../../src-shared/rules/drawerShifts.ts';
import { fenText } from '../../../src-shared/rules/fen.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { atApproval, nothingApproved, readApproval, type TypedApproval } from '../../app/form/approval.ts';
import { ApprovalFields } from '../../app/form/ApprovalFields.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import styles from './DrawerScreen.module.css';

type Typed = { reason: VarianceReason | null; text: string; approval: TypedApproval };

/** 长短款: why, of a list and in words, and who agrees to it with her PIN; a large one the manager (I7). */
export function AgreeVariance({ varianceFen }: { varianceFen: number }) {
  const { t } = useTranslation('drawer');
  const [form] = Form.useForm<Typed>();
  const settings = useLedger(contract.drawer.settings, {}).data;
  const { send, busy, failure } = useFormCommand(contract.drawer.approveVariance, form, {
    fieldOf: atApproval,
  });
  if (!settings) return null;
  const roles = Math.abs(varianceFen) <= settings.toleranceFen ? approvers : managers;

  async function submit({ reason, text, approval }: Typed): Promise<void> {
    await send({ reason: reason as VarianceReason, text, approval: readApproval(approval) });
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="variance"
      className={styles['form'] ?? ''}
      initialValues={{ reason: null, text: '', approval: nothingApproved }}
      onSubmit={submit}
      startsHere
    >
      <h3>{t('agree.title')}</h3>
      <Form.Item name="reason" label={t('agree.reason')}>
        <NumberedChoice
          label={t('agree.reason')}
          choices={varianceReasons.map((value) => ({ value, words: t(`reason.${value}`) }))}
          columns={3}
        />
      </Form.Item>
      <Form.Item name="text" label={t('agree.text')}>
        <Input maxLength={120} />
      </Form.Item>
      {roles === managers ? (
        <p className={styles['about']}>{t('agree.needsManager', { yuan: fenText(settings.toleranceFen) })}</p>
      ) : null}
      <ApprovalFields roles={roles} another />
      <FailureNote failure={failure} />
      <SubmitButton form={form} busy={busy}>
        {t('agree.submit')}
      </SubmitButton>
    </DeskForm>
  );
}

const managers = ['manager'] as const;
