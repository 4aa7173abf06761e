import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { openReader, openWriter } from '../../src-main/ledger/connection.ts';
import { append } from '../../src-main/ledger/journal.ts';
import { migrate } from '../../src-main/ledger/migrate.ts';
import { Tx } from '../../src-main/ledger/tx.ts';
import { verify } from '../../src-main/ledger/verify.ts';
import { openService } from '../../src-main/service/openService.ts';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { tamper } from '../faults/tamper.ts';
import { agreedBy, feeDesk, take } from './moneyTaken.ts';
import { must, temporaryFolder } from './scene.ts';
import { paid, type TakenReceipt, topUp } from './takingDesk.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test('a ledger that kept receipts by their ids has every line and payment still, and is found in order', async () => {
  const { file, answers } = await moneyTaken();
  const old = path.join(folder, 'old.db');
  asSchema12(file, old, answers);
  const before = contentOf(old);
  expect(before.receipts).toHaveLength(7);
  expect(findingsOf(old)).toEqual(['heads']); // it was never opened here

  const service = await openService(old, { create: false });
  await service.close();

  expect(contentOf(old)).toEqual(before);
  expect(findingsOf(old)).toEqual([]);
  expect(rowsOf(old, 'SELECT code, number FROM receipts ORDER BY code')).toMatchObject([
    ...[1, 2, 3, 4, 5, 6].map((no) => ({ code: 100_000_000 + no })),
    { code: 200_000_007, number: 'B00000007' },
  ]);
}, 60_000);

test('what is changed in a receipt of before is noticed as well', async () => {
  const { file, answers } = await moneyTaken();
  const old = path.join(folder, 'old.db');
  asSchema12(file, old, answers);
  const service = await openService(old, { create: false });
  await service.close();

  tamper(old, `UPDATE receipts SET payer = '李四' WHERE code = 100000003`);

  expect(findingsOf(old)).toEqual(['receipts-stand-as-journaled']);
}, 60_000);

/**
 * Receipts of all kinds, in two books: voided, reversed, paid another way, for two households, written by hand. All in the
 * first shift: no shift ended before schema 15.
 */
async function moneyTaken(): Promise<{ file: string; answers: Map<string, TakenReceipt> }> {
  const office = await feeDesk();
  const { clerk, lead, unitId, fee } = office;
  const other = await office.home('503');
  const answers = new Map<string, TakenReceipt>();
  const taken = async (...asked: Parameters<typeof take> extends [unknown, ...infer Rest] ? Rest : never) => {
    const receipt = await take(office, ...asked);
    answers.set(receipt.id, receipt);
    return receipt;
  };
  const reversed = await taken([fee(5_000)]);
  const wrong = await taken([fee(7_000), fee(1_000, other)]);
  await must(clerk.receipts.void({ id: wrong.id, reason: '写错', copiesBack: true }));
  const changed = await taken([fee(6_000), topUp(unitId, 2_000)], {
    payments: [paid('wechat', 6_000, { reference: '42' }), paid('cash', 2_000)],
    tenderedFen: fen(3_000),
  });
  const to = { to: 'card', accountId: null, reference: null } as const;
  await must(clerk.receipts.changeMethod({ id: changed.id, from: 'wechat', ...to }));
  const approval = agreedBy(office);
  await must(clerk.receipts.reverse({ id: reversed.id, reason: '收错', way: 'finance', approval }));
  const [account] = await must(clerk.receipts.accounts({ unitId }));
  await taken([fee(1_500)], { payments: [paid('prepaid', 1_500, { accountId: account!.id })] });
  const { id: itemId } = await office.item({ name: '装修押金', method: 'deposit', frequency: 'once' });
  await taken([{ kind: 'deposit', unitId: other, itemId, amountFen: fen(20_000) }, fee(100)]);
  const book = { code: 'B', kind: 'hand', layoutId: null, firstNo: 7, lastNo: 50, issuedTo: null } as const;
  const { id: bookId } = await must(lead.receipts.issueBook(book));
  await taken([fee(300)], { bookId, no: 7, handwrittenOn: businessDate(office.now(), 'Asia/Shanghai') });
  return { file: office.file, answers };
}

/** The same ledger as the program of schema 12 would have left it: its tables, and in its journal whole receipts. */
function asSchema12(file: string, to: string, answers: ReadonlyMap<string, TakenReceipt>): void {
  const db = openWriter(to);
  migrate(
    db,
    migrations.filter(({ version }) => version <= 12),
  );
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.pragma('foreign_keys = OFF');
  db.prepare('ATTACH ? AS now').run(file);
  const columns = (schema: string, table: string): string[] =>
    db.prepare('SELECT name FROM pragma_table_info(?, ?)').pluck().all(table, schema) as string[];
  const tables = db
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  const isEmpty = (table: string) => db.prepare(`SELECT count(*) FROM main.${table}`).pluck().get() === 0;
  for (const table of tables.filter((name) => !/^(sqlite_|journal)/.test(name) && isEmpty(name))) {
    const now = columns('now', table);
    const shared = columns('main', table)
      .filter((column) => now.includes(column))
      .join(', ');
    db.exec(`INSERT INTO main.${table} (${shared}) SELECT ${shared} FROM now.${table}`);
  }
  const journaled = db
    .prepare(
      `SELECT at, business_date, staff_id, counter, procedure, key, input, output
       FROM now.journal JOIN now.journal_payloads USING (seq) ORDER BY seq`,
    )
    .all() as Journaled[];
  for (const row of journaled) {
    const { value } = JSON.parse(row.output) as { value?: { id?: string } };
    const told = row.procedure === 'receipts.take' ? { value: answers.get(value!.id!) } : null;
    append(new Tx(db), {
      ...row,
      businessDate: row.business_date,
      staffId: row.staff_id,
      output: told === null ? row.output : JSON.stringify(told),
    });
  }
  db.exec('DETACH now');
  for (const { sql } of triggers) db.exec(sql);
  db.close();
}

type Journaled = { at: number } & Record<
  'business_date' | 'staff_id' | 'counter' | 'procedure' | 'key' | 'input' | 'output',
  string
>;

/** All that receipts are made of, in the columns it has had from the beginning. */
const contentOf = (file: string) => ({
  receipts: rowsOf(
    file,
    'SELECT id, book_id, no, number, kind, unit_id, payer, total_fen, taken_at, received_on, voided_at, paper_id FROM receipts ORDER BY id',
  ),
  lines: rowsOf(file, 'SELECT * FROM receipt_lines ORDER BY receipt_id, nth'),
  payments: rowsOf(file, 'SELECT * FROM receipt_payments ORDER BY receipt_id, nth'),
});

function rowsOf(file: string, sql: string): unknown[] {
  const db = openReader(file);
  try {
    return db.prepare(sql).all();
  } finally {
    db.close();
  }
}

function findingsOf(file: string): string[] {
  const db = openReader(file);
  try {
    const walk = verify(db, file);
    let step = walk.next();
    while (!step.done) step = walk.next();
    return step.value.findings.map(({ check }) => check);
  } finally {
    db.close();
  }
}
