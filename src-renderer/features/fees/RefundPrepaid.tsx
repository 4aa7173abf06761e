import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { approvers } from '../../../src-shared/contract/approval.ts';
import { contract, type Contract, type Output } from '../../../src-shared/contract/index.ts';
import { fen, fenText } from '../../../src-shared/rules/fen.ts';
import { type RefundWay, refundWays } from '../../../src-shared/rules/paymentMethods.ts';
import { atApproval, nothingApproved, readApproval, type TypedApproval } from '../../app/form/approval.ts';
import { ApprovalFields } from '../../app/form/ApprovalFields.tsx';
import { DecimalField } from '../../app/form/DecimalField.tsx';
import { FormDialog } from '../../app/form/FormDialog.tsx';
import { NumberedChoice } from '../../app/form/NumberedChoice.tsx';
import { ReasonField } from '../../app/form/ReasonField.tsx';
import { scaled } from '../../app/form/readDecimal.ts';
import { type FieldOf, useFormCommand } from '../../app/form/useFormCommand.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { usePrinting } from '../../app/printing/usePrinting.ts';

type Typed = { amountFen: string; reason: string; payee: string; way: RefundWay; approval: TypedApproval };
type Account = Output<Contract['receipts']['accounts']>[number];

/** 退预存: how much of an account goes back, to whom and why; a second person agrees, and the slip is printed. */
export function RefundPrepaid({
  account,
  payee,
  close,
}: {
  account: Account;
  payee: string;
  close: () => void;
}) {
  const { t } = useTranslation('fees');
  const [form] = Form.useForm<Typed>();
  const { send, busy, failure } = useFormCommand(contract.receipts.refundPrepaid, form, { fieldOf });
  const { print } = usePrinting();
  const isCashAllowed = useLedger(contract.receipts.settings, {}).data?.cashRefunds === true;

  async function submit(typed: Typed): Promise<void> {
    const result = await send({
      accountId: account.id,
      amountFen: fen(scaled(typed.amountFen, 2) ?? 0),
      reason: typed.reason,
      payee: typed.payee,
      way: isCashAllowed ? typed.way : 'finance',
      approval: readApproval(typed.approval),
    });
    if (!result.ok) return;
    void print(result.value.paperId);
    close();
  }

  return (
    <FormDialog<Typed>
      title={t('prepaid.refund.title', {
        account:
          account.itemName === null ? t('prepaid.general') : t('prepaid.of', { item: account.itemName }),
        yuan: fenText(account.balanceFen),
      })}
      verb={t('prepaid.refund.submit')}
      form={form}
      initialValues={{
        amountFen: fenText(account.balanceFen),
        reason: '',
        payee,
        way: 'finance',
        approval: nothingApproved,
      }}
      busy={busy}
      failure={failure}
      close={close}
      onSubmit={submit}
    >
      <DecimalField name="amountFen" label={t('prepaid.refund.amount')} places={2} suffix={t('yuanSign')} />
      <ReasonField
        inDialog
        label={t('reason')}
        picks={[
          t('prepaid.refund.picks.moved'),
          t('prepaid.refund.picks.sold'),
          t('prepaid.refund.picks.asked'),
        ]}
      />
      <Form.Item name="payee" label={t('prepaid.refund.payee')}>
        <Input maxLength={40} />
      </Form.Item>
      {isCashAllowed ? (
        <Form.Item name="way" label={t('prepaid.refund.way')}>
          <NumberedChoice
            label={t('prepaid.refund.way')}
            choices={refundWays.map((value) => ({ value, words: t(`prepaid.refund.ways.${value}`) }))}
            columns={2}
          />
        </Form.Item>
      ) : null}
      <ApprovalFields roles={approvers} another />
    </FormDialog>
  );
}

const fieldOf: FieldOf<Typed> = {
  ...atApproval,
  'refund/more-than-balance': 'amountFen',
  'receipt/cash-refunds-off': 'way',
};
