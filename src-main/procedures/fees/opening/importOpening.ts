import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { daysOf } from '../../../../src-shared/rules/charges/period.ts';
import { yuanText } from '../../../../src-shared/rules/charges/rounding.ts';
import { minus, sum } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { chargeRow, raiseLongestDays, writeCharge } from '../bookCharge.ts';
import { termsOf } from '../calculation/computed.ts';
import { writeAdjustment } from '../writeAdjustment.ts';
import { type OpeningRow, planOpening } from './planOpening.ts';

type ImportOpening = Contract['fees']['importOpening'];

/** Books the previewed rows, if they still come to what the clerk was shown: all of the good ones or none. */
export function importOpening(scene: Scene, { rows, plan }: Input<ImportOpening>): Output<ImportOpening> {
  const now = planOpening(scene, rows);
  if (now.plan !== plan) refuse('import/plan-changed');
  const added = rows.filter((_, index) => now.outcomes[index]?.action === 'add');
  if (added.length === 0) refuse('import/nothing-to-do');

  const items = new Map(scene.tx.all(everyItem, {}).map((item) => [item.id, item]));
  for (const row of added) bookRow(scene, row, items.get(row.itemId) ?? refuse('import/plan-changed'));
  for (const [itemId, ofItem] of Map.groupBy(added, (row) => row.itemId))
    raiseLongestDays(scene.tx, itemId, longestOf(ofItem));
  const paidFen = sum(added.map((row) => row.paidFen));
  return {
    added: added.length,
    owedFen: minus(sum(added.map((row) => row.amountFen)), paidFen),
    paidFen,
  };
}

type Item = NonNullable<(typeof everyItem)['row']>;

/** What was paid before this ledger settles the charge without ever having been in the drawer; being late is not reckoned. */
function bookRow(scene: Scene, row: OpeningRow, item: Item): void {
  const { tx, staff, now, newId } = scene;
  const id = newId();
  const charge = chargeRow(
    {
      unitId: row.unitId,
      itemId: row.itemId,
      objectId: row.objectId,
      source: 'opening',
      fromOn: row.fromOn,
      toOn: row.toOn,
      ...termsOf(item, { from: row.fromOn, to: row.toOn }),
      calculation: `期初导入${row.note === null ? '' : `（${row.note}）`} = ${yuanText(row.amountFen)}`,
      amount: row.amountFen,
    },
    { id, now, staffId: staff.id },
  );
  tx.run(writeCharge, { ...charge, settled_fen: row.paidFen });
  if (row.paidFen === 0 || row.paidOn === null) return;
  writeAdjustment(scene, {
    chargeId: id,
    kind: 'history',
    amount: row.paidFen,
    reason: row.collector === null ? '启用前已交' : `启用前已交，收款人 ${row.collector}`,
    approvedBy: staff.id,
    on: row.paidOn,
  });
}

const longestOf = (rows: readonly OpeningRow[]): number =>
  rows.reduce((most, { fromOn, toOn }) => Math.max(most, daysOf({ from: fromOn, to: toOn })), 0);

const everyItem = query()(() =>
  tables.selectFrom('fee_items').select(['id', 'rounding', 'month_count', 'due_after', 'due_days']),
);
