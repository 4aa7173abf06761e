import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { type BillingOddity, billingOddities } from '../../../../src-shared/rules/feeItems.ts';
import { type Fen, fen, sum } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Progress, ReportScene } from '../../../ledger/scene.ts';
import type { BillingLine } from '../calculation/billingLine.ts';
import { billingLines } from '../calculation/billingLines.ts';
import { exclusionsOf } from './exclusions.ts';
import { choosingAccounts, offsetTotal, prepaidOffsets } from './prepaidOffsets.ts';
import { runScope } from './runScope.ts';
import { isJump, timeBefore } from './timeBefore.ts';

type Preview = Contract['fees']['previewRun'];
type Row = Output<Preview>['rows'][number];

/** A line as it is looked at: what it was before, what is odd about it, and whether it will be charged. */
type Seen = Readonly<{
  line: BillingLine;
  before: Fen | null;
  oddity: BillingOddity | null;
  isCharged: boolean;
}>;

/** What a run would charge, with everything that should be looked at first; nothing is written. */
export async function* previewRun(
  { tx }: ReportScene,
  input: Input<Preview>,
): AsyncGenerator<Progress, Output<Preview>, void> {
  const exclusions = exclusionsOf(input.excluded);
  const scope = runScope(tx, input, exclusions);
  const lines = yield* billingLines(tx, scope);
  yield everythingCalculated;
  const before = timeBefore(tx, lines);
  yield everythingCalculated;
  const seen = lines.map((line): Seen => {
    const was = before.get(line) ?? null;
    const isOdd = line.charge !== null && was !== null && isJump(line.charge.amount, was);
    return {
      line,
      before: was,
      oddity: isOdd ? 'jump' : line.oddity,
      isCharged: line.charge !== null && !exclusions.leavesOut(line),
    };
  });

  const charged = seen.filter(({ isCharged }) => isCharged).map(({ line }) => line);
  const wanted = seen.filter(isLookedAt(input.look, (line) => exclusions.leavesOut(line)));
  const places = tx.all(buildingsInOrder, {});
  return {
    ...countOf(charged),
    households: new Set(charged.map(({ object }) => object.unitId)).size,
    byItem: scope.items.map((item) => ({
      itemId: item.id as Row['itemId'],
      name: item.name,
      ...countOf(charged.filter((line) => line.item === item)),
    })),
    byBuilding: byBuilding(charged, places),
    oddities: odditiesOf(seen),
    rows: inOrder(wanted, tx.all(unitsInOrder, {})).slice(0, mostRows).map(toRow),
    moreRows: Math.max(0, wanted.length - mostRows),
    offsetFen: offsetTotal(
      prepaidOffsets(
        choosingAccounts(tx),
        charged.map(({ object, item, charge }) => ({
          unitId: object.unitId,
          itemId: item.id,
          fromOn: charge!.fromOn,
          amount: charge!.amount,
        })),
      ),
    ),
  };
}

/** What follows is soon done; still it can be stopped. */
const everythingCalculated: Progress = { done: 1, total: 1 };

const mostRows = 500;

const countOf = (charged: readonly BillingLine[]): { chargeCount: number; totalFen: Fen } => ({
  chargeCount: charged.length,
  totalFen: sum(charged.map(({ charge }) => charge?.amount ?? fen(0))),
});

function byBuilding(
  charged: readonly BillingLine[],
  places: readonly { id: string; name: string }[],
): Output<Preview>['byBuilding'] {
  const lines = Map.groupBy(charged, ({ object }) => object.buildingId);
  return places
    .filter(({ id }) => lines.has(id))
    .map(({ id, name }) => ({
      buildingId: id as Output<Preview>['byBuilding'][number]['buildingId'],
      name,
      ...countOf(lines.get(id) ?? []),
    }));
}

function odditiesOf(seen: readonly Seen[]): Output<Preview>['oddities'] {
  const counts = countsOf(seen);
  return billingOddities
    .filter((oddity) => counts.has(oddity))
    .map((oddity) => ({ oddity, count: counts.get(oddity) ?? 0 }));
}

function countsOf(seen: readonly Seen[]): Map<BillingOddity | null, number> {
  const counts = new Map<BillingOddity | null, number>();
  for (const { oddity } of seen) if (oddity !== null) counts.set(oddity, (counts.get(oddity) ?? 0) + 1);
  return counts;
}

function isLookedAt(
  look: Input<Preview>['look'],
  isLeftOut: (line: BillingLine) => boolean,
): (seen: Seen) => boolean {
  if (look.at === 'building') return ({ line }) => line.object.buildingId === look.buildingId;
  if (look.at === 'unit') return ({ line }) => line.object.unitId === look.unitId;
  // what is charged already is counted, and is as it should be
  return ({ line, oddity }) => (oddity !== null && oddity !== 'already-charged') || isLeftOut(line);
}

/**
 * What is rarely odd first, or a hundred missing readings would be lost behind fifty thousand homes without a price;
 * within that house by house.
 */
function inOrder(seen: readonly Seen[], units: readonly { id: string }[]): Seen[] {
  const counts = countsOf(seen);
  const places = new Map(units.map(({ id }, at) => [id, at]));
  const rarity = ({ oddity }: Seen): number => (oddity === 'jump' ? 0 : (counts.get(oddity) ?? 0));
  const place = ({ line }: Seen): number => places.get(line.object.unitId) ?? 0;
  return seen.toSorted((a, b) => rarity(a) - rarity(b) || place(a) - place(b));
}

const toRow = ({ line, before, oddity, isCharged }: Seen): Row => ({
  unitId: line.object.unitId as Row['unitId'],
  unitCode: line.object.home.code,
  itemId: line.item.id as Row['itemId'],
  objectId: line.object.objectId as Row['objectId'],
  objectName: line.object.name,
  fromOn: line.period.from,
  toOn: line.period.to,
  amountFen: line.charge?.amount ?? fen(0),
  calculation: line.charge?.calculation ?? '',
  beforeFen: before,
  oddity,
  charged: isCharged,
});

const buildingsInOrder = query()(() =>
  tables.selectFrom('buildings').select(['id', 'name']).orderBy('sort_key').orderBy('id'),
);

const unitsInOrder = query()(() => tables.selectFrom('units').select('id').orderBy('sort_key').orderBy('id'));
