import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../src-shared/contract/index.ts';
import type { duties } from '../../src-shared/contract/duties.ts';
import type { tickets } from '../../src-shared/contract/tickets.ts';
import type { visitors } from '../../src-shared/contract/visitors.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { must, openDesk, refused } from './scene.ts';

type Today = Output<typeof duties.today>;

const at = (clock: string, day = '2026-11-22') => Date.parse(`${day}T${clock}:00+08:00`);

const call: Input<typeof tickets.register> = {
  source: 'phone',
  class: 'general-1',
  scope: 'own',
  unitId: null,
  place: '3-1-502 厨房',
  callerName: '张三',
  phone: '13800000000',
  demand: '水龙头滴水',
  appointment: null,
};
const guest: Input<typeof visitors.register> = {
  category: 'guest',
  visitorName: '陈明',
  partySize: 1,
  company: null,
  phoneTail: null,
  plate: null,
  business: '拜访',
  unitId: null,
  hostName: '王丽',
};

describe('what waits at the desk', () => {
  test('a quiet Sunday morning: nothing waits, and the duties of the day stand in the order they are due', async () => {
    const { desk } = await openDesk('receptionist');

    const today = await must(desk.duties.today({}));

    expect(today).toMatchObject({
      day: '2026-11-22',
      now: at('08:10'),
      dayKind: 'weekend',
      holiday: null,
      calendarThrough: 2026,
      matters: [],
    });
    expect(today.duties.map(({ name, dueAt, remindAt }) => [name, dueAt, remindAt])).toEqual([
      ['morning-check', at('08:10'), at('08:00')],
      ['work-log-noon', at('12:00'), at('11:50')],
      ['repair-book', at('18:00'), at('17:30')],
      ['visitors-out', at('18:00'), at('17:45')],
      ['work-log-evening', at('18:00'), at('17:45')],
    ]);
    expect(today.glance.every(({ count }) => count === 0)).toBe(true);
  });

  test('TKT-08 what yesterday left undone stands first in the morning, the clock that ran out first on top', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    setClock('2026-11-21T15:00:00+08:00');
    const leak = await must(desk.tickets.register({ ...call, class: 'urgent-1', demand: '水管爆裂' }));
    const tap = await must(desk.tickets.register(call));
    setClock('2026-11-22T08:05:00+08:00');
    const visit = await must(desk.visitors.register(guest));
    setClock('2026-11-22T08:10:00+08:00');

    const { matters, glance, duties } = await must(desk.duties.today({}));

    expect(matters.map(({ kind, ref, dueAt }) => [kind, ref, dueAt])).toEqual([
      ['tickets.unscheduled', leak.id, at('17:00', '2026-11-21')],
      ['tickets.unscheduled', tap.id, at('15:00', '2026-11-24')],
      ['visitors.waiting', visit.id, null],
    ]);
    expect(matters[0]?.facts).toMatchObject({ number: leak.number, where: '3-1-502 厨房', caller: '张三' });
    expect(countsOf(glance)).toMatchObject({
      'tickets.open': 2,
      'tickets.overdue': 1,
      'tickets.urgent': 1,
      'visitors.waiting': 1,
    });
    expect(duties.find(({ name }) => name === 'morning-check')?.done).toBeNull();
  });

  test('of what has no clock, who has been waiting longest stands first', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    for (const [clock, visitorName] of [
      ['08:20', '乙'],
      ['08:15', '甲'],
      ['08:30', '丙'],
    ] as const) {
      setClock(`2026-11-22T${clock}:00+08:00`);
      await must(desk.visitors.register({ ...guest, visitorName }));
    }

    const { matters } = await must(desk.duties.today({}));

    expect(matters.map(({ facts }) => facts['who'])).toEqual(['甲', '乙', '丙']);
  });

  test('who may not see a domain does not find it on 今日: no matters, no duties, no numbers', async () => {
    const { desk, as } = await openDesk('receptionist');
    await must(desk.visitors.register(guest));
    await must(desk.tickets.register(call));

    const [finance, admin] = [await as('finance'), await as('admin')];
    const seen = [await must(finance.duties.today({})), await must(admin.duties.today({}))];

    for (const { matters, duties } of seen) {
      expect(matters).toEqual([]);
      expect(duties).toEqual([]);
    }
    // finance looks at money, and at nobody's visit or repair
    expect(seen.map(({ glance }) => glance.map(({ kind }) => kind))).toEqual([
      ['receipts.today', 'fees.households-owing', 'fees.owed', 'drafts.parked'],
      ['drafts.parked'],
    ]);
    expect(await finance.duties.tick({ name: 'morning-check', dueOn: '2026-11-22' })).toEqual(
      refused('auth/role-missing'),
    );
  });

  test('on the day the desk is set up nobody is late for what was due before', async () => {
    const { desk, setClock } = await openDesk('receptionist'); // set up at 08:10
    const asked = async () => (await must(desk.duties.today({}))).duties.map(({ name }) => name);
    expect(await asked()).toContain('morning-check');

    setClock('2026-11-21T20:00:00+08:00');
    expect(await asked()).toEqual([]);
    setClock('2026-11-23T20:00:00+08:00');
    expect(await asked()).toContain('morning-check');
  });

  test('the day of the office decides: its calendar, its clock times and its duties', async () => {
    const { as, setClock } = await openDesk('receptionist');
    const admin = await as('admin');
    await must(
      admin.office.changeSettings({ ...(await must(admin.office.settings({}))), zone: 'America/New_York' }),
    );
    const desk = await as('receptionist');

    setClock('2026-10-01T03:30:00Z');
    const before = await must(desk.duties.today({}));
    setClock('2026-10-01T04:30:00Z');
    const after = await must(desk.duties.today({}));

    expect([before.day, before.dayKind, after.day, after.dayKind, after.holiday]).toEqual([
      '2026-09-30',
      'workday',
      '2026-10-01',
      'holiday',
      'national-day',
    ]);

    setClock('2026-11-23T05:30:00Z');
    const monday = await must(desk.duties.today({}));
    expect(dutyIn(monday, 'work-log-noon')?.dueAt).toBe(Date.parse('2026-11-23T12:00:00-05:00'));
  });

  test('a year whose holidays are not known yet is said to be unknown', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    setClock('2027-10-01T09:00:00+08:00');

    expect(await must(desk.duties.today({}))).toMatchObject({ dayKind: 'unknown', calendarThrough: 2026 });
  });
});

describe('duties', () => {
  test('TKT-08 that the register was looked through is ticked by hand, with who and when; another day asks again', async () => {
    const { desk, setClock } = await openDesk('receptionist');

    await must(desk.duties.tick({ name: 'morning-check', dueOn: '2026-11-22' }));
    const ticked = dutyIn(await must(desk.duties.today({})), 'morning-check');
    const twice = await desk.duties.tick({ name: 'morning-check', dueOn: '2026-11-22' });
    setClock('2026-11-23T08:10:00+08:00');
    const nextDay = dutyIn(await must(desk.duties.today({})), 'morning-check');

    expect(ticked).toMatchObject({
      left: null,
      done: { at: at('08:10'), by: '职员receptionist', byHand: true },
    });
    expect(twice).toEqual(refused('duty/already-done'));
    expect(nextDay?.done).toBeNull();
  });

  test('a tick made by mistake is taken back and both stay written; then it can be ticked again', async () => {
    const { desk, as, rows, setClock } = await openDesk('receptionist');
    await must(desk.duties.tick({ name: 'morning-check', dueOn: '2026-11-22' }));
    setClock('2026-11-22T08:20:00+08:00');
    const supervisor = await as('supervisor');

    await must(supervisor.duties.untick({ name: 'morning-check', dueOn: '2026-11-22' }));
    const open = dutyIn(await must(desk.duties.today({})), 'morning-check');
    const twice = await supervisor.duties.untick({ name: 'morning-check', dueOn: '2026-11-22' });
    await must(supervisor.duties.tick({ name: 'morning-check', dueOn: '2026-11-22' }));

    expect(open?.done).toBeNull();
    expect(twice).toEqual(refused('duty/not-ticked'));
    expect(rows('SELECT ticked_at, unticked_at FROM duty_ticks ORDER BY rowid')).toEqual([
      { ticked_at: at('08:10'), unticked_at: at('08:20') },
      { ticked_at: at('08:20'), unticked_at: null },
    ]);
  });

  test('TKT-07 the repair book asks for every order of the day, takes no tick, and is done when all stand in it', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    await must(desk.tickets.register(call));
    await must(desk.tickets.register({ ...call, demand: '门铃不响' }));
    setClock('2026-11-22T17:40:00+08:00');

    const before = dutyIn(await must(desk.duties.today({})), 'repair-book');
    const byHand = await desk.duties.tick({ name: 'repair-book', dueOn: '2026-11-22' });
    await must(desk.tickets.enterInBook({}));
    const after = dutyIn(await must(desk.duties.today({})), 'repair-book');

    expect(before).toMatchObject({ left: 2, done: null });
    expect(byHand).toEqual(refused('duty/proved-by-records'));
    expect(after).toMatchObject({
      left: 0,
      done: { at: at('17:40'), by: '职员receptionist', byHand: false },
    });
  });

  test('VIS-06 before leaving, the desk is asked for every slip that is still out', async () => {
    const { desk } = await openDesk('receptionist');
    const visit = await inside(desk);

    const before = dutyIn(await must(desk.duties.today({})), 'visitors-out');
    await must(desk.visitors.leave({ id: visit, passCode: null, slipReturned: true }));
    const after = dutyIn(await must(desk.duties.today({})), 'visitors-out');

    expect(before).toMatchObject({ left: 1, done: null });
    expect(after).toMatchObject({ left: 0, done: { byHand: false } });
  });

  test('SHF-06 the half-days’ logs are asked for, and proved by the log that was closed', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    setClock('2026-11-22T11:55:00+08:00');

    const byHand = await desk.duties.tick({ name: 'work-log-noon', dueOn: '2026-11-22' });
    await must(desk.handover.compileLog({ half: 'morning', remark: null }));
    const today = await must(desk.duties.today({}));

    expect(byHand).toEqual(refused('duty/proved-by-records'));
    expect(dutyIn(today, 'work-log-noon')?.done).toEqual({
      at: at('11:55'),
      by: '职员receptionist',
      byHand: false,
    });
    expect(dutyIn(today, 'work-log-evening')?.done).toBeNull();
  });
});

const dutyIn = ({ duties }: Today, wanted: Today['duties'][number]['name']) =>
  duties.find(({ name }) => name === wanted);

const countsOf = (glance: Today['glance']) =>
  Object.fromEntries(glance.map(({ kind, count }) => [kind, count]));

/** Lets a guest in with a pass. */
async function inside(desk: Desk): Promise<Output<typeof visitors.register>['id']> {
  const { id, version } = await must(desk.visitors.register(guest));
  await must(
    desk.visitors.issuePass({
      id,
      version,
      documentShown: 'id-card',
      documentWaivedWhy: null,
      documentReturned: true,
      guidedTo: '接待区',
    }),
  );
  return id;
}
