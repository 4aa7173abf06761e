import type { Contract, Input } from '../../../src-shared/contract/index.ts';
import { ratesFor } from '../../../src-shared/rules/feeShapes.ts';
import type { PickedUnit } from '../../app/form/UnitField.tsx';
import { orNull } from '../../app/form/orNull.ts';
import { scaled } from '../../app/form/readDecimal.ts';
import type { FeeItem } from './feeItem.ts';

/** For whom a price holds, as it is chosen. */
export const places = ['all', 'project', 'building', 'unit', 'vehicle', 'space'] as const;
export type Place = (typeof places)[number];

type NewStandard = Input<Contract['fees']['setStandard']>;
type Band = { upTo: string; price: string };
type Floors = { from: number | null; to: number | null; price: string };

/** A price as it stands in the fields. */
export type TypedStandard = {
  place: Place;
  projectId: string | null;
  buildingId: string | null;
  unit: PickedUnit | null;
  belonging: string | null;
  usage: NewStandard['usage'] | 'any';
  rateKind: 'price' | 'tiers';
  price: string;
  tiers: Band[];
  floorBands: Floors[];
  formula: string;
  fromOn: string | null;
  note: string;
};

export const emptyStandard: TypedStandard = {
  place: 'all',
  projectId: null,
  buildingId: null,
  unit: null,
  belonging: null,
  usage: 'any',
  rateKind: 'price',
  price: '',
  tiers: [
    { upTo: '', price: '' },
    { upTo: '', price: '' },
  ],
  floorBands: [{ from: null, to: null, price: '' }],
  formula: '',
  fromOn: null,
  note: '',
};

/** The places an item may have prices of its own for: a car pays for itself, a home for itself. */
export const placesFor = (item: Pick<FeeItem, 'object'>): readonly Place[] =>
  places.filter((place) => ['all', 'project', 'building', item.object].includes(place));

/** Only some homes of a place may have another price; a single home, car or space has its own anyway. */
export const hasUsage = (place: Place): boolean => ['all', 'project', 'building'].includes(place);

/** The price as the ledger takes it; `formulaHasPrice` of one whose formula names the price. */
export function readStandard(item: FeeItem, typed: TypedStandard, formulaHasPrice: boolean) {
  const { place, usage } = typed;
  const belonging = place === 'vehicle' || place === 'space' ? typed.belonging : null;
  return {
    itemId: item.id,
    projectId: place === 'project' ? typed.projectId : null,
    buildingId: place === 'building' ? typed.buildingId : null,
    usage: hasUsage(place) && usage !== 'any' ? usage : null,
    unitId: place === 'unit' ? (typed.unit?.unitId ?? null) : null,
    vehicleId: place === 'vehicle' ? belonging : null,
    spaceId: place === 'space' ? belonging : null,
    ...readRates(item, typed, formulaHasPrice),
    fromOn: typed.fromOn ?? '',
    note: orNull(typed.note),
  };
}

function readRates(
  item: Pick<FeeItem, 'method' | 'shareBy'>,
  typed: TypedStandard,
  formulaHasPrice: boolean,
): Pick<NewStandard, 'price' | 'tiers' | 'floorBands' | 'formula'> {
  const rates = ratesFor(item);
  const isTiered = rates.has('tiers') && typed.rateKind === 'tiers';
  const hasPrice = rates.has('price') && !isTiered && (item.method !== 'formula' || formulaHasPrice);
  return {
    price: hasPrice ? scaled(typed.price, 4) : null,
    tiers: isTiered
      ? typed.tiers.map(({ upTo, price }, at) => ({
          upTo: at === typed.tiers.length - 1 ? null : scaled(upTo, 3),
          price: scaled(price, 4) ?? 0,
        }))
      : null,
    floorBands: rates.has('floorBands')
      ? typed.floorBands.map(({ from, to, price }) => ({
          from: from ?? 0,
          to: to ?? from ?? 0,
          price: scaled(price, 4) ?? 0,
        }))
      : null,
    formula: rates.has('formula') ? typed.formula : null,
  };
}
