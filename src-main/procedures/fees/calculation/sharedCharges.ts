import type { Period } from '../../../../src-shared/rules/charges/period.ts';
import { type Ratio, ratio } from '../../../../src-shared/rules/charges/ratio.ts';
import { type Sharer, shareOut, shareText, weightOf } from '../../../../src-shared/rules/charges/shared.ts';
import { areaTerm, quantityTerm, type Term } from '../../../../src-shared/rules/charges/terms.ts';
import type { BillingOddity } from '../../../../src-shared/rules/feeItems.ts';
import { standardOn } from '../../../../src-shared/rules/charges/standards.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Schema } from '../../../ledger/schema.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { ChargedObject } from './chargedObjects.ts';
import { chargeFor, type Computing, type FeeItemRow } from './computed.ts';
import { type Formulas, makeFormulas } from './formulas.ts';
import { type Part, partsCharged } from './partsCharged.ts';
import type { StandardBook } from './standardBook.ts';

/** Everybody's part of a cost, by what is charged. */
type Sharing = ReadonlyMap<string, Computing>;

type Cost = Pick<
  Schema['shared_costs'],
  'id' | 'project_id' | 'building_id' | 'from_on' | 'to_on' | 'total_fen'
>;

/**
 * Everybody's part of what a period cost (公摊), among all homes of the place that had been handed over by its end, also
 * where only some of their buildings are charged now: the parts are the cost, to the fen. Nobody is charged while somebody
 * among them has no weight, unless that one is left out for a reason; nor once what was charged of the cost already is not
 * what these parts would be, for then they would come to more or less than it.
 */
export function sharedCharges(
  tx: Tx,
  item: FeeItemRow,
  everybody: readonly ChargedObject[],
  standards: StandardBook,
  isLeftOut: (objectId: string) => boolean,
): (object: ChargedObject, period: Period) => Computing {
  const formulas = makeFormulas();
  const costs = tx.all(costsOf, { itemId: item.id });
  const sharings = new Map<string, Sharing>();
  return (object, period) => {
    const cost = costs.find((each) => isOf(each, object, period));
    if (cost === undefined) return { oddity: 'no-shared-cost' };
    let sharing = sharings.get(cost.id);
    if (sharing === undefined) {
      const among = everybody.filter((each) => isOf(cost, each, period) && isHandedOver(each, period));
      const weigh = (each: ChargedObject): Weight => weightIn(item, each, period, standards, formulas);
      sharing = shareAmong(item, cost, among, weigh, isLeftOut);
      if (!isAsCharged(sharing, tx.all(partsCharged, { costId: cost.id }))) sharing = changed(sharing);
      sharings.set(cost.id, sharing);
    }
    return sharing.get(object.objectId) ?? null;
  };
}

const isOf = (cost: Cost, { projectId, buildingId }: ChargedObject, { from, to }: Period): boolean =>
  cost.from_on === from &&
  cost.to_on === to &&
  (cost.building_id === null
    ? (cost.project_id ?? projectId) === projectId
    : cost.building_id === buildingId);

const isHandedOver = ({ home }: ChargedObject, { to }: Period): boolean =>
  home.handedOverOn === null || home.handedOverOn <= to;

type Weight = Term | Readonly<{ oddity: BillingOddity }> | null;

function shareAmong(
  item: FeeItemRow,
  cost: Cost,
  among: readonly ChargedObject[],
  weigh: (object: ChargedObject) => Weight,
  isLeftOut: (objectId: string) => boolean,
): Sharing {
  const sharing = new Map<string, Computing>();
  const weights = new Map<string, Term>();
  let isWaiting = false;
  for (const object of among) {
    const weight = weigh(object);
    if (weight !== null && 'oddity' in weight && !isLeftOut(object.objectId)) isWaiting = true;
    if (weight === null || 'oddity' in weight) sharing.set(object.objectId, weight);
    else weights.set(object.objectId, weight);
  }
  if (isWaiting) {
    for (const id of weights.keys()) sharing.set(id, { oddity: 'share-waits' });
    return sharing;
  }
  const sharers: Sharer[] = [...weights].map(([id, { value }]) => ({ id, weight: value }));
  const parts = shareOut(cost.total_fen, sharers);
  // nobody has any weight: there is no part to charge
  if (!parts.ok) return new Map(among.map(({ objectId }) => [objectId, { oddity: 'formula-trouble' }]));
  const all = allTerm(item, weightOf(sharers));
  for (const { id, amount } of parts.value) {
    const text = shareText(cost.total_fen, weights.get(id)!, all, amount);
    const period = { from: cost.from_on, to: cost.to_on };
    sharing.set(
      id,
      chargeFor(item, period, { amount, text }, { quantity: null, price: null, standardId: null }),
    );
  }
  return sharing;
}

/** Whether whoever was charged a part of a cost was charged what it is by now. */
const isAsCharged = (sharing: Sharing, charged: readonly Part[]): boolean =>
  charged.every(({ object_id, amount_fen }) => {
    const part = sharing.get(object_id);
    return part !== null && part !== undefined && 'amount' in part && part.amount === amount_fen;
  });

/** Everybody who would have a part has none that could be charged. */
const changed = (sharing: Sharing): Sharing =>
  new Map(
    [...sharing].map(([id, part]) => [
      id,
      part !== null && 'amount' in part ? { oddity: 'shares-changed' } : part,
    ]),
  );

function weightIn(
  item: FeeItemRow,
  object: ChargedObject,
  period: Period,
  standards: StandardBook,
  formulas: Formulas,
): Weight {
  const { home } = object;
  if (item.share_by === 'household') return quantityTerm(ratio(1), '户');
  if (item.share_by === 'area') return home.areaCm2 === null ? { oddity: 'no-area' } : areaTerm(home.areaCm2);
  const standard = standardOn(period.from, standards.holdingFor(object));
  if (standard === undefined) return standards.isForEverybody ? { oddity: 'no-standard' } : null;
  const weight = formulas.weight(standard, home);
  return 'oddity' in weight ? weight : quantityTerm(weight, '');
}

/** All weights together, in the words of a single one. */
function allTerm({ share_by }: FeeItemRow, sum: Ratio): Term {
  if (share_by === 'area') return areaTerm(Number((sum.numerator * 10_000n) / sum.denominator));
  return quantityTerm(sum, share_by === 'household' ? '户' : '');
}

const costsOf = query<{ itemId: string }>()(({ itemId }) =>
  tables
    .selectFrom('shared_costs')
    .select(['id', 'project_id', 'building_id', 'from_on', 'to_on', 'total_fen'])
    .where('item_id', '=', itemId)
    .where('voided_at', 'is', null),
);
