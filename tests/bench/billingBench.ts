import Database from 'better-sqlite3';
import fs from 'node:fs';
import path from 'node:path';
import type { FeeItemId } from '../../src-shared/contract/fees/ids.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { dayFrom } from '../../src-shared/rules/officeInstant.ts';
import { sampleRoster } from '../../src-main/imports/roster/sample.ts';
import { newId } from '../../src-main/ledger/newId.ts';
import { planRoster } from '../../src-main/procedures/households/planRoster.ts';
import { type BenchOffice, benchOffice } from './benchOffice.ts';
import { ratio, ratioLine } from './ratio.ts';
import { forEverybody, someItem } from '../fixtures/money.ts';

/**
 * A billing run of three items over so many homes, calculated anew and posted, against one hand-written INSERT … SELECT of
 * the very same rows into the same schema; and how much write-ahead log a run costs. Month follows month in both.
 */
export async function billingRun(units: number, blocks: number): Promise<string[]> {
  const subject = await estate(units);
  const limit = await estate(units);
  await limit.service.close();
  const byHand = runByHand(limit.file);
  const { db } = subject.service.ledger;
  let month = 0;
  let log = 0;
  const run = (): number => {
    db.pragma('wal_checkpoint(TRUNCATE)');
    const { from, to } = monthAfter(month++);
    const began = performance.now();
    subject.ask('fees', 'postRun', {
      itemIds: subject.itemIds,
      fromOn: from,
      toOn: to,
      buildingIds: null,
      excluded: [],
      chargeCount: units * itemsCharged.length,
      totalFen: fen(byHand.total()),
    });
    const took = (performance.now() - began) * 1000;
    log = Math.max(log, fs.statSync(`${subject.file}-wal`).size);
    db.exec(everybodyPaid);
    return took;
  };
  try {
    const measured = await ratio({
      name: `出账 ${units} 户 × 3 项（账本内，重算并落盘）÷ 手写 INSERT … SELECT`,
      goal: 1.5,
      blocks,
      calls: 1,
      warmUp: 1,
      limit: byHand.run,
      subject: run,
    });
    return [
      ratioLine(measured),
      `exact WAL／出账一次 ${(log / 1024 / 1024).toFixed(1)} MiB（${units * itemsCharged.length} 笔）`,
    ];
  } finally {
    byHand.close();
    await subject.close();
    fs.rmSync(path.dirname(limit.file), { recursive: true, force: true });
  }
}

/** Before the next month; a household that never pays is the exception. */
const everybodyPaid =
  'UPDATE charges SET settled_fen = amount_fen WHERE amount_fen > settled_fen AND withdrawn_at IS NULL';

const itemsCharged = [
  { name: '物业服务费', price: 14_000 },
  { name: '公共能耗费', price: 1_500 },
  { name: '电梯维护费', price: 2_350 },
];

type Estate = BenchOffice & { itemIds: FeeItemId[] };

/** So many homes of a few hundred floor plans, and three items a month by area. */
async function estate(units: number): Promise<Estate> {
  const office = await benchOffice();
  const rows = sampleRoster(units, 7).map((row, at) => ({
    ...row,
    areaCm2: row.areaCm2 === null ? null : row.areaCm2 + (at % 41) * 1_700,
  }));
  for (let at = 0; at < rows.length; at += 20_000) {
    const part = rows.slice(at, at + 20_000);
    const { plan } = planRoster(office.service.ledger.tx, part);
    office.ask('households', 'importRoster', { fileName: 'bench.xlsx', digest: 'bench', plan, rows: part });
  }
  const itemIds = itemsCharged.map(({ name, price }) => {
    const { id } = office.ask('fees', 'addItem', { ...someItem, name });
    office.ask('fees', 'setStandard', { ...forEverybody, itemId: id, price, fromOn: '2020-01-01' });
    return id;
  });
  return { ...office, itemIds };
}

/** The months after each other, from 2027 on. */
function monthAfter(n: number): { from: string; to: string } {
  const first = (nth: number) => new Date(Date.UTC(2027, nth, 1)).toISOString().slice(0, 10);
  return { from: first(n), to: dayFrom(first(n + 1), -1) };
}

/** The rows of a month and the run they belong to, in one transaction with synchronous=FULL; no contract, no checks. */
function runByHand(file: string): { run: () => number; total: () => number; close: () => void } {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma('secure_delete = ON');
  db.pragma('cache_size = -65536');
  const staffId = db.prepare('SELECT id FROM staff').pluck().get() as string;
  const count = db.prepare('SELECT count(*) FROM units').pluck().get() as number;
  const sum = db
    .prepare('SELECT sum((area_cm2 * price + 500000) / 1000000) FROM units CROSS JOIN fee_standards')
    .pluck()
    .get() as number;
  const writeRun = db.prepare(
    `INSERT INTO billing_runs (id, number, from_on, to_on, item_ids, charge_count, total_fen, posted_at, posted_by)
     SELECT ?, ?, ?, ?, json_group_array(id), ?, ?, ?, ? FROM fee_items`,
  );
  // ids that rise, as a run's do; amounts half up
  const writeCharges = db.prepare(
    `INSERT INTO charges (id, unit_id, item_id, object_id, source, run_id, standard_id, from_on, to_on, due_on, quantity,
       price, rule, calculation, amount_fen, settled_fen, disputed, booked_at, booked_by)
     SELECT :prefix || printf('%012x', row_number() OVER ()), unit_id, item_id, unit_id, 'run', :runId, standard_id,
       :from, :to, :due, area_cm2, price, 'fen days',
       printf('%d.%02d㎡ × %s元 × 1月 = %d.%02d元', area_cm2 / 10000, area_cm2 % 10000 / 100, price_text, amount / 100,
         amount % 100),
       amount, 0, 0, :now, :staffId
     FROM (
       SELECT units.id AS unit_id, area_cm2, item_id, fee_standards.id AS standard_id, price,
         (area_cm2 * price + 500000) / 1000000 AS amount,
         CASE WHEN price % 100 = 0 THEN printf('%d.%02d', price / 10000, price % 10000 / 100)
           ELSE rtrim(printf('%d.%04d', price / 10000, price % 10000), '0') END AS price_text
       FROM units CROSS JOIN fee_standards ORDER BY units.id, item_id)`,
  );
  let month = 0;
  const write = db.transaction(() => {
    const { from, to } = monthAfter(month++);
    const now = Date.now();
    const runId = newId(now);
    writeRun.run(runId, `ZD-${month}`, from, to, count * itemsCharged.length, sum, now, staffId);
    const prefix = newId(now).slice(0, 24);
    writeCharges.run({ prefix, runId, from, to, due: dayFrom(from, 30), now, staffId });
  });
  return {
    run: () => {
      db.pragma('wal_checkpoint(TRUNCATE)');
      const began = performance.now();
      write.immediate();
      const took = (performance.now() - began) * 1000;
      db.exec(everybodyPaid);
      return took;
    },
    total: () => sum,
    close: () => db.close(),
  };
}
