import { describe, expect, test } from 'vitest';
import { invariants } from '../../src-main/ledger/invariants/index.ts';
import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { DutyShiftId, NoteId } from '../../src-shared/contract/handover/post.ts';
import { StaffId } from '../../src-shared/contract/staff.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { moneyDesk } from './moneyDesk.ts';
import { must, openDesk, refused, type TestDesk } from './scene.ts';

type Staff = ReturnType<typeof StaffId.parse>;

const morning = DutyShiftId.parse('morning');
const afternoon = DutyShiftId.parse('afternoon');
const night = DutyShiftId.parse('night');

/** Monday 23 November 2026, a day the office works. */
const clock = (time: string, day = '2026-11-23') => `${day}T${time}:00+08:00`;
const at = (time: string, day = '2026-11-23') => Date.parse(clock(time, day));

const arrive = (desk: Desk, dutyShiftId = morning) => desk.handover.signIn({ dutyShiftId, ready: true });
const dutyIn = async (desk: Desk, name: string) =>
  (await must(desk.duties.today({}))).duties.find((duty) => duty.name === name);
/** What of the desk's own notes stands on 今日. */
const waiting = async (desk: Desk) =>
  (await must(desk.duties.today({}))).matters
    .filter(({ kind }) => kind.startsWith('handover.'))
    .map(({ kind, ref }) => [kind, ref]);
const staffId = ({ rows }: TestDesk, login: string) =>
  StaffId.parse(rows(`SELECT id FROM staff WHERE login = '${login}'`)[0]!['id']);
const whatStandsIn = async (desk: Desk, day = '2026-11-23') =>
  (await must(desk.handover.workLog({ day }))).entries.map(({ what, at: when, facts }) => ({
    what,
    when,
    facts,
  }));
const broken = ({ rows }: TestDesk) =>
  invariants.flatMap(({ name, sql }) => rows(sql).map((row) => ({ name, ...row })));

describe('签到 and 签退', () => {
  test('SHF-01 at ten to eight the clerk signs in with everything ready; it stands in the sheet and proves the duty', async () => {
    const office = await openDesk('receptionist');
    const { desk, setClock } = office;
    setClock(clock('07:50'));
    const asked = await dutyIn(desk, 'sign-in-morning');
    const here = await must(arrive(desk));
    const sheet = await must(desk.handover.attendance({ day: '2026-11-23' }));

    expect(asked).toMatchObject({ left: 1, done: null });
    expect(here).toMatchObject({
      staffName: '职员receptionist',
      dutyShiftName: '上午班',
      day: '2026-11-23',
      signedInAt: at('07:50'),
      late: false,
      ready: true,
      signedOutAt: null,
    });
    expect(sheet).toMatchObject({ rows: [here], absences: [], own: here, away: null });
    expect((await dutyIn(desk, 'sign-in-morning'))?.done).toEqual({
      at: at('07:50'),
      by: '职员receptionist',
      byHand: false,
    });
    expect(await whatStandsIn(desk)).toEqual([
      { what: 'handover.signed-in', when: at('07:50'), facts: { shift: '上午班', late: 0 } },
    ]);
    expect(broken(office)).toEqual([]);
  });

  test.each([
    ['08:00', false],
    ['08:01', true],
  ])('SHF-01 who signs in at %s is late: %s', async (time, late) => {
    const { desk, setClock } = await openDesk('receptionist');
    setClock(clock(time));
    expect((await must(arrive(desk))).late).toBe(late);
  });

  test('SHF-01 nobody signs in twice, hours before, for a shift that is over, or for one that is out of use', async () => {
    const { desk, as, setClock, rows } = await openDesk('receptionist');
    const lead = await as('supervisor');
    setClock(clock('06:49'));
    const early = await arrive(desk);
    setClock(clock('12:00'));
    const over = await arrive(desk);
    setClock(clock('07:50'));
    await must(
      lead.handover.saveDutyShift({
        id: night,
        name: '夜班',
        from: '18:00',
        to: '08:00',
        earlyMinutes: 10,
        active: false,
      }),
    );
    const unused = await arrive(desk, night);
    await must(arrive(desk));
    const twice = await arrive(desk);

    expect(early).toEqual(refused('attendance/too-early', { from: '06:50' }));
    expect(over).toEqual(refused('attendance/shift-over', { to: '12:00' }));
    expect(unused).toEqual(refused('duty-shift/unknown'));
    expect(twice).toEqual(refused('attendance/signed-in', { shift: '上午班' }));
    expect(rows('SELECT count(*) AS n FROM attendances')).toEqual([{ n: 1 }]);
  });

  test('SHF-05 after twelve she signs out, the half-day’s log closed first; both halves open and close a record', async () => {
    const office = await openDesk('receptionist');
    const { desk, setClock } = office;
    setClock(clock('07:55'));
    await must(arrive(desk));
    setClock(clock('12:05'));
    const open = await desk.handover.signOut({});
    const asked = await dutyIn(desk, 'sign-out-noon');
    await must(desk.handover.compileLog({ half: 'morning', remark: null }));
    const out = await must(desk.handover.signOut({}));
    setClock(clock('13:52'));
    await must(arrive(desk, afternoon));
    setClock(clock('18:01'));
    await must(desk.handover.compileLog({ half: 'afternoon', remark: null }));
    await must(desk.handover.signOut({}));

    expect(open).toEqual(refused('attendance/log-open'));
    expect(asked).toMatchObject({ left: 1, done: null });
    expect(out).toMatchObject({ signedOutAt: at('12:05'), early: false });
    expect((await dutyIn(desk, 'sign-out-noon'))?.done).toMatchObject({ at: at('12:05'), byHand: false });
    expect((await dutyIn(desk, 'sign-in-afternoon'))?.done).toMatchObject({ at: at('13:52') });
    const { rows, own } = await must(desk.handover.attendance({ day: '2026-11-23' }));
    expect(rows.map(({ dutyShiftName, signedOutAt }) => [dutyShiftName, signedOutAt])).toEqual([
      ['上午班', at('12:05')],
      ['下午班', at('18:01')],
    ]);
    expect(own).toBeNull();
    expect(broken(office)).toEqual([]);
  });

  test('SHF-05 who goes before the end is written down as early; the log is left to whoever stays', async () => {
    const { desk, as, setClock } = await openDesk('receptionist');
    const colleague = await as('receptionist', 'manager');
    setClock(clock('07:50'));
    await must(arrive(desk));
    await must(arrive(colleague));
    setClock(clock('11:40'));
    const first = await must(desk.handover.signOut({}));
    const last = await colleague.handover.signOut({});

    expect(first.early).toBe(true);
    expect(last).toEqual(refused('attendance/log-open'));
    expect(await desk.handover.signOut({})).toEqual(refused('attendance/not-here'));
  });

  test('SHF-05 nobody goes home with the drawer in her hands', async () => {
    const { clerk, setClock, openDrawer } = await moneyDesk();
    setClock(clock('07:55'));
    await must(arrive(clerk));
    await openDrawer();
    expect(await clerk.handover.signOut({})).toEqual(refused('attendance/drawer-yours'));
  });

  test('SHF-05 over midday the drawer stays hers, locked; for the night that is not enough', async () => {
    const { clerk, setClock, openDrawer } = await moneyDesk();
    setClock(clock('07:55'));
    await must(arrive(clerk));
    await openDrawer();
    setClock(clock('12:02'));
    await must(clerk.handover.compileLog({ half: 'morning', remark: null }));
    await must(clerk.drawer.suspend({ reason: '吃饭' }));
    const { checks } = await must(clerk.handover.closing({}));
    const noon = await must(clerk.handover.signOut({}));
    setClock(clock('13:52'));
    await must(arrive(clerk, afternoon));
    setClock(clock('18:01'));
    await must(clerk.handover.compileLog({ half: 'afternoon', remark: null }));

    expect(checks.find(({ item }) => item === 'drawer-closed')).toMatchObject({
      left: 0,
      done: { at: at('12:02') },
    });
    expect(noon.early).toBe(false);
    expect(await clerk.handover.signOut({})).toEqual(refused('attendance/drawer-yours'));
  });

  test('SHF-04 an office begins with the shifts of the rules, ten minutes ahead of each', async () => {
    const { desk } = await openDesk('receptionist');
    const shifts = await must(desk.handover.dutyShifts({}));

    expect(
      shifts.map(({ name, from, to, earlyMinutes, active }) => [name, from, to, earlyMinutes, active]),
    ).toEqual([
      ['上午班', '08:00', '12:00', 10, true],
      ['下午班', '14:00', '18:00', 10, true],
      ['夜班', '18:00', '08:00', 10, true],
    ]);
  });

  test('SHF-04 a night shift belongs to the day it begins on, also for who comes after midnight', async () => {
    const { desk, as, setClock } = await openDesk('receptionist');
    const colleague = await as('receptionist', 'manager');
    setClock(clock('17:55'));
    const evening = await must(arrive(desk, night));
    setClock(clock('00:30', '2026-11-24'));
    const late = await must(arrive(colleague, night));
    setClock(clock('08:02', '2026-11-24'));
    const out = await must(desk.handover.signOut({}));

    expect([evening.day, evening.late]).toEqual(['2026-11-23', false]);
    expect([late.day, late.late]).toEqual(['2026-11-23', true]);
    expect([out.day, out.early]).toEqual(['2026-11-23', false]);
  });

  test('SHF-04 the office sets its own shifts; two of one name, one without length, and the last one out are refused', async () => {
    const { as, desk } = await openDesk('receptionist');
    const lead = await as('supervisor');
    const shift: Input<Contract['handover']['saveDutyShift']> = {
      id: null,
      name: '节日值班',
      from: '09:00',
      to: '16:00',
      earlyMinutes: 10,
      active: true,
    };
    const saved = await must(lead.handover.saveDutyShift(shift));
    const save = (more: Partial<typeof shift>) => lead.handover.saveDutyShift({ ...shift, ...more });

    expect(await must(desk.handover.dutyShifts({}))).toContainEqual(saved);
    expect(await save({})).toEqual(refused('duty-shift/name-taken', { name: '节日值班' }));
    expect(await save({ name: '零', to: '09:00' })).toEqual(refused('duty-shift/no-length'));
    expect(await save({ id: DutyShiftId.parse('none'), name: '零' })).toEqual(refused('duty-shift/unknown'));
    for (const one of await must(desk.handover.dutyShifts({})))
      if (one.id !== saved.id) await must(lead.handover.saveDutyShift({ ...one, active: false }));
    expect(await save({ id: saved.id, active: false })).toEqual(refused('duty-shift/last-one'));
    expect(await desk.handover.saveDutyShift(shift)).toEqual(refused('auth/role-missing'));
  });

  test('an attendance is neither changed nor deleted', async () => {
    const { desk, service, setClock } = await openDesk('receptionist');
    setClock(clock('07:50'));
    await must(arrive(desk));
    const { db } = service.ledger;
    expect(() => db.exec('UPDATE attendances SET signed_in_at = 0')).toThrow('only ends');
    expect(() => db.exec('DELETE FROM attendances')).toThrow('never deleted');
  });
});

describe('离岗', () => {
  test('SHF-13 who leaves the post tells a leader, who sends somebody; both stand with their times', async () => {
    const office = await openDesk('receptionist');
    const { desk, as, setClock } = office;
    await as('supervisor');
    await as('receptionist', 'manager');
    const away = {
      reason: '去财务送单据',
      toldId: staffId(office, 'supervisor'),
      reliefId: staffId(office, 'receptionist-manager'),
    };
    setClock(clock('07:50'));
    const notHere = await desk.handover.leavePost(away);
    await must(arrive(desk));
    setClock(clock('09:10'));
    const left = await must(desk.handover.leavePost(away));
    const twice = await desk.handover.leavePost(away);
    const leaves = await desk.handover.signOut({});
    setClock(clock('09:30'));
    const back = await must(desk.handover.backAtPost({}));

    expect(notHere).toEqual(refused('attendance/not-here'));
    expect(left).toMatchObject({
      leftAt: at('09:10'),
      toldName: '职员supervisor',
      reliefName: '职员receptionist-manager',
      backAt: null,
    });
    expect(twice).toEqual(refused('absence/away'));
    expect(leaves).toEqual(refused('attendance/away'));
    expect(back).toEqual({ ...left, backAt: at('09:30') });
    expect(await desk.handover.backAtPost({})).toEqual(refused('absence/not-away'));
    expect((await must(desk.handover.attendance({ day: '2026-11-23' }))).absences).toEqual([back]);
    expect((await whatStandsIn(desk)).slice(1)).toEqual([
      {
        what: 'handover.left-post',
        when: at('09:10'),
        facts: { reason: '去财务送单据', told: '职员supervisor', relief: '职员receptionist-manager' },
      },
      { what: 'handover.back-at-post', when: at('09:30'), facts: {} },
    ]);
  });

  test('SHF-13 telling oneself, a colleague who leads nobody, or being one’s own relief is refused', async () => {
    const office = await openDesk('receptionist');
    const { desk, as, setClock } = office;
    await as('supervisor');
    await as('receptionist', 'finance');
    setClock(clock('07:50'));
    await must(arrive(desk));
    const own = staffId(office, 'receptionist');
    const lead = staffId(office, 'supervisor');
    const peer = staffId(office, 'receptionist-finance');
    const leave = (toldId: Staff, reliefId: Staff) =>
      desk.handover.leavePost({ reason: '有事', toldId, reliefId });

    expect(await leave(own, peer)).toEqual(refused('absence/told-yourself'));
    expect(await leave(lead, own)).toEqual(refused('absence/relief-yourself'));
    expect(await leave(peer, lead)).toEqual(
      refused('absence/not-a-leader', { name: '职员receptionist-finance' }),
    );
    expect(await leave(StaffId.parse(crypto.randomUUID()), peer)).toEqual(refused('staff/unknown'));
    expect(office.rows('SELECT count(*) AS n FROM absences')).toEqual([{ n: 0 }]);
  });

  test('SHF-13 the only leader there is tells nobody and says who stands in; nobody else goes without telling one', async () => {
    const office = await openDesk('receptionist', 'supervisor');
    const { desk, as, setClock } = office;
    const clerk = await as('receptionist');
    const reliefId = staffId(office, 'receptionist');
    const away = { reason: '开会', toldId: null, reliefId };
    setClock(clock('07:50'));
    await must(arrive(clerk));
    const clerks = await clerk.handover.leavePost({
      ...away,
      reliefId: staffId(office, 'receptionist-supervisor'),
    });
    await must(arrive(desk));
    const left = await must(desk.handover.leavePost(away));
    const log = await whatStandsIn(desk);
    await must(desk.handover.backAtPost({}));
    await as('manager');
    const withManager = await desk.handover.leavePost(away);

    expect(clerks).toEqual(refused('absence/not-told'));
    expect(left).toMatchObject({ toldName: null, reliefName: '职员receptionist' });
    expect(log.at(-1)).toMatchObject({
      what: 'handover.left-post',
      facts: { reason: '开会', told: '', relief: '职员receptionist' },
    });
    expect(withManager).toEqual(refused('absence/not-told'));
  });
});

type NewNote = Input<Contract['handover']['addNote']>;
const note = (more: Partial<NewNote> & Pick<NewNote, 'kind' | 'text'>): NewNote => ({
  happenedAt: null,
  handling: null,
  givenBy: null,
  dueOn: null,
  untilOn: null,
  needsAction: false,
  ...more,
});

describe('岗位记事', () => {
  test('SHF-09 anything unusual is written down with the time and how it was dealt with, whatever that was', async () => {
    const office = await openDesk('receptionist');
    const { desk, setClock } = office;
    setClock(clock('10:00'));
    const unusual = note({ kind: 'abnormal', text: '3 栋电梯困人', happenedAt: at('09:40') });
    const unhandled = await desk.handover.addNote(unusual);
    const written = await must(desk.handover.addNote({ ...unusual, handling: '09:52 救出，已报维保' }));

    expect(unhandled).toEqual(refused('note/handling-missing'));
    expect(written).toMatchObject({
      happenedAt: at('09:40'),
      notedAt: at('10:00'),
      notedBy: '职员receptionist',
      handling: '09:52 救出，已报维保',
      needsAction: false,
    });
    expect(await must(desk.handover.notes({ day: '2026-11-23', kind: 'abnormal' }))).toEqual([written]);
    expect(await whatStandsIn(desk)).toMatchObject([
      { what: 'handover.noted', facts: { text: '3 栋电梯困人' } },
    ]);
    expect(await desk.handover.finishNote({ id: written.id, how: '完' })).toEqual(
      refused('note/nothing-to-do'),
    );
    expect(broken(office)).toEqual([]);
  });

  test('SHF-19 a task of the manager names its giver and waits on 今日, day after day, until it is done', async () => {
    const office = await openDesk('receptionist');
    const { desk, setClock } = office;
    const task = note({ kind: 'task', text: '清点会议室椅子', dueOn: '2026-11-24' });
    setClock(clock('09:00'));
    const nameless = await desk.handover.addNote(task);
    const { id } = await must(desk.handover.addNote({ ...task, givenBy: '王经理' }));
    setClock(clock('09:00', '2026-11-25'));
    const waits = (await must(desk.duties.today({}))).matters.find(({ ref }) => ref === id);
    await must(desk.handover.assignNote({ id, to: '李师傅' }));
    const done = await must(desk.handover.finishNote({ id, how: '48 把，已回复' }));

    expect(nameless).toEqual(refused('note/giver-missing'));
    expect(waits).toMatchObject({
      kind: 'handover.task',
      dueAt: at('18:00', '2026-11-24'),
      facts: { text: '清点会议室椅子', givenBy: '王经理' },
    });
    expect(done).toMatchObject({
      assignedTo: '李师傅',
      doneHow: '48 把，已回复',
      doneBy: '职员receptionist',
    });
    expect(await waiting(desk)).toEqual([]);
    expect(await must(desk.handover.notes({ day: null, kind: null }))).toEqual([]);
    expect(await desk.handover.finishNote({ id, how: '又一次' })).toEqual(
      refused('note/done', { by: '职员receptionist' }),
    );
    expect(await desk.handover.assignNote({ id, to: '别人' })).toMatchObject({ ok: false });
    expect((await whatStandsIn(desk, '2026-11-25')).map(({ what }) => what)).toEqual(['handover.note-done']);
    expect(broken(office)).toEqual([]);
  });

  test('SHF-08 a notice stands until its day, one without a day a week; what is to be solved waits until it is', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    setClock(clock('09:00'));
    await must(desk.handover.addNote(note({ kind: 'notice', text: '周三停水', untilOn: '2026-11-25' })));
    await must(desk.handover.addNote(note({ kind: 'notice', text: '大门换锁' })));
    const { id } = await must(desk.handover.addNote(note({ kind: 'open-issue', text: '道闸常抬不起' })));
    const standing = async (day: string) => {
      setClock(clock('09:00', day));
      return (await must(desk.handover.notes({ day: null, kind: null }))).map(({ text }) => text);
    };

    expect(await standing('2026-11-25')).toEqual(['道闸常抬不起', '周三停水', '大门换锁']);
    expect(await standing('2026-11-26')).toEqual(['道闸常抬不起', '大门换锁']);
    expect(await standing('2026-12-01')).toEqual(['道闸常抬不起']);
    expect(await waiting(desk)).toEqual([['handover.open-note', id]]);
  });

  test('a note of what is still to come, or due before it was written, is refused; none is rewritten or deleted', async () => {
    const { desk, service, setClock, rows } = await openDesk('receptionist');
    setClock(clock('09:00'));
    const ask = (more: Partial<NewNote>) =>
      desk.handover.addNote(note({ kind: 'night', text: '巡查', ...more }));

    expect(await ask({ happenedAt: at('09:01') })).toEqual(refused('note/in-future'));
    expect(await ask({ dueOn: '2026-11-22' })).toEqual(refused('note/due-past'));
    expect(
      await desk.handover.finishNote({
        id: NoteId.parse(crypto.randomUUID()),
        how: '完',
      }),
    ).toEqual(refused('note/unknown'));
    expect(rows('SELECT count(*) AS n FROM desk_notes')).toEqual([{ n: 0 }]);
    await must(ask({}));
    const { db } = service.ledger;
    expect(() => db.exec("UPDATE desk_notes SET text = '无事'")).toThrow('stays as it was written');
    expect(() => db.exec('DELETE FROM desk_notes')).toThrow('never deleted');
  });
});

describe('离岗检查 (c.9)', () => {
  const checksOf = async (desk: Desk) =>
    Object.fromEntries(
      (await must(desk.handover.closing({}))).checks.map(({ item, proved, left, done }) => [
        item,
        [proved, left, done?.at ?? null],
      ]),
    );

  test('c.9 before leaving: what records prove proves itself, the rest is ticked, with time and name', async () => {
    const office = await openDesk('receptionist');
    const { desk, setClock } = office;
    setClock(clock('13:55'));
    await must(arrive(desk, afternoon));
    setClock(clock('17:55'));
    const before = await checksOf(desk);
    await must(desk.handover.check({ item: 'safe-scrambled', done: true }));
    await must(desk.handover.compileLog({ half: 'afternoon', remark: null }));
    await must(desk.handover.prepare({ dutyShiftId: afternoon, additions: [], remark: null }));
    const after = await checksOf(desk);

    expect(before).toMatchObject({
      'repair-book': [true, 0, null],
      'drawer-closed': [true, 0, null],
      'visitors-out': [true, 0, null],
      'work-log': [true, 1, null],
      'handover-prepared': [true, 1, null],
      'safe-scrambled': [false, 1, null],
      'receipts-counted': [false, 1, null],
      'desk-tidy': [false, 1, null],
      'notices-passed-on': [false, 1, null],
    });
    expect(after).toMatchObject({
      'work-log': [true, 0, at('17:55')],
      'handover-prepared': [true, 0, at('17:55')],
      'safe-scrambled': [false, 0, at('17:55')],
    });
  });

  test('CSH-05 that the safe was locked and its combination scrambled proves the evening’s duty; a tick is taken back, not lost', async () => {
    const { desk, setClock, rows } = await openDesk('receptionist');
    const scrambled = (done: boolean) => desk.handover.check({ item: 'safe-scrambled', done });
    setClock(clock('13:55'));
    const notHere = await scrambled(true);
    await must(arrive(desk, afternoon));
    setClock(clock('17:52'));
    const asked = await dutyIn(desk, 'safe-check');
    await must(scrambled(true));
    const done = await dutyIn(desk, 'safe-check');
    const twice = await scrambled(true);
    await must(scrambled(false));

    expect(notHere).toEqual(refused('attendance/not-here'));
    expect(asked).toMatchObject({ left: 1, done: null });
    expect(done?.done).toEqual({ at: at('17:52'), by: '职员receptionist', byHand: false });
    expect(twice).toEqual(refused('check/done', { by: '职员receptionist' }));
    expect((await dutyIn(desk, 'safe-check'))?.done).toBeNull();
    expect(await scrambled(false)).toEqual(refused('check/not-done'));
    expect(rows('SELECT checked_at, unchecked_at FROM closing_checks')).toEqual([
      { checked_at: at('17:52'), unchecked_at: at('17:52') },
    ]);
  });

  test('c.9 a drawer that is still open stands in the way, and is shut once it is sealed or received', async () => {
    const { clerk, setClock, openDrawer } = await moneyDesk();
    setClock(clock('13:55'));
    await must(arrive(clerk, afternoon));
    await openDrawer();
    expect((await checksOf(clerk))['drawer-closed']).toEqual([true, 1, null]);
  });

  test('SHF-15 the desk is tidy and ready: said at sign-in, and ticked before leaving', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    setClock(clock('13:55'));
    const { ready } = await must(desk.handover.signIn({ dutyShiftId: afternoon, ready: false }));
    setClock(clock('17:50'));
    await must(desk.handover.check({ item: 'desk-tidy', done: true }));

    expect(ready).toBe(false);
    expect((await checksOf(desk))['desk-tidy']).toEqual([false, 0, at('17:50')]);
  });
});
