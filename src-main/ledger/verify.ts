import type { Database } from 'better-sqlite3';
import { atOnce } from './atOnce.ts';
import { openReader } from './connection.ts';
import { LedgerFailure } from './failure.ts';
import { isLive } from './header.ts';
import { type Head, lastHead } from './heads.ts';
import { invariants } from './invariants/index.ts';
import { chainHash, genesis, type JournalRow, payloadDigest } from './chain.ts';
import { schemaIsIntact } from './schemaDigest.ts';

/** One thing that is not as it should be; `seq` is the journal row it shows at, where there is one. */
export type Finding = { check: string; detail: string; seq: number | null };

export type Verification = {
  ok: boolean;
  journalRows: number;
  head: Head;
  checks: string[];
  findings: Finding[];
};

/** Proves a ledger: pages, schema, foreign keys, journal chain, heads file, and every invariant. Reads only. */
export function* verify(
  db: Database,
  file: string,
): Generator<{ done: number; total: number }, Verification, void> {
  const rows = db.prepare('SELECT count(*) FROM journal').pluck().get() as number;
  const total = rows + stepsBesideTheChain;
  const version = db.pragma('user_version', { simple: true }) as number;
  const held = invariants.filter(({ since }) => since <= version);
  const findings: Finding[] = [];
  yield { done: 0, total };

  findings.push(...damagedPages(db));
  yield { done: 1, total };
  if (!schemaIsIntact(db, version)) findings.push(finding('schema', 'a table, index or trigger was changed'));
  findings.push(...orphans(db));
  yield { done: 2, total };

  const head = yield* walkChain(db, findings, total);
  findings.push(...headsDiffer(file, head));
  for (const invariant of held) findings.push(...broken(db, invariant));
  yield { done: total, total };

  return {
    ok: findings.length === 0,
    journalRows: rows,
    head,
    checks: ['pages', 'schema', 'foreign-keys', 'chain', 'heads', ...held.map(({ name }) => name)],
    findings,
  };
}

/** What a backup must prove before it gets its name; where it ends. Throws `backup/failed`. */
export function proveCopy(db: Database): Head {
  const { findings, head } = atOnce(verify(db, ''));
  const [first] = findings;
  if (first)
    throw new LedgerFailure('backup/failed', { reason: `${first.check}: ${first.detail}`.slice(0, 120) });
  return head;
}

/** The rows that break a rule; where what it reads was altered into something that can not be read, it is broken too. */
function broken(db: Database, { name, sql }: (typeof invariants)[number]): Finding[] {
  try {
    const rows = db.prepare(sql).all();
    return rows.map((row) => finding(name, JSON.stringify(row).slice(0, 300)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR')
      return [finding(name, error.message)];
    throw error;
  }
}

const stepsBesideTheChain = 3;

function* walkChain(
  db: Database,
  findings: Finding[],
  total: number,
): Generator<{ done: number; total: number }, Head, void> {
  let head: Head = { seq: 0, hash: genesis };
  const page = db.prepare(
    `SELECT journal.*, salt, input, output, purged_at, journal_payloads.seq AS payload_seq
     FROM journal LEFT JOIN journal_payloads USING (seq) WHERE journal.seq > ? ORDER BY journal.seq LIMIT 2000`,
  );
  let read = Number.MIN_SAFE_INTEGER; // a row slipped in before the first one is a row too
  for (;;) {
    const rows = page.all(read) as ChainRow[];
    if (rows.length === 0) return head;
    for (const row of rows) {
      const wrong = wrongWith(row, head);
      if (wrong) findings.push({ check: 'chain', detail: wrong, seq: row.seq });
      head = { seq: row.seq, hash: row.hash };
    }
    read = head.seq;
    yield { done: 2 + head.seq, total };
  }
}

type ChainRow = JournalRow & {
  payload_seq: number | null;
  salt: string | null;
  input: string | null;
  output: string | null;
  purged_at: number | null;
};

function wrongWith(row: ChainRow, before: Head): string | undefined {
  if (row.seq < 1) return 'the row was slipped in';
  if (row.seq !== before.seq + 1) return `rows ${before.seq + 1} to ${row.seq - 1} are missing`;
  if (row.hash !== chainHash(before.hash, row)) return 'the row was changed after it was written';
  if (row.payload_seq === null) return 'the payload is missing';
  if (row.purged_at !== null) return undefined;
  const digest = payloadDigest(row.salt ?? '', row.input ?? '', row.output ?? '');
  return digest === row.payload_digest ? undefined : 'the payload was changed after it was written';
}

function damagedPages(db: Database): Finding[] {
  const rows = db.pragma('integrity_check') as { integrity_check: string }[];
  return rows
    .map((row) => row.integrity_check)
    .filter((text) => text !== 'ok')
    .map((text) => finding('pages', text));
}

function orphans(db: Database): Finding[] {
  const rows = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
  return rows.map((row) => finding('foreign-keys', `${row.table} ${row.rowid} → ${row.parent}`));
}

/**
 * A backup stands alone; a live ledger must be where its heads file says it was. The row is looked for as of now: what
 * was committed since this proof began is in the heads file already, and not in the proof's own snapshot.
 */
function headsDiffer(file: string, head: Head): Finding[] {
  if (file === '' || !isLive(file)) return [];
  const written = lastHead(file);
  if (!written) return [finding('heads', 'the heads file is missing')];
  const there = hashNow(file, written.seq);
  if (there === written.hash) return [];
  return [
    {
      check: 'heads',
      detail:
        there === undefined
          ? `the ledger ends at ${head.seq}, once it reached ${written.seq}`
          : 'another history',
      seq: written.seq,
    },
  ];
}

function hashNow(file: string, seq: number): unknown {
  const db = openReader(file);
  try {
    return db.prepare('SELECT hash FROM journal WHERE seq = ?').pluck().get(seq);
  } finally {
    db.close();
  }
}

const finding = (check: string, detail: string): Finding => ({ check, detail, seq: null });
