import { Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { approvers } from '../../../src-shared/contract/approval.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import { type ReversalWay, reversalWays } from '../../../src-shared/rules/paymentMethods.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { atApproval, nothingApproved, readApproval, type TypedApproval } from '../../app/form/approval.ts';
import { ApprovalFields } from '../../app/form/ApprovalFields.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { usePrinting } from '../../app/printing/usePrinting.ts';
import type { Receipt } from './typedTaking.ts';
import { WhyWrong } from './WhyWrong.tsx';
import styles from '../../app/form/PanelForm.module.css';

type Typed = { way: ReversalWay; reason: string; approval: TypedApproval };
type Props = { receipt: Receipt; onDone: (reversal: Receipt, way: ReversalWay) => void };

/** 红冲: a negative receipt of today takes it back; what becomes of its cash, why, and who agrees. */
export function ReverseReceipt({ receipt, onDone }: Props) {
  const { t } = useTranslation('receipts');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.receipts.reverse, form, { fieldOf: atApproval });
  const { print } = usePrinting();
  const settings = useLedger(contract.receipts.settings, {}).data;
  const hasCash = receipt.methods.includes('cash');
  const ways = reversalWays.filter((way) => way !== 'cash' || (hasCash && settings?.cashRefunds === true));

  useEffect(() => form.focusField('way'), [form]);

  async function submit({ way, reason, approval }: Typed): Promise<void> {
    const result = await send({ id: receipt.id, way, reason, approval: readApproval(approval) });
    if (!result.ok) return;
    if (result.value.paperId !== null) void print(result.value.paperId);
    onDone(result.value, way);
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="reverse"
      className={styles['form'] ?? ''}
      initialValues={{ way: 'finance', reason: '', approval: nothingApproved }}
      onSubmit={submit}
    >
      <h3>{t('reverse.title', { number: receipt.number })}</h3>
      <p className={styles['why']}>{t('reverse.about')}</p>
      <Form.Item name="way" label={t(hasCash ? 'reverse.way' : 'reverse.money')}>
        <NumberedChoice
          label={t(hasCash ? 'reverse.way' : 'reverse.money')}
          choices={ways.map((value) => ({
            value,
            words: t(hasCash || value !== 'finance' ? `reverse.ways.${value}` : 'reverse.asItCame'),
          }))}
          columns={1}
        />
      </Form.Item>
      <WhyWrong />
      <ApprovalFields roles={approvers} another />
      <footer>
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('reverse.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}
