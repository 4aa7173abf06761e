import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { FeeItemId } from '../../src-shared/contract/fees/ids.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { invariants } from '../../src-main/ledger/invariants/index.ts';
import { post, runOf } from './billingDesk.ts';
import { type MoneyDesk, moneyDesk } from './moneyDesk.ts';
import { must } from './scene.ts';

const january = ['2026-01-01', '2026-01-31'] as const;

/** Which rules of the ledger do not hold, by name. */
const brokenRules = ({ rows }: MoneyDesk): string[] =>
  invariants.filter(({ sql }) => rows(sql).length > 0).map(({ name }) => name);

/** A charge written past the ledger. */
const slipIn = (
  office: MoneyDesk,
  unitId: string,
  itemId: FeeItemId,
  [from, to]: readonly [string, string],
) =>
  office.service.ledger.db
    .prepare(
      `INSERT INTO charges (id, unit_id, item_id, object_id, source, from_on, to_on, due_on, rule, calculation,
         amount_fen, settled_fen, disputed, booked_at, booked_by)
       SELECT ?, ?, ?, ?, 'opening', ?, ?, ?, 'fen', '期初', 100, 0, 0, 0, id FROM staff LIMIT 1`,
    )
    .run(randomUUID(), unitId, itemId, unitId, from, to, to);

test('a charge that reaches into another of the same item is found, however many begin in between', async () => {
  const office = await moneyDesk();
  const [home, other] = [await office.home('501'), await office.home('502')];
  const { id: itemId } = await office.item({ name: '物业服务费' });
  slipIn(office, home, itemId, ['2026-01-01', '2026-03-31']);
  slipIn(office, other, itemId, ['2026-01-15', '2026-01-31']);
  slipIn(office, other, itemId, ['2026-02-01', '2026-02-28']);
  slipIn(office, home, itemId, ['2026-04-01', '2026-04-30']);
  expect(brokenRules(office)).toEqual([]);

  slipIn(office, home, itemId, ['2026-03-31', '2026-03-31']);
  expect(brokenRules(office)).toEqual(['periods-are-charged-once']);
});

test('a run of another count, another sum, or withdrawn in part is found', async () => {
  const office = await moneyDesk();
  await office.home('501');
  await office.home('502');
  const { id: itemId } = await office.item({ name: '物业服务费' });
  await office.standard({ itemId });
  await post(office, runOf(itemId, january));
  const { db } = office.service.ledger;
  const facts = db.prepare('SELECT * FROM billing_runs').get() as Record<string, unknown>;
  expect(brokenRules(office)).toEqual([]);

  db.exec('DROP TRIGGER billing_runs_facts_stay');
  for (const change of ['charge_count = 3', 'total_fen = total_fen + 1']) {
    db.exec(`UPDATE billing_runs SET ${change}`);
    expect(brokenRules(office)).toContain('runs-are-their-charges');
    db.prepare('UPDATE billing_runs SET charge_count = ?, total_fen = ?').run(
      facts.charge_count,
      facts.total_fen,
    );
  }
  db.exec('UPDATE charges SET withdrawn_at = 1 WHERE id = (SELECT min(id) FROM charges)');
  expect(brokenRules(office)).toContain('runs-are-their-charges');
});

test('parts of a shared cost that are not the whole are found', async () => {
  const office = await moneyDesk();
  await office.home('501');
  await office.home('502');
  const { id: itemId } = await office.item({ name: '公摊电费', method: 'shared', shareBy: 'area' });
  await must(
    office.lead.fees.enterSharedCost({
      itemId,
      projectId: null,
      buildingId: null,
      fromOn: january[0],
      toOn: january[1],
      totalFen: fen(10_001),
      note: null,
    }),
  );
  await post(office, runOf(itemId, january));
  expect(brokenRules(office)).toEqual([]);

  office.service.ledger.db.exec(
    'DROP TRIGGER shared_costs_facts_stay; UPDATE shared_costs SET total_fen = 10000',
  );
  expect(brokenRules(office)).toEqual(['shared-costs-are-whole']);
});

test('a metered charge that does not go on where the last one ended is found', async () => {
  const office = await moneyDesk();
  const home = await office.home('501');
  const { id: itemId } = await office.item({
    name: '水费',
    method: 'metered',
    meterKind: 'water',
    quantityUnit: '吨',
  });
  await office.standard({ itemId, price: 32_000 });
  const { id: meterId } = await must(
    office.clerk.fees.addMeter({
      unitId: home,
      kind: 'water',
      serial: 'W-1',
      place: null,
      multiplier: 1000,
      dialDigits: 5,
      installedOn: '2025-12-31',
      firstReading: 0,
    }),
  );
  for (const [readOn, value] of [
    ['2026-01-31', 10_000],
    ['2026-02-28', 20_000],
  ] as const)
    await must(
      office.clerk.fees.enterReadings({ readOn, readings: [{ meterId, value, rolledOver: false }] }),
    );
  await post(office, runOf(itemId, ['2026-01-01', '2026-02-28']));
  expect(brokenRules(office)).toEqual([]);

  office.service.ledger.db.exec(
    'DROP TRIGGER charge_readings_no_update; UPDATE charge_readings SET from_value = 9000 WHERE from_value = 10000',
  );
  expect(brokenRules(office)).toEqual(['metered-charges-go-on']);
});
