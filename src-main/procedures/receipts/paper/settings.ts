import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { type MoneySettings, moneySettings } from './moneySettings.ts';

type ChangeSettings = Contract['receipts']['changeSettings'];

/** What the office decided about taking money. */
export const settings = ({ tx }: Scene): MoneySettings => moneySettings(tx);

/** Decides it anew, from now on; what was taken and registered before stays. */
export function changeSettings({ tx }: Scene, input: Input<ChangeSettings>): Output<ChangeSettings> {
  tx.run(writeSettings, {
    late_fees_first: input.lateFeesFirst ? 1 : 0,
    cash_refunds: input.cashRefunds ? 1 : 0,
    ask_above_times: input.askAboveTimes,
    week_begins: input.weekBegins,
  });
  return moneySettings(tx);
}

const writeSettings = query<Omit<Schema['receipt_settings'], 'id'>>()((row) =>
  tables
    .insertInto('receipt_settings')
    .values({
      id: 1,
      late_fees_first: row.late_fees_first,
      cash_refunds: row.cash_refunds,
      ask_above_times: row.ask_above_times,
      week_begins: row.week_begins,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        late_fees_first: eb.ref('excluded.late_fees_first'),
        cash_refunds: eb.ref('excluded.cash_refunds'),
        ask_above_times: eb.ref('excluded.ask_above_times'),
        week_begins: eb.ref('excluded.week_begins'),
      })),
    ),
);
