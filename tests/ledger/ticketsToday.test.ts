import { describe, expect, test } from 'vitest';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { fen } from '../../src-shared/rules/fen.ts';
import { closedBetween, ticketsToday } from '../../src-main/procedures/tickets/today.ts';
import { eventsBetween } from '../../src-main/procedures/tickets/dayLog.ts';
import { lastEntry } from '../../src-main/procedures/tickets/repairBook.ts';
import { planOf } from './plan.ts';
import { must, openDesk, refused, type TestDesk } from './scene.ts';

type Ticket = Output<Contract['tickets']['register']>;
type Report = Input<Contract['tickets']['register']>;

const at = (clock: string, day = '2026-11-22'): number => Date.parse(`${day}T${clock}:00+08:00`);
const iso = (clock: string, day = '2026-11-22'): string => `${day}T${clock}:00+08:00`;

const call: Report = {
  source: 'phone',
  class: 'general-2',
  scope: 'own',
  unitId: null,
  place: '3-1-502 卫生间',
  callerName: '张三',
  phone: '13800001234',
  demand: '水龙头关不紧',
  appointment: { from: at('09:00'), to: at('11:00') },
};

/** What 今日 says of repairs: the kind of each matter, which repair, and by when. */
const mattersOf = async (desk: Desk) =>
  (await must(desk.duties.today({}))).matters
    .filter(({ kind }) => kind.startsWith('tickets.'))
    .map(({ kind, ref, dueAt }) => ({ kind, ref, dueAt }));

const dutyOf = async (desk: Desk, name: string) =>
  (await must(desk.duties.today({}))).duties.find((duty) => duty.name === name);

const glanceOf = async (desk: Desk) =>
  Object.fromEntries(
    (await must(desk.duties.today({}))).glance
      .filter(({ kind }) => kind.startsWith('tickets.'))
      .map(({ kind, count }) => [kind.slice('tickets.'.length), count]),
  );

describe('what waits', () => {
  test('a repair wanted at once is not late before anybody could be sent', async () => {
    const { desk } = await openDesk('receptionist');
    const now = Date.parse('2026-11-22T08:10:00+08:00');
    const appointment = { from: now, to: at('10:10') };

    const { id } = await must(desk.tickets.register({ ...call, class: 'general-4', appointment }));

    expect(await mattersOf(desk)).toEqual([{ kind: 'tickets.to-dispatch', ref: id, dueAt: at('10:10') }]);
  });

  test('TKT-31 one repair is one matter at a time, with the clock that runs out first', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const { desk, setClock } = scene;
    const { id } = await must(desk.tickets.register({ ...call, class: 'urgent-3', appointment: null }));
    const seen = [await mattersOf(desk)];
    const agreed = await must(
      desk.tickets.schedule({ id, version: 1, appointment: { from: at('09:00'), to: at('10:00') } }),
    );
    seen.push(await mattersOf(desk));
    const sent = await handedOut(desk, agreed);
    seen.push(await mattersOf(desk));
    setClock(iso('10:11'));
    seen.push(await mattersOf(desk));
    setClock(iso('08:05', '2026-11-23'));
    seen.push(await mattersOf(desk));
    const mended = await must(desk.tickets.enterVoucher({ id, version: sent.version, ...voucher }));
    seen.push(await mattersOf(desk));
    await must(desk.tickets.accept({ id, version: mended.version, acceptedBy: '张三' }));
    seen.push(await mattersOf(desk));

    expect(seen).toEqual([
      [{ kind: 'tickets.unscheduled', ref: id, dueAt: at('10:10') }],
      [{ kind: 'tickets.to-dispatch', ref: id, dueAt: at('09:00') }],
      [{ kind: 'tickets.arrive', ref: id, dueAt: at('10:10') }],
      [{ kind: 'tickets.fix', ref: id, dueAt: at('08:10', '2026-11-23') }],
      [{ kind: 'tickets.voucher-out', ref: id, dueAt: at('08:10', '2026-11-23') }],
      [{ kind: 'tickets.to-accept', ref: id, dueAt: null }],
      [],
    ]);
  });

  test('an order given out for a day still to come is not missed on the days before', async () => {
    const { desk, setClock } = await openDesk('receptionist', 'supervisor');
    const appointment = { from: at('14:00', '2026-11-24'), to: at('16:00', '2026-11-24') };
    await handedOut(desk, await must(desk.tickets.register({ ...call, appointment })));
    setClock(iso('08:10', '2026-11-24'));

    expect(await mattersOf(desk)).toMatchObject([{ kind: 'tickets.fix' }]);
    setClock(iso('16:01', '2026-11-24'));
    expect(await mattersOf(desk)).toMatchObject([{ kind: 'tickets.voucher-out' }]);
  });

  test('a matter says number, where, class, caller, technician and the demand in short', async () => {
    const { desk } = await openDesk('receptionist', 'supervisor');
    const ticket = await must(desk.tickets.register({ ...call, demand: '漏'.repeat(40) }));
    await handedOut(desk, ticket);

    const { matters } = await must(desk.duties.today({}));

    expect(matters.find(({ ref }) => ref === ticket.id)?.facts).toEqual({
      number: 'WX-A1-20261122-001',
      where: '3-1-502 卫生间',
      class: 'general-2',
      caller: '张三',
      technician: '王师傅',
      demand: `${'漏'.repeat(29)}…`,
    });
  });

  test('the numbers at the side: urgent, open, overdue, closed today', async () => {
    const { desk, setClock } = await openDesk('receptionist', 'supervisor');
    await must(desk.tickets.register({ ...call, class: 'urgent-1', appointment: null }));
    const { id, version } = await handedOut(desk, await must(desk.tickets.register(call)));
    await must(desk.tickets.cancel({ id, version, reason: 'duplicate' }));
    const sent = await handedOut(desk, await must(desk.tickets.register(call)), '李师傅');
    const before = await glanceOf(desk);
    setClock(iso('10:11'));
    await must(
      desk.tickets.enterVoucher({ id: sent.id, version: sent.version, ...voucher, acceptedBy: '张三' }),
    );
    const after = await glanceOf(desk);
    setClock(iso('08:00', '2026-11-23'));

    expect(before).toEqual({ urgent: 1, open: 2, overdue: 0, 'closed-today': 0 });
    expect(after).toEqual({ urgent: 1, open: 1, overdue: 1, 'closed-today': 1 });
    expect(await glanceOf(desk)).toMatchObject({ 'closed-today': 0 });
  });

  test('whoever has nothing to do with repairs sees none of them', async () => {
    const scene = await openDesk('receptionist');
    await must(scene.desk.tickets.register(call));

    expect(await mattersOf(await scene.as('finance'))).toEqual([]);
  });
});

describe('what the rules ask', () => {
  test('TKT-08 at ten past eight yesterday’s unfinished repairs are there to be looked through, and that is ticked', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    const ticket = await must(desk.tickets.register(call));
    setClock(iso('08:00', '2026-11-23'));

    const asked = await dutyOf(desk, 'morning-check');
    const waiting = await mattersOf(desk);
    await must(desk.duties.tick({ name: 'morning-check', dueOn: '2026-11-23' }));

    expect(asked).toMatchObject({
      dueAt: at('08:10', '2026-11-23'),
      remindAt: at('08:00', '2026-11-23'),
      done: null,
    });
    expect(waiting).toMatchObject([{ ref: ticket.id, kind: 'tickets.to-dispatch', dueAt: at('09:00') }]);
    expect(await dutyOf(desk, 'morning-check')).toMatchObject({
      done: { at: at('08:00', '2026-11-23'), by: '职员receptionist', byHand: true },
    });
  });

  test('TKT-07 the repair book is asked for before leaving, and proved by the book alone', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    await must(desk.tickets.register(call));
    setClock(iso('17:30'));
    const asked = await dutyOf(desk, 'repair-book');

    await must(desk.tickets.enterInBook({}));
    const done = await dutyOf(desk, 'repair-book');
    await must(desk.tickets.register({ ...call, appointment: null }));

    expect(asked).toMatchObject({ dueAt: at('18:00'), remindAt: at('17:30'), left: 1, done: null });
    expect(done).toMatchObject({
      left: 0,
      done: { at: at('17:30'), by: '职员receptionist', byHand: false },
    });
    expect(await dutyOf(desk, 'repair-book')).toMatchObject({ left: 1, done: null });
    expect(await desk.duties.tick({ name: 'repair-book', dueOn: '2026-11-22' })).toEqual(
      refused('duty/proved-by-records'),
    );
  });
});

describe('the work log', () => {
  test('SHF-06 everything done about a repair stands in the log of its day, with time, name and the facts', async () => {
    const scene = await openDesk('receptionist', 'supervisor');
    const { desk, setClock } = scene;
    const first = await handedOut(desk, await must(desk.tickets.register(call)));
    setClock(iso('09:00'));
    await must(desk.tickets.recall({ id: first.id, version: 2, reason: '抽不开身' }));
    const again = await handedOut(desk, { ...first, version: 3 }, '李师傅');
    await must(desk.tickets.register({ ...call, appointment: null, callerName: '李四' }));
    setClock(iso('11:00'));
    await must(
      desk.tickets.enterVoucher({
        id: again.id,
        version: 4,
        ...voucher,
        amountFen: fen(8_000),
        acceptedBy: '张三',
      }),
    );
    await must(desk.tickets.enterInBook({}));

    const { entries } = await must(desk.handover.workLog({ day: '2026-11-22' }));

    const told = entries.filter(({ what }) => what.startsWith('tickets.'));
    const repair = { number: first.number, where: '3-1-502 卫生间', class: 'general-2', caller: '张三' };
    expect(told.map(({ what, facts }) => ({ what, ...facts }))).toMatchObject([
      { what: 'tickets.registered', ...repair, demand: '水龙头关不紧' },
      { what: 'tickets.scheduled', ...repair, appointment: '2026-11-22 09:00–11:00' },
      { what: 'tickets.dispatched', ...repair, technician: '王师傅' },
      { what: 'tickets.recalled', ...repair, technician: '王师傅', reason: '抽不开身' },
      { what: 'tickets.dispatched', ...repair, technician: '李师傅' },
      { what: 'tickets.registered', caller: '李四' },
      { what: 'tickets.voucher-entered', ...repair, amount: '80.00' },
      { what: 'tickets.accepted', ...repair, acceptedBy: '张三' },
      { what: 'tickets.entered-in-book', count: 2 },
    ]);
    expect(told.at(-1)).toMatchObject({ at: at('11:00'), by: '职员receptionist-supervisor', ref: null });
    expect(told[0]).toMatchObject({ at: at('08:10'), ref: first.id });
    expect((await must(desk.handover.workLog({ day: '2026-11-23' }))).entries).toEqual([]);
  });
});

test('however many years lie behind, a day is read from the indexes', async () => {
  const { service } = await openDesk('receptionist');

  expect(planOf(service, eventsBetween)).toContain(
    'ticket_events USING INDEX ticket_events_by_at (at>? AND at<?)',
  );
  expect(planOf(service, lastEntry)).toContain(
    'ticket_events USING INDEX ticket_events_by_at (at>? AND at<?)',
  );
  expect(planOf(service, closedBetween)).toContain('tickets_closed (closed_at>? AND closed_at<?)');
  expect(ticketsToday.roles).toEqual(['receptionist', 'supervisor', 'manager']);
});

const voucher = {
  arrivedAt: at('09:10'),
  finishedAt: at('10:00'),
  actualWork: null,
  amountFen: fen(0),
  consentSigned: true,
  siteCleared: true,
  acceptedBy: null,
};

/** The order given to a technician of its own. */
async function handedOut(
  desk: TestDesk['desk'],
  { id, version }: Pick<Ticket, 'id' | 'version'>,
  name = '王师傅',
): Promise<Ticket> {
  const technician = await must(desk.tickets.addTechnician({ name, phone: null, trade: null }));
  return must(desk.tickets.dispatch({ id, version, technicianId: technician.id }));
}
