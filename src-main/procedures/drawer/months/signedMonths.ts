import { drawer } from '../../../../src-shared/contract/drawer/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { Page } from './cashBridge.ts';

/** The page of a month as it was signed; `null` where it was not. */
export function signedPage(tx: Tx, month: string): Page | null {
  const row = tx.first(signedMonth, { month });
  return row === undefined ? null : drawer.month.output.parse(JSON.parse(row.data));
}

/** The last month that was signed, `2026-10`; it and all before it are shut. `null` before the first. */
export const lastSigned = (tx: Tx): string | null => tx.first(latest, {})?.month ?? null;

/** When the last month was signed; 0 before the first. */
export const lastSignedAt = (tx: Tx): number => tx.first(latest, {})?.signed_at ?? 0;

/** Whether a day lies in a month that was signed, or before one: nothing is dated into it any more (CSH-03). */
export const isShut = (tx: Tx, day: string): boolean => {
  const month = lastSigned(tx);
  return month !== null && day.slice(0, 7) <= month;
};

const signedMonth = query<{ month: string }>()(({ month }) =>
  tables.selectFrom('signed_months').select('data').where('month', '=', month),
);

const latest = query()(() =>
  tables.selectFrom('signed_months').select(['month', 'signed_at']).orderBy('month', 'desc').limit(1),
);
