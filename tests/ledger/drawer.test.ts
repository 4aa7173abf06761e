import { describe, expect, test } from 'vitest';
import { StaffId } from '../../src-shared/contract/staff.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { receiptsOfShift } from '../../src-main/procedures/drawer/shiftRow.ts';
import { cashOf, moneyDesk } from './moneyDesk.ts';
import { planOf } from './plan.ts';
import { must, openDesk, refused } from './scene.ts';

const shortByTen = cashOf(49_000);

describe('taking the drawer over', () => {
  test('a clerk counts the float and has the drawer; what was counted stays, note by note', async () => {
    const { clerk, rows } = await moneyDesk();

    const shift = await must(clerk.drawer.open({ counts: cashOf(51_230), reason: null }));

    expect(shift).toMatchObject({
      nth: 1,
      state: 'open',
      cashierName: '职员receptionist',
      openedAt: Date.parse('2026-11-22T08:10:00+08:00'),
      receipts: 0,
      countedFen: 51_230,
      differenceFen: 0,
    });
    expect(rows('SELECT opening_float_fen, opened_on FROM drawer_shifts')).toEqual([
      { opening_float_fen: 51_230, opened_on: '2026-11-22' },
    ]);
    expect(
      rows('SELECT sum(denomination_fen * pieces) AS fen, count(*) AS n FROM drawer_count_lines'),
    ).toEqual([{ fen: 51_230, n: 9 }]);
    expect(rows('SELECT purpose, counted_fen FROM drawer_counts')).toEqual([
      { purpose: 'opening', counted_fen: 51_230 },
    ]);
  });

  test('the very first drawer of an office brings its first book of receipts, the second none', async () => {
    const { openDrawer, closeDrawer, rows } = await moneyDesk();
    const books = 'SELECT nth, code, kind, first_no, last_no, next_no, issued_to, state FROM receipt_books';
    expect(rows(books)).toEqual([]);

    await openDrawer();
    closeDrawer();
    await openDrawer();

    expect(rows(books)).toEqual([
      {
        nth: 1,
        code: 'A',
        kind: 'own',
        first_no: 1,
        last_no: 99_999_999,
        next_no: 1,
        issued_to: null,
        state: 'issued',
      },
    ]);
  });

  test('everybody at the desk sees who has it, and that nobody has', async () => {
    const { clerk, lead, finance, openDrawer } = await moneyDesk();

    const before = await must(lead.drawer.current({}));
    await openDrawer();

    expect(before).toBeNull();
    expect(await must(finance.drawer.current({}))).toMatchObject({ cashierName: '职员receptionist', nth: 1 });
    expect(await must(clerk.drawer.current({}))).toEqual(await must(lead.drawer.current({})));
  });

  test('one drawer, one shift: who comes second is told who has it', async () => {
    const { as, openDrawer, rows } = await moneyDesk();
    const colleague = await as('receptionist', 'supervisor');
    await openDrawer();

    expect(await colleague.drawer.open({ counts: cashOf(50_000), reason: null })).toEqual(
      refused('drawer/taken', { name: '职员receptionist' }),
    );
    expect(rows('SELECT count(*) AS n FROM drawer_shifts')).toEqual([{ n: 1 }]);
  });

  test.each(['supervisor', 'finance', 'manager', 'admin'] as const)(
    'CSH-06 a %s who is not at the desk has no drawer to take money into',
    async (role) => {
      const { desk } = await openDesk(role);

      expect(await desk.drawer.open({ counts: cashOf(0), reason: null })).toEqual(
        refused('auth/role-missing'),
      );
    },
  );

  test.each([
    ['a note left out', cashOf(50_000).slice(1)],
    ['a note counted twice', [...cashOf(50_000).slice(1), cashOf(50_000).at(-1)!]],
    ['a blank where a number belongs', cashOf(50_000).map((line) => ({ ...line, pieces: null as never }))],
  ])('%s is no count', async (_, counts) => {
    const { clerk, rows } = await moneyDesk();

    expect(await clerk.drawer.open({ counts, reason: null })).toMatchObject({
      ok: false,
      error: { code: 'input/invalid' },
    });
    expect(rows('SELECT * FROM drawer_shifts')).toEqual([]);
  });
});

describe('what is missing at the opening', () => {
  test('is booked before the first receipt, with a reason, and belongs to whoever had the drawer before', async () => {
    const { as, clerk, openDrawer, closeDrawer, rows } = await moneyDesk();
    const colleague = await as('receptionist', 'supervisor');
    await openDrawer();
    closeDrawer(50_000);

    const shift = await must(colleague.drawer.open({ counts: shortByTen, reason: '少一张十元' }));

    expect(shift).toMatchObject({ nth: 2, countedFen: 49_000, differenceFen: -1_000 });
    expect(await must(clerk.drawer.current({}))).toMatchObject({
      cashierName: '职员receptionist-supervisor',
    });
    expect(
      rows(`SELECT kind, amount_fen, reason, owner.name AS owner, finder.name AS finder, opening_float_fen
        FROM drawer_movements JOIN staff AS owner ON owner.id = belongs_to JOIN staff AS finder ON finder.id = moved_by
        JOIN drawer_shifts ON drawer_shifts.id = shift_id`),
    ).toEqual([
      {
        kind: 'opening-difference',
        amount_fen: -1_000,
        reason: '少一张十元',
        owner: '职员receptionist',
        finder: '职员receptionist-supervisor',
        opening_float_fen: 50_000,
      },
    ]);
  });

  test('without a reason is asked about, and nobody has the drawer yet', async () => {
    const { clerk, openDrawer, closeDrawer, rows } = await moneyDesk();
    await openDrawer();
    closeDrawer(50_000);

    expect(await clerk.drawer.open({ counts: shortByTen, reason: null })).toEqual(
      refused('drawer/reason-missing'),
    );
    expect(rows('SELECT count(*) AS n FROM drawer_shifts WHERE ended_at IS NULL')).toEqual([{ n: 0 }]);
  });

  test('too much is a difference as well, and the whole float needs no reason', async () => {
    const { clerk, openDrawer, closeDrawer } = await moneyDesk();
    await openDrawer();
    closeDrawer(49_900);

    expect(await must(clerk.drawer.open({ counts: cashOf(50_000), reason: '多一元' }))).toMatchObject({
      differenceFen: 100,
    });
    closeDrawer(50_000);
    expect(await must(clerk.drawer.open({ counts: cashOf(50_000), reason: null }))).toMatchObject({
      differenceFen: 0,
    });
  });
});

describe('giving it back', () => {
  test('a drawer nothing happened in is given back, its difference booked back; the next finds it again', async () => {
    const { clerk, desk, openDrawer, closeDrawer, rows } = await moneyDesk();
    await openDrawer();
    closeDrawer(50_000);
    await must(clerk.drawer.open({ counts: shortByTen, reason: '少一张十元' }));

    const cancelled = await must(clerk.drawer.cancel({}));
    const next = await must(clerk.drawer.open({ counts: shortByTen, reason: '还是少一张' }));

    expect(rows('SELECT amount_fen FROM drawer_movements ORDER BY at, rowid')).toEqual([
      { amount_fen: -1_000 },
      { amount_fen: 1_000 },
      { amount_fen: -1_000 },
    ]);
    expect((await must(desk.office.verify({}))).findings).toEqual([]);
    expect(cancelled).toMatchObject({ nth: 2, state: 'cancelled', receipts: 0 });
    expect(next).toMatchObject({ nth: 3, differenceFen: -1_000 });
    expect(rows('SELECT opening_float_fen FROM drawer_shifts WHERE nth = 3')).toEqual([
      { opening_float_fen: 50_000 },
    ]);
  });

  test('nobody gives back what nobody has, or what a colleague has', async () => {
    const { as, clerk, openDrawer } = await moneyDesk();
    const colleague = await as('receptionist', 'supervisor');

    expect(await clerk.drawer.cancel({})).toEqual(refused('drawer/not-open'));
    await openDrawer();
    expect(await colleague.drawer.cancel({})).toEqual(
      refused('drawer/not-yours', { name: '职员receptionist' }),
    );
  });

  test('a drawer with a receipt in it is not given back', async () => {
    const { clerk, home, item, openDrawer, rows } = await moneyDesk();
    const unitId = await home('502');
    const { id: itemId } = await item({ name: '装修押金', method: 'deposit', frequency: 'once' });
    await openDrawer();
    await must(
      clerk.receipts.take({
        startedAt: Date.parse('2026-11-22T08:09:00+08:00'),
        unitId,
        payer: '张三',
        lines: [{ kind: 'deposit', unitId, itemId, amountFen: fen(200_000) }],
        payments: [
          { method: 'cash', amountFen: fen(200_000), accountId: null, reference: null, valueOn: null },
        ],
        tenderedFen: null,
        prepaidAgreed: false,
        confirmed: false,
        bookId: null,
        no: null,
        handwrittenOn: null,
        note: null,
      }),
    );

    expect(await clerk.drawer.cancel({})).toEqual(refused('drawer/not-empty', { receipts: 1 }));
    expect(await must(clerk.drawer.current({}))).toMatchObject({ receipts: 1 });
    expect(rows('SELECT state FROM drawer_shifts')).toEqual([{ state: 'open' }]);
  });
});

test('how many receipts a shift has is read from the end of each book, not from all receipts', async () => {
  const { service } = await moneyDesk();

  expect(planOf(service, receiptsOfShift)).not.toMatch(/SCAN (receipts|earlier)/);
});

describe('收款培训', () => {
  test('CSH-09 an office that writes down who was trained to take money gives the drawer to nobody else', async () => {
    const office = await moneyDesk();
    const { clerk, lead, finance, desk, rows } = office;
    const idOf = (login: string) =>
      StaffId.parse(rows(`SELECT id FROM staff WHERE login = '${login}'`)[0]!['id']);
    const open = () => clerk.drawer.open({ counts: cashOf(50_000), reason: null });
    const trained = async () =>
      (await must(lead.staff.list({}))).flatMap(({ login, trainedOn }) =>
        trainedOn ? [[login, trainedOn]] : [],
      );
    const note = (login: string, trainedOn: string | null) =>
      lead.staff.noteTraining({ id: idOf(login), trainedOn });

    await must(open());
    await must(clerk.drawer.cancel({}));
    await must(note('supervisor', '2026-03-02'));
    const untrained = await open();
    await must(note('receptionist', '2026-11-20'));
    const both = await trained();
    await must(open());
    await must(clerk.drawer.cancel({}));
    await must(note('receptionist', null));

    expect(untrained).toEqual(refused('drawer/not-trained'));
    expect(both).toEqual([
      ['receptionist', '2026-11-20'],
      ['supervisor', '2026-03-02'],
    ]);
    expect(await open()).toEqual(refused('drawer/not-trained'));
    await must(note('supervisor', null));
    expect(await must(open())).toMatchObject({ state: 'open' });
    expect(await note('receptionist', '2026-11-23')).toEqual(refused('staff/trained-ahead'));
    expect(await clerk.staff.noteTraining({ id: idOf('receptionist'), trainedOn: null })).toEqual(
      refused('auth/role-missing'),
    );
    expect(await finance.staff.noteTraining({ id: idOf('finance'), trainedOn: null })).toEqual(
      refused('auth/role-missing'),
    );
    expect((await must(desk.office.verify({}))).findings).toEqual([]);
    office.service.ledger.db.exec(
      `INSERT INTO cash_trainings SELECT id, '2026-11-01', 1, id FROM staff WHERE login = 'receptionist'`,
    );
    expect((await must(desk.office.verify({}))).findings.map(({ check }) => check)).toEqual([
      'trainings-stand-as-journaled',
    ]);
  });
});
