import { query, tables } from '../../../ledger/query.ts';
import type { Schema } from '../../../ledger/schema.ts';

type NewBook = Pick<
  Schema['receipt_books'],
  | 'id'
  | 'nth'
  | 'code'
  | 'kind'
  | 'layout_id'
  | 'first_no'
  | 'last_no'
  | 'issued_to'
  | 'issued_at'
  | 'issued_by'
>;

/** A book nothing was written in yet. */
export const writeBook = query<NewBook>()((row) =>
  tables.insertInto('receipt_books').values({
    id: row.id,
    nth: row.nth,
    code: row.code,
    kind: row.kind,
    layout_id: row.layout_id,
    first_no: row.first_no,
    last_no: row.last_no,
    next_no: row.first_no,
    issued_to: row.issued_to,
    issued_at: row.issued_at,
    issued_by: row.issued_by,
    state: 'issued',
  }),
);
