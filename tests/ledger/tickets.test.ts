import { array, assert, asyncProperty, constantFrom, nat, oneof, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UnitId } from '../../src-shared/contract/households.ts';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import { allProcedures } from '../../src-shared/contract/index.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { kindOfSlip, slipCode } from '../../src-shared/rules/slipCode.ts';
import {
  canDo,
  cancelReasons,
  ticketClasses,
  ticketMoves,
  ticketSources,
  type TicketClass,
} from '../../src-shared/rules/ticketStates.ts';
import { linesOf, missingUntil } from '../../src-main/procedures/tickets/book.ts';
import { ticketCoded } from '../../src-main/procedures/tickets/byCode.ts';
import { notInBook } from '../../src-main/procedures/tickets/enterInBook.ts';
import { ticketsOfUnit } from '../../src-main/procedures/tickets/ofUnit.ts';
import { openTickets } from '../../src-main/procedures/tickets/open.ts';
import { calledBy, numbered, ofRooms, ticketsFound } from '../../src-main/procedures/tickets/search.ts';
import { everyTechnician } from '../../src-main/procedures/tickets/technicians.ts';
import { ticketNamed } from '../../src-main/procedures/tickets/ticketRow.ts';
import { planOf } from './plan.ts';
import { must, openDesk, refused, type TestDesk } from './scene.ts';

type Tickets = Contract['tickets'];
type Report = Input<Tickets['register']>;
type Ticket = Output<Tickets['register']>;
type Technician = Output<Tickets['addTechnician']>;
type Voucher = Omit<Input<Tickets['enterVoucher']>, 'id' | 'version'>;

const at = (clock: string, day = '2026-11-22'): number => Date.parse(`${day}T${clock}:00+08:00`);
const iso = (clock: string, day = '2026-11-22'): string => `${day}T${clock}:00+08:00`;

const said = {
  source: 'phone',
  class: 'general-2',
  scope: 'own',
  unitId: null,
  place: '3-1-502 卫生间',
  callerName: '张三',
  phone: '138 0000 1234',
  demand: '水龙头关不紧',
} as const;
const call: Report = { ...said, appointment: { from: at('14:00'), to: at('16:00') } };
const voucher: Voucher = {
  arrivedAt: at('14:10'),
  finishedAt: at('14:50'),
  actualWork: null,
  amountFen: fen(8_000),
  consentSigned: true,
  siteCleared: true,
  acceptedBy: '张三',
};
type Move = keyof typeof ticketMoves;
type Seen = Pick<Ticket, 'id' | 'version' | 'state'>;
const verbs = [...(Object.keys(ticketMoves) as Move[]), 'enterInBook', 'nextDay'] as const;
const nobody = '00000000-0000-7000-8000-000000000000';

describe('the report', () => {
  test('TKT-01 a call is registered with its time to come, and whoever sends someone sees it at once', async () => {
    const { desk, as } = await openDesk('receptionist');

    const ticket = await must(desk.tickets.register(call));

    expect(ticket).toMatchObject({
      number: 'WX-A1-20261122-001',
      state: 'scheduled',
      appointmentFrom: at('14:00'),
      appointmentTo: at('16:00'),
      registeredAt: at('08:10'),
      registeredBy: '职员receptionist',
      version: 1,
    });
    expect(kindOfSlip(ticket.code)).toBe('work-order');
    expect(await must((await as('manager')).tickets.open({}))).toEqual([ticket]);
    expect(await must(desk.tickets.ticket({ id: ticket.id }))).toEqual(ticket);
  });

  test('TKT-02 demand, name, where, phone and time are kept; the number is shown masked, and whole to who calls back', async () => {
    const { desk, rows } = await openDesk('receptionist');

    const ticket = await must(desk.tickets.register(call));

    expect(ticket).toMatchObject({
      demand: '水龙头关不紧',
      callerName: '张三',
      place: '3-1-502 卫生间',
      phone: '138****1234',
      appointmentFrom: at('14:00'),
    });
    expect(await must(desk.tickets.revealPhone({ id: ticket.id }))).toEqual({ phone: '13800001234' });
    expect(rows('SELECT output FROM journal_payloads ORDER BY seq DESC LIMIT 1')).toEqual([
      { output: '{"value":{}}' },
    ]);
  });

  test('TKT-02 without a time agreed on yet it waits for one, and then has it', async () => {
    const { desk } = await openDesk('receptionist');
    const waiting = await must(desk.tickets.register({ ...call, appointment: null }));
    const appointment = { from: at('15:00'), to: at('15:00') };

    const agreed = await must(desk.tickets.schedule({ id: waiting.id, version: 1, appointment }));
    const later = await must(
      desk.tickets.schedule({ id: waiting.id, version: 2, appointment: { ...appointment, to: at('17:00') } }),
    );

    expect(waiting.state).toBe('registered');
    expect(agreed).toMatchObject({ state: 'scheduled', appointmentFrom: at('15:00'), version: 2 });
    expect(later).toMatchObject({ state: 'scheduled', appointmentTo: at('17:00'), version: 3 });
  });

  test.each<[string, Partial<Report>, string, Record<string, string>?]>([
    ['from nowhere', { place: null }, 'ticket/nowhere'],
    ['from a room that is not on the roll', { unitId: nobody as UnitId }, 'ticket/unit-unknown'],
    ['without a number to call back', { phone: null }, 'ticket/phone-missing'],
    ['with a number that is none', { phone: '12345' }, 'ticket/phone-wrong', { number: '12345' }],
    [
      'for a time that is over',
      { appointment: { from: at('07:00'), to: at('08:00') } },
      'ticket/appointment-past',
    ],
  ])('TKT-02 a report %s is asked about again, and takes no number', async (_, wrong, code, params) => {
    const { desk, rows } = await openDesk('receptionist');

    expect(await desk.tickets.register({ ...call, ...wrong })).toEqual(refused(code, params));
    expect(rows('SELECT * FROM series')).toEqual([]);
  });

  test('a time that has begun already can still be agreed on, one that ends before it begins can not', async () => {
    const { desk } = await openDesk('receptionist');

    const now = await desk.tickets.register({ ...call, appointment: { from: at('08:00'), to: at('08:10') } });
    const turned = await desk.tickets.register({
      ...call,
      appointment: { from: at('16:00'), to: at('14:00') },
    });

    expect(now).toMatchObject({ ok: true });
    expect(turned).toEqual(refused('input/invalid', { field: 'appointment.to' }));
  });

  test('TKT-11 what a colleague found on his round is a ticket like any other; of a shared part nobody has to be called back', async () => {
    const { desk } = await openDesk('receptionist');
    const found = { ...call, source: 'staff', scope: 'public', phone: null, place: '地下车库 B1' } as const;

    expect(await must(desk.tickets.register(found))).toMatchObject({
      source: 'staff',
      scope: 'public',
      phone: null,
      state: 'scheduled',
      number: 'WX-A1-20261122-001',
    });
  });

  test.each(ticketSources)(
    'TKT-22 a report that came by %s gets its number and its clock',
    async (source) => {
      const { desk } = await openDesk('receptionist');

      const ticket = await must(desk.tickets.register({ ...call, source }));

      expect(ticket).toMatchObject({
        source,
        number: 'WX-A1-20261122-001',
        fixBy: at('08:10', '2026-11-25'),
      });
    },
  );

  test('TKT-18 there is no verb and no reason to turn down a repair of the household’s own', async () => {
    const { desk } = await openDesk('receptionist');
    const verbs = allProcedures()
      .filter(({ domain }) => domain === 'tickets')
      .map(({ verb }) => verb);

    expect(verbs.filter((verb) => /refuse|reject|decline/i.test(verb))).toEqual([]);
    expect(cancelReasons.toSorted()).toEqual([
      'caller-withdrew',
      'duplicate',
      'price-declined',
      'registered-by-mistake',
    ]);
    const { id } = await must(desk.tickets.register(call));
    const reason = 'we-will-not' as 'duplicate';
    expect(await desk.tickets.cancel({ id, version: 1, reason })).toEqual(
      refused('input/invalid', { field: 'reason' }),
    );
  });
});

describe('the clocks', () => {
  const urgent = ticketClasses.filter((name) => name.startsWith('urgent'));
  const general = ticketClasses.filter((name) => name.startsWith('general'));
  const clocksOf = async (ticketClass: TicketClass) => {
    const { desk } = await openDesk('receptionist');
    const { arriveBy, fixBy } = await must(desk.tickets.register({ ...call, class: ticketClass }));
    return { arriveBy, fixBy };
  };

  test.each(urgent)(
    'TKT-12 TKT-14 %s: someone is there within 2 hours, it is mended within 24',
    async (name) => {
      expect(urgent).toHaveLength(7);
      expect(await clocksOf(name)).toEqual({ arriveBy: at('10:10'), fixBy: at('08:10', '2026-11-23') });
    },
  );

  test.each(general)('TKT-13 TKT-15 %s: it is mended within 72 hours', async (name) => {
    expect(general).toHaveLength(4);
    expect(await clocksOf(name)).toEqual({ arriveBy: null, fixBy: at('08:10', '2026-11-25') });
  });

  test('TKT-14 another class counts from when the desk took the report, not from when it was corrected', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    const { id } = await must(desk.tickets.register(call));
    setClock(iso('09:30'));

    const urgentNow = await must(
      desk.tickets.correct({ ...said, id, version: 1, class: 'urgent-3', demand: '水管爆裂' }),
    );

    expect(urgentNow).toMatchObject({
      class: 'urgent-3',
      demand: '水管爆裂',
      arriveBy: at('10:10'),
      fixBy: at('08:10', '2026-11-23'),
      state: 'scheduled',
      version: 2,
    });
  });

  test('the list of open ones begins with the clock that runs out first; what waits for a signature stands last', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const { desk, setClock } = scene;
    const done = await dispatched(scene);
    const general3 = await must(desk.tickets.register({ ...call, callerName: '一般' }));
    const burst = await must(desk.tickets.register({ ...call, class: 'urgent-3', callerName: '急修' }));
    setClock(iso('15:00'));
    await must(
      desk.tickets.enterVoucher({ id: done.id, version: done.version, ...voucher, acceptedBy: null }),
    );

    const open = await must(desk.tickets.open({}));

    expect(open.map(({ id }) => id)).toEqual([burst.id, general3.id, done.id]);
  });
});

describe('the work order', () => {
  test('TKT-05 it is made out for the technician, with all he needs, and waits to be printed', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const { desk, setClock, rows } = scene;
    const unitId = addUnit(scene);
    const { id } = await must(desk.tickets.register({ ...call, unitId, place: '卫生间', class: 'urgent-3' }));
    const wang = await technician(desk, '王师傅');
    setClock(iso('08:20'));

    const ticket = await must(desk.tickets.dispatch({ id, version: 1, technicianId: wang.id }));

    expect(ticket).toMatchObject({
      state: 'dispatched',
      technicianName: '王师傅',
      dispatchedAt: at('08:20'),
      paperId: expect.any(String) as string,
      version: 2,
    });
    const [paper] = rows(`SELECT * FROM papers`);
    expect(paper).toMatchObject({
      id: ticket.paperId,
      kind: 'work-order',
      subject_id: id,
      number: 'WX-A1-20261122-001',
      state: 'waiting',
      voided_at: null,
    });
    expect(JSON.parse(String(paper!['data']))).toEqual({
      officeName: '和园物业服务中心',
      letterhead: '和园物业服务有限公司',
      number: 'WX-A1-20261122-001',
      code: ticket.code,
      edition: 1,
      registeredAt: '2026-11-22 08:10',
      registeredBy: '职员receptionist-supervisor',
      source: 'phone',
      class: 'urgent-3',
      scope: 'own',
      unitCode: '3-1-502',
      address: '和园 3-1-502',
      place: '卫生间',
      callerName: '张三',
      phone: '13800001234',
      demand: '水龙头关不紧',
      appointment: '2026-11-22 14:00–16:00',
      arriveBy: '2026-11-22 10:10',
      fixBy: '2026-11-23 08:10',
      technicianName: '王师傅',
      dispatchedAt: '2026-11-22 08:20',
      dispatchedBy: '职员receptionist-supervisor',
    });
  });

  test('TKT-05 nobody is sent without a time agreed on, nor anybody who is not there', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const { desk } = scene;
    const { id } = await must(desk.tickets.register({ ...call, appointment: null }));
    const gone = await technician(desk, '王师傅');
    const unscheduled = await desk.tickets.dispatch({ id, version: 1, technicianId: gone.id });
    await must(desk.tickets.changeTechnician({ ...factsOf(gone), active: false }));
    await must(
      desk.tickets.schedule({ id, version: 1, appointment: { from: at('14:00'), to: at('15:00') } }),
    );

    const left = await desk.tickets.dispatch({ id, version: 2, technicianId: gone.id });
    const unknown = await desk.tickets.dispatch({ id, version: 2, technicianId: nobody });

    expect([unscheduled, left, unknown]).toEqual([
      refused('ticket/not-scheduled'),
      refused('technician/left', { name: '王师傅' }),
      refused('technician/unknown'),
    ]);
    expect(scene.rows('SELECT * FROM papers')).toEqual([]);
  });

  test('an order called back no longer counts on its paper; given out again it has a new one under the same number', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const { desk, rows } = scene;
    const first = await dispatched(scene);

    const back = await must(desk.tickets.recall({ id: first.id, version: 2, reason: '王师傅抽不开身' }));
    const li = await technician(desk, '李师傅');
    const again = await must(desk.tickets.dispatch({ id: first.id, version: 3, technicianId: li.id }));

    expect(back).toMatchObject({
      state: 'scheduled',
      technicianName: null,
      dispatchedAt: null,
      paperId: null,
      appointmentFrom: at('14:00'),
    });
    expect(again).toMatchObject({ state: 'dispatched', technicianName: '李师傅', number: first.number });
    expect(
      rows("SELECT id, number, voided_at, data ->> 'edition' AS edition FROM papers ORDER BY rowid"),
    ).toEqual([
      { id: first.paperId, number: first.number, voided_at: at('08:10'), edition: 1 },
      { id: again.paperId, number: first.number, voided_at: null, edition: 2 },
    ]);
  });

  test('a repair called off before the work keeps its number and its reason; its paper no longer counts', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const { id } = await dispatched(scene);

    const off = await must(scene.desk.tickets.cancel({ id, version: 2, reason: 'price-declined' }));

    expect(off).toMatchObject({
      state: 'cancelled',
      cancelReason: 'price-declined',
      closedAt: at('08:10'),
      paperId: null,
    });
    expect(await must(scene.desk.tickets.open({}))).toEqual([]);
    expect(scene.rows('SELECT voided_at FROM papers')).toEqual([{ voided_at: at('08:10') }]);
  });

  test('TKT-05 the slip’s bar code leads to its ticket; a mistyped one, a visitor’s pass or nonsense to none', async () => {
    const { desk } = await openDesk('receptionist');
    const ticket = await must(desk.tickets.register(call));

    const notGivenOut = slipCode('work-order', '2026-11-22', 1, 2);

    expect(ticket.code).toBe('202611220100010');
    expect(await must(desk.tickets.byCode({ code: '２０2611220100 010' }))).toEqual(ticket);
    for (const code of ['202611220100018', notGivenOut, '102611220100011', 'WX-A1-20261122-001'])
      expect(await desk.tickets.byCode({ code })).toEqual(refused('ticket/code-unknown'));
  });
});

describe('the voucher', () => {
  test('TKT-06 TKT-25 TKT-26 what the technician wrote stands on the ticket: times, amount, the site cleared', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const ticket = await dispatched(scene);
    scene.setClock(iso('15:00'));

    const closed = await must(scene.desk.tickets.enterVoucher({ ...about(ticket), ...voucher }));

    expect(closed).toMatchObject({
      ...voucher,
      state: 'closed',
      voucherReturnedAt: at('15:00'),
      closedAt: at('15:00'),
      version: 3,
    });
    expect(scene.rows('SELECT what FROM ticket_events ORDER BY nth')).toEqual(
      ['registered', 'scheduled', 'dispatched', 'voucher-entered', 'accepted'].map((what) => ({ what })),
    );
  });

  test('TKT-24 no amount without the household’s word before the work', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const ticket = await dispatched(scene);
    scene.setClock(iso('15:00'));
    const enter = (more: Partial<Voucher>) =>
      scene.desk.tickets.enterVoucher({ ...about(ticket), ...voucher, consentSigned: false, ...more });

    expect(await enter({ amountFen: fen(1) })).toEqual(refused('ticket/no-consent'));
    expect(await enter({ amountFen: fen(0) })).toMatchObject({ ok: true, value: { amountFen: 0 } });
  });

  test('where the work was another than the one reported, that is what stands there', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const ticket = await dispatched(scene);
    scene.setClock(iso('15:00'));
    const actualWork = '更换三角阀';

    expect(
      await must(scene.desk.tickets.enterVoucher({ ...about(ticket), ...voucher, actualWork })),
    ).toMatchObject({ demand: '水龙头关不紧', actualWork });
  });

  test('without a signature of acceptance it is mended and not closed, until someone signs', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const { desk } = scene;
    const ticket = await dispatched(scene);
    const early = await desk.tickets.accept({ ...about(ticket), acceptedBy: '张三' });
    scene.setClock(iso('15:00'));

    const mended = await must(desk.tickets.enterVoucher({ ...about(ticket), ...voucher, acceptedBy: null }));
    scene.setClock(iso('10:00', '2026-11-24'));
    const signed = await must(desk.tickets.accept({ ...about(mended), acceptedBy: '李四' }));

    expect(early).toEqual(refused('ticket/not-finished'));
    expect(mended).toMatchObject({ state: 'finished', closedAt: null, acceptedBy: null });
    expect(signed).toMatchObject({
      state: 'closed',
      acceptedBy: '李四',
      closedAt: at('10:00', '2026-11-24'),
    });
  });

  test.each<[string, Partial<Voucher>, string]>([
    ['arrived before it was reported', { arrivedAt: at('08:09') }, 'ticket/arrived-before-report'],
    ['finished before he arrived', { finishedAt: at('14:09') }, 'ticket/finished-before-arrival'],
    ['arrived tomorrow', { arrivedAt: at('15:01') }, 'ticket/voucher-in-future'],
    ['finishes later today', { finishedAt: at('15:01') }, 'ticket/voucher-in-future'],
  ])('TKT-06 a voucher on which he %s is asked about', async (_, wrong, code) => {
    const scene = await openDesk('receptionist', 'supervisor');
    const ticket = await dispatched(scene);
    scene.setClock(iso('15:00'));

    expect(await scene.desk.tickets.enterVoucher({ ...about(ticket), ...voucher, ...wrong })).toEqual(
      refused(code),
    );
  });

  test('TKT-06 a voucher tells minutes: there and done within the minute of the call is no contradiction', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    scene.setClock('2026-11-22T08:10:42.500+08:00');
    const ticket = await dispatched(scene);
    scene.setClock('2026-11-22T08:10:50+08:00');
    const minute = { arrivedAt: at('08:10'), finishedAt: at('08:10') };

    const closed = await must(scene.desk.tickets.enterVoucher({ ...about(ticket), ...voucher, ...minute }));

    expect(closed).toMatchObject({
      arrivedAt: Date.parse('2026-11-22T08:10:42.500+08:00'),
      finishedAt: Date.parse('2026-11-22T08:10:42.500+08:00'),
    });
  });
});

describe('what does not fit the state of a repair', () => {
  test('each verb is refused where it has no place, with what the clerk can do', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const { desk } = scene;
    const withTechnician = await dispatched(scene);
    const technicianId = withTechnician.technicianId!;
    const appointment = { from: at('14:00'), to: at('15:00') };
    const answers = async (ticket: Ticket) => [
      await desk.tickets.correct({ ...said, ...about(ticket) }),
      await desk.tickets.schedule({ ...about(ticket), appointment }),
      await desk.tickets.dispatch({ ...about(ticket), technicianId }),
    ];
    const outOfHand = async (ticket: Ticket) => [
      await desk.tickets.recall({ ...about(ticket), reason: '改派' }),
      await desk.tickets.enterVoucher({ ...about(ticket), ...voucher }),
    ];
    const waiting = await must(desk.tickets.register({ ...call, appointment: null }));
    const off = await must(
      desk.tickets.cancel({ ...about(await must(desk.tickets.register(call))), reason: 'duplicate' }),
    );

    expect(await answers(withTechnician)).toEqual(Array(3).fill(refused('ticket/not-open')));
    expect(await answers(off)).toEqual(Array(3).fill(refused('ticket/not-open')));
    expect(await outOfHand(waiting)).toEqual(Array(2).fill(refused('ticket/not-dispatched')));
    expect(await outOfHand(off)).toEqual(Array(2).fill(refused('ticket/not-dispatched')));
    expect(await desk.tickets.cancel({ ...about(off), reason: 'duplicate' })).toEqual(
      refused('ticket/not-open'),
    );
    expect(await desk.tickets.accept({ ...about(waiting), acceptedBy: '张三' })).toEqual(
      refused('ticket/not-finished'),
    );
    scene.setClock(iso('15:00'));
    const mended = await must(
      desk.tickets.enterVoucher({ ...about(withTechnician), ...voucher, acceptedBy: null }),
    );
    expect(await desk.tickets.cancel({ ...about(mended), reason: 'price-declined' })).toEqual(
      refused('ticket/not-open'),
    );
  });

  test('two windows: who changes a repair that someone else has changed is told so, and nothing is overwritten', async () => {
    const { desk } = await openDesk('receptionist', 'supervisor');
    const { id } = await must(desk.tickets.register(call));
    await must(desk.tickets.correct({ ...said, id, version: 1, callerName: '张小三' }));
    const stale = { id, version: 1 };

    const answers = await everyVerb(desk, stale);

    expect(answers).toEqual(answers.map(() => refused('ticket/changed')));
    expect(await must(desk.tickets.open({}))).toMatchObject([{ callerName: '张小三', version: 2 }]);
  });

  test('a repair nobody registered is unknown to every verb', async () => {
    const { desk } = await openDesk('receptionist', 'supervisor');
    const id = nobody as Ticket['id'];

    const answers = [
      ...(await everyVerb(desk, { id, version: 1 })),
      await desk.tickets.ticket({ id }),
      await desk.tickets.revealPhone({ id }),
    ];

    expect(answers).toEqual(answers.map(() => refused('ticket/unknown')));
  });

  test.each([
    ['sent out without a paper', `UPDATE tickets SET state = 'dispatched', version = version + 1`],
    [
      'closed without a signature',
      `UPDATE tickets SET state = 'closed', closed_at = 1, version = version + 1`,
    ],
    [
      'priced without consent',
      `UPDATE tickets SET amount_fen = 100, consent_signed = 0, version = version + 1`,
    ],
    ['changed without a new version', `UPDATE tickets SET demand = '别的'`],
    ['given another number', `UPDATE tickets SET number = 'WX-A1-20261122-009', version = version + 1`],
    ['deleted', 'DELETE FROM tickets'],
    ['made not to have happened', 'DELETE FROM ticket_events'],
    ['told otherwise', `UPDATE ticket_events SET what = 'cancelled'`],
  ])('even past the program, no repair is %s', async (_, sql) => {
    const { desk, service } = await openDesk('receptionist');
    await must(desk.tickets.register(call));

    expect(() => service.ledger.db.exec(sql)).toThrow(/CHECK constraint|repair|version|happened/);
  });

  test.each(['actual_work', 'technician_id', 'unit_id', 'arrived_at', 'phone'])(
    'even past the program, the %s of a closed repair stays',
    async (column) => {
      const scene = await openDesk('receptionist', 'supervisor');
      const { id, version } = await dispatched(scene);
      scene.setClock(iso('15:00'));
      await must(scene.desk.tickets.enterVoucher({ id, version, ...voucher }));
      const change = `UPDATE tickets SET ${column} = NULL, booked_on = '2026-11-22', book_line = 1, version = version + 1`;

      expect(() => scene.service.ledger.db.exec(change)).toThrow('a closed repair is final');
    },
  );
});

describe('the 报修记录本', () => {
  test('TKT-07 before leaving, every order of the day is entered, in the order they came, and none is left', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const { desk } = scene;
    const first = await dispatched(scene);
    const second = await must(desk.tickets.register({ ...call, appointment: null }));
    const off = await must(
      desk.tickets.cancel({ ...about(await must(desk.tickets.register(call))), reason: 'duplicate' }),
    );
    scene.setClock(iso('17:40'));
    const before = await must(desk.tickets.book({ day: '2026-11-22' }));

    const entered = await must(desk.tickets.enterInBook({}));

    expect(before).toEqual({ lines: [], missing: 3 });
    expect(entered).toEqual({ day: '2026-11-22', entered: 3 });
    const { lines, missing } = await must(desk.tickets.book({ day: '2026-11-22' }));
    expect(missing).toBe(0);
    expect(lines.map(({ id, bookLine, state }) => ({ id, bookLine, state }))).toEqual([
      { id: first.id, bookLine: 1, state: 'dispatched' },
      { id: second.id, bookLine: 2, state: 'registered' },
      { id: off.id, bookLine: 3, state: 'cancelled' },
    ]);
    expect(await desk.tickets.enterInBook({})).toEqual(refused('ticket/book-complete'));
  });

  test('TKT-07 what comes in later goes on with the next line; what was forgotten stands in the book of the next day', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    await must(desk.tickets.register(call));
    await must(desk.tickets.enterInBook({}));
    await must(desk.tickets.register(call));
    await must(desk.tickets.enterInBook({}));
    const forgotten = await must(desk.tickets.register(call));
    setClock(iso('17:50', '2026-11-23'));

    const missing = await must(desk.tickets.book({ day: '2026-11-22' }));
    await must(desk.tickets.enterInBook({}));

    expect(missing).toMatchObject({ lines: [{ bookLine: 1 }, { bookLine: 2 }], missing: 1 });
    expect(await must(desk.tickets.book({ day: '2026-11-23' }))).toMatchObject({
      lines: [{ id: forgotten.id, bookedOn: '2026-11-23', bookLine: 1 }],
      missing: 0,
    });
  });

  test('TKT-07 a closed repair gets its line as well, and a line once given is taken from nobody', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const ticket = await dispatched(scene);
    scene.setClock(iso('15:00'));
    await must(scene.desk.tickets.enterVoucher({ ...about(ticket), ...voucher }));

    await must(scene.desk.tickets.enterInBook({}));

    expect(await must(scene.desk.tickets.ticket({ id: ticket.id }))).toMatchObject({
      state: 'closed',
      bookedOn: '2026-11-22',
      bookLine: 1,
      version: 4,
    });
    expect(() =>
      scene.service.ledger.db.exec('UPDATE tickets SET book_line = 2, version = version + 1'),
    ).toThrow(/stays where it is|is final/);
  });
});

describe('numbers', () => {
  test('they go on through the day and start again the next', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    const number = async () => (await must(desk.tickets.register({ ...call, appointment: null }))).number;

    expect([await number(), await number()]).toEqual(['WX-A1-20261122-001', 'WX-A1-20261122-002']);
    setClock(iso('08:10', '2026-11-23'));
    expect(await number()).toBe('WX-A1-20261123-001');
  });
});

describe('finding a repair', () => {
  test('by number, its last digits, room or caller, the latest first, eight at most', async () => {
    const scene = await openDesk('receptionist');
    const { desk, setClock } = scene;
    const unitId = addUnit(scene);
    const report = (more: Partial<Report>) => desk.tickets.register({ ...call, appointment: null, ...more });
    const first = await must(report({ callerName: '欧阳修' }));
    const second = await must(report({ unitId, place: null }));
    setClock(iso('08:10', '2026-11-23'));
    const third = await must(report({ callerName: '欧阳明' }));
    const numbersFor = async (text: string) =>
      (await must(desk.tickets.search({ text }))).map(({ number }) => number);

    expect(await numbersFor('wx-a1-20261122-001')).toEqual([first.number]);
    expect(await numbersFor('001')).toEqual([third.number, first.number]);
    expect(await numbersFor('1')).toEqual([third.number, first.number]);
    expect(await numbersFor('1122-001')).toEqual([first.number]);
    expect(await numbersFor('3-1-502')).toEqual([second.number]);
    expect(await numbersFor('3栋1单元')).toEqual([]);
    expect(await numbersFor('欧阳')).toEqual([third.number, first.number]);
    expect(await numbersFor('欧阳明')).toEqual([third.number]);
    expect(await numbersFor('阳明')).toEqual([]);
    expect(await numbersFor('%')).toEqual([]);
    expect(await numbersFor('-')).toEqual([]);
    for (let n = 0; n < 8; n += 1) await must(report({ unitId }));
    expect(await numbersFor('3-1-502')).toHaveLength(8);
    expect((await must(desk.tickets.ofUnit({ unitId }))).map(({ number }) => number)).toEqual([
      ...Array.from({ length: 8 }, (_, n) => `WX-A1-20261123-00${9 - n}`),
      second.number,
    ]);
  });

  test('a big office answers from its indexes', async () => {
    const { service } = await openDesk('receptionist');
    const plan = (asked: Parameters<typeof planOf>[1]) => planOf(service, asked);

    expect(plan(ticketNamed)).toContain('tickets USING INDEX sqlite_autoindex_tickets_1 (id=?)');
    expect(plan(ticketCoded)).toContain('(code=?)');
    expect(plan(openTickets)).toContain('tickets USING INDEX tickets_open');
    expect(plan(ticketsOfUnit)).toContain('tickets USING INDEX tickets_by_unit (unit_id=?)');
    expect(plan(linesOf)).toContain('INDEX tickets_in_book (booked_on=?)');
    expect(plan(notInBook)).toContain('INDEX tickets_not_in_book');
    expect(plan(missingUntil)).toContain('INDEX tickets_not_in_book');
    expect(plan(numbered)).toContain('tickets_by_tail (<expr>=?)');
    expect(plan(ofRooms)).toContain('tickets_by_unit (unit_id=?)');
    expect(plan(calledBy)).toContain('tickets_by_caller (caller_name>? AND caller_name<?)');
    expect(plan(ticketsFound)).toContain('tickets USING INDEX sqlite_autoindex_tickets_1 (id=?)');
    expect(plan(everyTechnician)).toContain('tickets_by_technician (technician_id=?)');
    for (const asked of [openTickets, ticketsOfUnit, linesOf, notInBook])
      expect(plan(asked)).not.toContain('TEMP B-TREE');
  });
});

describe('the technicians', () => {
  test('a lead writes them down; each shows how many orders she has in hand', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const { desk } = scene;
    await dispatched(scene);
    const added = await must(
      desk.tickets.addTechnician({ name: '李师傅', phone: '139 0000 5678', trade: '木工' }),
    );

    expect(added).toMatchObject({ name: '李师傅', phone: '13900005678', trade: '木工', active: true });
    expect(await must(desk.tickets.technicians({}))).toMatchObject([
      { name: '李师傅', openOrders: 0 },
      { name: '王师傅', openOrders: 1 },
    ]);
    expect(
      await (await scene.as('receptionist')).tickets.addTechnician({ name: '赵', phone: null, trade: null }),
    ).toEqual(refused('auth/role-missing'));
  });

  test('one name is one technician, a number is a number, and nobody leaves with orders in hand', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const { desk } = scene;
    const ticket = await dispatched(scene);
    const li = await technician(desk, '李师傅');
    const wang = (await must(desk.tickets.technicians({}))).find(({ name }) => name === '王师傅')!;

    expect(await desk.tickets.addTechnician({ name: '王师傅', phone: null, trade: null })).toEqual(
      refused('technician/name-taken', { name: '王师傅' }),
    );
    expect(await desk.tickets.changeTechnician({ ...factsOf(li), name: '王师傅' })).toEqual(
      refused('technician/name-taken', { name: '王师傅' }),
    );
    expect(await desk.tickets.changeTechnician({ ...factsOf(li), phone: '000' })).toEqual(
      refused('technician/phone-wrong', { number: '000' }),
    );
    expect(await desk.tickets.changeTechnician({ ...factsOf(li), id: nobody })).toEqual(
      refused('technician/unknown'),
    );
    expect(await desk.tickets.changeTechnician({ ...factsOf(wang), active: false })).toEqual(
      refused('technician/has-orders', { orders: 1 }),
    );
    await must(desk.tickets.recall({ ...about(ticket), reason: '请假' }));
    expect(await must(desk.tickets.changeTechnician({ ...factsOf(wang), active: false }))).toMatchObject({
      active: false,
    });
  });
});

describe('whatever is done, in whatever order', () => {
  const report = record({
    class: constantFrom(...ticketClasses),
    scope: constantFrom('own', 'public'),
    isAgreed: constantFrom(true, false),
  });
  const anyVerb = constantFrom(...verbs);
  const acts = array(
    oneof(
      { weight: 1, arbitrary: record({ report }) },
      { weight: 5, arbitrary: record({ which: nat(9), pick: nat(9), late: nat(3) }) },
      { weight: 5, arbitrary: record({ which: nat(9), onward: nat(0), late: nat(3) }) },
      { weight: 1, arbitrary: record({ which: nat(9), anyVerb, late: nat(3) }) },
    ),
    { minLength: 10, maxLength: 40 },
  );
  /** The way of a repair that nobody holds up. */
  const onwards = ['schedule', 'dispatch', 'enterVoucher', 'accept'] as const;

  test('every invariant of the ledger holds, and no repair loses its number, its place or its history', async () => {
    const done = new Set<string>();
    // until each act has been done, so that nothing is called kept that nobody tried
    for (let round = 0; round === 0 || (round < 5 && done.size < verbs.length); round += 1) {
      await assert(
        asyncProperty(acts, async (list) => {
          const scene = await openDesk('receptionist', 'supervisor');
          const { desk, rows } = scene;
          const technicianId = (await technician(desk, '王师傅')).id;
          let now = at('08:10');
          let registered = 0;
          for (const act of list) {
            now += 20 * 60_000;
            scene.setClock(new Date(now).toISOString());
            const appointment = { from: now, to: now + 3_600_000 };
            if ('report' in act) {
              const { isAgreed, ...more } = act.report;
              await must(
                desk.tickets.register({ ...call, ...more, appointment: isAgreed ? appointment : null }),
              );
              registered += 1;
              continue;
            }
            const all = rows('SELECT id, version, state FROM tickets ORDER BY rowid') as Seen[];
            const chosen = all[act.which % Math.max(1, all.length)];
            if (!chosen) continue;
            const { state, ...seen } = chosen;
            const possible = verbs.filter((verb) => !(verb in ticketMoves) || canDo(verb as Move, state));
            const next = onwards.findLast((verb) => canDo(verb, state)) ?? 'enterInBook';
            const verb =
              'anyVerb' in act ? act.anyVerb : 'onward' in act ? next : possible[act.pick % possible.length]!;
            const ask: Record<(typeof verbs)[number], () => Promise<{ ok: boolean }>> = {
              correct: () => desk.tickets.correct({ ...said, ...seen }),
              schedule: () => desk.tickets.schedule({ ...seen, appointment }),
              dispatch: () => desk.tickets.dispatch({ ...seen, technicianId }),
              recall: () => desk.tickets.recall({ ...seen, reason: '改派' }),
              enterVoucher: () =>
                desk.tickets.enterVoucher({
                  ...seen,
                  ...voucher,
                  arrivedAt: now - act.late * 60_000,
                  finishedAt: now,
                  acceptedBy: act.late > 1 ? null : '张三',
                }),
              accept: () => desk.tickets.accept({ ...seen, acceptedBy: '张三' }),
              cancel: () => desk.tickets.cancel({ ...seen, reason: 'duplicate' }),
              enterInBook: () => desk.tickets.enterInBook({}),
              nextDay: async () => ({ ok: (now += 86_400_000) > 0 }),
            };
            const { ok } = await ask[verb]();
            if (ok) done.add(verb);
          }

          const proof = await must((await scene.as('admin')).office.verify({}));
          expect(proof.findings).toEqual([]);
          expect(rows('SELECT count(*) AS n FROM tickets')).toEqual([{ n: registered }]);
          expect(
            rows(`SELECT tickets.number FROM tickets JOIN ticket_events ON ticket_id = id
                GROUP BY id HAVING count(*) < version`),
          ).toEqual([]);
        }),
        { numRuns: 30 },
      );
    }
    expect([...done].toSorted()).toEqual([...verbs].toSorted());
  }, 120_000);

  test.each([
    [
      'a repair slipped in beside the journal',
      `INSERT INTO tickets SELECT 'slipped', 'WX-A1-20261122-002', 'x', state, registered_at, business_date,
         registered_by, source, class, scope, unit_id, place, caller_name, phone, demand, appointment_from,
         appointment_to, arrive_by, fix_by, technician_id, dispatched_at, dispatched_by, paper_id,
         voucher_returned_at, voucher_entered_by, arrived_at, finished_at, actual_work, consent_signed, amount_fen,
         site_cleared, accepted_by, NULL, NULL, closed_at, cancel_reason, version FROM tickets`,
      [
        'every-order-has-a-paper',
        'every-ticket-is-journaled',
        'ticket-numbers-have-no-gap',
        'tickets-agree-with-their-events',
      ],
    ],
    ['a number left out', 'UPDATE series SET last = 2', ['ticket-numbers-have-no-gap']],
    [
      'a line left out',
      `UPDATE tickets SET booked_on = '2026-11-22', book_line = 2, version = version + 1`,
      ['book-lines-have-no-gap'],
    ],
    ['a paper that no longer counts', 'UPDATE papers SET voided_at = 1', ['every-order-has-a-paper']],
    [
      'a state nothing led to',
      `UPDATE tickets SET state = 'cancelled', cancel_reason = 'duplicate', closed_at = 1, version = version + 1`,
      ['tickets-agree-with-their-events'],
    ],
    [
      'an order that no repair is done by',
      `INSERT INTO papers SELECT 'other', kind, subject_id, number, data, queued_at, queued_by, state, voided_at
       FROM papers`,
      ['orders-belong-to-a-repair'],
    ],
  ])('verify notices %s', async (_, sql, checks) => {
    const scene = await openDesk('receptionist', 'supervisor');
    await dispatched(scene);
    scene.service.ledger.db.exec(sql);

    const { findings } = await must((await scene.as('admin')).office.verify({}));

    expect(findings.map(({ check }) => check).toSorted()).toEqual(checks);
  });

  test('TKT-06 verify notices another amount than the one the voucher was entered with', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const ticket = await dispatched(scene);
    scene.setClock(iso('15:00'));
    await must(scene.desk.tickets.enterVoucher({ ...about(ticket), ...voucher, acceptedBy: null }));
    scene.service.ledger.db.exec('UPDATE tickets SET amount_fen = 80, version = version + 1');

    const { findings } = await must((await scene.as('admin')).office.verify({}));

    expect(findings.map(({ check }) => check)).toEqual(['vouchers-stand-as-entered']);
  });
});

const about = ({ id, version }: Ticket): Pick<Ticket, 'id' | 'version'> => ({ id, version });

/** All that can be asked about a technician, as she stands. */
const factsOf = ({ id, name, phone, trade, active }: Technician): Omit<Technician, 'openOrders'> => ({
  id,
  name,
  phone,
  trade,
  active,
});

const technician = (desk: Desk, name: string): Promise<Technician> =>
  must(desk.tickets.addTechnician({ name, phone: null, trade: '水电' }));

/** A repair of this morning, in 王师傅's hands. */
async function dispatched({ desk }: TestDesk): Promise<Ticket> {
  const { id } = await must(desk.tickets.register(call));
  const wang = await technician(desk, '王师傅');
  return must(desk.tickets.dispatch({ id, version: 1, technicianId: wang.id }));
}

/** What every verb that changes a repair answers. */
async function everyVerb(desk: Desk, seen: Pick<Ticket, 'id' | 'version'>) {
  const technicianId = nobody as Technician['id'];
  return [
    await desk.tickets.correct({ ...said, ...seen }),
    await desk.tickets.schedule({ ...seen, appointment: { from: at('14:00'), to: at('15:00') } }),
    await desk.tickets.dispatch({ ...seen, technicianId }),
    await desk.tickets.recall({ ...seen, reason: '改派' }),
    await desk.tickets.enterVoucher({ ...seen, ...voucher }),
    await desk.tickets.accept({ ...seen, acceptedBy: '张三' }),
    await desk.tickets.cancel({ ...seen, reason: 'duplicate' }),
  ];
}

/** 和园 3-1-502, on the estate's roll. */
function addUnit({ service }: TestDesk): UnitId {
  const id = '019a0000-0000-7000-8000-000000000502';
  service.ledger.db.exec(`
    INSERT INTO projects (id, name) VALUES ('p', '和园');
    INSERT INTO buildings (id, project_id, name, sort_key) VALUES ('b', 'p', '3', '0003');
    INSERT INTO units (id, building_id, entrance, room, code, sort_key, version, corrected_at)
      VALUES ('${id}', 'b', '1', '502', '3-1-502', '0003-01-0502', 1, 0);
    INSERT INTO search_tokens (token, unit_id, matched) VALUES ('3-1-502', '${id}', 'room')`);
  return id as UnitId;
}
