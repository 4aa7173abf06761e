import { assert, asyncProperty } from 'fast-check';
import { expect, test } from 'vitest';
import type { FeeItemId } from '../../src-shared/contract/fees/ids.ts';
import type { Contract, Output } from '../../src-shared/contract/index.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { dayFrom } from '../../src-shared/rules/officeInstant.ts';
import { agreedBy, findings } from './moneyTaken.ts';
import { accountOf, deeds, PlainBooks } from './plainBooks.ts';
import { must, refused } from './scene.ts';
import { forCharge, paid, taken, takingDesk, type TakingDesk, topUp } from './takingDesk.ts';

type Collection = Output<Contract['fees']['collection']>;
type Line = Collection['lines'][number];

const span = (office: TakingDesk, fromOn: string, toOn: string) =>
  must(office.finance.fees.collection({ fromOn, toOn, buildingId: null }));
const november = ['2026-11-01', '2026-11-30'] as const;
const december = ['2026-12-01', '2026-12-31'] as const;

test(
  'FEE-08 FEE-11 a month is what was charged for it and what came in; earlier debts and money paid ahead stand apart',
  { timeout: 30_000 },
  async () => {
    const office = await takingDesk();
    const { unitId, owes } = office;
    const other = await office.home('503', 900_000, '李四');
    const { id: water } = await office.item({ name: '水费', method: 'fixed' });
    const { id: pledge } = await office.item({ name: '装修押金', method: 'deposit', frequency: 'once' });
    const [october, own, ahead] = [owes('2026-10', 10_000), owes('2026-11', 10_000), owes('2026-12', 10_000)];
    const theirs = owes('2026-11', 8_000, { unitId: other });
    const drunk = owes('2026-11', 5_000, { itemId: water });

    const lines = [forCharge(october, 6_000), forCharge(ahead, 3_000), topUp(unitId, 20_000)];
    await taken(office, { lines, prepaidAgreed: true, confirmed: true });
    const byPhone = await taken(office, {
      lines: [forCharge(own, 10_000)],
      payments: [paid('wechat', 10_000)],
    });
    await must(
      office.lead.fees.waive({
        id: drunk,
        lateFee: false,
        amountFen: fen(1_000),
        reason: '水表故障',
        approval: null,
      }),
    );
    await taken(office, {
      unitId: other,
      lines: [{ kind: 'deposit', unitId: other, itemId: pledge, amountFen: fen(30_000) }],
      confirmed: true,
    });
    const mistaken = await taken(office, { unitId: other, lines: [forCharge(theirs, 8_000)] });
    await must(office.clerk.receipts.void({ id: mistaken.id, reason: '收错户', copiesBack: true }));

    const first = await span(office, ...november);
    expect(first).toEqual({
      lines: [
        lineOf(water, '水费', { chargedFen: 5_000, waivedFen: 1_000, closingFen: 4_000, households: 1 }),
        lineOf(office.itemId, '物业服务费', {
          openingFen: 10_000,
          chargedFen: 18_000,
          receivedFen: 10_000,
          receivedEarlierFen: 6_000,
          closingFen: 12_000,
          households: 2,
          householdsPaid: 1,
        }),
      ],
      rate: 4545, // 100.00 of 230.00 less 10.00
      householdRate: 0, // one owes water, the other everything
      prepaidFen: 23_000,
      prepaidRefundedFen: 0,
      prepaidBalanceFen: 23_000,
      depositsFen: 30_000,
      depositsKeptFen: 0,
      depositsHeldFen: 30_000,
    });

    office.setClock('2026-12-10T09:00:00+08:00');
    await taken(office, { lines: [forCharge(ahead, 7_000)] });
    const accountId = accountOf(office, unitId);
    await taken(office, {
      lines: [forCharge(drunk, 4_000)],
      payments: [paid('prepaid', 4_000, { accountId })],
    });
    const approval = agreedBy(office);
    await must(
      office.clerk.receipts.reverse({ id: byPhone.id, reason: '付款被退回', way: 'finance', approval }),
    );

    expect((await span(office, ...december)).lines).toEqual([
      lineOf(water, '水费', { openingFen: 4_000, offsetFen: 4_000, offsetEarlierFen: 4_000 }),
      lineOf(office.itemId, '物业服务费', {
        openingFen: 12_000,
        chargedFen: 10_000,
        receivedFen: 7_000,
        receivedEarlierFen: -10_000,
        offsetFen: 3_000, // paid in November for December
        closingFen: 22_000,
        households: 1,
        householdsPaid: 1,
      }),
    ]);
    expect(await span(office, ...december)).toMatchObject({
      rate: 10_000,
      householdRate: 10_000,
      prepaidFen: 0,
      prepaidRefundedFen: 0,
      prepaidBalanceFen: 16_000,
      depositsFen: 0,
      depositsKeptFen: 0,
      depositsHeldFen: 30_000,
    });
    expect(await span(office, ...november)).toEqual(first); // what came later changes no month that is over
    expect(await findings(office)).toEqual([]);
  },
);

test(
  'FEE-08 a run that is withdrawn later changes no month that is over: what came in for it stands there, and goes back on its day',
  { timeout: 30_000 },
  async () => {
    const office = await takingDesk();
    const { unitId, itemId, lead, clerk } = office;
    const ask = {
      itemIds: [itemId],
      fromOn: '2026-11-01',
      toOn: '2026-11-30',
      buildingIds: null,
      excluded: [],
    };
    const runAt = async () => {
      const { chargeCount, totalFen } = await must(
        lead.fees.previewRun({ ...ask, look: { at: 'oddities' } }),
      );
      return must(lead.fees.postRun({ ...ask, chargeCount, totalFen }));
    };
    const run = await runAt();
    const [household] = await must(clerk.fees.owed({ unitIds: [unitId] }));
    const [charge] = household!.charges;
    const money = await taken(office, { lines: [forCharge(charge!.id, 10_000)] });
    const before = await span(office, ...november);
    expect(before.lines).toMatchObject([
      { chargedFen: 14_034, receivedFen: 10_000, closingFen: 4_034, households: 1, householdsPaid: 0 },
    ]);

    office.setClock('2026-12-10T09:00:00+08:00');
    const approval = agreedBy(office);
    await must(clerk.receipts.reverse({ id: money.id, reason: '单价错', way: 'finance', approval }));
    await must(lead.fees.withdrawRun({ id: run.id, reason: '单价错' }));
    expect(await span(office, ...november)).toEqual(before);
    expect(await span(office, ...december)).toMatchObject({
      lines: [
        {
          openingFen: 4_034,
          chargedFen: -14_034,
          receivedFen: 0,
          receivedEarlierFen: -10_000,
          closingFen: 0,
        },
      ],
      rate: null,
    });
    expect((await span(office, '2026-11-01', '2026-12-31')).lines).toEqual([]);
    expect((await span(office, '2027-01-01', '2027-01-31')).lines).toEqual([]);

    await runAt(); // charged anew, it stands where the first one stood: once
    expect((await span(office, ...november)).lines).toEqual(before.lines);
    expect((await span(office, ...december)).lines).toMatchObject([
      { openingFen: 4_034, chargedFen: 0, receivedEarlierFen: -10_000, closingFen: 14_034 },
    ]);
    expect(await findings(office)).toEqual([]);
  },
);

test('FEE-11 the month is told to finance before its end, once, and stays as it was told', async () => {
  const office = await takingDesk();
  const { clerk, owes } = office;
  const charge = owes('2026-11', 10_000);
  expect(await clerk.fees.reckonMonth({ month: '2026-12' })).toEqual(
    refused('month/not-begun', { month: '2026-12' }),
  );
  office.setClock('2026-11-28T16:00:00+08:00');
  const early = await must(clerk.fees.reckonMonth({ month: '2026-11' }));
  await office.item({ name: '绿化费' });
  // the books moved on since: what was reckoned may no longer be what stands in them
  expect(await clerk.fees.reportMonth(early)).toEqual(refused('month/moved', { month: '2026-11' }));
  const reckoned = await must(clerk.fees.reckonMonth({ month: '2026-11' }));
  const told = await must(clerk.fees.reportMonth(reckoned));
  expect(told).toMatchObject({
    month: '2026-11',
    reportedAt: Date.parse('2026-11-28T16:00:00+08:00'),
    reportedBy: '职员receptionist',
    data: { rate: 0, lines: [{ chargedFen: 10_000, closingFen: 10_000 }] },
  });
  expect(await clerk.fees.reportMonth(reckoned)).toEqual(refused('month/reported', { month: '2026-11' }));
  await taken(office, { lines: [forCharge(charge, 10_000)] });
  expect(await must(office.finance.fees.monthReports({}))).toEqual([told]);
  expect(await span(office, ...november)).toMatchObject({ rate: 10_000 });
});

test('FEE-04 FEE-05 FEE-06 今日 asks for each item whose month, quarter or year nobody charged yet, until it is', async () => {
  const office = await takingDesk();
  office.setClock('2027-01-01T08:00:00+08:00');
  const items = [
    { name: '电话费', method: 'fixed', frequency: 'monthly' },
    { name: '水费', method: 'metered', meterKind: 'water', frequency: 'quarterly', quantityUnit: '吨' },
    { name: '电费', method: 'metered', meterKind: 'electricity', frequency: 'quarterly', quantityUnit: '度' },
    { name: '热水费', method: 'metered', meterKind: 'hot-water', frequency: 'quarterly', quantityUnit: '吨' },
    { name: '燃气费', method: 'metered', meterKind: 'gas', frequency: 'quarterly', quantityUnit: '方' },
    { name: '有线电视费', method: 'fixed', frequency: 'quarterly' },
    { name: '管理费', frequency: 'quarterly' },
    { name: '供暖费', frequency: 'yearly', priceUnit: 'year' },
  ] as const;
  for (const facts of items) {
    const { id } = await office.item(facts);
    await office.standard({ itemId: id });
  }
  const asked = async () =>
    (await must(office.lead.duties.today({}))).matters
      .filter(({ kind }) => kind === 'fees.item-uncharged')
      .map(({ facts }) => `${facts['item']} ${facts['from']}–${facts['to']}`)
      .toSorted();
  // what is read off a meter is charged when its quarter is over
  expect(await asked()).toEqual(
    [
      '供暖费 2027-01-01–2027-12-31',
      ...['水费', '电费', '热水费', '燃气费'].map((name) => `${name} 2026-10-01–2026-12-31`),
      ...['有线电视费', '管理费'].map((name) => `${name} 2027-01-01–2027-03-31`),
      '物业服务费 2027-01-01–2027-01-31',
      '电话费 2027-01-01–2027-01-31',
    ].toSorted(),
  );
  const { matters } = await must(office.clerk.duties.today({})); // who may not post runs is not asked to
  expect(matters.filter(({ kind }) => kind === 'fees.item-uncharged')).toEqual([]);

  const run = { fromOn: '2027-01-01', toOn: '2027-01-31', buildingIds: null, excluded: [] };
  const ask = { ...run, itemIds: [office.itemId] };
  const { chargeCount, totalFen } = await must(
    office.lead.fees.previewRun({ ...ask, look: { at: 'oddities' } }),
  );
  const posted = await must(office.lead.fees.postRun({ ...ask, chargeCount, totalFen }));
  expect(await asked()).toHaveLength(8);
  await must(office.lead.fees.withdrawRun({ id: posted.id, reason: '单价错' }));
  expect(await asked()).toHaveLength(9);
});

test('FEE-11 今日 asks for the month from the 25th on, and goes on asking until it was told', async () => {
  const office = await takingDesk();
  const ask = {
    itemIds: [office.itemId],
    fromOn: '2026-11-01',
    toOn: '2026-11-30',
    buildingIds: null,
    excluded: [],
  };
  const { chargeCount, totalFen } = await must(
    office.lead.fees.previewRun({ ...ask, look: { at: 'oddities' } }),
  );
  await must(office.lead.fees.postRun({ ...ask, chargeCount, totalFen }));
  const asked = async () =>
    (await must(office.clerk.duties.today({}))).matters
      .filter(({ kind }) => kind === 'fees.month-unreported')
      .map(({ facts }) => facts['month']);

  office.setClock('2026-11-24T09:00:00+08:00');
  expect(await asked()).toEqual([]);
  office.setClock('2026-11-25T09:00:00+08:00');
  expect(await asked()).toEqual(['2026-11']);
  office.setClock('2026-12-26T09:00:00+08:00');
  expect(await asked()).toEqual(['2026-11', '2026-12']);
  await must(office.clerk.fees.reportMonth(await must(office.clerk.fees.reckonMonth({ month: '2026-11' }))));
  expect(await asked()).toEqual(['2026-12']);
});

test(
  'FEE-08 whatever happens at the counter, each month is the sum of its own days, and the money is all in it',
  { timeout: 120_000 },
  async () => {
    await assert(
      asyncProperty(deeds, async (what) => {
        const office = await takingDesk();
        const homes = [office.unitId, await office.home('503')];
        const { id: water } = await office.item({ name: '水费', method: 'fixed' });
        const items = [office.itemId, water];
        const books = new PlainBooks(office, homes, items);
        for (const deed of what) await books.do(deed);

        for (let fromOn = '2026-10-01'; fromOn <= dayFrom(books.day, 40);) {
          const next = new Date(Date.UTC(Number(fromOn.slice(0, 4)), Number(fromOn.slice(5, 7)), 1));
          const nextOn = next.toISOString().slice(0, 10);
          const toOn = dayFrom(nextOn, -1);
          const found = await span(office, fromOn, toOn);
          for (const itemId of items) {
            const line = found.lines.find((one) => one.itemId === itemId) ?? lineOf(itemId, '', {});
            const { itemId: _id, itemName: _name, ...sums } = line;
            expect({ month: fromOn, ...sums }).toEqual({
              month: fromOn,
              ...books.line(itemId, fromOn, toOn),
            });
          }
          const [drawer] = office.rows(
            `SELECT coalesce(sum(amount_fen), 0) AS fen FROM receipt_payments
           WHERE method <> 'prepaid' AND received_on BETWEEN '${fromOn}' AND '${toOn}'`,
          );
          const income = found.lines.reduce(
            (total, line) => total + line.receivedFen + line.receivedEarlierFen,
            0,
          );
          expect(income + found.prepaidFen).toBe(drawer!['fen']);
          fromOn = nextOn;
        }
        await office.close();
      }),
      { numRuns: 12 },
    );
  },
);

const lineOf = (itemId: FeeItemId, itemName: string, facts: Partial<Record<keyof Line, number>>): Line =>
  ({
    itemId,
    itemName,
    openingFen: 0,
    chargedFen: 0,
    waivedFen: 0,
    waivedEarlierFen: 0,
    receivedFen: 0,
    receivedEarlierFen: 0,
    offsetFen: 0,
    offsetEarlierFen: 0,
    closingFen: 0,
    households: 0,
    householdsPaid: 0,
    ...facts,
  }) as Line;
