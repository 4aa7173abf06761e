import { randomUUID } from 'node:crypto';
import { chainHash, genesis, type JournalRow, payloadDigest } from './chain.ts';
import type { Head } from './heads.ts';
import { query, tables } from './query.ts';
import type { Tx } from './tx.ts';

/** What one command leaves behind, besides its own rows. */
export type Entry = {
  at: number;
  businessDate: string;
  staffId: string | null;
  counter: string;
  procedure: string;
  key: string;
  /** JSON, without PINs or passwords. */
  input: string;
  /** JSON: `{"value":…}` or, for a refusal that is kept, `{"refused":…}`. */
  output: string;
};

/** Adds one row to the chain, inside the command's own transaction. */
export function append(tx: Tx, entry: Entry): Head {
  const last = tx.first(lastRow, {});
  const salt = randomUUID();
  const row = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    behind_ms: last ? Math.max(0, last.at + last.behind_ms - entry.at) : 0,
    business_date: entry.businessDate,
    staff_id: entry.staffId,
    counter: entry.counter,
    procedure: entry.procedure,
    key: entry.key,
    payload_digest: payloadDigest(salt, entry.input, entry.output),
  };
  const head = { seq: row.seq, hash: chainHash(last?.hash ?? genesis, row) };
  tx.run(write, { ...row, hash: head.hash });
  tx.run(writePayload, { seq: row.seq, salt, input: entry.input, output: entry.output });
  return head;
}

/** The journal's last row: how far the ledger has come, and whether the clock stood further then. */
export const latest = (tx: Tx): Pick<JournalRow, 'seq' | 'at' | 'behind_ms' | 'hash'> | undefined =>
  tx.first(lastRow, {});

/** The answer a key was given before, if it was. */
export const answerTo = query<{ key: string }>()(({ key }) =>
  tables
    .selectFrom('journal')
    .innerJoin('journal_payloads', 'journal_payloads.seq', 'journal.seq')
    .select(['procedure', 'staff_id', 'input', 'output'])
    .where('key', '=', key),
);

const lastRow = query()(() =>
  tables.selectFrom('journal').select(['seq', 'at', 'behind_ms', 'hash']).orderBy('seq', 'desc').limit(1),
);

const write = query<JournalRow>()((row) =>
  tables.insertInto('journal').values({
    seq: row.seq,
    at: row.at,
    behind_ms: row.behind_ms,
    business_date: row.business_date,
    staff_id: row.staff_id,
    counter: row.counter,
    procedure: row.procedure,
    key: row.key,
    payload_digest: row.payload_digest,
    hash: row.hash,
  }),
);

const writePayload = query<{ seq: number; salt: string; input: string; output: string }>()((row) =>
  tables
    .insertInto('journal_payloads')
    .values({ seq: row.seq, salt: row.salt, input: row.input, output: row.output, purged_at: null }),
);
