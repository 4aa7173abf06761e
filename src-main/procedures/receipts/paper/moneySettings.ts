import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { defaultTemplate, type ReceiptTemplate } from '../../../../src-shared/rules/receiptPaper.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';

export type MoneySettings = Output<Contract['receipts']['settings']>;

/** What the office decided about taking money; where it never did, what most offices want. */
export function moneySettings(tx: Tx): MoneySettings {
  const row = tx.first(settingsKept, {});
  if (!row) return usual;
  return {
    lateFeesFirst: row.late_fees_first === 1,
    cashRefunds: row.cash_refunds === 1,
    askAboveTimes: row.ask_above_times,
    weekBegins: row.week_begins,
  };
}

/** How the office's receipts look, and which edition of it this is: 0 where nobody changed it yet. */
export function receiptTemplate(tx: Tx): ReceiptTemplate & { version: number } {
  const row = tx.first(templateKept, {});
  if (!row) return { ...usualTemplate(), version: 0 };
  return { ...(JSON.parse(row.data) as ReceiptTemplate), version: row.version };
}

/** A copy of the default, its lists too: this stands on the way of every receipt, and a structured clone takes its time. */
const usualTemplate = (): ReceiptTemplate => ({
  ...defaultTemplate,
  columns: [...defaultTemplate.columns],
  signers: [...defaultTemplate.signers],
});

/** Refunds are finance's (坐支), the week begins on Sunday, three times the usual bill is asked about. */
const usual: MoneySettings = { lateFeesFirst: false, cashRefunds: false, askAboveTimes: 3, weekBegins: 7 };

const settingsKept = query()(() => tables.selectFrom('receipt_settings').selectAll());

const templateKept = query()(() => tables.selectFrom('receipt_templates').select(['data', 'version']));
