import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { allProcedures } from '../../src-shared/contract/index.ts';
import type { Procedure } from '../../src-shared/contract/procedure.ts';
import type { Result } from '../../src-shared/failure.ts';
import { fen, fenText } from '../../src-shared/rules/fen.ts';
import { type CountingDesk, countingDesk } from './countingDesk.ts';
import { cashOf } from './moneyDesk.ts';
import { take } from './moneyTaken.ts';
import { must, refused, temporaryFolder } from './scene.ts';
import { paid } from './takingDesk.ts';

const blind = refused('drawer/being-counted');
const day = '2026-11-23';
const month = '2026-11';
const span = { fromOn: '2026-11-01', toOn: '2026-11-30' };

/** What a receptionist is asked to look at, one way of asking each; a new question needs a line here. */
const questions: Record<string, (office: Counted) => object> = {
  'office.status': () => ({}),
  'office.settings': () => ({}),
  'office.verify': () => ({}),
  'office.backups': () => ({}),
  'staff.roster': () => ({}),
  'staff.colleagues': () => ({}),
  'households.byPhone': () => ({ digits: '1380' }),
  'households.search': () => ({ text: '502' }),
  'households.projects': () => ({}),
  'households.buildings': () => ({}),
  'households.units': ({ buildingId }) => ({ buildingId, after: null, limit: 50 }),
  'households.unit': ({ unitId }) => ({ id: unitId }),
  'visitors.present': () => ({}),
  'visitors.ofDay': () => ({ day }),
  'visitors.search': () => ({ text: '陈' }),
  'tickets.ticket': ({ nobody }) => ({ id: nobody }),
  'tickets.byCode': () => ({ code: '1' }),
  'tickets.open': () => ({}),
  'tickets.ofUnit': ({ unitId }) => ({ unitId }),
  'tickets.search': () => ({ text: '502' }),
  'tickets.book': () => ({ day }),
  'tickets.technicians': () => ({}),
  'fees.items': () => ({}),
  'fees.standards': ({ itemId }) => ({ itemId }),
  'fees.tryFormula': () => ({ text: '面积 × 单价', price: 14_000 }),
  'fees.repairPrices': () => ({}),
  'fees.quoteRepair': () => ({ lines: [{ name: '换锁', quantity: 1 }] }),
  'fees.metersOf': ({ unitId }) => ({ unitId }),
  'fees.previewMeters': () => ({ fileName: 'x.csv', file: 'eA==', installedOn: day }),
  'fees.route': ({ buildingId }) => ({ kind: 'water', buildingId, readOn: day }),
  'fees.readings': ({ nobody }) => ({ meterId: nobody }),
  'fees.previewReadings': () => ({ fileName: 'x.csv', file: 'eA==', kind: 'water', readOn: day }),
  'fees.runs': () => ({}),
  'fees.sharedCosts': () => ({}),
  'fees.owed': ({ unitId }) => ({ unitIds: [unitId] }),
  'fees.ahead': ({ unitId }) => ({ unitId }),
  'fees.statement': ({ unitId }) => ({ unitId, ...span }),
  'fees.charge': ({ nobody }) => ({ id: nobody }),
  'fees.quoteOnce': ({ unitId, itemId }) => ({ unitId, itemId, quantity: 1000, price: null }),
  'fees.arrears': () => ({ buildingId: null, band: null, atLeastFen: 0, after: null }),
  'fees.dunnings': ({ unitId }) => ({ unitId }),
  'fees.collection': () => ({ ...span, buildingId: null }),
  'fees.monthReports': () => ({}),
  'receipts.receipt': ({ receiptId }) => ({ id: receiptId }),
  'receipts.byCode': () => ({ code: '1' }),
  'receipts.ofDay': () => ({ day }),
  'receipts.ofUnit': ({ unitId }) => ({ unitId, beforeId: null }),
  'receipts.search': () => ({ text: '502' }),
  'receipts.counterTime': () => span,
  'receipts.books': () => ({}),
  'receipts.numbers': ({ bookId }) => ({ id: bookId, from: 1 }),
  'receipts.accounts': ({ unitId }) => ({ unitId }),
  'receipts.topUps': () => span,
  'receipts.deposits': () => ({ unitId: null, heldOnly: false }),
  'receipts.week': () => ({ day }),
  'receipts.weeks': () => ({}),
  'receipts.template': () => ({}),
  'receipts.layouts': () => ({}),
  'receipts.settings': () => ({}),
  'drawer.current': () => ({}),
  'drawer.movements': () => ({}),
  'drawer.settings': () => ({}),
  'drawer.standing': () => ({}),
  'drawer.shifts': () => ({ before: null, differencesOnly: false }),
  'drawer.shift': (office) => ({ id: office.shiftId() }),
  'drawer.strip': () => ({}),
  'drawer.nextHandIn': () => ({}),
  'drawer.handIn': ({ nobody }) => ({ id: nobody }),
  'drawer.handIns': () => ({ beforeId: null, openOnly: false }),
  'drawer.channelDays': () => span,
  'drawer.month': () => ({ month }),
  'drawer.bridgeRows': () => ({ month, cell: 'taken' }),
  'drawer.monthList': () => ({}),
  'drawer.cashJournal': () => ({ month }),
  'drawer.reconciliation': () => ({}),
  'receipts.dailyReport': () => ({ day }),
  'receipts.saveDailyReport': () => ({ day, file: '/nowhere/日报.xlsx' }),
  'fees.reckonMonth': () => ({ month }),
  'receipts.payouts': () => ({ openOnly: false }),
  'receipts.prepaidRefunds': ({ unitId }) => ({ unitId }),
  'papers.outbox': () => ({}),
  'papers.recent': () => ({}),
  'papers.latestOf': ({ receiptId }) => ({ kind: 'receipt', subjectId: receiptId }),
  'papers.paper': ({ paperId }) => ({ id: paperId }),
  'papers.setups': () => ({}),
  'drafts.list': () => ({}),
  'duties.today': () => ({}),
  'duties.calendar': () => ({}),
  'duties.officeDays': () => ({ year: 2026 }),
  'handover.workLog': () => ({ day }),
  'handover.dutyShifts': () => ({}),
  'handover.arranged': () => span,
  'handover.attendance': () => ({ day }),
  'handover.notes': () => ({ day, kind: null }),
  'handover.closing': () => ({}),
  'handover.compile': () => ({}),
  'handover.waiting': () => ({}),
  'handover.handovers': () => ({ month }),
  'handover.handover': ({ nobody }) => ({ id: nobody }),
};

/** Where a single receipt of hers, its household or its paper is read: what she wrote herself is no secret. */
const single = [
  'fees.statement',
  'receipts.receipt',
  'receipts.ofDay',
  'receipts.ofUnit',
  'receipts.search',
  'drawer.bridgeRows',
  'papers.latestOf',
  'papers.paper',
];

describe('CSH-06 I21 while the drawer is counted', () => {
  test('every question a receptionist may ask is asked here', () => {
    expect(asked().toSorted()).toEqual(Object.keys(questions).toSorted());
  });

  test('no answer to her has a sum of what was taken in it', async () => {
    const office = await counted(fen(8_330));
    const sums = forbidden(office);

    for (const name of asked()) {
      const answer = await ask(office, name);
      expect.soft(answer.error?.code ?? '', name).not.toMatch(/^input/);
      expect
        .soft(
          leaves(answer).filter((leaf) => sums.has(String(leaf))),
          name,
        )
        .toEqual([]);
    }
  }, 60_000);

  test('two ledgers that differ in nothing but one sum taken in cash answer alike', async () => {
    const one = await counted(fen(8_330));
    const other = await counted(fen(9_440));

    for (const name of asked().filter((asking) => !single.includes(asking))) {
      expect.soft(plain(await ask(one, name)), name).toEqual(plain(await ask(other, name)));
    }
  }, 60_000);

  test('nothing is written down for ever that would tell it', async () => {
    const office = await counted(fen(8_330));
    const { clerk } = office;

    expect(await clerk.receipts.registerWeek({ day, looked: [] })).toEqual(blind);
    const reckoned = await must(office.finance.fees.reckonMonth({ month }));
    expect(await clerk.fees.reportMonth(reckoned)).toEqual(blind);
    expect(
      await clerk.drawer.reconcile({
        seq: 0,
        lines: reconciledLines,
        safeCountedFen: fen(0),
        explanation: null,
      }),
    ).toEqual(blind);
  });

  test('whoever has both posts is told as little, and exports nothing', async () => {
    const office = await counted(fen(8_330));
    const both = await office.as('receptionist', 'supervisor');
    const owner = await office.as('receptionist', 'admin');

    expect(await both.receipts.week({ day })).toEqual(blind);
    const folder = temporaryFolder();
    expect(await owner.office.exportAll({ folder })).toEqual(blind);
    const file = path.join(folder, '日报.xlsx');
    expect(await both.receipts.saveDailyReport({ day, file })).toEqual(blind);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('who takes no money reads on, and so does she once the count is handed in or called off', async () => {
    const office = await counted(fen(8_330));
    const { clerk, finance } = office;

    expect(await finance.receipts.week({ day })).toMatchObject({ ok: true });
    const during = await must(clerk.receipts.ofDay({ day }));
    await must(clerk.drawer.stopCount({}));
    const after = await must(clerk.receipts.ofDay({ day }));
    await must(clerk.drawer.startCount({}));
    await must(clerk.drawer.submitCount({ counts: cashOf(50_000) }));

    expect(during).toEqual({ rows: after.rows, byMethod: [], totalFen: null });
    expect(after.totalFen).toBe(3_310 + 8_330 + 4_510 + 6_110 + 7_010);
    expect(await clerk.receipts.week({ day })).toMatchObject({ ok: true });
  });
});

const reconciledLines = (
  ['charges-settled', 'prepaid-balances', 'deposits-held', 'safe-cash', 'drawer-cash'] as const
).map((what) => ({ what, bookFen: fen(0), ledgerFen: fen(0), differenceFen: fen(0) }));

type Counted = CountingDesk & {
  receiptId: string;
  paperId: string;
  bookId: string;
  nobody: string;
  cash: number[];
};

/** A closed shift, and one that is being counted: three sums in cash, one by WeChat, some change brought in. */
async function counted(firstFen: number): Promise<Counted> {
  const office = await countingDesk();
  const { clerk, fee } = office;
  await take(office, [fee(3_310)]);
  await office.count(53_310);
  await must(office.receive(cashOf(53_310)));
  office.setClock('2026-11-23T08:30:00+08:00');
  await must(clerk.drawer.open({ counts: cashOf(50_000), reason: null }));
  const first = await take(office, [fee(firstFen)]);
  await take(office, [fee(4_510, await office.home('503', 1_002_400, '李四'))]);
  await take(office, [fee(6_110, await office.home('504', 1_002_400, '王五'))]);
  await take(office, [fee(7_010)], { payments: [paid('wechat', 7_010)] });
  await must(clerk.drawer.move({ kind: 'change-in', amountFen: fen(1_700), reason: '补零', approval: null }));
  await must(clerk.drawer.startCount({}));
  return {
    ...office,
    get service() {
      return office.service;
    },
    receiptId: first.id,
    paperId: first.paperId!,
    bookId: first.bookId,
    nobody: '00000000-0000-7000-8000-000000000000',
    cash: [firstFen, 4_510, 6_110],
  };
}

/** Two and more sums of the shift together, with and without the float, the change and what the shift before took. */
function forbidden({ cash }: Counted): Set<string> {
  const [one, two, three] = cash as [number, number, number];
  const taken = [one + two, one + three, two + three, one + two + three];
  const beside = [0, 50_000, 1_700, 51_700, 7_010, 3_310, 10_320, 57_010, 58_710, 53_310];
  const sums = taken.flatMap((sum) => beside.map((more) => sum + more));
  return new Set(sums.flatMap((sum) => [String(sum), fenText(fen(sum)), (sum / 100).toFixed(2)]));
}

const mayAsk = ({ kind, roles }: Procedure): boolean =>
  (kind === 'query' || kind === 'report') && (roles === 'anyone' || roles.includes('receptionist'));

const asked = (): string[] =>
  allProcedures()
    .filter(({ procedure }) => mayAsk(procedure))
    .map(({ name }) => name);

type Answer = { value?: unknown; error?: { code: string } };

async function ask(office: Counted, procedure: string): Promise<Answer> {
  const [row] = office.rows("SELECT id FROM staff WHERE login = 'receptionist'");
  const input = questions[procedure]!(office);
  const staffId = z.string().parse(row?.['id']);
  const { result } = await office.service.call({ procedure, input, key: `ask-${procedure}`, staffId });
  return result satisfies Result<unknown>;
}

/** Every number and text in an answer, and every number within a text. */
function leaves(value: unknown): (string | number)[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return [value, ...(value.match(/\d[\d,]*(?:\.\d+)?/g) ?? [])];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leaves);
}

/** The same answer without what is drawn by lot: ids, digests and chains. */
const plain = (answer: Answer): unknown =>
  JSON.parse(
    JSON.stringify(answer)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
      .replaceAll(/[0-9a-f]{64}/g, 'digest')
      .replaceAll(/dangzhi-[\w-]+/g, 'folder'),
  );
