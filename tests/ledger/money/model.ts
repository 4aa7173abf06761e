import assert from 'node:assert/strict';
import type { Block } from './household.ts';
import type { Office } from './office.ts';

export type Charge = {
  unitId: string;
  itemId: string;
  runId: string | null;
  lateOf: string | null;
  source: string;
  amount: number;
  settled: number;
  isWithdrawn: boolean;
};
export type Account = { unitId: string; itemId: string | null; balance: number; isAuto: boolean };
export type Deposit = { amount: number; refunded: number; deducted: number; isCancelled: boolean };
export type Line = { chargeId?: string; accountId?: string; depositId?: string; amount: number };
export type Receipt = {
  id: string;
  shift: string;
  kind: 'receipt' | 'reversal' | 'deposit-refund';
  lines: Line[];
  /** What came by which method, prepaid money by `prepaid` and its account. */
  payments: Map<string, number>;
  /** Periods that were charged only because this receipt paid them ahead. */
  aheadIds: string[];
  state: 'stands' | 'voided' | 'reversed';
};
/** Money that went back by finance, and what was kept of it as a charge. */
export type Refund = {
  kind: 'deposit' | 'prepaid';
  /** The deposit or the account. */
  of: string;
  refunded: number;
  deducted: number;
  chargeId: string | null;
  isUndone: boolean;
};
export type Adjustment = {
  chargeId: string;
  accountId: string | null;
  amount: number;
  isTakenBack: boolean;
};

/**
 * What three homes owe, hold and have paid, as the office would keep it on paper: moved by the test from what it asked
 * for, and compared with the ledger after every command.
 */
export class Model {
  readonly block: Block;
  readonly prices: { id: string | null; from: string; price: number }[] = [
    { id: null, from: '2020-01-01', price: 14_000 },
  ];
  readonly charges = new Map<string, Charge>();
  readonly accounts = new Map<string, Account>();
  readonly deposits = new Map<string, Deposit>();
  readonly receipts: Receipt[] = [];
  readonly adjustments = new Map<string, Adjustment>();
  readonly refunds = new Map<string, Refund>();
  readonly runs = new Map<string, { isWithdrawn: boolean }>();
  readonly costs = new Map<string, number>();

  constructor(block: Block) {
    this.block = block;
  }

  open(): [string, Charge][] {
    return [...this.charges].filter(([, charge]) => !charge.isWithdrawn && charge.amount > charge.settled);
  }

  settle(chargeId: string, amount: number): void {
    const charge = this.charges.get(chargeId)!;
    charge.settled += amount;
    assert.ok(charge.settled >= 0 && charge.settled <= charge.amount, 'no charge is settled beyond itself');
  }

  /** Money into an account, or out of it; never below nothing. */
  move(accountId: string, amount: number): void {
    const account = this.accounts.get(accountId)!;
    account.balance += amount;
    assert.ok(account.balance >= 0, 'an account never has less than nothing');
  }

  priceOn(day: string): number {
    return this.prices.findLast(({ from }) => from <= day)!.price;
  }

  /** What receipt and ledger took back: all it settled is owed, all it left here is gone, all it used is there again. */
  giveBack(receipt: Receipt): void {
    for (const [method, amount] of receipt.payments)
      if (method.startsWith('prepaid ')) this.move(method.slice(8), amount);
    for (const { chargeId, accountId, depositId, amount } of receipt.lines) {
      if (chargeId !== undefined) this.settle(chargeId, -amount);
      if (accountId !== undefined) this.move(accountId, -amount);
      if (depositId !== undefined) this.deposits.get(depositId)!.isCancelled = true;
    }
    for (const id of receipt.aheadIds) this.withdrawAhead(id);
  }

  /** A period nobody pays ahead any more is owed by nobody, unless it was settled otherwise, or its 违约金 was. */
  private withdrawAhead(id: string): void {
    const charge = this.charges.get(id)!;
    if (charge.settled > 0 || charge.isWithdrawn) return;
    const late = [...this.charges.values()].filter(({ lateOf }) => lateOf === id);
    for (const fee of late) fee.isWithdrawn ||= fee.settled === 0;
    charge.isWithdrawn = late.every(({ isWithdrawn }) => isWithdrawn);
  }

  /** Whether all that a receipt left at the office is still there. */
  canGiveBack(receipt: Receipt): boolean {
    const balances = new Map([...this.accounts].map(([id, { balance }]) => [id, balance]));
    const add = (id: string, amount: number) => balances.set(id, (balances.get(id) ?? 0) + amount);
    for (const [method, amount] of receipt.payments)
      if (method.startsWith('prepaid ')) add(method.slice(8), amount);
    for (const { accountId, amount } of receipt.lines) if (accountId !== undefined) add(accountId, -amount);
    return (
      [...balances.values()].every((balance) => balance >= 0) &&
      receipt.lines.every(({ depositId }) => depositId === undefined || this.isUntouched(depositId))
    );
  }

  private isUntouched(depositId: string): boolean {
    const { refunded, deducted, isCancelled } = this.deposits.get(depositId)!;
    return refunded + deducted === 0 && !isCancelled;
  }

  /** Charges the ledger has of these homes and the model has not; taken up as they are, for the caller to judge. */
  discover(office: Office): [string, Charge][] {
    const found = office
      .rows<ChargeRow>(`SELECT * FROM charges WHERE unit_id IN (?, ?, ?)`, ...this.block.unitIds)
      .filter(({ id }) => !this.charges.has(id))
      .map((row): [string, Charge] => [
        row.id,
        {
          unitId: row.unit_id,
          itemId: row.item_id,
          runId: row.run_id,
          lateOf: row.late_of,
          source: row.source,
          amount: row.amount_fen,
          settled: 0,
          isWithdrawn: false,
        },
      ]);
    for (const [id, charge] of found) this.charges.set(id, charge);
    return found;
  }

  /** The ledger says the same of these homes as the model. */
  agree(office: Office): void {
    const { unitIds } = this.block;
    const charges = office.rows<ChargeRow>(
      `SELECT * FROM charges WHERE unit_id IN (?, ?, ?) ORDER BY id`,
      ...unitIds,
    );
    assert.deepEqual(
      charges.map((row) => [row.id, row.amount_fen, row.settled_fen, row.withdrawn_at !== null]),
      [...this.charges]
        .toSorted(byId)
        .map(([id, { amount, settled, isWithdrawn }]) => [id, amount, settled, isWithdrawn]),
    );
    const accounts = office.rows<{ id: string; balance_fen: number }>(
      `SELECT id, balance_fen FROM prepaid_accounts WHERE unit_id IN (?, ?, ?) ORDER BY id`,
      ...unitIds,
    );
    assert.deepEqual(
      accounts.map((row) => [row.id, row.balance_fen]),
      [...this.accounts].toSorted(byId).map(([id, { balance }]) => [id, balance]),
    );
    const deposits = office.rows<DepositRow>(
      `SELECT * FROM deposits WHERE unit_id IN (?, ?, ?) ORDER BY id`,
      ...unitIds,
    );
    assert.deepEqual(
      deposits.map((row) => [
        row.id,
        row.amount_fen,
        row.refunded_fen,
        row.deducted_fen,
        row.cancelled_at !== null,
      ]),
      [...this.deposits]
        .toSorted(byId)
        .map(([id, { amount, refunded, deducted, isCancelled }]) => [
          id,
          amount,
          refunded,
          deducted,
          isCancelled,
        ]),
    );
    for (const receipt of this.receipts) {
      const face = receipt.lines.reduce((total, { amount }) => total + amount, 0);
      const [sums] = office.rows<Record<string, number>>(receiptSums, receipt.id);
      const net = receipt.state === 'voided' ? 0 : face;
      assert.deepEqual([sums?.['face'], sums?.['lines'], sums?.['payments']], [face, net, net]);
    }
  }
}

const receiptSums = `
  SELECT total_fen AS face,
    (SELECT sum(amount_fen) FROM receipt_lines WHERE receipt_id = receipts.id) AS lines,
    (SELECT sum(amount_fen) FROM receipt_payments WHERE receipt_id = receipts.id) AS payments
  FROM receipts WHERE id = ?`;

const byId = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);

type ChargeRow = {
  id: string;
  unit_id: string;
  item_id: string;
  run_id: string | null;
  late_of: string | null;
  source: string;
  amount_fen: number;
  settled_fen: number;
  withdrawn_at: number | null;
};
type DepositRow = {
  id: string;
  amount_fen: number;
  refunded_fen: number;
  deducted_fen: number;
  cancelled_at: number | null;
};
