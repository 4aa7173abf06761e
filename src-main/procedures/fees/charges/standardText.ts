import { type PriceUnit, priceTerm } from '../../../../src-shared/rules/charges/terms.ts';
import { query } from '../../../ledger/query.ts';
import type { Schema } from '../../../ledger/schema.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { standardRows, toStandard, type Standard } from '../items/standardRow.ts';

/** The price a charge was calculated by, for whom and since when: `3栋 1.40元/月，2026-01-01 起`; '' where it had none. */
export function standardText(tx: Tx, chargeId: string): string {
  const found = tx.first(standardOf, { chargeId });
  if (!found) return '';
  const standard = toStandard(found);
  const span = standard.toOn === null ? '起' : `至 ${standard.toOn}`;
  const place = [standard.scopeName || '全部', usageWord(standard)].join('');
  return `${place} ${priceText(standard, perWhat(found))}，${standard.fromOn} ${span}`;
}

function priceText({ price, tiers, floorBands, formula }: Standard, per: string): string {
  if (formula !== null) return price === null ? formula : `${formula}，单价 ${priceTerm(price).text}`;
  if (tiers !== null) return `阶梯价 ${tiers.map((tier) => priceTerm(tier.price).text).join('、')}`;
  if (floorBands !== null) return `按楼层 ${floorBands.map((band) => priceTerm(band.price).text).join('、')}`;
  return `${priceTerm(price ?? 0).text}${per}`;
}

/** What the price is for: 度, 张, or a month of it. */
function perWhat(item: Pick<Schema['fee_items'], 'quantity_unit' | 'price_unit' | 'frequency'>): string {
  if (item.quantity_unit !== null) return `/${item.quantity_unit}`;
  return item.frequency === 'once' ? '' : unitWords[item.price_unit];
}

const unitWords: Readonly<Record<PriceUnit, string>> = {
  month: '/月',
  quarter: '/季',
  'half-year': '/半年',
  year: '/年',
};

const usageWord = ({ usage }: Standard): string => (usage === null ? '' : `的${usageWords[usage]}`);

const usageWords: Readonly<Record<NonNullable<Standard['usage']>, string>> = {
  residence: '住宅',
  office: '办公',
  shop: '商铺',
  dormitory: '宿舍',
  garage: '车库',
  other: '其他',
};

const standardOf = query<{ chargeId: string }>()(({ chargeId }) =>
  standardRows
    .innerJoin('charges', 'charges.standard_id', 'fee_standards.id')
    .innerJoin('fee_items', 'fee_items.id', 'fee_standards.item_id')
    .select(['fee_items.price_unit', 'fee_items.frequency', 'fee_items.quantity_unit'])
    .where('charges.id', '=', chargeId),
);
