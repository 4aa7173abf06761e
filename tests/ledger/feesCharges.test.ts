import { describe, expect, test, vi } from 'vitest';
import type { UnitId } from '../../src-shared/contract/households.ts';
import type { Contract, Output } from '../../src-shared/contract/index.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { besideIn, periodsIn } from '../../src-main/procedures/fees/charges/statement.ts';
import { periodsBefore } from '../../src-main/procedures/fees/charges/charge.ts';
import { openCharges } from '../../src-main/procedures/fees/charges/owed.ts';
import { bookedLateFees, settlements } from '../../src-main/procedures/fees/lateFees.ts';
import { type MoneyDesk, moneyDesk } from './moneyDesk.ts';
import { agreedBy, findings, take } from './moneyTaken.ts';
import { planOf } from './plan.ts';
import type { Take, TakenReceipt } from './takingDesk.ts';
import { must, refused, staffSecret } from './scene.ts';

vi.setConfig({ testTimeout: 60_000 });

const nobody = '00000000-0000-4000-8000-000000000000';

type Household = Output<Contract['fees']['owed']>[number];
type Charge = Household['charges'][number];

/** An office with a management fee of 1.40 yuan, and its homes charged by months. */
async function chargedOffice(terms: Parameters<MoneyDesk['item']>[0] = { name: '物业服务费' }) {
  const office = await moneyDesk();
  const item = await office.item(terms);
  await office.standard({ itemId: item.id, fromOn: '2020-01-01' });
  const charge = async (month: string, chargeCount = 1, each = 14_034): Promise<void> => {
    const span = { fromOn: `${month}-01`, toOn: `${month}-28` };
    const run = { itemIds: [item.id], ...span, buildingIds: null, excluded: [] };
    await must(office.lead.fees.postRun({ ...run, chargeCount, totalFen: fen(each * chargeCount) }));
  };
  const owed = async (unitId: UnitId): Promise<Household> => {
    const [household] = await must(office.clerk.fees.owed({ unitIds: [unitId] }));
    return household!;
  };
  /** The oldest charge a household owes. */
  const oldest = async (unitId: UnitId): Promise<Charge> => (await owed(unitId)).charges[0]!;
  return {
    ...office,
    get service() {
      return office.service;
    },
    office,
    management: item,
    charge,
    owed,
    oldest,
  };
}

const twice = `INSERT INTO charges SELECT 'x', unit_id, item_id, object_id, 'ahead', NULL, NULL, standard_id, from_on, to_on,
  due_on, quantity, price, rule, calculation, amount_fen, 0, 0, booked_at, booked_by, NULL, NULL, NULL, NULL FROM charges`;

/** Cash taken by the clerk, who began this morning unless told otherwise. */
const pay = (
  office: MoneyDesk,
  unitId: UnitId,
  lines: Take['lines'],
  startedAt = '2026-11-22T00:05:00Z',
): Promise<TakenReceipt> => take({ ...office, unitId }, lines, { startedAt: Date.parse(startedAt) });

const lineOf = ({ id }: Charge, amountFen: number) =>
  ({ kind: 'charge', chargeId: id, amountFen: fen(amountFen) }) as const;

describe('what a household owes', () => {
  test('is told with who may pay it, the oldest first, with what it has paid ahead', async () => {
    const { office, clerk, desk, charge, owed, home, openDrawer } = await chargedOffice();
    const unitId = await home('501');
    const quiet = await home('502', 800_000, '李四');
    await must(
      desk.households.moveIn({
        unitId,
        personId: null,
        name: '王租客',
        sex: null,
        note: null,
        relation: 'tenant',
        fromOn: null,
        phones: [],
      }),
    );
    await must(
      desk.households.moveIn({
        unitId,
        personId: null,
        name: '张小',
        sex: null,
        note: null,
        relation: 'family',
        fromOn: null,
        phones: [],
      }),
    );
    await charge('2026-11', 2, 12_617);
    await charge('2026-10', 2, 12_617);
    await openDrawer();
    await pay(office, unitId, [{ kind: 'prepaid', unitId, itemId: null, amountFen: fen(10_000) }]);

    expect(await owed(unitId)).toMatchObject({
      unitCode: '3-1-501',
      people: ['张三', '王租客'],
      charges: [
        {
          itemName: '物业服务费',
          objectName: '',
          source: 'run',
          fromOn: '2026-10-01',
          dueOn: '2026-10-31',
          amountFen: 14_034,
          settledFen: 0,
          balanceFen: 14_034,
          calculation: '100.24㎡ × 1.40元 × 1月 = 140.34元',
          lateFeeFen: 0,
          lateFeeText: '',
        },
        { fromOn: '2026-11-01', disputed: false },
      ],
      owedFen: 28_068,
      lateFeeFen: 0,
      accounts: [{ itemId: null, itemName: null, balanceFen: 10_000, autoApply: false }],
    });
    expect((await must(clerk.fees.owed({ unitIds: [quiet, unitId] }))).map(({ owedFen }) => owedFen)).toEqual(
      [22_400, 28_068],
    );
    expect(await clerk.fees.owed({ unitIds: [nobody] })).toEqual(refused('charge/unit-unknown'));
  });

  test('its usual bill is the middle one of the last year, without receipts that were voided', async () => {
    const { office, lead, charge, owed, oldest, home, openDrawer, setClock } = await chargedOffice();
    const unitId = await home('501');
    await openDrawer();
    expect((await owed(unitId)).usualFen).toBeNull();
    for (const month of ['2026-08', '2026-09', '2026-10']) await charge(month);
    const first = await oldest(unitId);
    await pay(office, unitId, [lineOf(first, 4_034)]);
    await pay(office, unitId, [lineOf(first, 10_000)]);
    const { id } = await pay(office, unitId, [lineOf(await oldest(unitId), 14_034)]);
    expect((await owed(unitId)).usualFen).toBe(10_000);

    await must(office.clerk.receipts.void({ id, reason: '开错', copiesBack: true }));
    expect((await owed(unitId)).usualFen).toBe(4_034);
    setClock('2027-11-23T09:00:00+08:00');
    expect((await owed(unitId)).usualFen).toBeNull();
    expect(
      await must(lead.fees.statement({ unitId, fromOn: '2026-01-01', toOn: '2026-12-31' })),
    ).toHaveLength(3);
  });

  test('the statement has every charge of the span, paid, typed by hand or taken back, the latest first', async () => {
    const { office, lead, clerk, charge, oldest, home, item, openDrawer } = await chargedOffice();
    const unitId = await home('501');
    const neighbour = await home('502');
    const card = await item({ name: '门禁卡工本费', method: 'once', frequency: 'once' });
    await charge('2026-09', 2);
    await charge('2026-10', 2);
    await openDrawer();
    await pay(office, unitId, [lineOf(await oldest(unitId), 14_034)]);
    const once = { unitId, itemId: card.id, quantity: 2_000, price: 200_000, note: null };
    const typed = await must(clerk.fees.addCharge(once));
    await must(clerk.fees.withdrawCharge({ id: typed.id, reason: '不要了' }));

    const statement = async (fromOn: string, toOn: string) =>
      (await must(lead.fees.statement({ unitId, fromOn, toOn }))).map(
        ({ fromOn: from, itemName, balanceFen, withdrawnAt }) =>
          `${from} ${itemName} ${balanceFen}${withdrawnAt === null ? '' : ' withdrawn'}`,
      );
    expect(await statement('2026-01-01', '2026-12-31')).toEqual([
      '2026-11-22 门禁卡工本费 0 withdrawn',
      '2026-10-01 物业服务费 14034',
      '2026-09-01 物业服务费 0',
    ]);
    expect(await statement('2026-09-30', '2026-09-30')).toEqual(['2026-09-01 物业服务费 0']);
    expect(await statement('2025-01-01', '2026-08-31')).toEqual([]);
    expect(
      await must(lead.fees.statement({ unitId: neighbour, fromOn: '2026-09-01', toOn: '2026-09-01' })),
    ).toMatchObject([{ unitCode: '3-1-502' }]);
  });
});

describe('an owner asks what a charge is made of', () => {
  test('FEE-03 and is shown its calculation, price, what was paid of it and what it was before', async () => {
    const { office, clerk, charge, oldest, owed, home, openDrawer } = await chargedOffice();
    const unitId = await home('501');
    await home('502');
    for (const month of ['2026-09', '2026-10', '2026-11']) await charge(month, 2);
    await openDrawer();
    const receipt = await pay(office, unitId, [lineOf(await oldest(unitId), 4_000)]);
    const paidInPart = await oldest(unitId);
    const waiver = { id: paidInPart.id, lateFee: false, amountFen: fen(34), reason: '抹零' };
    await must(clerk.fees.waive({ ...waiver, approval: agreedBy(office) }));

    expect(await must(clerk.fees.charge({ id: paidInPart.id }))).toMatchObject({
      calculation: '100.24㎡ × 1.40元 × 1月 = 140.34元',
      standard: {
        scopeName: '',
        usage: null,
        price: 14_000,
        tiers: null,
        floorBands: null,
        formula: null,
        fromOn: '2020-01-01',
        toOn: null,
        quantityUnit: null,
        priceUnit: 'month',
      },
      bookedBy: '职员supervisor',
      runNumber: expect.stringMatching(/\d/),
      readings: [],
      amountFen: 14_034,
      settledFen: 4_034,
      balanceFen: 10_000,
      settlements: [
        {
          kind: 'receipt',
          on: '2026-11-22',
          by: '职员receptionist',
          amountFen: 4_000,
          text: receipt.number,
          receiptId: receipt.id,
          canTakeBack: false,
        },
        { kind: 'waiver', amountFen: 34, text: '抹零', receiptId: null, canTakeBack: true },
      ],
      disputes: [],
      history: [],
    });
    const { charges } = await owed(unitId);
    expect((await must(clerk.fees.charge({ id: charges[2]!.id }))).history).toEqual(
      ['2026-10', '2026-09'].map((month) => ({
        fromOn: `${month}-01`,
        toOn: month === '2026-10' ? '2026-10-31' : '2026-09-30',
        amountFen: 14_034,
        calculation: '100.24㎡ × 1.40元 × 1月 = 140.34元',
      })),
    );
  });

  test('FEE-03 what she doubts and what was explained is kept, and how it ended', async () => {
    const { office, clerk, charge, oldest, home } = await chargedOffice();
    await home('501');
    const unitId = await home('502');
    await charge('2026-10', 2);
    const { id } = await oldest(unitId);

    const doubt = { id, doubt: '面积不对，房产证是 98㎡', explained: '按测绘报告 100.24㎡' };
    expect(await must(clerk.fees.dispute(doubt))).toMatchObject({ disputed: true, balanceFen: 14_034 });
    expect(await clerk.fees.dispute(doubt)).toEqual(refused('charge/disputed-already'));
    expect(await must(clerk.fees.settleDispute({ id, outcome: '看过测绘报告，业主认可' }))).toMatchObject({
      disputed: false,
    });
    expect(await clerk.fees.settleDispute({ id, outcome: '再说一遍' })).toEqual(
      refused('charge/not-disputed'),
    );
    await must(clerk.fees.dispute({ id, doubt: '还是不对', explained: null }));
    expect((await must(clerk.fees.charge({ id }))).disputes).toMatchObject([
      { doubt: '还是不对', explained: null, settledAt: null, outcome: null },
      {
        doubt: '面积不对，房产证是 98㎡',
        explained: '按测绘报告 100.24㎡',
        openedBy: '职员receptionist',
        settledBy: '职员receptionist',
        outcome: '看过测绘报告，业主认可',
      },
    ]);
    expect(await findings(office)).toEqual([]);
  });

  test('a charge that is taken back while it is doubted ends the doubt', async () => {
    const { office, clerk, home, item } = await chargedOffice();
    const unitId = await home('501');
    const { id: itemId } = await item({ name: '工本费', method: 'once', frequency: 'once' });
    const once = { unitId, itemId, quantity: 1000, price: 10_000, note: null };
    const { id } = await must(clerk.fees.addCharge(once));
    await must(clerk.fees.dispute({ id, doubt: '没有领过', explained: null }));
    expect(await must(clerk.fees.withdrawCharge({ id, reason: '录错户' }))).toMatchObject({
      disputed: false,
    });
    expect((await must(clerk.fees.charge({ id }))).disputes).toMatchObject([
      { settledBy: '职员receptionist', outcome: '已撤回这笔费用：录错户' },
    ]);
    expect(await findings(office)).toEqual([]);
  });

  test('a charge that is settled is doubted no more, one taken back is no charge', async () => {
    const { office, clerk, lead, charge, oldest, home } = await chargedOffice();
    const unitId = await home('501');
    await charge('2026-10');
    const { id } = await oldest(unitId);
    await must(
      lead.fees.waive({ id, lateFee: false, amountFen: fen(14_034), reason: '开发商承担', approval: null }),
    );
    expect(await clerk.fees.dispute({ id, doubt: '多了', explained: null })).toEqual(
      refused('charge/settled'),
    );

    await charge('2026-11');
    const second = await oldest(unitId);
    const [run] = await must(lead.fees.runs({}));
    await must(lead.fees.withdrawRun({ id: run!.id, reason: '面积要更正' }));
    expect(await clerk.fees.dispute({ id: second.id, doubt: '多了', explained: null })).toEqual(
      refused('charge/withdrawn'),
    );
    expect(await clerk.fees.charge({ id: nobody })).toEqual(refused('charge/unknown'));
    expect(await findings(office)).toEqual([]);
  });
});

describe('减免', () => {
  test('needs a second person with the right post, who proves herself; a wrong PIN changes nothing', async () => {
    const { office, clerk, lead, as, charge, oldest, home, rows } = await chargedOffice();
    const unitId = await home('501');
    await charge('2026-10');
    const { id } = await oldest(unitId);
    const asked = { id, lateFee: false, amountFen: fen(4_034), reason: '装修期间' };
    await as('receptionist', 'finance');
    const colleague = agreedBy(office, 'receptionist');
    const supervisor = agreedBy(office);

    expect(await clerk.fees.waive({ ...asked, approval: null })).toEqual(refused('approval/missing'));
    expect(await clerk.fees.waive({ ...asked, approval: colleague })).toEqual(
      refused('approval/same-person'),
    );
    expect(await lead.fees.waive({ ...asked, approval: colleague })).toEqual(
      refused('approval/not-allowed', { name: '职员receptionist' }),
    );
    expect(await clerk.fees.waive({ ...asked, approval: { ...supervisor, secret: '000000' } })).toEqual(
      refused('staff/wrong-secret', { left: 9 }),
    );
    expect(rows('SELECT settled_fen FROM charges')).toEqual([{ settled_fen: 0 }]);

    expect(await must(clerk.fees.waive({ ...asked, approval: supervisor }))).toMatchObject({
      settledFen: 4_034,
      balanceFen: 10_000,
    });
    expect(await lead.fees.waive({ ...asked, amountFen: fen(10_001), approval: null })).toEqual(
      refused('charge/waive-too-much', { left: '100.00' }),
    );
    expect(
      rows(
        `SELECT approver.login, maker.login AS made FROM charge_adjustments
         JOIN staff AS approver ON approver.id = approved_by JOIN staff AS maker ON maker.id = made_by`,
      ),
    ).toEqual([{ login: 'supervisor', made: 'receptionist' }]);
    // her PIN is nowhere in the journal
    expect(JSON.stringify(rows('SELECT input FROM journal_payloads'))).not.toContain(staffSecret);
  });

  test('is taken back once, whole, and the charge is owed again', async () => {
    const { office, lead, clerk, charge, oldest, home } = await chargedOffice();
    const unitId = await home('501');
    await charge('2026-10');
    const { id } = await oldest(unitId);
    await must(
      lead.fees.waive({ id, lateFee: false, amountFen: fen(4_034), reason: '装修期间', approval: null }),
    );
    const [waiver] = (await must(clerk.fees.charge({ id }))).settlements;
    const back = { id: waiver!.adjustmentId!, reason: '说错了户' };

    expect(await clerk.fees.takeBack({ ...back, approval: null })).toEqual(refused('approval/missing'));
    expect(await must(clerk.fees.takeBack({ ...back, approval: agreedBy(office) }))).toMatchObject({
      settledFen: 0,
      balanceFen: 14_034,
    });
    expect(await lead.fees.takeBack({ ...back, approval: null })).toEqual(refused('adjustment/taken-back'));
    const { settlements } = await must(clerk.fees.charge({ id }));
    expect(settlements).toMatchObject([
      { amountFen: 4_034, canTakeBack: false },
      { amountFen: -4_034, text: '说错了户', canTakeBack: false },
    ]);
    expect(await lead.fees.takeBack({ ...back, id: settlements[1]!.adjustmentId!, approval: null })).toEqual(
      refused('adjustment/taken-back'),
    );
    expect(await findings(office)).toEqual([]);
  });

  test('of 冲抵 the prepaid money returns to its account', async () => {
    const { office, lead, charge, oldest, owed, home, openDrawer } = await chargedOffice();
    const unitId = await home('501');
    await openDrawer();
    await pay(office, unitId, [{ kind: 'prepaid', unitId, itemId: null, amountFen: fen(20_000) }]);
    const [account] = (await owed(unitId)).accounts;
    await must(office.clerk.receipts.setAutoApply({ id: account!.id, autoApply: true }));
    await charge('2026-10');
    expect(await owed(unitId)).toMatchObject({ charges: [], accounts: [{ balanceFen: 5_966 }] });

    const [paid] = await must(lead.fees.statement({ unitId, fromOn: '2026-10-01', toOn: '2026-10-01' }));
    const [offset] = (await must(lead.fees.charge({ id: paid!.id }))).settlements;
    expect(offset).toMatchObject({ kind: 'offset', amountFen: 14_034, canTakeBack: true });
    await must(lead.fees.takeBack({ id: offset!.adjustmentId!, reason: '业主要留着', approval: null }));
    expect(await owed(unitId)).toMatchObject({
      charges: [{ balanceFen: 14_034 }],
      accounts: [{ balanceFen: 20_000 }],
    });
    expect((await oldest(unitId)).id).toBe(paid!.id);
    expect(await findings(office)).toEqual([]);
  });
});

/** 日千分之三 after 5 days of grace, at most a tenth of what was due. */
const lateTerms = {
  name: '物业服务费',
  dueDays: 30,
  lateRateMillionths: 3_000,
  lateGraceDays: 5,
  lateCapMillionths: 100_000,
} as const;

const noLateFee = { lateRateMillionths: null, lateGraceDays: 0, lateCapMillionths: null } as const;

describe('违约金', () => {
  test('is off unless the contract has one', async () => {
    const { charge, owed, oldest, home, management, lead, rows } = await chargedOffice();
    const unitId = await home('501');
    await charge('2025-10');
    expect(management).toMatchObject({ lateRateMillionths: null, lateCapMillionths: null });
    expect(await owed(unitId)).toMatchObject({
      lateFeeFen: 0,
      charges: [{ lateFeeFen: 0, lateFeeText: '' }],
    });
    const { id } = await oldest(unitId);
    const waiver = { id, lateFee: true, amountFen: fen(1), reason: '没有违约金', approval: null };
    expect(await lead.fees.waive(waiver)).toEqual(refused('charge/waive-too-much', { left: '0.00' }));
    await must(lead.fees.waive({ ...waiver, lateFee: false, amountFen: fen(14_034) }));
    expect(rows('SELECT source FROM charges')).toEqual([{ source: 'run' }]);
  });

  test('runs up day by day after the grace on what is unpaid, up to its limit', async () => {
    const { office, charge, owed, oldest, home, openDrawer, setClock } = await chargedOffice(lateTerms);
    const unitId = await home('501');
    await charge('2026-10');
    const lateOn = async (day: string) => {
      setClock(`${day}T09:00:00+08:00`);
      const [only] = (await owed(unitId)).charges;
      return [only?.lateFeeFen, only?.lateFeeText];
    };
    // due on 31 October, 5 days more cost nothing
    expect(await lateOn('2026-11-05')).toEqual([0, '']);
    expect(await lateOn('2026-11-06')).toEqual([42, '140.34元 × 0.3% × 1天 = 0.42元']);
    expect(await lateOn('2026-11-15')).toEqual([421, '140.34元 × 0.3% × 10天 = 4.21元']);

    await openDrawer();
    await pay(office, unitId, [lineOf(await oldest(unitId), 4_034)], '2026-11-15T00:50:00Z');
    expect(await lateOn('2026-11-17')).toEqual([481, '(140.34元 × 10天 + 100.00元 × 2天) × 0.3% = 4.81元']);
    expect(await lateOn('2027-06-01')).toEqual([1_403, '140.34元 × 10%(上限) = 14.03元']);
  });

  test('stays owed as a charge of its own once the charge is settled, and runs up no further', async () => {
    const { office, charge, owed, oldest, home, openDrawer, setClock } = await chargedOffice(lateTerms);
    const unitId = await home('501');
    await charge('2026-10');
    setClock('2026-11-15T09:00:00+08:00');
    await openDrawer();
    const startedAt = '2026-11-15T00:50:00Z';
    await pay(office, unitId, [lineOf(await oldest(unitId), 14_034)], startedAt);

    const fee = {
      source: 'late-fee',
      itemName: '物业服务费',
      fromOn: '2026-11-06',
      toOn: '2026-11-15',
      dueOn: '2026-11-15',
      amountFen: 421,
      calculation: '140.34元 × 0.3% × 10天 = 4.21元',
      lateFeeFen: 0,
    };
    expect((await owed(unitId)).charges).toMatchObject([fee]);
    setClock('2027-11-15T09:00:00+08:00');
    expect((await owed(unitId)).charges).toMatchObject([fee]);
    expect(await findings(office)).toEqual([]);
  });

  test('is paid before the charge only as far as it has run up; the rest runs up later', async () => {
    const { office, charge, owed, oldest, home, openDrawer, setClock } = await chargedOffice(lateTerms);
    const unitId = await home('501');
    await charge('2026-10');
    setClock('2026-11-15T09:00:00+08:00');
    await openDrawer();
    const { id } = await oldest(unitId);
    const startedAt = '2026-11-15T00:50:00Z';
    await pay(office, unitId, [{ kind: 'late-fee', chargeId: id, amountFen: fen(421) }], startedAt);
    expect((await owed(unitId)).charges).toMatchObject([{ id, balanceFen: 14_034, lateFeeFen: 0 }]);

    setClock('2026-11-20T09:00:00+08:00');
    expect((await owed(unitId)).charges).toMatchObject([
      { id, lateFeeFen: 211, lateFeeText: '140.34元 × 0.3% × 15天 = 6.32元 − 4.21元 = 2.11元' },
    ]);
    await pay(office, unitId, [lineOf(await oldest(unitId), 14_034)], '2026-11-20T00:50:00Z');
    expect((await owed(unitId)).charges).toMatchObject([
      { source: 'late-fee', amountFen: 211, fromOn: '2026-11-16', toOn: '2026-11-20' },
    ]);
    expect(await findings(office)).toEqual([]);
  });

  test('is waived by a supervisor with a reason, and by nobody else; what is not waived is owed', async () => {
    const { office, clerk, finance, charge, owed, oldest, home } = await chargedOffice(lateTerms);
    await finance.fees.items({});
    const unitId = await home('501');
    await charge('2026-10');
    const { id, lateFeeFen } = await oldest(unitId);
    expect(lateFeeFen).toBe(716);
    const asked = { id, lateFee: true, amountFen: fen(700), reason: '出差未收到通知' };

    expect(await clerk.fees.waive({ ...asked, approval: null })).toEqual(refused('approval/missing'));
    expect(await clerk.fees.waive({ ...asked, approval: agreedBy(office, 'finance') })).toEqual(
      refused('approval/not-allowed', { name: '职员finance' }),
    );
    expect(await clerk.fees.waive({ ...asked, reason: ' ', approval: agreedBy(office) })).toMatchObject({
      error: { code: 'input/invalid' },
    });
    expect(await clerk.fees.waive({ ...asked, amountFen: fen(717), approval: agreedBy(office) })).toEqual(
      refused('charge/waive-too-much', { left: '7.16' }),
    );
    expect((await owed(unitId)).charges).toHaveLength(1);

    await must(clerk.fees.waive({ ...asked, approval: agreedBy(office) }));
    const { charges } = await owed(unitId);
    expect(charges).toMatchObject([
      { id, balanceFen: 14_034, lateFeeFen: 0 },
      { source: 'late-fee', amountFen: 716, settledFen: 700, balanceFen: 16 },
    ]);
    // the rest is a late fee all the same
    const rest = { id: charges[1]!.id, lateFee: false, amountFen: fen(16), reason: '零头' };
    expect(await clerk.fees.waive({ ...rest, approval: agreedBy(office, 'finance') })).toEqual(
      refused('approval/not-allowed', { name: '职员finance' }),
    );
    await must(clerk.fees.waive({ ...rest, approval: agreedBy(office) }));
    expect((await owed(unitId)).charges).toHaveLength(1);
    expect(await findings(office)).toEqual([]);
  });

  test('is what the terms were when the charge was booked, whatever the item says later', async () => {
    const { office, charge, oldest, home, management, lead, rows } = await chargedOffice(lateTerms);
    const unitId = await home('501');
    await charge('2026-09');
    const { method, object, frequency, meterKind, shareBy, used, ...terms } = management;
    expect({ method, object, frequency, meterKind, shareBy, used }).toMatchObject({ used: false });
    const dearer = { lateRateMillionths: 10_000, lateGraceDays: 0, lateCapMillionths: null };
    await must(lead.fees.changeItem({ ...terms, ...dearer }));
    // due on 1 October, 5 days of grace, and the limit of a tenth reached
    expect(await oldest(unitId)).toMatchObject({ lateFeeFen: 1_403 });

    await must(lead.fees.changeItem({ ...terms, version: 2, ...noLateFee }));
    expect(await oldest(unitId)).toMatchObject({ lateFeeFen: 1_403 });
    await charge('2026-08');
    expect(await oldest(unitId)).toMatchObject({ fromOn: '2026-08-01', lateFeeFen: 0 });
    expect(
      rows(`SELECT late_rate_millionths AS rate, late_grace_days AS grace, late_cap_millionths AS cap
            FROM charges ORDER BY from_on`),
    ).toEqual([
      { rate: null, grace: null, cap: null },
      { rate: 3_000, grace: 5, cap: 100_000 },
    ]);
    expect(await findings(office)).toEqual([]);
  });

  test('is not asked of somebody whose charge was waived', async () => {
    const { office, charge, owed, oldest, home, lead, rows } = await chargedOffice(lateTerms);
    const unitId = await home('501');
    await charge('2026-09');
    const { id, lateFeeFen } = await oldest(unitId);
    expect(lateFeeFen).toBe(1_403);
    const waiver = { id, lateFee: false, amountFen: fen(14_034), reason: '物业责任', approval: null };
    await must(lead.fees.waive(waiver));
    expect((await owed(unitId)).charges).toEqual([]);
    expect(rows('SELECT source FROM charges')).toEqual([{ source: 'run' }]);
    expect(await findings(office)).toEqual([]);
  });

  test('counts a payment that was voided as if it had been money until then', async () => {
    const { office, charge, owed, oldest, home, openDrawer, setClock } = await chargedOffice(lateTerms);
    const unitId = await home('501');
    await charge('2026-10');
    setClock('2026-11-05T09:00:00+08:00');
    await openDrawer();
    const startedAt = '2026-11-05T00:50:00Z';
    const { id } = await pay(office, unitId, [lineOf(await oldest(unitId), 4_034)], startedAt);
    setClock('2026-11-05T09:30:00+08:00');
    await must(office.clerk.receipts.void({ id, reason: '开错户', copiesBack: true }));
    setClock('2026-11-15T09:00:00+08:00');
    expect((await owed(unitId)).charges).toMatchObject([
      { balanceFen: 14_034, lateFeeFen: 421, lateFeeText: '140.34元 × 0.3% × 10天 = 4.21元' },
    ]);
  });
});

describe('what a household owes is found', () => {
  test('without reading other households, however many charges there are', async () => {
    const { service } = await moneyDesk();
    const [open, periods, beside] = [openCharges, periodsIn, besideIn].map((one) => planOf(service, one));
    expect(open).toContain('USING INDEX charges_open (unit_id=?)');
    expect(periods).toContain('USING INDEX charges_once (from_on=? AND unit_id=?)');
    expect(beside).toContain('USING INDEX charges_beside (unit_id=? AND from_on<?)');
    expect(planOf(service, periodsBefore)).toContain(
      'charges_once (from_on=? AND unit_id=? AND item_id=? AND object_id=?)',
    );
    expect(planOf(service, settlements)).toContain('receipt_entries_by_unit (unit_id=? AND opens_at>?)');
    expect(planOf(service, bookedLateFees)).toContain('charges_late (late_of=?)');
    for (const plan of [open, periods, beside]) expect(plan).not.toMatch(/SCAN (?:charges|units|receipts)/);
  });

  test.each<[what: string, sql: string, check: string]>([
    ['a charge paid by nothing', 'UPDATE charges SET settled_fen = 1', 'charges-are-settled-as-told'],
    ['a doubt nobody had', 'UPDATE charges SET disputed = 1', 'doubts-stand-in-their-charges'],
    [
      'an adjustment taken back by half',
      `DROP TRIGGER charge_adjustments_no_update;
       UPDATE charge_adjustments SET amount_fen = -1 WHERE reverses IS NOT NULL`,
      'adjustments-are-taken-back-whole',
    ],
    [
      'a late fee of another home',
      `DROP TRIGGER charges_facts_stay;
       UPDATE charges SET source = 'late-fee', run_id = NULL, unit_id = (SELECT id FROM units WHERE room = '502'),
         late_of = (SELECT id FROM charges WHERE from_on = '2026-10-01')
       WHERE from_on = '2026-11-01'`,
      'late-fees-have-a-parent',
    ],
    [
      'two prices of one day',
      `DROP TRIGGER fee_standards_only_end;
       UPDATE fee_standards SET from_on = '2020-02-01' WHERE from_on = '2026-12-01'`,
      'one-standard-at-a-time',
    ],
  ])('verify finds %s', async (_, sql, check) => {
    const { office, lead, charge, oldest, home, standard, management } = await chargedOffice();
    const unitId = await home('501');
    await charge('2026-10');
    await charge('2026-11');
    await home('502');
    await standard({ itemId: management.id, fromOn: '2026-12-01' });
    const { id } = await oldest(unitId);
    await must(lead.fees.waive({ id, lateFee: false, amountFen: fen(2), reason: '抹零', approval: null }));
    const [waiver] = (await must(lead.fees.charge({ id }))).settlements;
    await must(lead.fees.takeBack({ id: waiver!.adjustmentId!, reason: '不抹了', approval: null }));
    expect(await findings(office)).toEqual([]);

    office.service.ledger.db.exec(sql);
    expect(await findings(office)).toContain(check);
  });

  test.each([
    ['a calculation rewritten', "UPDATE charges SET calculation = 'x'", 'stays as it was booked'],
    ['a charge thrown away', 'DELETE FROM charges', 'never deleted'],
    [
      'more settled than charged',
      'UPDATE charges SET settled_fen = amount_fen + 1',
      'CHECK constraint failed',
    ],
    ['a price rewritten', 'UPDATE fee_standards SET price = 1', 'stays as it was set'],
    ['an item made another', "UPDATE fee_items SET method = 'fixed'", 'make another one'],
    ['the same days charged twice', twice, 'UNIQUE constraint failed'],
  ])('even past the program there is not %s', async (_, sql, message) => {
    const { service, charge, home } = await chargedOffice();
    await home('501');
    await charge('2026-10');
    expect(() => service.ledger.db.exec(sql)).toThrow(message);
  });
});
