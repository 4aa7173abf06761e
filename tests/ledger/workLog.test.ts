import { describe, expect, test } from 'vitest';
import type { Output } from '../../src-shared/contract/index.ts';
import type { handover } from '../../src-shared/contract/handover/index.ts';
import { must, openDesk, refused } from './scene.ts';

type WorkLog = Output<typeof handover.workLog>;

const at = (clock: string) => Date.parse(`2026-11-22T${clock}:00+08:00`);
const clock = (time: string) => `2026-11-22T${time}:00+08:00`;
const guest = {
  category: 'guest',
  visitorName: '陈明',
  partySize: 1,
  company: null,
  phoneTail: null,
  plate: null,
  business: '拜访',
  unitId: null,
  hostName: '王丽',
} as const;
const call = {
  source: 'phone',
  class: 'general-1',
  scope: 'own',
  unitId: null,
  place: '3-1-502',
  callerName: '张三',
  phone: '13800000000',
  demand: '水龙头滴水',
  appointment: null,
} as const;

describe('SHF-06 the work log', () => {
  test('SHF-06 it writes itself: what every domain did that day, in the order of time, with who did it', async () => {
    const { desk, as, setClock } = await openDesk('receptionist');
    const colleague = await as('supervisor');
    setClock(clock('08:20'));
    const ticket = await must(desk.tickets.register(call));
    setClock(clock('08:40'));
    await must(colleague.duties.tick({ name: 'morning-check', dueOn: '2026-11-22' }));
    setClock(clock('08:30'));
    const visit = await must(desk.visitors.register(guest));
    setClock(clock('09:00'));
    await must(desk.visitors.refuse({ id: visit.id, version: 1, reason: '被访人不见' }));
    await must(desk.tickets.cancel({ id: ticket.id, version: 1, reason: 'caller-withdrew' }));

    const { entries, compiled } = await must(desk.handover.workLog({ day: '2026-11-22' }));

    expect(entries.map((entry) => [entry.what, entry.at, entry.by])).toEqual([
      ['tickets.registered', at('08:20'), '职员receptionist'],
      ['visitors.registered', at('08:30'), '职员receptionist'],
      ['duties.ticked', at('08:40'), '职员supervisor'],
      ['visitors.refused', at('09:00'), '职员receptionist'],
      ['tickets.cancelled', at('09:00'), '职员receptionist'],
    ]);
    expect(entries[0]).toMatchObject({ ref: ticket.id, facts: { number: ticket.number, where: '3-1-502' } });
    expect(compiled).toEqual([]);
  });

  test('SHF-06 a day is a day of the office; yesterday’s log stays as it was', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    setClock('2026-11-22T23:59:00+08:00');
    await must(desk.handover.writeLine({ text: '夜里巡逻' }));
    setClock('2026-11-23T00:01:00+08:00');
    await must(desk.handover.writeLine({ text: '次日' }));

    expect(linesOf(await must(desk.handover.workLog({ day: '2026-11-22' })))).toEqual(['夜里巡逻']);
    expect(linesOf(await must(desk.handover.workLog({ day: '2026-11-23' })))).toEqual(['次日']);
  });

  test('who may not see a domain does not read of it here', async () => {
    const { desk, as } = await openDesk('receptionist');
    await must(desk.visitors.register(guest));
    await must(desk.tickets.register(call));
    await must(desk.handover.writeLine({ text: '电梯停运一小时' }));
    const finance = await as('finance');

    const { entries } = await must(finance.handover.workLog({ day: '2026-11-22' }));

    expect(entries.map(({ what }) => what)).toEqual(['handover.line']);
    expect(await finance.handover.writeLine({ text: '不该有' })).toEqual(refused('auth/role-missing'));
    expect(await finance.handover.compileLog({ half: 'morning', remark: null })).toEqual(
      refused('auth/role-missing'),
    );
  });
});

test('SHF-12 what comes in by telephone stands in the day’s record with who was told and how it was dealt with', async () => {
  const { desk, as, setClock } = await openDesk('receptionist');
  const lead = await as('supervisor');
  setClock(clock('09:00'));
  const appointment = { from: at('09:30'), to: at('11:30') };
  const ticket = await must(desk.tickets.register({ ...call, appointment }));
  const { id: technicianId } = await must(
    lead.tickets.addTechnician({ name: '王师傅', phone: null, trade: null }),
  );
  await must(desk.tickets.dispatch({ id: ticket.id, version: 1, technicianId }));
  setClock(clock('10:00'));
  const { id } = await must(
    desk.handover.addNote({
      kind: 'open-issue',
      text: '4-2-301 来电：楼道堆物',
      happenedAt: at('09:50'),
      handling: null,
      givenBy: null,
      dueOn: null,
      untilOn: null,
      needsAction: true,
    }),
  );
  const told = await must(desk.handover.assignNote({ id, to: '保安队李队长' }));
  setClock(clock('11:00'));
  await must(desk.handover.finishNote({ id, how: '已搬走，回电告知' }));

  const { entries } = await must(desk.handover.workLog({ day: '2026-11-22' }));

  expect(told).toMatchObject({ assignedTo: '保安队李队长', notedBy: '职员receptionist' });
  expect(entries.map(({ what, at: when, by }) => [what, when, by])).toEqual([
    ['tickets.registered', at('09:00'), '职员receptionist'],
    ['tickets.scheduled', at('09:00'), '职员receptionist'],
    ['tickets.dispatched', at('09:00'), '职员receptionist'],
    ['handover.noted', at('10:00'), '职员receptionist'],
    ['handover.note-done', at('11:00'), '职员receptionist'],
  ]);
  expect(entries.map(({ facts }) => facts)).toMatchObject([
    { caller: '张三', demand: '水龙头滴水' },
    {},
    { technician: '王师傅' },
    { text: '4-2-301 来电：楼道堆物' },
    { how: '已搬走，回电告知', to: '保安队李队长' },
  ]);
});

describe('SHF-09 one’s own lines', () => {
  test('SHF-09 something unusual stands in the log in the clerk’s own words, with the time and her name', async () => {
    const { desk } = await openDesk('receptionist');

    const { at: written } = await must(desk.handover.writeLine({ text: '  3 栋电梯困人，08:05 已救出  ' }));
    const { entries } = await must(desk.handover.workLog({ day: '2026-11-22' }));

    expect(written).toBe(at('08:10'));
    expect(entries).toEqual([
      {
        at: at('08:10'),
        by: '职员receptionist',
        what: 'handover.line',
        ref: null,
        facts: { text: '3 栋电梯困人，08:05 已救出' },
      },
    ]);
  });

  test('SHF-09 what was written is neither changed nor taken out', async () => {
    const { desk, service } = await openDesk('receptionist');
    await must(desk.handover.writeLine({ text: '陌生人在大堂' }));
    const { db } = service.ledger;

    expect(() => db.exec("UPDATE log_lines SET text = '无事'")).toThrow('only added to');
    expect(() => db.exec('DELETE FROM log_lines')).toThrow('only added to');
  });

  test('an empty line, or one of spaces, is not written', async () => {
    const { desk } = await openDesk('receptionist');

    expect(await desk.handover.writeLine({ text: '   ' })).toEqual(
      refused('input/invalid', { field: 'text' }),
    );
  });
});

describe('SHF-06 closing a half-day', () => {
  test('SHF-06 each half-day is closed with the clerk’s name, over the entries of that half', async () => {
    const { desk, as, setClock } = await openDesk('receptionist');
    const colleague = await as('supervisor');
    await must(desk.visitors.register(guest));
    await must(desk.handover.writeLine({ text: '早上一切正常' }));
    setClock(clock('12:20'));
    await must(desk.handover.writeLine({ text: '午间来电未断' }));

    const morning = await must(
      desk.handover.compileLog({ half: 'morning', remark: '交代：等 3-1-502 回电' }),
    );
    setClock(clock('14:30'));
    await must(desk.tickets.register(call));
    setClock(clock('18:00'));
    const afternoon = await must(colleague.handover.compileLog({ half: 'afternoon', remark: null }));
    const { entries, compiled } = await must(desk.handover.workLog({ day: '2026-11-22' }));

    expect(morning).toEqual({
      half: 'morning',
      at: at('12:20'),
      by: '职员receptionist',
      entries: 3,
      remark: '交代：等 3-1-502 回电',
    });
    expect(afternoon).toMatchObject({ by: '职员supervisor', entries: 1 });
    expect(compiled).toEqual([morning, afternoon]);
    expect(entries.filter(({ what }) => what === 'handover.compiled').map(({ facts }) => facts)).toEqual([
      { half: 'morning', entries: 3 },
      { half: 'afternoon', entries: 1 },
    ]);
  });

  test.each([
    ['morning', '11:29', '11:30'],
    ['afternoon', '16:29', '16:30'],
  ] as const)('SHF-06 the %s can not be closed over work still to come', async (half, early, from) => {
    const { desk, setClock } = await openDesk('receptionist');
    setClock(clock(early));
    const tooEarly = await desk.handover.compileLog({ half, remark: null });
    setClock(clock(from));
    const inTime = await desk.handover.compileLog({ half, remark: null });

    expect(tooEarly).toEqual(refused('log/too-early', { from }));
    expect(inTime.ok).toBe(true);
  });

  test('SHF-06 a half-day is closed once; what comes after still stands in the log, below the name', async () => {
    const { desk, as, setClock } = await openDesk('receptionist');
    setClock(clock('11:45'));
    await must(desk.handover.compileLog({ half: 'morning', remark: null }));
    setClock(clock('11:50'));
    await must(desk.handover.writeLine({ text: '关门前又来一位' }));

    const colleague = await as('supervisor');
    const twice = await colleague.handover.compileLog({ half: 'morning', remark: null });
    const log = await must(desk.handover.workLog({ day: '2026-11-22' }));

    expect(twice).toEqual(refused('log/already-compiled', { by: '职员receptionist' }));
    expect(log.entries.map(({ what }) => what)).toEqual(['handover.compiled', 'handover.line']);
    expect(log.compiled).toMatchObject([{ entries: 0 }]);
  });
});

const linesOf = ({ entries }: WorkLog) => entries.map(({ facts }) => facts['text']);
