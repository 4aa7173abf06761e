import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { sum } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { homeWith, objectsOf } from '../calculation/chargedObjects.ts';
import { chargesAhead } from '../calculation/periodsAhead.ts';
import { isForTime } from '../calculation/timeCharges.ts';

type Ahead = Contract['fees']['ahead'];
type Line = Output<Ahead>[number];

/** FEE-07: what a household could pay ahead: every item charged for a time, by the periods not charged yet. */
export function ahead(scene: Scene, { unitId }: Input<Ahead>): Output<Ahead> {
  const { tx } = scene;
  const home = homeWith(tx, unitId) ?? refuse('charge/unit-unknown');
  return tx
    .all(periodicItems, {})
    .filter(({ method }) => isForTime(method))
    .flatMap((item) =>
      objectsOf(tx, item.object, [home]).map((object): Line => ({
        itemId: item.id as Line['itemId'],
        itemName: item.name,
        objectId: object.objectId as Line['objectId'],
        objectName: object.name,
        frequency: item.frequency,
        periods: chargesAhead(scene, item, object, mostPeriods).map((charges) => ({
          fromOn: charges[0].fromOn,
          toOn: charges.at(-1)?.toOn ?? charges[0].toOn,
          amountFen: sum(charges.map(({ amount }) => amount)),
          calculation: charges.map(({ calculation }) => calculation).join('；'),
        })),
      })),
    )
    .filter(({ periods }) => periods.length > 0);
}

const mostPeriods = 36;

const periodicItems = query()(() =>
  tables
    .selectFrom('fee_items')
    .selectAll()
    .where('active', '=', 1)
    .where('frequency', '<>', 'once')
    .orderBy('name'),
);
