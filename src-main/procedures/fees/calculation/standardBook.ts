import { sql } from 'kysely';
import type { MonthRule, Period } from '../../../../src-shared/rules/charges/period.ts';
import {
  type ChargedPlace,
  type DatedStandard,
  holdsFor,
  type PricedPeriod,
  pricedPeriods,
} from '../../../../src-shared/rules/charges/standards.ts';
import type { FloorBand, Tier } from '../../../../src-shared/rules/charges/tiers.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Schema } from '../../../ledger/schema.ts';
import type { Tx } from '../../../ledger/tx.ts';

/** A price as a charge is calculated with it. */
export type Standard = DatedStandard &
  Readonly<{
    id: string;
    /** In 1/10,000 yuan. */
    price: number | null;
    tiers: readonly Tier[] | null;
    floorBands: readonly FloorBand[] | null;
    formula: string | null;
  }>;

export type PricedPiece = PricedPeriod<Standard>;

/** What several places have in common: the same prices, and periods that were parted by them before. */
type Shared = Readonly<{ standards: readonly Standard[]; pieces: Map<string, readonly PricedPiece[]> }>;

/** All prices of one item, found by what they are meant for; what holds for whole buildings is worked out once. */
export class StandardBook {
  readonly #single = new Map<string, Standard[]>();
  readonly #general: Standard[] = [];
  readonly #byBuilding = new Map<string, Map<string | null, Shared>>();
  readonly #byPrices = new Map<string, Shared>();
  readonly #count: number;

  /** With a place, only what may hold there is read. */
  constructor(tx: Tx, itemId: string, place?: ChargedPlace) {
    const rows = place
      ? tx.all(standardsFor, { itemId, unitId: place.unitId, objectId: place.objectId })
      : tx.all(standardsOf, { itemId });
    this.#count = rows.length;
    for (const standard of rows.map(toStandard)) {
      const single = standard.vehicleId ?? standard.spaceId ?? standard.unitId;
      if (single === null) this.#general.push(standard);
      else this.#single.set(single, [...(this.#single.get(single) ?? []), standard]);
    }
  }

  /** Every price meant for a place, whatever the day. */
  holdingFor(place: ChargedPlace): readonly Standard[] {
    const own = this.#ownOf(place);
    const { standards } = this.#sharedOf(place);
    return own.length === 0 ? standards : [...own, ...standards];
  }

  /** A period of a place in pieces of one price each; the very same pieces for whoever has the same prices. */
  piecesFor(place: ChargedPlace, period: Period, rule: MonthRule): readonly PricedPiece[] {
    if (this.#ownOf(place).length > 0) return pricedPeriods(period, this.holdingFor(place), rule);
    const { standards, pieces } = this.#sharedOf(place);
    if (standards.length === 0) return [];
    const key = `${period.from}${period.to}${rule.since ?? ''}`;
    const known = pieces.get(key);
    if (known) return known;
    const parted = pricedPeriods(period, standards, rule);
    pieces.set(key, parted);
    return parted;
  }

  /**
   * Whether it is odd that a place has no price: where the item has none at all, or has some for everybody or whole
   * buildings. An item priced home by home (a telephone) is not meant for the others.
   */
  get isForEverybody(): boolean {
    return this.#count === 0 || this.#general.length > 0;
  }

  #ownOf({ unitId, objectId }: ChargedPlace): readonly Standard[] {
    if (this.#single.size === 0) return none;
    const ofHome = this.#single.get(unitId) ?? none;
    return objectId === unitId ? ofHome : [...(this.#single.get(objectId) ?? none), ...ofHome];
  }

  #sharedOf(place: ChargedPlace): Shared {
    let byUsage = this.#byBuilding.get(place.buildingId);
    if (byUsage === undefined)
      this.#byBuilding.set(place.buildingId, (byUsage = new Map<string | null, Shared>()));
    const known = byUsage.get(place.usage);
    if (known) return known;
    const standards = this.#general.filter((standard) => holdsFor(standard, place));
    const prices = standards.map(({ id }) => id).join(' ');
    const shared = this.#byPrices.get(prices) ?? {
      standards,
      pieces: new Map<string, readonly PricedPiece[]>(),
    };
    this.#byPrices.set(prices, shared);
    byUsage.set(place.usage, shared);
    return shared;
  }
}

const none: readonly Standard[] = [];

const toStandard = (row: Schema['fee_standards']): Standard => ({
  id: row.id,
  projectId: row.project_id,
  buildingId: row.building_id,
  usage: row.usage,
  unitId: row.unit_id,
  vehicleId: row.vehicle_id,
  spaceId: row.space_id,
  price: row.price,
  tiers: row.tiers === null ? null : (JSON.parse(row.tiers) as Tier[]),
  floorBands: row.floor_bands === null ? null : (JSON.parse(row.floor_bands) as FloorBand[]),
  formula: row.formula,
  fromOn: row.from_on,
  toOn: row.to_on,
});

const standardsOf = query<{ itemId: string }>()(({ itemId }) =>
  tables
    .selectFrom('fee_standards')
    .selectAll()
    .where('item_id', '=', itemId)
    .where('voided_at', 'is', null)
    .orderBy('from_on')
    .orderBy('id'),
);

// the words of the index fee_standards_by_object
const singleId = sql<string | null>`coalesce(unit_id, vehicle_id, space_id)`;

export const standardsFor = query<{ itemId: string; unitId: string; objectId: string }>()(({
  itemId,
  unitId,
  objectId,
}) => {
  const ofItem = tables
    .selectFrom('fee_standards')
    .selectAll()
    .where('item_id', '=', itemId)
    .where('voided_at', 'is', null);
  return ofItem.where(singleId, 'is', null).unionAll(ofItem.where(singleId, 'in', [unitId, objectId]));
});
