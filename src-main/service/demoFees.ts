import type { contract, Input } from '../../src-shared/contract/index.ts';
import { periodAt } from '../../src-shared/rules/charges/period.ts';
import { type Fen, sum } from '../../src-shared/rules/fen.ts';
import { atOnce } from '../ledger/atOnce.ts';
import type { Tx } from '../ledger/tx.ts';
import { billingLines } from '../procedures/fees/calculation/billingLines.ts';
import { exclusionsOf } from '../procedures/fees/billing/exclusions.ts';
import { runScope } from '../procedures/fees/billing/runScope.ts';
import type { Ask } from './ask.ts';

type NewItem = Input<(typeof contract.fees)['addItem']>;

/** Fees to try the desk on: three that every home owes for this month, a card that is sold and a deposit that is held. */
export function seedFees(tx: Tx, lead: Ask): void {
  const { today } = lead('office', 'status', {});
  const itemIds = monthly.map(({ price, ...facts }) => {
    const { id } = lead('fees', 'addItem', { ...everyMonth, ...facts });
    lead('fees', 'setStandard', { ...forEverybody, itemId: id, price });
    return id;
  });
  const card = lead('fees', 'addItem', { ...everyMonth, ...once, name: '门禁卡工本费', quantityUnit: '张' });
  lead('fees', 'setStandard', { ...forEverybody, itemId: card.id, price: 200_000 });
  lead('fees', 'addItem', { ...everyMonth, ...once, method: 'deposit', name: '装修押金' });

  const month = periodAt({ every: 'monthly' }, today);
  const what = { itemIds, fromOn: month.from, toOn: month.to, buildingIds: null };
  const amounts = chargesOf(tx, what);
  lead('fees', 'postRun', { ...what, excluded: [], chargeCount: amounts.length, totalFen: sum(amounts) });
}

/** What a run would charge. */
const chargesOf = (tx: Tx, what: Parameters<typeof runScope>[1]): Fen[] =>
  atOnce(billingLines(tx, runScope(tx, what, exclusionsOf([])))).flatMap(({ charge }) =>
    charge === null ? [] : [charge.amount],
  );

/** What every home of the demo estate pays for by the month; prices in 1/10,000 yuan. */
const monthly = [
  { name: '物业服务费', method: 'area', price: 14_000 },
  { name: '电梯运行费', method: 'fixed', price: 300_000 },
  { name: '生活垃圾清运费', method: 'fixed', price: 81_500 },
] as const;

const everyMonth: Omit<NewItem, 'name' | 'method'> = {
  object: 'unit',
  frequency: 'monthly',
  meterKind: null,
  shareBy: null,
  priceUnit: 'month',
  rounding: 'fen',
  monthCount: 'days',
  quantityUnit: null,
  lossShareMillionths: null,
  lossFixedThousandths: null,
  dueAfter: 'begin',
  dueDays: 15,
  lateRateMillionths: null,
  lateGraceDays: 0,
  lateCapMillionths: null,
};

const once = { method: 'once', frequency: 'once' } as const;

const forEverybody = {
  projectId: null,
  buildingId: null,
  usage: null,
  unitId: null,
  vehicleId: null,
  spaceId: null,
  tiers: null,
  floorBands: null,
  formula: null,
  fromOn: '2020-01-01',
  note: null,
};
