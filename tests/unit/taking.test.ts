import { expect, test } from 'vitest';
import { fen } from '../../src-shared/rules/fen.ts';
import { planOf } from '../../src-renderer/features/receipts/plan.ts';
import { takeInput } from '../../src-renderer/features/receipts/takeInput.ts';
import {
  type AddedLine,
  noPayment,
  nothingTaken,
  type Owed,
  type TypedTaking,
} from '../../src-renderer/features/receipts/typedTaking.ts';

const unit = '01980000-0000-7000-8000-000000000001' as Owed['unitId'];
const neighbour = '01980000-0000-7000-8000-000000000002' as Owed['unitId'];

test('everything that is owed is selected, and an empty amount pays it all by the one way that was chosen', () => {
  const plan = planOf(typed({ payments: [pays('wechat')] }), [owes(unit, 16_803, 4200, 900)], false);

  expect(plan).toMatchObject({
    selected: 21_903,
    total: 21_903,
    over: 0,
    left: 0,
    cash: 0,
    change: null,
    troubles: [],
  });
  expect(plan.lines.map(({ pays: paid }) => paid)).toEqual([16_803, 4200, 900]);
  expect(plan.payments).toMatchObject([{ method: 'wechat', amount: 21_903 }]);
});

test('a smaller amount pays the oldest first, of all households together, and says what stays owed', () => {
  const households = [owes(unit, 16_803, 4200), owes(neighbour, 1000)];
  const plan = planOf(typed({ amount: '180', payments: [pays('cash')] }), households, false);

  expect(plan.lines.map(({ unitId, pays: paid }) => [unitId, paid])).toEqual([
    [unit, 16_803],
    [unit, 197],
    [neighbour, 1000],
  ]);
  expect(plan).toMatchObject({ total: 18_000, left: 4003, over: 0 });
});

test('违约金 is a line of its own: after its charge, or before it where the office decided so', () => {
  const household = owes(unit, 10_000);
  household.charges[0]!.lateFeeFen = fen(300);
  const paidOf = (amount: string, lateFeesFirst: boolean) =>
    planOf(typed({ amount, payments: [pays('cash')] }), [household], lateFeesFirst).lines.map((line) => [
      line.kind,
      line.pays,
    ]);

  expect(paidOf('', false)).toEqual([
    ['charge', 10_000],
    ['late-fee', 300],
  ]);
  expect(paidOf('100', false)).toEqual([
    ['charge', 10_000],
    ['late-fee', 0],
  ]);
  expect(paidOf('100', true)).toEqual([
    ['charge', 9700],
    ['late-fee', 300],
  ]);
});

test('what was taken off the selection is not paid, and stays out of the sum', () => {
  const household = owes(unit, 16_803, 4200);
  const off = [`charge ${household.charges[0]!.id}`];
  const plan = planOf(typed({ off, payments: [pays('cash')] }), [household], false);

  expect(plan).toMatchObject({ selected: 4200, total: 4200 });
  expect(plan.lines.map(({ pays: paid }) => paid)).toEqual([0, 4200]);
});

test('FEE-03 what a household doubts is not asked for, with its 违约金, until it says that it pays it', () => {
  const household = owes(unit, 10_000, 4200);
  Object.assign(household.charges[0]!, { disputed: true, lateFeeFen: fen(300) });
  const [key, lateKey] = [`charge ${household.charges[0]!.id}`, `late-fee ${household.charges[0]!.id}`];
  const paidOf = (on: string[]) => {
    const plan = planOf(typed({ on, payments: [pays('cash')] }), [household], false);
    return [plan.selected, ...plan.lines.map(({ isOn, pays: paid }) => (isOn ? paid : null))];
  };

  expect(paidOf([])).toEqual([4200, null, null, 4200]);
  expect(paidOf([key])).toEqual([14_200, 10_000, null, 4200]);
  expect(paidOf([key, lateKey])).toEqual([14_500, 10_000, 300, 4200]);
});

test('two ways: what is typed of one, the rest of the other; sums that do not fit are said', () => {
  const household = owes(unit, 10_000);
  const mixed = (first: string, second: string) =>
    planOf(typed({ payments: [pays('wechat', first), pays('cash', second)] }), [household], false);

  expect(mixed('60', '').payments.map(({ amount }) => amount)).toEqual([6000, 4000]);
  expect(mixed('60', '')).toMatchObject({ cash: 4000, troubles: [] });
  expect(mixed('60', '30').troubles).toMatchObject([{ field: 'payments', code: 'sums' }]);
  expect(mixed('160', '').troubles).toMatchObject([{ field: 'payments', code: 'sums' }]);
  expect(mixed('100', '').troubles).toMatchObject([{ field: 'payments', nth: 1, code: 'empty-part' }]);
  expect(mixed('60.005', '').troubles).toMatchObject([{ field: 'payments', nth: 0, code: 'fen/too-fine' }]);
});

test('cash: change is what was handed over less what is due in cash, and too little is said', () => {
  const household = owes(unit, 9438);
  const cash = (tendered: string) =>
    planOf(typed({ tendered, payments: [pays('cash')] }), [household], false);

  expect(cash('100').change).toBe(562);
  expect(cash('')).toMatchObject({ change: null, troubles: [] });
  expect(cash('94')).toMatchObject({ change: null, troubles: [{ field: 'tendered', code: 'short-cash' }] });
});

test('more than is owed becomes prepaid money, once the payer agrees to it', () => {
  const state = typed({ amount: '120', payments: [pays('cash')] });
  const household = owes(unit, 10_000);
  const plan = planOf(state, [household], false);
  const agreed = planOf({ ...state, agreed: true }, [household], false);

  expect(plan).toMatchObject({ over: 2000, troubles: [{ field: 'agreed', code: 'agree' }] });
  expect(agreed.troubles).toEqual([]);
  expect(takeInput({ ...state, agreed: true }, agreed, false).lines).toEqual([
    { kind: 'charge', chargeId: household.charges[0]!.id, amountFen: 10_000 },
    { kind: 'prepaid', unitId: unit, itemId: null, amountFen: 2000 },
  ]);
});

test('cash of odd fen can be taken as a whole jiao: a few fen over as prepaid money, or a few left owed', () => {
  const cash = typed({ payments: [pays('cash')] });
  const household = [owes(unit, 168_403)];
  const plan = planOf(cash, household, false);
  const up = { ...cash, amount: '1684.10', agreed: true };
  const more = planOf(up, household, false);
  const less = planOf({ ...cash, amount: '1684' }, household, false);

  expect(plan).toMatchObject({ total: 168_403, troubles: [] });
  expect(plan.jiao).toEqual({ up: { amount: 168_410, kept: 7 }, down: { amount: 168_400, owed: 3 } });
  expect(more).toMatchObject({ total: 168_410, over: 7, jiao: null, troubles: [] });
  expect(takeInput(up, more, false).lines).toMatchObject([
    { kind: 'charge', amountFen: 168_403 },
    { kind: 'prepaid', unitId: unit, itemId: null, amountFen: 7 },
  ]);
  expect(less).toMatchObject({ total: 168_400, left: 3, over: 0, jiao: null, troubles: [] });
});

test('a whole jiao is offered only where all of it is paid, in cash, and somebody can be owed what is over', () => {
  const jiaoOf = (changed: Partial<TypedTaking>, owed: Owed[]) => planOf(typed(changed), owed, false).jiao;
  const pennies: AddedLine = {
    key: 'deposit',
    unitCode: '',
    name: '押金',
    about: '',
    line: {
      kind: 'deposit',
      unitId: unit,
      itemId: '01980000-0000-7000-8000-00000000000d' as Extract<
        AddedLine['line'],
        { kind: 'deposit' }
      >['itemId'],
      amountFen: fen(10_003),
    },
  };

  expect(jiaoOf({ payments: [pays('cash')] }, [owes(unit, 168_400)])).toBeNull();
  expect(jiaoOf({ payments: [pays('wechat')] }, [owes(unit, 168_403)])).toBeNull();
  expect(jiaoOf({ payments: [pays('cash', '100'), pays('wechat')] }, [owes(unit, 168_403)])).toBeNull();
  expect(jiaoOf({ amount: '1000.03', payments: [pays('cash')] }, [owes(unit, 168_403)])).toBeNull();
  expect(jiaoOf({ payments: [pays('cash')] }, [owes(unit, 3)])).toMatchObject({ down: null });
  expect(jiaoOf({ added: [pennies], payments: [pays('cash')] }, [])).toMatchObject({ down: null });
  expect(jiaoOf({ units: [], added: [pennies], payments: [pays('cash')] }, [])).toBeNull();
});

test('what is over joins a top-up that was asked for already: one line for one account', () => {
  const added: AddedLine = {
    key: 'prepaid',
    unitCode: '3-1-502',
    name: '通用',
    about: '',
    line: { kind: 'prepaid', unitId: unit, itemId: null, amountFen: fen(5000) },
  };
  const state = typed({ added: [added], amount: '170', agreed: true, payments: [pays('cash')] });
  const plan = planOf(state, [owes(unit, 10_000)], false);

  expect(plan.over).toBe(2000);
  expect(takeInput(state, plan, false).lines.at(-1)).toEqual({
    kind: 'prepaid',
    unitId: unit,
    itemId: null,
    amountFen: 7000,
  });
});

test('what was added is paid whole: an amount below it is said, one above it goes on to what is owed', () => {
  const added: AddedLine = {
    key: 'once',
    unitCode: '3-1-502',
    name: '门禁卡',
    about: '',
    line: { kind: 'deposit', unitId: unit, itemId: unit as never, amountFen: fen(3000) },
  };
  const paid = (amount: string) =>
    planOf(typed({ added: [added], amount, payments: [pays('cash')] }), [owes(unit, 10_000)], false);

  expect(paid('20').troubles).toMatchObject([{ code: 'less-than-added' }]);
  expect(paid('50').lines.map((line) => line.pays)).toEqual([2000, 3000]);
});

test('no amount at all, no way of paying and an amount nobody can read are said at their fields', () => {
  expect(planOf(typed({}), [owes(unit)], false).troubles[0]).toEqual({
    field: 'amount',
    nth: 0,
    code: 'nothing',
  });
  expect(planOf(typed({}), [owes(unit, 100)], false).troubles).toEqual([
    { field: 'payments', nth: 0, code: 'method' },
  ]);
  for (const [amount, code] of [
    ['十块', 'fen/shape'],
    ['1.005', 'fen/too-fine'],
    ['-1', 'fen/negative'],
    ['9999999999', 'fen/too-much'],
  ])
    expect(planOf(typed({ amount: amount! }), [owes(unit, 100)], false).troubles[0]).toMatchObject({
      field: 'amount',
      code,
    });
});

const typed = (changed: Partial<TypedTaking>): TypedTaking => ({
  ...nothingTaken,
  units: [{ unitId: unit, code: '3-1-502' }],
  payer: '张三',
  ...changed,
});

const pays = (method: TypedTaking['payments'][number]['method'], amount = '') => ({
  ...noPayment,
  method,
  amount,
});

/** A household that owes these amounts, the oldest first, a month each. */
function owes(unitId: Owed['unitId'], ...amounts: number[]): Owed {
  const charges = amounts.map((amount, nth) => ({
    ...someCharge,
    id: `${unitId.slice(0, -4)}${unitId.slice(-1)}00${nth}` as Owed['charges'][number]['id'],
    unitId,
    // the neighbour's is older
    fromOn: unitId === unit ? `2026-0${nth + 1}-01` : '2025-12-01',
    toOn: unitId === unit ? `2026-0${nth + 1}-28` : '2025-12-31',
    amountFen: fen(amount),
    balanceFen: fen(amount),
  }));
  return {
    unitId,
    unitCode: '3-1-502',
    people: ['张三'],
    charges,
    owedFen: fen(0),
    lateFeeFen: fen(0),
    accounts: [],
    usualFen: null,
  };
}

const someCharge: Omit<
  Owed['charges'][number],
  'id' | 'unitId' | 'fromOn' | 'toOn' | 'amountFen' | 'balanceFen'
> = {
  unitCode: '3-1-502',
  itemId: unit as never,
  itemName: '物业服务费',
  objectId: unit as never,
  objectName: '',
  source: 'run',
  dueOn: '2026-01-31',
  settledFen: fen(0),
  disputed: false,
  calculation: '',
  bookedAt: 0,
  withdrawnAt: null,
  lateFeeFen: fen(0),
  lateFeeText: '',
};
