import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import { type Fen, fenText, minus, sum } from '../../../../src-shared/rules/fen.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { accountsOf, prepaidTrouble } from '../prepaidTrouble.ts';
import type { Line } from './takenLines.ts';

type Take = Input<Contract['receipts']['take']>;

/** What can be seen of the payments alone: they come to what the lines come to, the cash is there, transfers are not of tomorrow. */
export function refusePayments({ today }: Scene, input: Take): void {
  const { lines, payments, tenderedFen: tendered } = input;
  const due = sum(lines.map(({ amountFen }) => amountFen));
  const paid = sum(payments.map(({ amountFen }) => amountFen));
  if (paid !== due) refuse('receipt/sums-differ', { due: fenText(due), paid: fenText(paid) });
  const cash = cashIn(payments);
  if (tendered !== null && tendered < cash) {
    refuse('receipt/short-cash', { cash: fenText(cash), short: fenText(minus(cash, tendered)) });
  }
  for (const { method, valueOn } of payments) {
    if (valueOn !== null && (method !== 'transfer' || valueOn > today)) refuse('receipt/value-date');
  }
}

/** The part of a payment that goes into the drawer. */
export const cashIn = (payments: Take['payments']): Fen =>
  sum(payments.filter(({ method }) => method === 'cash').map(({ amountFen }) => amountFen));

/** Prepaid money pays what `prepaidTrouble` lets it pay, and no more than is in the account. */
export function refusePrepaid(tx: Tx, payments: Take['payments'], lines: readonly Line[]): void {
  const prepaid = payments.filter(({ method, accountId }) => method === 'prepaid' || accountId !== null);
  if (prepaid.length === 0) return;
  const ids = prepaid.map(({ method, accountId }) =>
    method === 'prepaid' && accountId !== null ? accountId : refuse('receipt/prepaid-unfit'),
  );
  const used = prepaid.map(({ amountFen: amount }, at) => ({ accountId: ids[at]!, amount }));
  const accounts = accountsOf(tx, used);
  const trouble = prepaidTrouble(accounts, used, lines);
  if (trouble === 'receipt/account-twice') refuse(trouble);
  for (const { accountId, amount } of used) {
    const balance = accounts.get(accountId)?.balance_fen;
    if (balance !== undefined && amount > balance) {
      const short = minus(amount, balance);
      refuse('receipt/prepaid-short', { balance: fenText(balance), short: fenText(short) });
    }
  }
  if (trouble !== null) refuse(trouble);
}
