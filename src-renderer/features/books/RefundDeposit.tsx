import { Checkbox, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../../src-shared/contract/index.ts';
import type { Failure } from '../../../src-shared/failure.ts';
import { fen, type Fen, fenText, minus, readFen } from '../../../src-shared/rules/fen.ts';
import { type RefundWay, refundWays } from '../../../src-shared/rules/paymentMethods.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import {
  isAboutApproval,
  markApproval,
  nothingApproved,
  readApproval,
  type TypedApproval,
} from '../../app/form/approval.ts';
import { ApprovalFields } from '../../app/form/ApprovalFields.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { QuickPicks } from '../../app/form/QuickPicks.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { useFormCommand } from '../../app/form/useFormCommand.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { usePrinting } from '../../app/printing/usePrinting.ts';
import { useSentence } from '../../app/useSentence.ts';
import { amountTrouble } from '../receipts/amountTrouble.ts';
import type { Deposit } from './deposit.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = {
  deductedFen: string;
  deductedFor: string;
  refundedFen: string;
  reason: string;
  payee: string;
  way: RefundWay;
  receiptBack: boolean;
  approval: TypedApproval;
};

/** FEE-12: how much goes back and how much is kept and why; a second person agrees, and the paper is printed. */
export function RefundDeposit({ deposit, onDone }: { deposit: Deposit; onDone: () => void }) {
  const { t } = useTranslation(['books', 'receipts']);
  const sentence = useSentence();
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.receipts.refundDeposit, form);
  const { print } = usePrinting();
  const isCashAllowed = useLedger(contract.receipts.settings, {}).data?.cashRefunds === true;
  const deducted = readFen(Form.useWatch('deductedFen', form) || '0');
  const keeps = deducted.ok ? deducted.value : fen(0);
  const rest = minus(deposit.heldFen, keeps);

  useEffect(() => form.focusField('deductedFen'), [form]);

  async function submit(typed: Typed): Promise<void> {
    const kept = amountIn('deductedFen', typed.deductedFen, fen(0));
    if (kept === null) return;
    if (kept > deposit.heldFen)
      return mark(
        { code: 'deposit/more-than-held', params: { held: fenText(deposit.heldFen) } },
        'deductedFen',
      );
    const back = amountIn('refundedFen', typed.refundedFen, minus(deposit.heldFen, kept));
    if (back === null) return;
    const result = await send({
      id: deposit.id,
      deductedFen: kept,
      deductedFor: orNull(typed.deductedFor),
      refundedFen: back,
      reason: typed.reason,
      payee: typed.payee,
      way: isCashAllowed ? typed.way : 'finance',
      receiptBack: typed.receiptBack,
      approval: readApproval(typed.approval),
    });
    if (!result.ok) return mark(result.error);
    const made = result.value.refunds.at(-1);
    if (made) void print(made.paperId);
    return onDone();
  }

  /** What was typed in a field of money, what it stands for where it is empty, `null` once it was said what is wrong. */
  function amountIn(name: 'deductedFen' | 'refundedFen', typed: string, empty: Fen): Fen | null {
    if (typed.trim() === '') return empty;
    const read = readFen(typed);
    if (read.ok) return read.value;
    form.setFields([{ name, errors: [t(`receipts:${amountTrouble(read)}`)] }]);
    form.focusField(name);
    return null;
  }

  function mark(refusal: Failure, at?: keyof Typed): void {
    if (markApproval(form, refusal, sentence)) return;
    const field = at ?? fieldOf[refusal.code];
    if (field === undefined) return;
    form.setFields([{ name: field, errors: [sentence(refusal)] }]);
    form.focusField(field);
  }

  const isAtField =
    failure !== null &&
    (failure.code === 'input/invalid' || failure.code in fieldOf || isAboutApproval(failure));
  return (
    <DeskForm<Typed>
      form={form}
      name="refund"
      className={styles['form'] ?? ''}
      initialValues={{
        deductedFen: '',
        deductedFor: '',
        refundedFen: '',
        reason: '',
        payee: deposit.payer,
        way: 'finance',
        receiptBack: false,
        approval: nothingApproved,
      }}
      onSubmit={submit}
    >
      <h3>{t('deposits.refund.title', { item: deposit.itemName })}</h3>
      <Form.Item name="deductedFen" label={t('deposits.refund.deducted')}>
        <Input maxLength={20} inputMode="decimal" placeholder="0.00" />
      </Form.Item>
      {keeps > 0 ? (
        <Form.Item name="deductedFor" label={t('deposits.refund.deductedFor')}>
          <Input maxLength={60} />
        </Form.Item>
      ) : null}
      <Form.Item
        name="refundedFen"
        label={t('deposits.refund.refunded')}
        extra={rest >= 0 ? t('deposits.refund.refundedHow', { yuan: fenText(rest) }) : null}
      >
        <Input maxLength={20} inputMode="decimal" placeholder={rest >= 0 ? fenText(rest) : ''} />
      </Form.Item>
      <Form.Item name="reason" label={t('deposits.refund.reason')}>
        <Input maxLength={60} />
      </Form.Item>
      <QuickPicks
        picks={[
          t('deposits.refund.picks.decoration'),
          t('deposits.refund.picks.moveOut'),
          t('deposits.refund.picks.card'),
          t('deposits.refund.picks.over'),
        ]}
        onPick={(reason) => {
          form.setFieldsValue({ reason });
          form.focusField('reason');
        }}
      />
      <Form.Item name="payee" label={t('deposits.refund.payee')}>
        <Input maxLength={40} />
      </Form.Item>
      {isCashAllowed ? (
        <Form.Item name="way" label={t('deposits.refund.way')}>
          <NumberedChoice
            label={t('deposits.refund.way')}
            choices={refundWays.map((value, at) => ({
              value,
              digit: String(at + 1),
              words: t(`deposits.refund.ways.${value}`),
            }))}
            columns={2}
          />
        </Form.Item>
      ) : null}
      <Form.Item name="receiptBack" valuePropName="checked">
        <Checkbox>{t('deposits.refund.receiptBack', { number: deposit.receiptNumber })}</Checkbox>
      </Form.Item>
      <ApprovalFields roles={approvers} another />
      <footer>
        <FailureNote failure={isAtField ? null : failure} />
        <SubmitButton form={form} busy={busy}>
          {t('deposits.refund.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}

const approvers = ['supervisor', 'manager'] as const;

const fieldOf: Readonly<Record<string, keyof Typed>> = {
  'deposit/more-than-held': 'refundedFen',
  'deposit/nothing': 'refundedFen',
  'deposit/deduction-why': 'deductedFor',
  'deposit/receipt-missing': 'receiptBack',
  'receipt/cash-refunds-off': 'way',
};
