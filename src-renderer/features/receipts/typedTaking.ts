import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import type { BookKind } from '../../../src-shared/rules/paymentMethods.ts';
import type { PickedUnit } from '../../app/form/UnitField.tsx';

export type Take = Input<Contract['receipts']['take']>;
export type TakenMethod = Take['payments'][number]['method'];
export type Owed = Output<Contract['fees']['owed']>[number];
export type Receipt = Output<Contract['receipts']['receipt']>;
export type ReceiptRow = Output<Contract['receipts']['ofDay']>['rows'][number];

/** One way of paying; an empty amount is what is left. `mixed` is only what the first one's 0 key says. */
export type TypedPayment = {
  method: TakenMethod | 'mixed' | null;
  amount: string;
  /** Of prepaid money: from which account. */
  accountId: string | null;
  reference: string;
  valueOn: string | null;
};

/** What is paid besides what is owed; a line of the contract with the words that show it. */
export type AddedLine = {
  key: string;
  unitCode: string;
  name: string;
  /** The months, how it is reckoned, or ''. */
  about: string;
  line: Exclude<Take['lines'][number], { kind: 'charge' | 'late-fee' }>;
};

/** The book a receipt is written in, where it is not the clerk's own next number. */
export type TypedBook = { bookId: string; kind: BookKind; no: string; handwrittenOn: string | null };

/** What stands on the counter for one payer. */
export type TypedTaking = {
  /** When it began, by the ledger's clock (K5). */
  startedAt: number | null;
  units: PickedUnit[];
  /** Keys of what is owed and not paid now. */
  off: string[];
  /** Keys of what the household doubts and pays all the same. */
  on: string[];
  added: AddedLine[];
  payer: string;
  note: string;
  /** What is paid in all; empty: everything selected. */
  amount: string;
  /** The payer agrees that what is over stays as prepaid money. */
  agreed: boolean;
  payments: TypedPayment[];
  tendered: string;
  book: TypedBook | null;
};

export const noPayment: TypedPayment = {
  method: null,
  amount: '',
  accountId: null,
  reference: '',
  valueOn: null,
};

export const nothingTaken: TypedTaking = {
  startedAt: null,
  units: [],
  off: [],
  on: [],
  added: [],
  payer: '',
  note: '',
  amount: '',
  agreed: false,
  payments: [noPayment],
  tendered: '',
  book: null,
};
