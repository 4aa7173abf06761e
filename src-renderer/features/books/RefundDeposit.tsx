import { Checkbox, Form, Input } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { approvers } from '../../../src-shared/contract/approval.ts';
import { contract } from '../../../src-shared/contract/index.ts';
import { fen, type Fen, fenText, minus, readFen } from '../../../src-shared/rules/fen.ts';
import { type RefundWay, refundWays } from '../../../src-shared/rules/paymentMethods.ts';
import { FailureNote } from '../../app/FailureNote.tsx';
import { atApproval, nothingApproved, readApproval, type TypedApproval } from '../../app/form/approval.ts';
import { ApprovalFields } from '../../app/form/ApprovalFields.tsx';
import { DeskForm } from '../../app/form/DeskForm.tsx';
import { markField } from '../../app/form/markField.ts';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { ReasonField } from '../../app/form/ReasonField.tsx';
import { SubmitButton } from '../../app/form/SubmitButton.tsx';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { usePrinting } from '../../app/printing/usePrinting.ts';
import { useSentence } from '../../app/useSentence.ts';
import { amountTrouble } from '../../app/form/amountTrouble.ts';
import type { Deposit } from './deposit.ts';
import styles from '../../app/form/PanelForm.module.css';

type Typed = {
  deductedFen: string;
  deductedFor: string;
  deductedItemId: string | null;
  refundedFen: string;
  reason: string;
  payee: string;
  way: RefundWay;
  receiptBack: boolean;
  approval: TypedApproval;
};

/** FEE-12: how much goes back and how much is kept and why; a second person agrees, and the paper is printed. */
export function RefundDeposit({ deposit, onDone }: { deposit: Deposit; onDone: () => void }) {
  const { t } = useTranslation(['books', 'shell']);
  const sentence = useSentence();
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.receipts.refundDeposit, form, { fieldOf });
  const { print } = usePrinting();
  // what is kept is charged as a fee that comes once
  const items = useLedger(contract.fees.items, {}).data ?? [];
  const once = items.filter(({ method, active }) => method === 'once' && active);
  const isCashAllowed = useLedger(contract.receipts.settings, {}).data?.cashRefunds === true;
  const deducted = readFen(Form.useWatch('deductedFen', form) || '0');
  const keeps = deducted.ok ? deducted.value : fen(0);
  const rest = minus(deposit.heldFen, keeps);

  useEffect(() => form.focusField('deductedFen'), [form]);

  async function submit(typed: Typed): Promise<void> {
    const kept = amountIn('deductedFen', typed.deductedFen, fen(0));
    if (kept === null) return;
    if (kept > deposit.heldFen) {
      const held = fenText(deposit.heldFen);
      markField(form, 'deductedFen', sentence({ code: 'deposit/more-than-held', params: { held } }));
      return;
    }
    const back = amountIn('refundedFen', typed.refundedFen, minus(deposit.heldFen, kept));
    if (back === null) return;
    const result = await send({
      id: deposit.id,
      deductedFen: kept,
      deductedFor: orNull(typed.deductedFor),
      deductedItemId: kept > 0 ? (typed.deductedItemId ?? null) : null,
      refundedFen: back,
      reason: typed.reason,
      payee: typed.payee,
      way: isCashAllowed ? typed.way : 'finance',
      receiptBack: typed.receiptBack,
      approval: readApproval(typed.approval),
    });
    if (!result.ok) return;
    const made = result.value.refunds.at(-1);
    if (made) void print(made.paperId);
    onDone();
  }

  /** What was typed in a field of money, what it stands for where it is empty, `null` once it was said what is wrong. */
  function amountIn(name: 'deductedFen' | 'refundedFen', typed: string, empty: Fen): Fen | null {
    if (typed.trim() === '') return empty;
    const read = readFen(typed);
    if (read.ok) return read.value;
    markField(form, name, t(amountTrouble(read)));
    return null;
  }

  return (
    <DeskForm<Typed>
      form={form}
      name="refund"
      className={styles['form'] ?? ''}
      initialValues={{
        deductedFen: '',
        deductedFor: '',
        deductedItemId: null,
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
        <>
          <Form.Item name="deductedFor" label={t('deposits.refund.deductedFor')}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item
            name="deductedItemId"
            label={t('deposits.refund.deductedAs')}
            extra={once.length === 0 ? t('deposits.refund.deductedAsNone') : null}
          >
            <NumberedChoice
              label={t('deposits.refund.deductedAs')}
              choices={once.map(({ id, name }) => ({ value: id as string, words: name }))}
              columns={2}
            />
          </Form.Item>
        </>
      ) : null}
      <Form.Item
        name="refundedFen"
        label={t('deposits.refund.refunded')}
        extra={rest >= 0 ? t('deposits.refund.refundedHow', { yuan: fenText(rest) }) : null}
      >
        <Input maxLength={20} inputMode="decimal" placeholder={rest >= 0 ? fenText(rest) : ''} />
      </Form.Item>
      <ReasonField
        label={t('deposits.refund.reason')}
        picks={[
          t('deposits.refund.picks.decoration'),
          t('deposits.refund.picks.moveOut'),
          t('deposits.refund.picks.card'),
          t('deposits.refund.picks.over'),
        ]}
      />
      <Form.Item name="payee" label={t('deposits.refund.payee')}>
        <Input maxLength={40} />
      </Form.Item>
      {isCashAllowed ? (
        <Form.Item name="way" label={t('deposits.refund.way')}>
          <NumberedChoice
            label={t('deposits.refund.way')}
            choices={refundWays.map((value) => ({
              value,
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
        <FailureNote failure={failure} />
        <SubmitButton form={form} busy={busy}>
          {t('deposits.refund.submit')}
        </SubmitButton>
      </footer>
    </DeskForm>
  );
}

const fieldOf: FieldOf<Typed> = {
  ...atApproval,
  'deposit/more-than-held': 'refundedFen',
  'deposit/nothing': 'refundedFen',
  'deposit/deduction-why': 'deductedFor',
  'deposit/deduction-item': 'deductedItemId',
  'deposit/item-not-once': 'deductedItemId',
  'deposit/receipt-missing': 'receiptBack',
  'receipt/cash-refunds-off': 'way',
};
