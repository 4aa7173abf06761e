import type { FeeItemId } from '../../src-shared/contract/fees/ids.ts';
import type { UnitId } from '../../src-shared/contract/households.ts';
import { denominations } from '../../src-shared/rules/drawerShifts.ts';
import { sampleRoster } from '../../src-main/imports/roster/sample.ts';
import { planRoster } from '../../src-main/procedures/households/planRoster.ts';
import { type BenchOffice, benchOffice } from './benchOffice.ts';
import { someItem } from '../fixtures/money.ts';

/** An office after ten years: three charges a month of every household, and those whose receipts stand there too. */
export type TenYears = BenchOffice & { charges: number; open: number; probed: UnitId[] };

/**
 * Written as fast as SQLite can: month after month as billing runs leave them, all paid but the last few months (none to
 * nine, by household). `probed` households, spread over the estate, have the receipts of those ten years as well.
 */
export async function tenYears(households: number): Promise<TenYears> {
  const office = await benchOffice();
  const { ask, service } = office;
  const rows = sampleRoster(households, 7);
  for (let at = 0; at < rows.length; at += 20_000) {
    const part = rows.slice(at, at + 20_000);
    const { plan } = planRoster(service.ledger.tx, part);
    ask('households', 'importRoster', { fileName: 'bench.xlsx', digest: 'bench', plan, rows: part });
  }
  const items = ['物业服务费', '公共能耗费', '电梯费'].map(
    (name): FeeItemId => ask('fees', 'addItem', { ...someItem, name }).id,
  );
  const counts = denominations.map((denominationFen) => ({ denominationFen, pieces: 5 }));
  ask('drawer', 'open', { counts, reason: null });

  const { db } = service.ledger;
  db.pragma('foreign_keys = OFF'); // what a query makes of rows that are there already needs no proof
  db.transaction(() => {
    db.exec(
      `CREATE TEMP TABLE homes AS SELECT id, row_number() OVER (ORDER BY sort_key, id) - 1 AS nth FROM units`,
    );
    db.exec('CREATE TEMP TABLE items (nth INTEGER PRIMARY KEY, id TEXT)');
    for (const itemId of items) db.prepare('INSERT INTO items (id) VALUES (?)').run(itemId);
    db.prepare(writeCharges).run({ homes: rows.length, months });
    db.prepare(writeReceipts).run({ every: Math.max(1, Math.floor(rows.length / probes)), months });
    db.exec(writeLines);
  })();
  db.pragma('foreign_keys = ON');
  db.exec('ANALYZE');
  db.pragma('wal_checkpoint(TRUNCATE)');
  const count = (sql: string): number => db.prepare(sql).pluck().get() as number;
  return {
    ...office,
    charges: count('SELECT count(*) FROM charges'),
    open: count('SELECT count(*) FROM charges WHERE amount_fen > settled_fen AND withdrawn_at IS NULL'),
    probed: db.prepare('SELECT DISTINCT unit_id FROM receipts ORDER BY id').pluck().all() as UnitId[],
  };
}

const months = 120;
const probes = 250;

/** Ids that rise from month to month, as a ledger's own do. */
const idOf = (number: string): string =>
  `printf('%08x-%04x-7000-8000-000000000000', (${number}) / 65536, (${number}) % 65536)`;

const monthDay = (months: string): string => `date('2016-12-01', (${months}) || ' months')`;

const writeCharges = `
  INSERT INTO charges (id, unit_id, item_id, object_id, source, from_on, to_on, due_on, quantity, price, rule, calculation,
    amount_fen, settled_fen, disputed, booked_at, booked_by)
  WITH RECURSIVE month (nth) AS (SELECT 0 UNION ALL SELECT nth + 1 FROM month WHERE nth + 1 < $months)
  SELECT ${idOf('(month.nth * 3 + items.nth) * $homes + homes.nth')}, homes.id, items.id, homes.id, 'opening',
    ${monthDay('month.nth')}, ${monthDay('month.nth + 1')}, ${monthDay('month.nth + 1')}, 1002400, 14000, 'fen days',
    '100.24㎡ × 1.40元 × 1月 = 140.34元', 14034, iif(month.nth < $months - homes.nth % 10, 14034, 0), 0, 0,
    (SELECT id FROM staff)
  FROM month CROSS JOIN items CROSS JOIN homes`;

/** One for each month that some households paid. */
const writeReceipts = `
  INSERT INTO receipts (code, id, book_id, no, number, kind, unit_id, payer, total_fen, started_at, taken_at, received_on,
    deposit_on, shift_id, taken_by, handwritten)
  WITH RECURSIVE month (nth) AS (SELECT 0 UNION ALL SELECT nth + 1 FROM month WHERE nth + 1 < $months)
  SELECT 101000000 + month.nth * 100000 + homes.nth, ${idOf('0x40000000 + month.nth * 100000 + homes.nth')},
    (SELECT id FROM receipt_books), 1000000 + month.nth * 100000 + homes.nth, 'S' || month.nth || '-' || homes.nth, 'receipt', homes.id, '张三', 42102, 0,
    unixepoch(${monthDay('month.nth')}) * 1000, ${monthDay('month.nth')}, ${monthDay('month.nth')}, (SELECT id FROM drawer_shifts), (SELECT id FROM staff), 1
  FROM month CROSS JOIN homes
  WHERE homes.nth % $every = 0 AND month.nth < $months - homes.nth % 10`;

const writeLines = `
  INSERT INTO receipt_entries (place, kind, unit_id, item_id, charge_id, amount_fen, voids, opens_at)
  SELECT receipts.code * 1000 + row_number() OVER of_receipt, 'charge', charges.unit_id, charges.item_id, charges.id,
    14034, 0, iif(row_number() OVER of_receipt = 1, receipts.taken_at, NULL)
  FROM receipts CROSS JOIN charges ON charges.from_on = receipts.received_on AND charges.unit_id = receipts.unit_id
  WHERE charges.withdrawn_at IS NULL AND charges.source IN ('run', 'ahead', 'opening')
  WINDOW of_receipt AS (PARTITION BY receipts.code)`;
