import type { contract, Output } from '../../../src-shared/contract/index.ts';

export type DepositLedger = Output<typeof contract.receipts.deposits>;
export type Deposit = DepositLedger['rows'][number];
export type Refund = Deposit['refunds'][number];

/** Finance has been asked to pay something back and has not said that it did. */
export const isToPay = ({ refunds }: Deposit): boolean =>
  refunds.some(({ paidAt, undoneAt }) => paidAt === null && undoneAt === null);

/** Something of it is still held, or is to be paid out. */
export const isUnsettled = (deposit: Deposit): boolean => deposit.heldFen > 0 || isToPay(deposit);

/** By room, payer, item or the number of a receipt or a refund. */
export function matchesDeposit(deposit: Deposit, wanted: string): boolean {
  const { unitCode, payer, itemName, receiptNumber, refunds } = deposit;
  const text = [unitCode, payer, itemName, receiptNumber, ...refunds.map(({ number }) => number)]
    .join(' ')
    .toLowerCase();
  return wanted
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
