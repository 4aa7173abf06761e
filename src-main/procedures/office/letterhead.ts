import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Tx } from '../../ledger/tx.ts';

/** Who the office is, as its printed papers are headed. */
export const letterheadOf = (tx: Tx): { officeName: string; letterhead: string } =>
  tx.first(heading, {}) ?? refuse('ledger/not-set-up');

const heading = query()(() =>
  tables.selectFrom('office').select(['office_name as officeName', 'letterhead']),
);
