import type {
  FeeMethod,
  FeeObject,
  Frequency,
  MeterKind,
  ShareKey,
} from '../../../src-shared/rules/feeItems.ts';
import { decimalText } from '../../../src-shared/rules/charges/ratio.ts';
import { frequenciesFor, isOnce, objectsFor } from '../../../src-shared/rules/feeShapes.ts';
import { orNull } from '../../app/form/orNull.ts';
import { scaled } from '../../app/form/readDecimal.ts';
import type { FeeItem, NewItem } from './feeItem.ts';

/** A fee item as it stands in the fields. */
export type TypedItem = {
  name: string;
  method: FeeMethod;
  object: FeeObject;
  frequency: Frequency;
  meterKind: MeterKind;
  shareBy: ShareKey;
  priceUnit: NewItem['priceUnit'];
  rounding: NewItem['rounding'];
  monthCount: NewItem['monthCount'];
  quantityUnit: string;
  loss: 'none' | 'share' | 'fixed';
  lossAmount: string;
  dueAfter: NewItem['dueAfter'];
  dueDays: number | null;
  hasLateFee: boolean;
  lateRate: string;
  lateGraceDays: number | null;
  lateCap: string;
  active: boolean;
};

export const emptyItem: TypedItem = {
  name: '',
  method: 'area',
  object: 'unit',
  frequency: 'monthly',
  meterKind: 'water',
  shareBy: 'area',
  priceUnit: 'month',
  rounding: 'fen',
  monthCount: 'days',
  quantityUnit: '',
  loss: 'none',
  lossAmount: '',
  dueAfter: 'begin',
  dueDays: 30,
  hasLateFee: false,
  lateRate: '0.05',
  lateGraceDays: 0,
  lateCap: '',
  active: true,
};

/** An item of the ledger, as it stands in the fields. */
export function typedItem(item: FeeItem): TypedItem {
  const { lossShareMillionths, lossFixedThousandths, lateRateMillionths, lateCapMillionths } = item;
  return {
    ...emptyItem,
    name: item.name,
    method: item.method,
    object: item.object,
    frequency: item.frequency,
    meterKind: item.meterKind ?? 'water',
    shareBy: item.shareBy ?? 'area',
    priceUnit: item.priceUnit,
    rounding: item.rounding,
    monthCount: item.monthCount,
    quantityUnit: item.quantityUnit ?? '',
    loss: lossShareMillionths !== null ? 'share' : lossFixedThousandths !== null ? 'fixed' : 'none',
    lossAmount:
      lossShareMillionths !== null
        ? decimalText(lossShareMillionths, 4)
        : lossFixedThousandths === null
          ? ''
          : decimalText(lossFixedThousandths, 3),
    dueAfter: item.dueAfter,
    dueDays: item.dueDays,
    hasLateFee: lateRateMillionths !== null,
    lateRate: lateRateMillionths === null ? emptyItem.lateRate : decimalText(lateRateMillionths, 4),
    lateGraceDays: item.lateGraceDays,
    lateCap: lateCapMillionths === null ? '' : decimalText(lateCapMillionths, 4),
    active: item.active,
  };
}

/** What an item is; it stays so. Fields its method has no use for are left at what fits it. */
export const natureOf = ({ method, object, frequency, meterKind, shareBy }: TypedItem) => ({
  method,
  object: objectsFor(method).includes(object) ? object : ('unit' as const),
  frequency: frequenciesFor(method).includes(frequency)
    ? frequency
    : isOnce(method)
      ? ('once' as const)
      : ('monthly' as const),
  meterKind: method === 'metered' ? meterKind : null,
  shareBy: method === 'shared' ? shareBy : null,
});

/** What of it may change later; percents become 1/1,000,000. */
export function termsOf(typed: TypedItem) {
  const { method, loss, lossAmount, hasLateFee } = typed;
  const isMetered = method === 'metered';
  const isLate = hasLateFee && method !== 'deposit';
  return {
    name: typed.name,
    priceUnit: typed.priceUnit,
    rounding: typed.rounding,
    monthCount: typed.monthCount,
    quantityUnit: isMetered || method === 'once' ? orNull(typed.quantityUnit) : null,
    lossShareMillionths: isMetered && loss === 'share' ? scaled(lossAmount, 4) : null,
    lossFixedThousandths: isMetered && loss === 'fixed' ? scaled(lossAmount, 3) : null,
    dueAfter: typed.dueAfter,
    dueDays: typed.dueDays ?? 0,
    lateRateMillionths: isLate ? scaled(typed.lateRate, 4) : null,
    lateGraceDays: isLate ? (typed.lateGraceDays ?? 0) : 0,
    lateCapMillionths: isLate ? scaled(typed.lateCap, 4) : null,
  };
}
