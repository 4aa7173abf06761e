import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ChargeId, FeeItemId, ObjectId } from '../../src-shared/contract/fees/ids.ts';
import type { UnitId } from '../../src-shared/contract/households.ts';
import { ReceiptPaper } from '../../src-shared/contract/receipts/paper.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { readReceiptCode } from '../../src-shared/rules/slipCode.ts';
import { receiptCoded } from '../../src-main/procedures/receipts/taking/byCode.ts';
import { paymentTimes } from '../../src-main/procedures/receipts/taking/counterTime.ts';
import { methodsOfDay, receiptsOfDay } from '../../src-main/procedures/receipts/taking/ofDay.ts';
import { receiptsOfUnit } from '../../src-main/procedures/receipts/taking/ofUnit.ts';
import { numbered, ofRooms, receiptsFound } from '../../src-main/procedures/receipts/taking/search.ts';
import { post, runOf } from './billingDesk.ts';
import { cashOf } from './moneyDesk.ts';
import { agreedBy, findings } from './moneyTaken.ts';
import { planOf } from './plan.ts';
import { must, refused } from './scene.ts';
import { forCharge, paid, payment, type Take, taken, takingDesk, topUp } from './takingDesk.ts';

const nobody = '00000000-0000-7000-8000-000000000000';
const at = (clock: string): number => Date.parse(`2026-11-23T${clock}:00+08:00`);

describe('taking money', () => {
  test('FEE-02 a charge is paid: one receipt with its number, its words and its times, and nothing is owed any more', async () => {
    const desk = await takingDesk();
    const charge = desk.owes('2026-09');

    const receipt = await taken(desk, { lines: [forCharge(charge)], tenderedFen: fen(20_000) });

    expect(receipt).toMatchObject({
      number: 'A1-A000001',
      kind: 'receipt',
      payer: '张三',
      rooms: '3-1-502',
      items: '物业服务费',
      totalFen: 14_034,
      totalInWords: '壹佰肆拾元零叁角肆分',
      tenderedFen: 20_000,
      changeFen: 5_966,
      methods: ['cash'],
      startedAt: at('08:10') - 90_000,
      takenAt: at('08:10'),
      receivedOn: '2026-11-23',
      depositOn: '2026-11-23',
      takenBy: '职员receptionist',
      handwritten: false,
      unitId: desk.unitId,
    });
    expect(receipt.lines).toEqual([
      expect.objectContaining({
        nth: 1,
        kind: 'charge',
        chargeId: charge,
        itemName: '物业服务费',
        fromOn: '2026-09-01',
        amountFen: 14_034,
        calculation: '100.24㎡ × 1.40元 × 1月 = 140.34元',
      }),
    ]);
    expect(desk.rows('SELECT settled_fen FROM charges')).toEqual([{ settled_fen: 14_034 }]);
    expect(await must(desk.clerk.receipts.receipt({ id: receipt.id }))).toEqual(receipt);
  });

  test('the oldest charges whole, the last one in part, by several methods, each with its reference', async () => {
    const desk = await takingDesk();
    const charges = ['2026-07', '2026-08', '2026-09'].map((month) => desk.owes(month));

    const receipt = await taken(desk, {
      lines: [forCharge(charges[0]!), forCharge(charges[1]!), forCharge(charges[2]!, 1_932)],
      payments: [
        paid('cash', 10_000),
        paid('wechat', 15_000, { reference: '4200001' }),
        paid('transfer', 5_000, { reference: '回单 88', valueOn: '2026-11-21' }),
      ],
    });

    expect(receipt).toMatchObject({ totalFen: 30_000, methods: ['cash', 'wechat', 'transfer'] });
    expect(receipt.payments).toEqual([
      expect.objectContaining({ nth: 1, method: 'cash', amountFen: 10_000, cause: 'taken' }),
      expect.objectContaining({ nth: 2, method: 'wechat', reference: '4200001' }),
      expect.objectContaining({
        nth: 3,
        method: 'transfer',
        valueOn: '2026-11-21',
        receivedOn: '2026-11-23',
      }),
    ]);
    expect(desk.rows('SELECT settled_fen FROM charges ORDER BY from_on')).toEqual([
      { settled_fen: 14_034 },
      { settled_fen: 14_034 },
      { settled_fen: 1_932 },
    ]);
  });

  test('several households pay in one go; each sees the receipt among its own', async () => {
    const desk = await takingDesk();
    const neighbour = await desk.home('503', 800_000, '李四');
    const lines = [
      forCharge(desk.owes('2026-09')),
      forCharge(desk.owes('2026-09', 9_000, { unitId: neighbour }), 9_000),
    ];

    const receipt = await taken(desk, { lines });

    expect(receipt).toMatchObject({ rooms: '3-1-502、3-1-503', items: '物业服务费', totalFen: 23_034 });
    for (const unitId of [desk.unitId, neighbour]) {
      expect(await must(desk.clerk.receipts.ofUnit({ unitId, beforeId: null }))).toEqual([
        expect.objectContaining({ id: receipt.id, rooms: '3-1-502、3-1-503', methods: ['cash'] }),
      ]);
    }
  });

  test('periods ahead are calculated, charged and paid at once', async () => {
    const desk = await takingDesk();
    const { unitId, itemId, objectId } = desk;

    const receipt = await taken(desk, {
      lines: [{ kind: 'ahead', unitId, itemId, objectId, periods: 3, amountFen: fen(14_034 * 3) }],
    });

    expect(receipt.lines.map(({ fromOn, toOn, amountFen }) => [fromOn, toOn, amountFen])).toEqual([
      ['2026-11-01', '2026-11-30', 14_034],
      ['2026-12-01', '2026-12-31', 14_034],
      ['2027-01-01', '2027-01-31', 14_034],
    ]);
    expect(desk.rows('SELECT source, amount_fen - settled_fen AS open FROM charges')).toEqual(
      Array.from({ length: 3 }, () => ({ source: 'ahead', open: 0 })),
    );
  });

  test('a fee that comes once is charged and paid at once', async () => {
    const desk = await takingDesk();
    const { unitId } = desk;
    const { id: itemId } = await desk.item({
      name: '门禁卡工本费',
      method: 'once',
      frequency: 'once',
      quantityUnit: '张',
    });

    const receipt = await taken(desk, {
      lines: [{ kind: 'once', unitId, itemId, quantity: 2_000, price: 150_000, amountFen: fen(3_000) }],
    });

    expect(receipt.lines).toEqual([
      expect.objectContaining({ itemName: '门禁卡工本费', calculation: '2张 × 15.00元 = 30.00元' }),
    ]);
    expect(desk.rows('SELECT source, settled_fen FROM charges')).toEqual([
      { source: 'manual', settled_fen: 3_000 },
    ]);
  });

  test('违约金 becomes a charge of its own, once', async () => {
    const desk = await takingDesk();
    const { id: itemId } = await desk.item({ name: '车位费', lateRateMillionths: 500 });
    const charge = desk.owes('2026-08', 10_000, { itemId });

    const receipt = await taken(desk, {
      lines: [forCharge(charge, 10_000), { kind: 'late-fee', chargeId: charge, amountFen: fen(435) }],
    });

    expect(receipt.items).toBe('车位费、车位费违约金');
    expect(desk.rows('SELECT source, amount_fen, settled_fen FROM charges ORDER BY source DESC')).toEqual([
      { source: 'opening', amount_fen: 10_000, settled_fen: 10_000 },
      { source: 'late-fee', amount_fen: 435, settled_fen: 435 },
    ]);
  });

  test('a deposit is held, apart from what is income', async () => {
    const desk = await takingDesk();
    const { unitId } = desk;
    const { id: itemId } = await desk.item({ name: '装修押金', method: 'deposit', frequency: 'once' });

    const receipt = await taken(desk, {
      lines: [{ kind: 'deposit', unitId, itemId, amountFen: fen(200_000) }],
    });

    expect(receipt.lines).toEqual([
      expect.objectContaining({ kind: 'deposit', itemName: '装修押金', chargeId: null }),
    ]);
    expect(desk.rows('SELECT id, payer, amount_fen, refunded_fen, taken_on FROM deposits')).toEqual([
      {
        id: receipt.lines[0]!.depositId,
        payer: '张三',
        amount_fen: 200_000,
        refunded_fen: 0,
        taken_on: '2026-11-23',
      },
    ]);
    expect(desk.rows('SELECT * FROM charges')).toEqual([]);
  });

  test('what is answered is what was not in the question', async () => {
    const desk = await takingDesk();
    const charge = desk.owes('2026-09');

    const answer = await must(desk.take({ lines: [forCharge(charge)], tenderedFen: fen(20_000) }));

    const receipt = await must(desk.clerk.receipts.receipt({ id: answer.id }));
    expect(answer).toEqual({
      id: receipt.id,
      number: 'A1-A000001',
      bookId: receipt.bookId,
      no: 1,
      unitId: desk.unitId,
      paperId: receipt.paperId,
      totalFen: 14_034,
      changeFen: 5_966,
      receivedOn: '2026-11-23',
      depositOn: '2026-11-23',
      lines: [
        {
          kind: 'charge',
          unitId: desk.unitId,
          itemId: desk.itemId,
          chargeId: charge,
          accountId: null,
          depositId: null,
          fromOn: '2026-09-01',
          toOn: '2026-09-28',
          calculation: '100.24㎡ × 1.40元 × 1月 = 140.34元',
          amountFen: 14_034,
        },
      ],
    });
  });

  test('a receipt has room for 240 lines, and for each of them once more when it is voided', async () => {
    const desk = await takingDesk();
    const { unitId, objectId, itemId } = desk;
    const charges = Array.from({ length: 198 }, (_, nth) =>
      desk.owes(`${1990 + Math.floor(nth / 12)}-${String(1 + (nth % 12)).padStart(2, '0')}`, 100),
    );
    const { id: otherId } = await desk.item({ name: '垃圾清运费' });
    await desk.standard({ itemId: otherId });
    const ahead = (of: FeeItemId, periods: number) =>
      ({ kind: 'ahead', unitId, itemId: of, objectId, periods, amountFen: fen(14_034 * periods) }) as const;
    const take = (others: number) =>
      desk.take({
        lines: [...charges.map((id) => forCharge(id, 100)), ahead(itemId, 36), ahead(otherId, others)],
        confirmed: true,
      });

    expect(await take(7)).toEqual(refused('receipt/too-many-lines', { most: 240 }));
    const { id, lines } = await must(take(6));
    expect(lines).toHaveLength(240);
    const voided = await must(desk.clerk.receipts.void({ id, reason: '写错', copiesBack: true }));

    expect(voided.lines).toHaveLength(480);
    expect(await findings(desk)).toEqual([]);
  });

  test('the same form sent twice takes the money once; another sum under its key is refused', async () => {
    const desk = await takingDesk();
    const charge = desk.owes('2026-09');
    const key = randomUUID();
    const input = payment(desk.unitId, { lines: [forCharge(charge)] });

    const first = await must(desk.clerk.receipts.take(input, key));
    const again = await must(desk.clerk.receipts.take(input, key));
    const other = await desk.clerk.receipts.take(
      payment(desk.unitId, { lines: [forCharge(charge, 100)] }),
      key,
    );

    expect(again).toEqual(first);
    expect(other).toEqual(refused('input/key-reused'));
    expect(desk.rows('SELECT count(*) AS n FROM receipts')).toEqual([{ n: 1 }]);
  });

  test('money of the evening is due the next finance day, and belongs to this day all the same', async () => {
    const desk = await takingDesk();
    desk.setClock('2026-11-27T17:00:00+08:00');

    const receipt = await taken(desk, { lines: [forCharge(desk.owes('2026-09'))] });

    expect(receipt).toMatchObject({ receivedOn: '2026-11-27', depositOn: '2026-11-30' });
    expect(receipt.payments).toEqual([
      expect.objectContaining({ receivedOn: '2026-11-27', depositOn: '2026-11-30' }),
    ]);
  });
});

describe('money left with the office', () => {
  test('FEE-07 a shop tops up its electricity; the next bill is paid from it, and the receipt says what is left', async () => {
    const desk = await takingDesk();
    const { unitId } = desk;
    const { id: itemId } = await desk.item({ name: '电费', method: 'fixed' });

    const topped = await taken(desk, { lines: [topUp(unitId, 30_000, itemId)], prepaidAgreed: true });
    const accountId = topped.lines[0]!.accountId!;
    const receipt = await taken(desk, {
      lines: [forCharge(desk.owes('2026-10', 12_000, { itemId }), 12_000)],
      payments: [paid('prepaid', 12_000, { accountId })],
    });

    expect(topped.lines).toEqual([expect.objectContaining({ kind: 'prepaid', itemName: '电费预存款' })]);
    expect(receipt).toMatchObject({
      totalFen: 12_000,
      methods: ['prepaid'],
      tenderedFen: null,
      changeFen: null,
    });
    expect(desk.rows('SELECT balance_fen, auto_apply FROM prepaid_accounts')).toEqual([
      { balance_fen: 18_000, auto_apply: 0 },
    ]);
    expect(desk.rows('SELECT amount_fen FROM prepaid_entries ORDER BY rowid')).toEqual([
      { amount_fen: 30_000 },
      { amount_fen: -12_000 },
    ]);
    expect(papersOf(desk).map(({ prepaidBalance }) => prepaidBalance)).toEqual([
      '电费 300.00',
      '电费 180.00',
    ]);
  });

  test('what is over stays only when the payer agrees', async () => {
    const desk = await takingDesk();
    const lines = [forCharge(desk.owes('2026-09')), topUp(desk.unitId, 5_966)];

    expect(await desk.take({ lines })).toEqual(refused('receipt/prepaid-not-agreed'));
    expect(await taken(desk, { lines, prepaidAgreed: true })).toMatchObject({ totalFen: 20_000 });
  });

  test('two top-ups go into one account', async () => {
    const desk = await takingDesk();

    await taken(desk, { lines: [topUp(desk.unitId, 100)], prepaidAgreed: true });
    await taken(desk, { lines: [topUp(desk.unitId, 200)], prepaidAgreed: true });

    expect(desk.rows('SELECT balance_fen FROM prepaid_accounts')).toEqual([{ balance_fen: 300 }]);
  });
});

describe('books and numbers', () => {
  test('FEE-17 numbers follow one another; a refused payment takes none', async () => {
    const desk = await takingDesk();
    const numbers: string[] = [];
    for (const month of ['2026-07', '2026-08', '2026-09']) {
      const charge = desk.owes(month);
      expect(await desk.take({ lines: [forCharge(charge, 14_035)] })).toMatchObject({ ok: false });
      numbers.push((await taken(desk, { lines: [forCharge(charge)] })).number);
    }

    expect(numbers).toEqual(['A1-A000001', 'A1-A000002', 'A1-A000003']);
    expect(desk.rows('SELECT next_no FROM receipt_books')).toEqual([{ next_no: 4 }]);
  });

  test('FEE-17 a clerk’s own book comes before the counter’s, and the counter’s after it is used up', async () => {
    const desk = await takingDesk();
    book(desk, { code: 'B', first: 7, last: 8, issuedTo: await clerkId(desk) });
    const numbers: string[] = [];

    for (const month of ['2026-06', '2026-07', '2026-08']) {
      numbers.push((await taken(desk, { lines: [forCharge(desk.owes(month))] })).number);
    }

    expect(numbers).toEqual(['A1-B000007', 'A1-B000008', 'A1-A000001']);
    expect(desk.rows('SELECT code, state, next_no FROM receipt_books ORDER BY code')).toEqual([
      { code: 'A', state: 'issued', next_no: 2 },
      { code: 'B', state: 'used-up', next_no: 9 },
    ]);
  });

  test('FEE-17 the number that stands on a pre-printed form is the one that is taken', async () => {
    const desk = await takingDesk();
    const bookId = book(desk, { code: 'P', kind: 'pre-printed', first: 501 });
    const lines = [forCharge(desk.owes('2026-09'))];

    expect(await desk.take({ lines, bookId, no: 503 })).toEqual(
      refused('receipt/number-not-next', { next: 501 }),
    );
    expect(await desk.take({ lines, bookId })).toEqual(refused('receipt/number-not-next', { next: 501 }));
    expect(await taken(desk, { lines, bookId, no: 501 })).toMatchObject({ number: 'P00000501', no: 501 });
  });

  test('FEE-17 a receipt written by hand while the PC was down is entered later under its own number and day', async () => {
    const desk = await takingDesk();
    const bookId = book(desk, { code: 'H', kind: 'hand' });
    const written = { lines: [forCharge(desk.owes('2026-09'))], bookId, handwrittenOn: '2026-11-20' };

    expect(await desk.take({ ...written, no: 2 })).toEqual(refused('receipt/number-not-next', { next: 1 }));
    const receipt = await taken(desk, { ...written, no: 1 });

    expect(receipt).toMatchObject({
      number: 'H00000001',
      handwritten: true,
      receivedOn: '2026-11-20',
      depositOn: '2026-11-23',
      paperId: null,
    });
    expect(receipt.payments).toEqual([expect.objectContaining({ receivedOn: '2026-11-20' })]);
    expect(desk.rows('SELECT * FROM papers')).toEqual([]);
    expect(await must(desk.clerk.receipts.ofDay({ day: '2026-11-20' }))).toMatchObject({
      rows: [{ number: 'H00000001', handwritten: true }],
    });
  });
});

test('违约金 on a receipt written by hand runs up to the day the money came, not to the day it is entered', async () => {
  const desk = await takingDesk();
  const { id: itemId } = await desk.item({
    name: '停车费',
    method: 'fixed',
    dueDays: 0,
    lateRateMillionths: 1_000,
  });
  await desk.standard({ itemId, price: 1_000_000 });
  await post(desk, runOf(itemId, ['2026-11-01', '2026-11-30']));
  const [household] = await must(desk.clerk.fees.owed({ unitIds: [desk.unitId] }));
  const { id: chargeId, lateFeeFen } = household!.charges[0]!;
  expect(lateFeeFen).toBe(220);
  const written = { bookId: book(desk, { code: 'H', kind: 'hand' }), no: 1, handwrittenOn: '2026-11-20' };
  const lines = (late: number) => [
    { kind: 'late-fee', chargeId, amountFen: fen(late) } as const,
    forCharge(chargeId, 10_000),
  ];

  expect(await desk.take({ ...written, lines: lines(220) })).toMatchObject({
    error: { code: 'charge/more-than-owed', params: { owed: '1.90' } },
  });
  await taken(desk, { ...written, lines: lines(190) });
  expect(await must(desk.clerk.fees.owed({ unitIds: [desk.unitId] }))).toMatchObject([{ charges: [] }]);
});

describe('what stands on its paper', () => {
  test('FEE-17 everything is text, column by column, with what is still owed, and waits in the outbox', async () => {
    const desk = await takingDesk();
    const charge = desk.owes('2026-09');

    const receipt = await taken(desk, {
      lines: [forCharge(charge, 10_000)],
      payments: [paid('cash', 4_000), paid('wechat', 6_000)],
      tenderedFen: fen(5_000),
      note: '其余月底交',
    });

    const [paper] = papersOf(desk);
    expect(paper).toMatchObject({
      officeName: '和园物业服务中心',
      kind: 'receipt',
      number: 'A1-A000001',
      code: receipt.code,
      date: '2026-11-23',
      takenAt: '2026-11-23 08:10',
      payer: '张三',
      rooms: '3-1-502',
      area: '100.24㎡',
      totalFen: 10_000,
      total: '100.00',
      totalInWords: '壹佰元整',
      methods: [
        { method: '现金', amount: '40.00' },
        { method: '微信', amount: '60.00' },
      ],
      tendered: '50.00',
      change: '10.00',
      prepaidBalance: '',
      note: '其余月底交',
      takenBy: '职员receptionist',
      template: { title: '收款收据', sealNote: '盖财务专用章有效' },
      layout: null,
    });
    expect(paper!.lines).toEqual([
      {
        room: '3-1-502',
        item: '物业服务费',
        period: '2026-09-01–2026-09-28',
        quantity: '100.24㎡',
        factor: '1月',
        price: '1.40',
        due: '140.34',
        waived: '',
        offset: '',
        paid: '100.00',
        owed: '40.34',
        calculation: '100.24㎡ × 1.40元 × 1月 = 140.34元',
      },
    ]);
    expect(await must(desk.clerk.papers.outbox({}))).toEqual([
      expect.objectContaining({
        id: receipt.paperId,
        kind: 'receipt',
        number: 'A1-A000001',
        state: 'waiting',
      }),
    ]);
  });

  test('fourteen months of three households are three rows on paper and each charge a line in the ledger; so they are when they go back', async () => {
    const desk = await takingDesk();
    const unitIds = [
      desk.unitId,
      await desk.home('503', 804_560, '李四'),
      await desk.home('504', 805_555, '王五'),
    ];
    await post(desk, runOf(desk.itemId, ['2025-10-01', '2026-11-30']));
    const owed = await must(desk.clerk.fees.owed({ unitIds }));

    const receipt = await taken(desk, {
      lines: owed.flatMap(({ charges }) => charges.map(({ id, balanceFen }) => forCharge(id, balanceFen))),
      confirmed: true,
    });
    await must(
      desk.clerk.receipts.reverse({
        id: receipt.id,
        reason: '房号选错',
        way: 'finance',
        approval: agreedBy(desk),
      }),
    );

    expect(receipt.lines).toHaveLength(42);
    const [paper, back] = papersOf(desk);
    const rows = [
      ['3-1-502', '1,964.76', '100.24㎡ × 1.40元 × 1月 = 140.34元；140.34元/月 × 14月 = 1964.76元'],
      ['3-1-503', '1,576.96', '80.456㎡ × 1.40元 × 1月 = 112.64元；112.64元/月 × 14月 = 1576.96元'],
      ['3-1-504', '1,578.92', '80.5555㎡ × 1.40元 × 1月 = 112.78元；112.78元/月 × 14月 = 1578.92元'],
    ] as const;
    expect(paper!.lines).toEqual(
      rows.map(([room, paid, calculation]) =>
        expect.objectContaining({
          room,
          period: '2025-10-01–2026-11-30',
          due: paid,
          paid,
          owed: '0.00',
          calculation,
          charges: 14,
        }),
      ),
    );
    expect(paper!.total).toBe('5,120.64');
    expect(back!.lines.map(({ room, paid, charges }) => [room, paid, charges])).toEqual(
      rows.map(([room, paid]) => [room, `-${paid}`, 14]),
    );
  });
});

type Desk = Awaited<ReturnType<typeof takingDesk>>;
type Wrong = (desk: Desk, charge: ChargeId) => Parameters<Desk['take']>[0];
const usual: Wrong = (_, charge) => ({ lines: [forCharge(charge)] });

describe('what is refused, with nothing written', () => {
  test.each<[string, Wrong, string, Record<string, string | number>?]>([
    [
      'payments that are not what the lines are',
      (desk, charge) => ({ ...usual(desk, charge), payments: [paid('cash', 14_000)] }),
      'receipt/sums-differ',
      { due: '140.34', paid: '140.00' },
    ],
    [
      'less cash than its part',
      (desk, charge) => ({ ...usual(desk, charge), tenderedFen: fen(14_000) }),
      'receipt/short-cash',
      { cash: '140.34', short: '0.34' },
    ],
    [
      'a payment begun tomorrow',
      (desk, charge) => ({ ...usual(desk, charge), startedAt: at('08:11') }),
      'receipt/started-in-future',
    ],
    [
      'a transfer credited tomorrow',
      (desk, charge) => ({
        ...usual(desk, charge),
        payments: [paid('transfer', 14_034, { valueOn: '2026-11-24' })],
      }),
      'receipt/value-date',
    ],
    [
      'a value date of cash',
      (desk, charge) => ({
        ...usual(desk, charge),
        payments: [paid('cash', 14_034, { valueOn: '2026-11-23' })],
      }),
      'receipt/value-date',
    ],
    [
      'the same charge twice',
      (_, charge) => ({ lines: [forCharge(charge, 100), forCharge(charge, 100)] }),
      'receipt/line-twice',
    ],
    ['a charge nobody booked', () => ({ lines: [forCharge(nobody as ChargeId)] }), 'charge/unknown'],
    [
      'a charge that was withdrawn',
      (desk, charge) => {
        desk.service.ledger.db.prepare('UPDATE charges SET withdrawn_at = 1').run();
        return usual(desk, charge);
      },
      'charge/withdrawn',
    ],
    [
      'more than is owed',
      (_, charge) => ({ lines: [forCharge(charge, 14_035)] }),
      'charge/more-than-owed',
      { item: '物业服务费', owed: '140.34' },
    ],
    [
      'a household that is not on the roll',
      (desk, charge) => ({ ...usual(desk, charge), unitId: nobody as UnitId }),
      'charge/unit-unknown',
    ],
    [
      'a top-up for a household that is not on the roll',
      () => ({ lines: [topUp(nobody as UnitId, 100)], prepaidAgreed: true }),
      'charge/unit-unknown',
    ],
    [
      'a top-up of an item nobody has',
      ({ unitId }) => ({ lines: [topUp(unitId, 100, nobody as FeeItemId)], prepaidAgreed: true }),
      'item/unknown',
    ],
    [
      'a deposit of an item nobody has',
      ({ unitId }) => ({
        lines: [{ kind: 'deposit', unitId, itemId: nobody as FeeItemId, amountFen: fen(100) }],
      }),
      'item/unknown',
    ],
    [
      'a deposit of an item that is none',
      ({ unitId, itemId }) => ({ lines: [{ kind: 'deposit', unitId, itemId, amountFen: fen(100) }] }),
      'item/not-a-deposit',
      { item: '物业服务费' },
    ],
    [
      '违约金 where there is none',
      (_, charge) => ({ lines: [{ kind: 'late-fee', chargeId: charge, amountFen: fen(1) }] }),
      'charge/nothing',
    ],
    [
      'periods ahead at another price',
      ({ unitId, itemId, objectId }) => ({
        lines: [{ kind: 'ahead', unitId, itemId, objectId, periods: 2, amountFen: fen(28_000) }],
      }),
      'receipt/ahead-changed',
      { amount: '280.68' },
    ],
    [
      'periods ahead of something it is not charged for',
      ({ unitId, itemId }) => ({
        lines: [
          { kind: 'ahead', unitId, itemId, objectId: nobody as ObjectId, periods: 1, amountFen: fen(1) },
        ],
      }),
      'receipt/nothing-new',
      { periods: 0 },
    ],
    [
      'a fee that does not come once',
      ({ unitId, itemId }) => ({
        lines: [{ kind: 'once', unitId, itemId, quantity: 1_000, price: 10_000, amountFen: fen(100) }],
      }),
      'charge/item-not-once',
    ],
    [
      'prepaid money from no account',
      (desk, charge) => ({ ...usual(desk, charge), payments: [paid('prepaid', 14_034)] }),
      'receipt/prepaid-unfit',
    ],
    [
      'cash from an account',
      (desk, charge) => ({
        ...usual(desk, charge),
        payments: [paid('cash', 14_034, { accountId: nobody as never })],
      }),
      'receipt/prepaid-unfit',
    ],
    [
      'prepaid money from an account nobody has',
      (desk, charge) => ({
        ...usual(desk, charge),
        payments: [paid('prepaid', 14_034, { accountId: nobody as never })],
      }),
      'receipt/prepaid-unfit',
    ],
    [
      'a book nobody has',
      (desk, charge) => ({ ...usual(desk, charge), bookId: nobody as never }),
      'receipt/book-unknown',
    ],
    [
      'a book that was brought back',
      (desk, charge) => ({
        ...usual(desk, charge),
        bookId: book(desk, { code: 'R', state: 'returned' }),
      }),
      'receipt/book-closed',
      { book: 'R' },
    ],
    [
      'a hand-written receipt of tomorrow',
      (desk, charge) => ({
        ...usual(desk, charge),
        bookId: book(desk, { code: 'H', kind: 'hand' }),
        no: 1,
        handwrittenOn: '2026-11-24',
      }),
      'receipt/hand-date',
    ],
    [
      'a hand book without a day',
      (desk, charge) => ({ ...usual(desk, charge), bookId: book(desk, { code: 'H', kind: 'hand' }), no: 1 }),
      'receipt/hand-date',
    ],
    [
      'a hand-written receipt from our own numbers',
      (desk, charge) => ({ ...usual(desk, charge), handwrittenOn: '2026-11-20' }),
      'receipt/not-a-hand-book',
    ],
  ])('%s', async (_, wrong, code, params) => {
    const desk = await takingDesk();
    const asked = wrong(desk, desk.owes('2026-09'));
    const before = everything(desk);

    expect(await desk.take(asked)).toEqual(refused(code, params));
    expect(everything(desk)).toEqual(before);
  });

  test('CSH-06 money without a drawer, in a colleague’s drawer, or taken by whoever is not at the desk', async () => {
    const desk = await takingDesk();
    const charge = desk.owes('2026-09');
    const input = payment(desk.unitId, { lines: [forCharge(charge)] });
    const colleague = await desk.as('receptionist', 'supervisor');
    const strangers = [desk.lead, desk.finance, desk.desk, await desk.as('manager')];
    const before = everything(desk);

    for (const stranger of strangers) {
      expect(await stranger.receipts.take(input)).toEqual(refused('auth/role-missing'));
    }
    expect(await colleague.receipts.take(input)).toEqual(
      refused('drawer/not-yours', { name: '职员receptionist' }),
    );
    expect(everything(desk)).toEqual(before);
    desk.closeDrawer();
    const closed = everything(desk);
    expect(await desk.clerk.receipts.take(input)).toEqual(refused('drawer/not-open'));
    expect(everything(desk)).toEqual(closed);
  });

  test('a book somebody else was given, and no book at all', async () => {
    const desk = await takingDesk();
    const charge = desk.owes('2026-09');
    const { rows } = desk;
    const lead = rows(`SELECT id FROM staff WHERE login = 'supervisor'`)[0]!['id'] as string;
    const bookId = book(desk, { code: 'L', issuedTo: lead });

    expect(await desk.take({ lines: [forCharge(charge)], bookId })).toEqual(
      refused('receipt/book-not-yours', { book: 'L' }),
    );
    desk.service.ledger.db
      .prepare(
        `UPDATE receipt_books SET state = 'returned', returned_at = 1, returned_to = ? WHERE code = 'A'`,
      )
      .run(lead);
    expect(await desk.take({ lines: [forCharge(charge)] })).toEqual(refused('receipt/no-book'));
    expect(rows('SELECT * FROM receipts')).toEqual([]);
  });

  test('prepaid money beyond the account, twice from it, for another item or another household, or for money that is no charge', async () => {
    const desk = await takingDesk();
    const { unitId, itemId } = desk;
    const neighbour = await desk.home('503');
    const { id: water } = await desk.item({ name: '水费', method: 'fixed' });
    const own = desk.owes('2026-09');
    const theirs = desk.owes('2026-09', 5_000, { unitId: neighbour });
    const drops = desk.owes('2026-09', 3_000, { itemId: water });
    const general = await accountWith(desk, unitId, 10_000, null);
    const forWater = await accountWith(desk, unitId, 10_000, water);
    const before = everything(desk);
    const pay = (lines: Parameters<Desk['take']>[0]['lines'], payments: ReturnType<typeof paid>[]) =>
      desk.take({ lines, payments, prepaidAgreed: true });

    expect(await pay([forCharge(own)], [paid('prepaid', 14_034, { accountId: general })])).toEqual(
      refused('receipt/prepaid-short', { balance: '100.00', short: '40.34' }),
    );
    expect(
      await pay(
        [forCharge(own, 200)],
        [paid('prepaid', 100, { accountId: general }), paid('prepaid', 100, { accountId: general })],
      ),
    ).toEqual(refused('receipt/account-twice'));
    for (const [lines, payments] of [
      [[forCharge(own, 100)], [paid('prepaid', 100, { accountId: forWater })]],
      [[forCharge(theirs, 100)], [paid('prepaid', 100, { accountId: general })]],
      [[topUp(unitId, 100, itemId)], [paid('prepaid', 100, { accountId: general })]],
      [
        [forCharge(drops, 100), topUp(unitId, 100)],
        [paid('prepaid', 100, { accountId: forWater }), paid('prepaid', 100, { accountId: general })],
      ],
    ] as const) {
      expect(await pay([...lines], [...payments])).toEqual(refused('receipt/prepaid-unfit'));
    }
    expect(everything(desk)).toEqual(before);
    expect(
      await pay(
        [forCharge(drops, 3_000), forCharge(own, 7_000)],
        [paid('prepaid', 3_000, { accountId: forWater }), paid('prepaid', 7_000, { accountId: general })],
      ),
    ).toMatchObject({ ok: true });
  });

  test('nothing is prepaid for a deposit', async () => {
    const desk = await takingDesk();
    const { id } = await desk.item({ name: '装修押金', method: 'deposit', frequency: 'once' });

    expect(await desk.take({ lines: [topUp(desk.unitId, 100, id)], prepaidAgreed: true })).toEqual(
      refused('receipt/prepaid-unfit'),
    );
  });

  test('a fee that comes once: without a price, at another sum, or coming to nothing', async () => {
    const desk = await takingDesk();
    const { unitId } = desk;
    const { id: itemId } = await desk.item({ name: '工本费', method: 'once', frequency: 'once' });
    const once = (price: number | null, amountFen: number, quantity = 1_000) =>
      desk.take({ lines: [{ kind: 'once', unitId, itemId, quantity, price, amountFen: fen(amountFen) }] });

    expect(await once(null, 1_500)).toEqual(refused('charge/no-price'));
    expect(await once(150_000, 1_600)).toEqual(refused('receipt/ahead-changed', { amount: '15.00' }));
    expect(await once(1, 1, 1)).toEqual(refused('charge/nothing'));
    expect(desk.rows('SELECT * FROM charges')).toEqual([]);
  });
});

describe('a sum that can hardly be meant', () => {
  test('three times the usual bill is taken, more is asked about with payer, room and words, and taken when meant', async () => {
    const desk = await takingDesk();
    for (const month of ['2026-06', '2026-07', '2026-08']) {
      await taken(desk, { lines: [forCharge(desk.owes(month))] });
    }
    const usualThrice = { lines: [topUp(desk.unitId, 42_102)], prepaidAgreed: true };
    const oneFenMore = { lines: [topUp(desk.unitId, 42_103)], prepaidAgreed: true };

    await taken(desk, usualThrice);
    expect(await desk.take(oneFenMore)).toEqual(
      refused('receipt/absurd', {
        payer: '张三',
        rooms: '3-1-502',
        total: '421.03',
        words: '肆佰贰拾壹元零叁分',
      }),
    );
    expect(await desk.take({ ...oneFenMore, confirmed: true })).toMatchObject({ ok: true });
  });

  test('a household without a bill is measured by what it owes, one that owes nothing by 10,000 yuan', async () => {
    const desk = await takingDesk();
    const newcomer = await desk.home('601');
    desk.owes('2026-09', 1_000);
    const asked = (unitId: UnitId, amountFen: number) =>
      desk.take({ unitId, lines: [topUp(unitId, amountFen)], prepaidAgreed: true });

    expect(await asked(desk.unitId, 3_001)).toMatchObject({ error: { code: 'receipt/absurd' } });
    expect(await asked(newcomer, 1_000_001)).toMatchObject({ error: { code: 'receipt/absurd' } });
    expect(await asked(newcomer, 1_000_000)).toMatchObject({ ok: true });
    expect(await asked(desk.unitId, 3_000)).toMatchObject({ ok: true });
  });

  test('deposits, top-ups and what is booked by the receipt itself are no measure', async () => {
    const desk = await takingDesk();
    const { unitId } = desk;
    const { id: card } = await desk.item({ name: '工本费', method: 'once', frequency: 'once' });
    const { id: decorating } = await desk.item({ name: '装修押金', method: 'deposit', frequency: 'once' });
    const once = (yuan: number) =>
      ({
        kind: 'once',
        unitId,
        itemId: card,
        quantity: 1_000,
        price: yuan * 10_000,
        amountFen: fen(yuan * 100),
      }) as const;
    const deposit = { kind: 'deposit', unitId, itemId: decorating, amountFen: fen(900_000) } as const;

    expect(await desk.take({ lines: [once(10_001)] })).toMatchObject({ error: { code: 'receipt/absurd' } });
    await taken(desk, { lines: [forCharge(desk.owes('2026-09'))] });
    await taken(desk, { lines: [deposit], confirmed: true });
    await taken(desk, { lines: [topUp(unitId, 900_000)], prepaidAgreed: true, confirmed: true });
    expect(await desk.take({ lines: [once(422)] })).toMatchObject({ error: { code: 'receipt/absurd' } });
    expect(await desk.take({ lines: [deposit] })).toMatchObject({ error: { code: 'receipt/absurd' } });
    expect(await desk.take({ lines: [once(421)] })).toMatchObject({ ok: true });
  });

  test('FEE-17 a receipt is written by hand on no day before its book was given out, and begun no more than a day ago', async () => {
    const desk = await takingDesk();
    const bookId = book(desk, { code: 'H', kind: 'hand' });
    desk.service.ledger.db.exec('DROP TRIGGER receipt_books_facts_stay');
    desk.service.ledger.db
      .prepare('UPDATE receipt_books SET issued_at = ? WHERE id = ?')
      .run(at('00:10'), bookId);
    const asked = { lines: [forCharge(desk.owes('2026-09'))], bookId, no: 1 };

    expect(await desk.take({ ...asked, handwrittenOn: '2026-11-22' })).toEqual(refused('receipt/hand-date'));
    expect(
      await desk.take({ ...asked, handwrittenOn: '2026-11-23', startedAt: desk.now() - 86_400_001 }),
    ).toEqual(refused('receipt/started-long-ago'));
    expect(await desk.take({ ...asked, handwrittenOn: '2026-11-23' })).toMatchObject({ ok: true });
  });

  test('what is owed, however much, is no slip of the finger', async () => {
    const desk = await takingDesk();

    expect(
      await desk.take({ lines: [forCharge(desk.owes('2026-09', 99_000_000), 99_000_000)] }),
    ).toMatchObject({
      ok: true,
    });
  });
});

describe('finding receipts again', () => {
  test('by the bar code that was scanned', async () => {
    const desk = await takingDesk();
    const receipt = await taken(desk, { lines: [forCharge(desk.owes('2026-09'))] });

    expect(readReceiptCode(receipt.code)).toEqual({ book: 1, no: 1 });
    expect(await must(desk.finance.receipts.byCode({ code: ` ${receipt.code} ` }))).toEqual(receipt);
    for (const code of ['300001000000020', '123', '200001000000010']) {
      expect(await desk.clerk.receipts.byCode({ code })).toEqual(refused('receipt/code-unknown'));
    }
    expect(await desk.clerk.receipts.receipt({ id: nobody })).toEqual(refused('receipt/unknown'));
  });

  test('by number, by its last digits, and by room', async () => {
    const desk = await takingDesk();
    book(desk, { code: 'B2', kind: 'hand', first: 121 });
    const numbers: string[] = [];
    for (let n = 1; n <= 23; n++) {
      const { number } = await taken(desk, { lines: [topUp(desk.unitId, 100)], prepaidAgreed: true });
      numbers.push(number);
    }
    const bookId = desk.rows(`SELECT id FROM receipt_books WHERE code = 'B2'`)[0]!['id'] as BookId;
    await taken(desk, {
      lines: [topUp(desk.unitId, 100)],
      prepaidAgreed: true,
      bookId,
      no: 121,
      handwrittenOn: '2026-11-20',
    });
    const search = async (text: string) =>
      (await must(desk.clerk.receipts.search({ text }))).map(({ number }) => number).sort();

    expect(numbers.at(-1)).toBe('A1-A000023');
    expect(await search('A1-A000013')).toEqual(['A1-A000013']);
    expect(await search('a13')).toEqual(['A1-A000013']);
    expect(await search('13')).toEqual(['A1-A000013']);
    expect(await search('9')).toEqual(['A1-A000009', 'A1-A000019']);
    expect(await search('21')).toEqual(['A1-A000021', 'B200000121']);
    expect(await search('B200000121')).toEqual(['B200000121']);
    expect(await search('A1-A000024')).toEqual([]);
    expect(await search('查无此人')).toEqual([]);
    expect(await search('3-1-502')).toHaveLength(8);
  });

  test('of a day, the latest first, with its sums by method', async () => {
    const desk = await takingDesk();
    await taken(desk, { lines: [forCharge(desk.owes('2026-08'))] });
    desk.setClock('2026-11-23T09:00:00+08:00');
    await taken(desk, {
      lines: [forCharge(desk.owes('2026-09'))],
      payments: [paid('cash', 4_034), paid('wechat', 10_000)],
    });
    desk.setClock('2026-11-24T09:00:00+08:00');
    await taken(desk, { lines: [forCharge(desk.owes('2026-10'))] });

    expect(await must(desk.finance.receipts.ofDay({ day: '2026-11-23' }))).toMatchObject({
      rows: [
        { number: 'A1-A000002', methods: ['cash', 'wechat'] },
        { number: 'A1-A000001', items: '物业服务费' },
      ],
      byMethod: [
        { method: 'cash', count: 2, amountFen: 18_068 },
        { method: 'wechat', count: 1, amountFen: 10_000 },
      ],
      totalFen: 28_068,
    });
    expect(await must(desk.clerk.receipts.ofDay({ day: '2026-11-22' }))).toEqual({
      rows: [],
      byMethod: [],
      totalFen: 0,
    });
  });

  test('what came in on a day is without prepaid money that was used and without what finance pays back', async () => {
    const desk = await takingDesk();
    const accountId = await accountWith(desk, desk.unitId, 20_000, null);
    await taken(desk, {
      lines: [forCharge(desk.owes('2026-09'))],
      payments: [paid('prepaid', 14_034, { accountId })],
    });
    const wrong = await taken(desk, { lines: [forCharge(desk.owes('2026-10'))] });
    await must(
      desk.clerk.receipts.reverse({
        id: wrong.id,
        reason: '收错户',
        way: 'finance',
        approval: agreedBy(desk),
      }),
    );

    expect(await must(desk.finance.receipts.ofDay({ day: '2026-11-23' }))).toMatchObject({
      byMethod: [
        { method: 'cash', amountFen: 34_034 },
        { method: 'finance', amountFen: -14_034 },
        { method: 'prepaid', amountFen: 14_034 },
      ],
      totalFen: 34_034,
    });
  });

  test('of a household, fifty a page', async () => {
    const desk = await takingDesk();
    const { unitId } = desk;
    for (let n = 0; n < 53; n++) {
      desk.setClock(`2026-11-23T09:${String(n).padStart(2, '0')}:00+08:00`);
      await taken(desk, { lines: [topUp(unitId, 100)], prepaidAgreed: true });
    }

    const first = await must(desk.clerk.receipts.ofUnit({ unitId, beforeId: null }));
    const second = await must(desk.clerk.receipts.ofUnit({ unitId, beforeId: first.at(-1)!.id }));

    expect([first.length, second.length]).toEqual([50, 3]);
    expect([first[0]!.number, second.at(-1)!.number]).toEqual(['A1-A000053', 'A1-A000001']);
  });

  test('FEE-02 how many payments were done within five minutes is counted, not claimed', async () => {
    const desk = await takingDesk();
    const took = async (ms: number, month: string): Promise<void> => {
      await taken(desk, { lines: [forCharge(desk.owes(month))], startedAt: at('08:10') - ms });
    };
    await took(45_000, '2026-06');
    await took(300_000, '2026-07');
    await took(300_001, '2026-08');
    const bookId = book(desk, { code: 'H', kind: 'hand' });
    await taken(desk, {
      lines: [forCharge(desk.owes('2026-09'))],
      startedAt: at('08:00'),
      bookId,
      no: 1,
      handwrittenOn: '2026-11-23',
    });

    const day = { fromOn: '2026-11-23', toOn: '2026-11-23' };
    expect(await must(desk.lead.receipts.counterTime(day))).toEqual({
      payments: 3,
      withinFiveMinutes: 2,
      medianMs: 300_000,
      longestMs: 300_001,
    });
    expect(await must(desk.lead.receipts.counterTime({ fromOn: '2026-01-01', toOn: '2026-11-22' }))).toEqual({
      payments: 0,
      withinFiveMinutes: 0,
      medianMs: null,
      longestMs: null,
    });
  });

  test('no list reads all receipts', async () => {
    const { service } = await takingDesk();

    for (const query of [
      receiptsOfDay,
      methodsOfDay,
      receiptsOfUnit,
      receiptCoded,
      numbered,
      ofRooms,
      receiptsFound,
      paymentTimes,
    ]) {
      expect(planOf(service, query)).not.toMatch(/SCAN (receipts|receipt_entries|entry|opening)/);
    }
  });
});

test('the drawer says how many receipts it has', async () => {
  const desk = await takingDesk();
  await taken(desk, { lines: [forCharge(desk.owes('2026-09'))] });
  await taken(desk, { lines: [forCharge(desk.owes('2026-10'))] });
  expect(await must(desk.clerk.drawer.current({}))).toMatchObject({ receipts: 2 });

  desk.closeDrawer();
  const shift = await must(desk.clerk.drawer.open({ counts: cashOf(50_000), reason: null }));

  expect(shift.receipts).toBe(0);
});

const papersOf = (desk: Desk): ReturnType<typeof ReceiptPaper.parse>[] =>
  desk
    .rows('SELECT data FROM papers ORDER BY rowid')
    .map(({ data }) => ReceiptPaper.parse(JSON.parse(String(data))));

/** All that a refused payment must not have touched. */
function everything({ rows }: Desk): unknown[] {
  const written = ['receipts', 'receipt_lines', 'receipt_payments', 'receipt_books', 'charges', 'papers'];
  const moved = ['prepaid_accounts', 'prepaid_entries', 'deposits', 'journal'];
  return [...written, ...moved].map((table) => rows(`SELECT * FROM ${table}`));
}

type BookId = NonNullable<Take['bookId']>;
type NewBook = {
  code: string;
  kind?: string;
  first?: number;
  last?: number;
  issuedTo?: string | null;
  state?: 'issued' | 'returned';
};

/** A book that was issued before the test begins. */
function book(desk: Desk, facts: NewBook): BookId {
  const { code, kind = 'own', first = 1, last = 9_999, issuedTo = null, state = 'issued' } = facts;
  const id = randomUUID();
  const back = state === 'returned';
  desk.service.ledger.db
    .prepare(
      `INSERT INTO receipt_books (id, nth, code, kind, first_no, last_no, next_no, issued_to, issued_at, issued_by,
         state, returned_at, returned_to)
       SELECT ?, (SELECT max(nth) + 1 FROM receipt_books), ?, ?, ?, ?, ?, ?, 0, id, ?, ?, ${back ? 'id' : 'NULL'}
       FROM staff LIMIT 1`,
    )
    .run(id, code, kind, first, last, first, issuedTo, state, back ? 1 : null);
  return id as BookId;
}

const clerkId = async ({ clerk }: Desk): Promise<string> => (await must(clerk.drawer.current({})))!.cashierId;

async function accountWith(desk: Desk, unitId: UnitId, amountFen: number, itemId: FeeItemId | null) {
  const { lines } = await taken(desk, {
    lines: [topUp(unitId, amountFen, itemId)],
    prepaidAgreed: true,
    confirmed: true,
  });
  return lines[0]!.accountId!;
}
