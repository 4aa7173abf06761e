import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { fen, fenText, sum } from '../../../../src-shared/rules/fen.ts';
import { atOnce } from '../../../ledger/atOnce.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { takeDailyNumber } from '../../../ledger/series.ts';
import { billingLines } from '../calculation/billingLines.ts';
import { offsetCharge } from '../offsetCharge.ts';
import { bookLines } from './bookLines.ts';
import { exclusionsOf } from './exclusions.ts';
import { choosingAccounts, offsetTotal, prepaidOffsets } from './prepaidOffsets.ts';
import { runJustPosted } from './runRow.ts';
import { runScope } from './runScope.ts';

type PostRun = Contract['fees']['postRun'];

/**
 * FEE-04, FEE-05, FEE-06: posts what was looked at: calculated anew, and refused if that is not the same any more. What is
 * charged already is left out, so that nothing is charged twice, whoever runs it and however often.
 */
export function postRun(scene: Scene, input: Input<PostRun>): Output<PostRun> {
  const { tx, staff, now } = scene;
  const exclusions = exclusionsOf(input.excluded);
  const scope = runScope(tx, input, exclusions);
  const lines = atOnce(billingLines(tx, scope)).filter(
    (line) => line.charge !== null && !exclusions.leavesOut(line),
  );
  if (lines.length === 0) refuse('run/nothing');
  const total = sum(lines.map(({ charge }) => charge?.amount ?? fen(0)));
  if (lines.length !== input.chargeCount || total !== input.totalFen)
    refuse('run/changed', { count: lines.length, total: fenText(total) });

  const id = scene.newId();
  const { number } = takeDailyNumber(scene, 'billing-run', 'ZD');
  tx.run(writeRun, {
    id,
    number,
    from_on: input.fromOn,
    to_on: input.toOn,
    item_ids: JSON.stringify(scope.items.map((item) => item.id)),
    building_ids: input.buildingIds && JSON.stringify(input.buildingIds),
    charge_count: lines.length,
    total_fen: total,
    posted_at: now,
    posted_by: staff.id,
  });
  for (const { itemId, objectId, reason } of exclusions.all)
    tx.run(writeExclusion, { run_id: id, item_id: itemId, object_id: objectId, reason });
  const accounts = choosingAccounts(tx);
  const offsets = prepaidOffsets(
    accounts,
    bookLines(scene, id, lines, (unitId) => accounts.has(unitId)),
  );
  for (const { charge, accountId, amount } of offsets)
    offsetCharge(scene, { chargeId: charge.id, accountId, amount, reason: number });
  return runJustPosted(tx, id, offsetTotal(offsets));
}

const writeRun = query<Omit<Schema['billing_runs'], 'withdrawn_at' | 'withdrawn_by' | 'withdraw_reason'>>()(
  (row) =>
    tables.insertInto('billing_runs').values({
      id: row.id,
      number: row.number,
      from_on: row.from_on,
      to_on: row.to_on,
      item_ids: row.item_ids,
      building_ids: row.building_ids,
      charge_count: row.charge_count,
      total_fen: row.total_fen,
      posted_at: row.posted_at,
      posted_by: row.posted_by,
    }),
);

const writeExclusion = query<Schema['billing_exclusions']>()((row) =>
  tables.insertInto('billing_exclusions').values({
    run_id: row.run_id,
    item_id: row.item_id,
    object_id: row.object_id,
    reason: row.reason,
  }),
);
