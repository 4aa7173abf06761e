import { describe, expect, test } from 'vitest';
import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { BookId, LayoutId } from '../../src-shared/contract/receipts/ids.ts';
import { StaffId } from '../../src-shared/contract/staff.ts';
import { agreedBy, feeDesk, findings, type FeeDesk, take } from './moneyTaken.ts';
import { must, refused } from './scene.ts';
import { payment } from './takingDesk.ts';

type NewBook = Input<Contract['receipts']['issueBook']>;
type NewLayout = Input<Contract['receipts']['addLayout']>;

const nobody = '00000000-0000-7000-8000-000000000000';
const newBook: NewBook = {
  code: 'B',
  kind: 'own',
  layoutId: null,
  firstNo: 1,
  lastNo: 50,
  issuedTo: null,
  issuedOn: null,
};
const aYear = { earliest: '2025-11-23' };
const newLayout: NewLayout = {
  name: '三联收据',
  widthUm: 241_000,
  heightUm: 93_100,
  lineStepUm: 6_000,
  linesAPage: 5,
  fields: [{ field: 'payer', xUm: 20_000, yUm: 15_000, widthUm: 60_000, size: 105, align: 'left' }],
};

describe('领用', () => {
  test('FEE-17 the first drawer has book A; another is given out under a code nobody has, from–to', async () => {
    const { lead, clerk } = await feeDesk();

    const issued = await must(lead.receipts.issueBook(newBook));

    expect(issued).toMatchObject({
      nth: 2,
      code: 'B',
      firstNo: 1,
      lastNo: 50,
      nextNo: 1,
      state: 'issued',
      issuedBy: '职员supervisor',
      issuedTo: null,
      valid: 0,
      blank: 50,
      daysLeft: null,
    });
    expect((await must(clerk.receipts.books({}))).map(({ code, kind }) => [code, kind])).toEqual([
      ['B', 'own'],
      ['A', 'own'],
    ]);
    expect(await clerk.receipts.issueBook({ ...newBook, code: 'C' })).toEqual(refused('auth/role-missing'));
  });

  test.each<[string, Partial<NewBook>, string, Record<string, string>?]>([
    ['under a code that is there already', { code: 'A' }, 'book/code-taken', { code: 'A' }],
    ['that ends before it begins', { firstNo: 100, lastNo: 99 }, 'book/backwards'],
    ['to nobody we know', { issuedTo: StaffId.parse(nobody) }, 'book/staff-unknown'],
    ['of forms nobody described', { layoutId: LayoutId.parse(nobody) }, 'book/layout-unknown'],
    ['on a day that is to come', { kind: 'hand', issuedOn: '2026-11-24' }, 'book/issued-on-range', aYear],
    [
      'more than a year before it is entered',
      { kind: 'hand', issuedOn: '2025-11-22' },
      'book/issued-on-range',
      aYear,
    ],
    ['on an earlier day, with our own numbers', { issuedOn: '2026-11-20' }, 'book/issued-on-unfit'],
    ['of printed numbers without a layout', { kind: 'pre-printed' }, 'book/layout-missing'],
  ])('FEE-17 no book is given out %s', async (_, wrong, code, params) => {
    const { lead } = await feeDesk();

    expect(await lead.receipts.issueBook({ ...newBook, ...wrong })).toEqual(refused(code, params));
    expect(await must(lead.receipts.books({}))).toHaveLength(1);
  });

  test('FEE-17 a book that was written in by hand before it is entered here has the day it was given out, and its receipts theirs', async () => {
    const office = await feeDesk();
    const { lead, fee, clerk } = office;
    const hand = { ...newBook, code: 'H', kind: 'hand', issuedOn: '2026-11-02' } as const;
    const { id: bookId, issuedAt } = await must(lead.receipts.issueBook(hand));
    const written = (no: number, handwrittenOn: string) =>
      clerk.receipts.take(payment(office.unitId, { lines: [fee(1_000)], bookId, no, handwrittenOn }));

    expect(issuedAt).toBe(Date.parse('2026-11-02T00:00:00+08:00'));
    expect(await written(1, '2026-11-01')).toEqual(refused('receipt/hand-date'));
    expect(await must(written(1, '2026-11-02'))).toMatchObject({
      receivedOn: '2026-11-02',
      number: 'H00000001',
    });
    expect(await must(written(2, '2026-11-23'))).toMatchObject({ receivedOn: '2026-11-23' });
    const today = await must(lead.receipts.issueBook({ ...hand, code: 'I', issuedOn: '2026-11-23' }));
    expect(today.issuedAt).toBe(office.now());
    expect(await findings(office)).toEqual([]);

    office.service.ledger.db.exec(
      `DROP TRIGGER receipt_books_facts_stay; UPDATE receipt_books SET issued_at = issued_at - 1 WHERE code = 'H'`,
    );
    expect(await findings(office)).toContain('books-stand-as-journaled');
  });

  test('a clerk writes in her own book first, in the counter’s after it; never in another’s', async () => {
    const office = await feeDesk();
    const { lead, clerk, fee } = office;
    const [clerkId] = office.rows(`SELECT id FROM staff WHERE login = 'receptionist'`);
    const own = { ...newBook, firstNo: 7, lastNo: 8, issuedTo: StaffId.parse(clerkId?.['id']) };
    await must(lead.receipts.issueBook(own));
    const others = await must(
      lead.receipts.issueBook({ ...newBook, code: 'C', issuedTo: agreedBy(office).staffId }),
    );

    const numbers = [];
    for (let nth = 0; nth < 3; nth += 1) numbers.push((await take(office, [fee(1_000)])).number);

    expect(numbers).toEqual(['A1-B000007', 'A1-B000008', 'A1-A000001']);
    expect(await clerk.receipts.spoilNumber({ id: others.id, no: 1, reason: '撕破' })).toEqual(
      refused('receipt/book-not-yours', { book: 'C' }),
    );
    expect(await findings(office)).toEqual([]);
  });
});

describe('核销', () => {
  test('FEE-17 a book is used up, brought back and written off once every number is accounted for', async () => {
    const office = await feeDesk();
    const { lead, clerk } = office;
    const book = await bookOfFive(office);

    expect(await bookNow(office, book.id)).toMatchObject({
      valid: 2,
      voided: 1,
      reversals: 0,
      spoiled: 1,
      blank: 1,
    });
    expect(
      (await must(lead.receipts.numbers({ id: book.id, from: 1 }))).map(({ no, what }) => [no, what]),
    ).toEqual([
      [1, 'receipt'],
      [2, 'voided'],
      [3, 'receipt'],
      [4, 'spoiled'],
      [5, 'blank'],
    ]);
    const settle = (stubsSeen: number, blanksSeen: number) =>
      lead.receipts.writeOffBook({ id: book.id, stubsSeen, blanksSeen });
    expect(await settle(4, 1)).toEqual(refused('book/not-returned', { book: 'B' }));
    expect(await must(lead.receipts.returnBook({ id: book.id }))).toMatchObject({ state: 'returned' });
    expect(await clerk.receipts.spoilNumber({ id: book.id, no: 5, reason: '撕破' })).toEqual(
      refused('book/closed', { book: 'B' }),
    );
    expect(await settle(3, 1)).toEqual(refused('book/numbers-missing', { book: 'B', stubs: 4, blanks: 1 }));
    expect(await settle(4, 0)).toEqual(refused('book/numbers-missing', { book: 'B', stubs: 4, blanks: 1 }));
    expect(await must(settle(4, 1))).toMatchObject({
      state: 'written-off',
      writtenOffBy: '职员supervisor',
    });
    expect(await settle(4, 1)).toEqual(refused('book/written-off', { book: 'B' }));
    expect(await lead.receipts.returnBook({ id: book.id })).toEqual(refused('book/closed', { book: 'B' }));
    expect(await findings(office)).toEqual([]);
  });

  test('FEE-17 I27 it is not written off while a number is unaccounted for, whatever was counted', async () => {
    const office = await feeDesk();
    const { lead } = office;
    const book = await bookOfFive(office);
    await must(lead.receipts.returnBook({ id: book.id }));
    const { db } = office.service.ledger;
    db.exec('DROP TRIGGER receipt_spoiled_numbers_no_delete; DELETE FROM receipt_spoiled_numbers');

    expect(await lead.receipts.writeOffBook({ id: book.id, stubsSeen: 4, blanksSeen: 1 })).toMatchObject({
      ok: false,
      error: { code: 'book/numbers-missing' },
    });
  });

  test('a number is spoiled only as the next one, and stays in the account of the book', async () => {
    const office = await feeDesk();
    const { lead, clerk, fee } = office;
    const book = await must(lead.receipts.issueBook({ ...newBook, lastNo: 2 }));
    const bookId = book.id;

    expect(await clerk.receipts.spoilNumber({ id: bookId, no: 2, reason: '撕破' })).toEqual(
      refused('receipt/number-not-next', { next: 1 }),
    );
    await must(clerk.receipts.spoilNumber({ id: bookId, no: 1, reason: '撕破' }));
    expect((await take(office, [fee(1_000)], { bookId })).number).toBe('A1-B000002');
    expect(await bookNow(office, bookId)).toMatchObject({ state: 'used-up', spoiled: 1, valid: 1, blank: 0 });
    expect(await clerk.receipts.numbers({ id: BookId.parse(nobody), from: 1 })).toEqual(
      refused('book/unknown'),
    );
    expect(await findings(office)).toEqual([]);
  });

  test('how long its blanks last is told by the pace of the last two weeks', async () => {
    const office = await feeDesk();
    const { lead, fee } = office;
    const book = await must(lead.receipts.issueBook({ ...newBook, lastNo: 30 }));
    const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'];
    for (const day of days) {
      office.setClock(`${day}T09:00:00+08:00`);
      for (let nth = 0; nth < 2; nth += 1) await take(office, [fee(1_000)], { bookId: book.id });
    }

    expect(await bookNow(office, book.id)).toMatchObject({ blank: 20, daysLeft: 10 });
    office.setClock('2026-12-30T09:00:00+08:00');
    expect(await bookNow(office, book.id)).toMatchObject({ daysLeft: null });
  });
});

describe('收据样式与套打', () => {
  test('a receipt looks as the office wants it from the next one on; who read an older look is told', async () => {
    const { lead, clerk } = await feeDesk();
    const first = await must(clerk.receipts.template({}));
    const wanted = { ...first, title: '收费专用收据', columns: ['item' as const, 'paid' as const] };

    expect(first).toMatchObject({ title: '收款收据', sealNote: '盖财务专用章有效', version: 0 });
    expect(await lead.receipts.setTemplate({ ...wanted, columns: ['item', 'item'] })).toEqual(
      refused('template/column-twice'),
    );
    expect(await must(lead.receipts.setTemplate(wanted))).toMatchObject({
      title: '收费专用收据',
      version: 1,
    });
    expect(await lead.receipts.setTemplate(wanted)).toEqual(refused('template/changed'));
    expect(await must(clerk.receipts.template({}))).toMatchObject({ columns: ['item', 'paid'], version: 1 });
  });

  test('where facts stand on a pre-printed form can be moved, never beside the paper', async () => {
    const { lead } = await feeDesk();
    const layout = await must(lead.receipts.addLayout(newLayout));
    const [field] = newLayout.fields;
    const beside = { ...newLayout, name: '另一种', fields: [{ ...field!, xUm: 200_000 }] };

    expect(await lead.receipts.addLayout(beside)).toEqual(refused('layout/outside', { field: 'payer' }));
    expect(await lead.receipts.addLayout(newLayout)).toEqual(
      refused('layout/name-taken', { name: '三联收据' }),
    );
    const change = { ...newLayout, id: layout.id, version: 1, heightUm: 139_700 };
    expect(await must(lead.receipts.changeLayout(change))).toMatchObject({ heightUm: 139_700, version: 2 });
    expect(await lead.receipts.changeLayout(change)).toEqual(refused('layout/changed'));
    expect(await lead.receipts.changeLayout({ ...change, id: LayoutId.parse(nobody) })).toEqual(
      refused('layout/unknown'),
    );
    expect(
      await must(lead.receipts.issueBook({ ...newBook, kind: 'pre-printed', layoutId: layout.id })),
    ).toMatchObject({ layoutId: layout.id });
  });

  test('what the office never decided is as most offices want it', async () => {
    const { lead, clerk } = await feeDesk();
    const usual = { lateFeesFirst: false, cashRefunds: false, askAboveTimes: 3, weekBegins: 7 };

    expect(await must(clerk.receipts.settings({}))).toEqual(usual);
    expect(await must(lead.receipts.changeSettings({ ...usual, weekBegins: 1 }))).toMatchObject({
      weekBegins: 1,
    });
    expect(await must(clerk.receipts.settings({}))).toMatchObject({ weekBegins: 1 });
  });
});

const bookNow = async ({ clerk }: FeeDesk, id: string) =>
  (await must(clerk.receipts.books({}))).find((book) => book.id === id);

/** Five numbers on forms: a receipt that was reversed under another number, one voided, one more, one spoiled, and a blank. */
async function bookOfFive(office: FeeDesk) {
  const { lead, clerk, fee } = office;
  const layout = await must(lead.receipts.addLayout(newLayout));
  const [clerkId] = office.rows(`SELECT id FROM staff WHERE login = 'receptionist'`);
  const book = await must(
    lead.receipts.issueBook({
      ...newBook,
      kind: 'pre-printed',
      layoutId: layout.id,
      lastNo: 5,
      issuedTo: StaffId.parse(clerkId?.['id']),
    }),
  );
  const bookId = book.id;
  const first = await take(office, [fee(1_000)], { bookId, no: 1 });
  const second = await take(office, [fee(2_000)], { bookId, no: 2 });
  await must(clerk.receipts.void({ id: second.id, reason: '写错', copiesBack: true }));
  const approval = agreedBy(office);
  await must(clerk.receipts.reverse({ id: first.id, reason: '收错户', way: 'finance', approval }));
  await take(office, [fee(3_000)], { bookId, no: 3 });
  await must(clerk.receipts.spoilNumber({ id: bookId, no: 4, reason: '撕破' }));
  return book;
}
