import { expect } from 'vitest';
import {
  asExpected,
  type Booked,
  type Doing,
  done,
  judgeLateFees,
  lastOf,
  monthAt,
  nothing,
  pick,
  sumOf,
  takeUpAdjustment,
  value,
} from './doing.ts';
import type { Model } from './model.ts';
import type { Office } from './office.ts';
import { someStandard } from '../../fixtures/money.ts';

/** A price from the first of a month on. */
export const price: Doing = (office, model, a, b) => {
  const fromOn = `${monthAt(a)}-01`;
  const { buildingId } = model.block;
  const price = 5_000 + b;
  const result = office.ask('fees.setStandard', {
    ...someStandard,
    itemId: office.items.area,
    buildingId,
    price,
    fromOn,
  });
  const last = model.prices.at(-1)!;
  const isReplacing = last.from === fromOn;
  const [charged] = office.rows<{ otherwise: number; by_it: number }>(
    `SELECT coalesce(sum(source = 'run' AND to_on >= ? AND price <> ?), 0) AS otherwise,
       coalesce(sum(standard_id IS ?), 0) AS by_it
     FROM charges WHERE unit_id IN (?, ?, ?) AND item_id = ? AND withdrawn_at IS NULL`,
    fromOn,
    price,
    last.id,
    ...model.block.unitIds,
    office.items.area,
  );
  const isInTheWay = charged!.otherwise > 0 || (isReplacing && charged!.by_it > 0);
  const codes = ['standard/not-after-last', 'standard/charged-already'];
  if (!asExpected(result, fromOn >= last.from && !isInTheWay, codes)) return 'refused';
  if (isReplacing) model.prices.pop();
  model.prices.push({ id: (value(result) as { id: string }).id, from: fromOn, price });
  return done;
};

/** A month is charged, and once more, which does nothing. */
export const run: Doing = (office, model, a, b) => {
  const month = monthAt(a);
  const { area, late, shared } = office.items;
  const itemIds = [area, late, shared].filter((_, at) => ((b + 1) >> at) & 1);
  const asked = {
    itemIds,
    fromOn: `${month}-01`,
    toOn: lastOf(month),
    buildingIds: [model.block.buildingId],
    excluded: [],
  };
  const post = (chargeCount: number, totalFen: number) =>
    office.ask('fees.postRun', { ...asked, chargeCount, totalFen });
  const looked = post(1, 0);
  expect(looked.ok).toBe(false);
  if (looked.ok) return done;
  expect(looked.error.code).toBeOneOf(['run/changed', 'run/nothing']);
  if (looked.error.code === 'run/nothing') return 'refused';
  const count = Number(looked.error.params?.['count']);
  const total = Number(String(looked.error.params?.['total']).replaceAll(/[,.]/g, ''));
  const { id } = value(post(count, total)) as { id: string };

  const discovered = model.discover(office);
  const booked = discovered.filter(([, { lateOf }]) => lateOf === null);
  expect(booked.every(([, charge]) => charge.runId === id)).toBe(true);
  expect([booked.length, sumOf(booked.map(([, { amount }]) => amount))]).toEqual([count, total]);
  judge(office, model, month, booked);
  takeUpOffsets(office, model, booked);
  judgeLateFees(office, model, discovered);
  model.runs.set(id, { isWithdrawn: false });
  // twice is once
  expect(post(count, total)).toMatchObject({ ok: false, error: { code: 'run/nothing' } });
  return done;
};

/** Area × price for the month to the fen, and a shared cost shared out to the fen. */
function judge(office: Office, model: Model, month: string, booked: Booked): void {
  const { unitIds, areasCm2 } = model.block;
  for (const [, { itemId, unitId, amount }] of booked) {
    if (itemId !== office.items.area) continue;
    const area = BigInt(areasCm2[unitIds.indexOf(unitId)]!);
    const exact = area * BigInt(model.priceOn(`${month}-01`)); // in 1/1,000,000 of a fen
    expect(amount).toBe(Number((exact * 2n + 1_000_000n) / 2_000_000n));
  }
  const shares = booked.filter(([, { itemId }]) => itemId === office.items.shared);
  if (shares.length > 0) expect(sumOf(shares.map(([, { amount }]) => amount))).toBe(model.costs.get(month));
}

/** Prepaid money pays new charges only of who chose so, and all that it can pay. */
function takeUpOffsets(office: Office, model: Model, booked: Booked): void {
  for (const [chargeId] of booked) {
    const rows = office.rows<{ id: string; kind: string; amount_fen: number; account_id: string }>(
      `SELECT adjustment.id, kind, adjustment.amount_fen, account_id FROM charge_adjustments AS adjustment
       JOIN prepaid_entries AS entry ON entry.adjustment_id = adjustment.id WHERE charge_id = ? ORDER BY adjustment.id`,
      chargeId,
    );
    for (const row of rows) {
      expect(row.kind).toBe('offset');
      expect(model.accounts.get(row.account_id)?.isAuto).toBe(true);
      takeUpAdjustment(model, row.id, chargeId, row.amount_fen, row.account_id);
      model.move(row.account_id, -row.amount_fen);
    }
  }
  for (const { unitId, itemId, balance, isAuto } of model.accounts.values()) {
    const unpaid = booked.some(
      ([, charge]) =>
        charge.unitId === unitId &&
        charge.settled < charge.amount &&
        (itemId === null || charge.itemId === itemId),
    );
    if (isAuto && unpaid) expect(balance).toBe(0);
  }
}

/** A cost of a month that the homes share. */
export const cost: Doing = (office, model, a, b) => {
  const month = monthAt(a);
  const totalFen = 100 + b;
  const result = office.ask('fees.enterSharedCost', {
    itemId: office.items.shared,
    projectId: null,
    buildingId: model.block.buildingId,
    fromOn: `${month}-01`,
    toOn: lastOf(month),
    totalFen,
    note: null,
  });
  if (!asExpected(result, !model.costs.has(month), ['cost/overlaps'])) return 'refused';
  model.costs.set(month, totalFen);
  return done;
};

/** A whole run is taken back, while nothing of it is paid. */
export const withdraw: Doing = (office, model, a) => {
  const [id, run] = pick([...model.runs], a) ?? [];
  if (id === undefined || !run) return nothing;
  const charges = [...model.charges].filter(([, { runId }]) => runId === id);
  const ids = new Set(charges.map(([of]) => of));
  const isPaid = charges.some(([, { settled }]) => settled > 0);
  const isLate = [...model.charges.values()].some(({ lateOf }) => lateOf !== null && ids.has(lateOf));
  const result = office.ask('fees.withdrawRun', { id, reason: '算错' });
  const codes = ['run/withdrawn', 'run/partly-paid'];
  if (!asExpected(result, !run.isWithdrawn && !isPaid && !isLate, codes)) return 'refused';
  run.isWithdrawn = true;
  for (const [, charge] of charges) charge.isWithdrawn = true;
  return done;
};
