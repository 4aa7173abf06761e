import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { invariants } from '../../src-main/ledger/invariants/index.ts';
import type { Contract, Input, Output } from '../../src-shared/contract/index.ts';
import { HandoverId, HandoverSlip } from '../../src-shared/contract/handover/handing.ts';
import { DutyShiftId } from '../../src-shared/contract/handover/post.ts';
import { StaffId } from '../../src-shared/contract/staff.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { lastCall } from '../../src-main/procedures/fees/today.ts';
import { ticksMade } from '../../src-main/procedures/duties/tickRow.ts';
import { handoversBetween } from '../../src-main/procedures/handover/handing/handovers.ts';
import { waitingRow } from '../../src-main/procedures/handover/handing/handoverRow.ts';
import { handInsOpen } from '../../src-main/procedures/handover/handing/moneyFacts.ts';
import { signedBetween } from '../../src-main/procedures/handover/handing/proofs.ts';
import { notesDone } from '../../src-main/procedures/handover/post/dayLog.ts';
import { notesOfDay, openNotes, standingNotices } from '../../src-main/procedures/handover/post/noteRow.ts';
import { planOf } from './plan.ts';
import { must, openDesk, refused, staffSecret, type TestDesk } from './scene.ts';
import { takingDesk } from './takingDesk.ts';

type Handover = Output<Contract['handover']['handover']>;

const afternoon = DutyShiftId.parse('afternoon');
const night = DutyShiftId.parse('night');
const clock = (time: string, day = '2026-11-23') => `${day}T${time}:00+08:00`;
const at = (time: string, day = '2026-11-23') => Date.parse(clock(time, day));
const next = '2026-11-24';

const call: Input<Contract['tickets']['register']> = {
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
const guest: Input<Contract['visitors']['register']> = {
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

const prepare = (desk: Desk, ...additions: string[]) =>
  desk.handover.prepare({ dutyShiftId: afternoon, additions, remark: null });
const read = async (desk: Desk, { items }: Handover): Promise<void> => {
  for (const { nth } of items) await must(desk.handover.acknowledge({ nth, remark: null, assignedTo: null }));
};
const sign = (desk: Desk, secret = staffSecret) => desk.handover.sign({ secret, witness: null });
const staffId = ({ rows }: TestDesk, login: string) =>
  StaffId.parse(rows(`SELECT id FROM staff WHERE login = '${login}'`)[0]!['id']);
const broken = ({ rows }: TestDesk) =>
  invariants.flatMap(({ name, sql }) => rows(sql).map((row) => ({ name, ...row })));

/** Two clerks at one desk; the evening of a Monday. */
async function twoClerks() {
  const office = await openDesk('receptionist');
  const incoming = await office.as('receptionist', 'manager');
  office.setClock(clock('17:50'));
  return {
    ...office,
    get service() {
      return office.service;
    },
    outgoing: office.desk,
    incoming,
  };
}

describe('what is passed on', () => {
  test('SHF-08 SHF-10 it compiles itself: repairs, visitors, notices, tasks and what was not done, in the order it is read', async () => {
    const { outgoing, setClock } = await twoClerks();
    setClock(clock('15:00'));
    const tap = await must(outgoing.tickets.register(call));
    const visit = await must(outgoing.visitors.register(guest));
    await must(outgoing.handover.addNote(note({ kind: 'notice', text: '周三停水', untilOn: '2026-11-25' })));
    await must(outgoing.handover.addNote(note({ kind: 'open-issue', text: '道闸常抬不起' })));
    await must(
      outgoing.handover.addNote(note({ kind: 'task', text: '清点椅子', givenBy: '王经理', dueOn: next })),
    );
    setClock(clock('17:50'));
    const { items, money } = await must(outgoing.handover.compile({}));

    expect(
      items.filter(({ kind }) => kind !== 'duty').map(({ section, kind, ref }) => [section, kind, ref]),
    ).toEqual([
      ['notices', 'notice', expect.any(String)],
      ['notices', 'open-issue', expect.any(String)],
      ['repairs', 'tickets.unscheduled', tap.id],
      ['visitors', 'visitors.waiting', visit.id],
      ['tasks', 'task', expect.any(String)],
    ]);
    expect(items.map(({ nth }) => nth)).toEqual(items.map((_, index) => index + 1));
    const duties = items.filter(({ kind }) => kind === 'duty').map(({ facts }) => facts['name']);
    expect(duties).toEqual(expect.arrayContaining(['safe-check', 'repair-book', 'work-log-evening']));
    for (const own of ['sign-in-afternoon', 'handover-record']) expect(duties).not.toContain(own);
    expect(money).toMatchObject({ drawer: null, books: [], handIns: [], variances: [] });
  });

  test('SHF-08 a visitor who is still inside is passed on by name, and once he has left he is not', async () => {
    const { outgoing, setClock } = await twoClerks();
    setClock(clock('17:30'));
    const { id, version } = await must(outgoing.visitors.register(guest));
    const shown = { documentShown: 'id-card', documentWaivedWhy: null, documentReturned: true } as const;
    const { passCode, passNumber } = await must(
      outgoing.visitors.issuePass({ id, version, ...shown, guidedTo: '接待区' }),
    );
    const visits = async () =>
      (await must(outgoing.handover.compile({}))).items.filter(({ section }) => section === 'visitors');

    expect(await visits()).toMatchObject([
      { kind: 'visitors.inside', ref: id, since: at('17:30'), facts: { who: '陈明', number: passNumber } },
    ]);
    await must(outgoing.visitors.leave({ passCode, id: null, slipReturned: true }));
    expect(await visits()).toEqual([]);
  });

  test('CSH-01 the money is told by numbers used and blank, and nothing of a drawer that is not counted (I21)', async () => {
    const office = await takingDesk();
    const chargeId = office.owes('2026-10');
    const { number } = await must(
      office.take({ lines: [{ kind: 'charge', chargeId, amountFen: 14_034 as never }] }),
    );
    const { money } = await must(office.clerk.handover.compile({}));

    expect(money.drawer).toEqual({
      state: 'open',
      cashier: '职员receptionist',
      receipts: 1,
      bagNumber: null,
    });
    expect(money.books).toMatchObject([{ usedTo: number, voided: 0 }]);
    expect(money.books[0]?.blankFrom.endsWith('000002')).toBe(true);
    expect(money.safeFen).toBe(0);
    expect(JSON.stringify(money)).not.toContain('14034');
  });

  test('SHF-02 the night’s record is passed on once, even where nothing is left to do about it', async () => {
    const { outgoing, incoming, setClock } = await twoClerks();
    setClock(clock('23:30'));
    await must(outgoing.handover.addNote(note({ kind: 'night', text: '2 栋灯未关，已关' })));
    setClock(clock('07:55', next));
    const { items } = await must(
      outgoing.handover.prepare({ dutyShiftId: night, additions: [], remark: null }),
    );
    await read(incoming, { items } as Handover);
    await must(sign(incoming));
    setClock(clock('17:50', next));
    const later = await must(incoming.handover.compile({}));

    expect(items).toContainEqual(
      expect.objectContaining({
        section: 'night',
        kind: 'night',
        facts: expect.objectContaining({ text: '2 栋灯未关，已关' }) as object,
      }),
    );
    expect(later.items.filter(({ section }) => section === 'night')).toEqual([]);
  });

  test('SHF-19 a task is carried from one record to the next until it is done', async () => {
    const { outgoing, incoming, setClock } = await twoClerks();
    const { id } = await must(
      outgoing.handover.addNote(note({ kind: 'task', text: '清点椅子', givenBy: '王经理' })),
    );
    const first = await must(prepare(outgoing));
    await read(incoming, first);
    await must(sign(incoming));
    setClock(clock('12:00', next));
    const second = await must(incoming.handover.compile({}));
    await must(incoming.handover.finishNote({ id, how: '48 把' }));
    const third = await must(incoming.handover.compile({}));

    const carries = ({ items }: { items: Handover['items'] }) => items.some(({ ref }) => ref === id);
    expect([carries(first), carries(second), carries(third)]).toEqual([true, true, false]);
  });

  test('what is only hers, a form put aside or the program’s backup, is not passed on', async () => {
    const { outgoing, setClock } = await twoClerks();
    setClock(clock('17:50', '2026-11-25'));
    const matters = (await must(outgoing.duties.today({}))).matters.map(({ kind }) => kind);
    const { items } = await must(outgoing.handover.compile({}));

    expect(matters).toContain('office.backup-old');
    expect(items.some(({ kind }) => kind.startsWith('office.'))).toBe(false);
  });
});

describe('the record', () => {
  test('SHF-07 it is read item by item by whoever takes over, signed with her PIN, and printed as it was signed', async () => {
    const office = await twoClerks();
    const { outgoing, incoming, setClock, rows } = office;
    const tap = await must(outgoing.tickets.register(call));
    const made = await must(
      outgoing.handover.prepare({
        dutyShiftId: afternoon,
        additions: ['3-1-502 的钥匙在抽屉里'],
        remark: '明早先回 502 的电话',
      }),
    );
    setClock(clock('07:58', next));
    const waits = (await must(incoming.duties.today({}))).matters.find(
      ({ kind }) => kind === 'handover.waiting',
    );
    const unread = await sign(incoming);
    for (const { nth, ref } of made.items) {
      const assignedTo = ref === tap.id ? '李师傅' : null;
      await must(
        incoming.handover.acknowledge({ nth, remark: ref === tap.id ? '上午去' : null, assignedTo }),
      );
    }
    const signed = await must(sign(incoming));

    expect(made).toMatchObject({
      number: 'JB-A1-20261123-001',
      dutyShiftName: '下午班',
      preparedBy: '职员receptionist',
      signedAt: null,
    });
    expect(made.items.at(-1)).toMatchObject({ section: 'own', facts: { text: '3-1-502 的钥匙在抽屉里' } });
    expect(waits).toMatchObject({ ref: made.id, facts: { number: made.number, by: '职员receptionist' } });
    expect(unread).toEqual(refused('handover/unread', { n: made.items.length }));
    expect(signed).toMatchObject({
      digest: made.digest,
      signedAt: at('07:58', next),
      signedBy: '职员receptionist-manager',
      witnessedBy: null,
    });
    expect(signed.items.every(({ acknowledgedBy }) => acknowledgedBy === '职员receptionist-manager')).toBe(
      true,
    );

    const paper = await must(incoming.papers.paper({ id: signed.paperId! }));
    expect([paper.kind, paper.number, paper.state]).toEqual(['handover-record', made.number, 'waiting']);
    const slip = HandoverSlip.parse(paper.data);
    expect(slip).toMatchObject({
      number: made.number,
      shift: '下午班',
      preparedAt: '2026-11-23 17:50',
      signedAt: '2026-11-24 07:58',
      signedBy: '职员receptionist-manager',
      remark: '明早先回 502 的电话',
      digest: made.digest,
    });
    expect(slip.items).toHaveLength(made.items.length);
    expect(slip.items.find(({ assignedTo }) => assignedTo === '李师傅')).toMatchObject({
      section: '报修',
      text: expect.stringContaining('3-1-502 厨房 水龙头滴水') as string,
      remark: '上午去',
    });
    expect(slip.money).toContainEqual({ name: '钱箱', text: '没有人领用' });
    expect(rows('SELECT count(*) AS n FROM handovers')).toEqual([{ n: 1 }]);
    expect(broken(office)).toEqual([]);
  });

  test('SHF-07 every kind of thing that is passed on reads as a sentence on paper', async () => {
    const { outgoing, incoming, setClock } = await twoClerks();
    await must(outgoing.tickets.register(call));
    await must(outgoing.visitors.register(guest));
    await must(outgoing.handover.addNote(note({ kind: 'abnormal', text: '困人', handling: '已救出' })));
    setClock(clock('18:10'));
    const made = await must(prepare(outgoing, '补充一句'));
    await read(incoming, made);
    const { paperId } = await must(sign(incoming));

    const { items } = HandoverSlip.parse((await must(incoming.papers.paper({ id: paperId! }))).data);
    for (const { text, section } of items) {
      expect(text).toMatch(/\p{Script=Han}/u);
      expect(text).not.toMatch(/undefined|null|[a-z]+\.[a-z-]+|^：/u);
      expect(section).toMatch(/\p{Script=Han}/u);
    }
  });

  test('SHF-02 who sees to it is said while it is read: the note is his from then on', async () => {
    const { outgoing, incoming } = await twoClerks();
    const { id } = await must(
      outgoing.handover.addNote(note({ kind: 'night', text: '4 栋门禁坏了', needsAction: true })),
    );
    const made = await must(prepare(outgoing));
    const { nth } = made.items.find(({ ref }) => ref === id)!;
    await must(incoming.handover.acknowledge({ nth, remark: null, assignedTo: '工程部李师傅' }));

    expect(await must(incoming.handover.notes({ day: null, kind: 'night' }))).toMatchObject([
      { id, assignedTo: '工程部李师傅' },
    ]);
  });

  test('SHF-07 SHF-02 the duty of the morning is proved by the signature, the evening’s by the record', async () => {
    const { outgoing, incoming, setClock } = await twoClerks();
    const stands = async (name: string) =>
      (await must(outgoing.duties.today({}))).duties.find((duty) => duty.name === name);
    const before = await stands('handover-record');
    const made = await must(prepare(outgoing));
    const evening = await stands('handover-record');
    setClock(clock('08:05', next));
    const asked = await stands('night-handover');
    await read(incoming, made);
    await must(sign(incoming));

    expect(before).toMatchObject({ left: 1, done: null });
    expect(evening?.done).toMatchObject({ at: at('17:50'), byHand: false });
    expect(asked).toMatchObject({ left: 1, done: null });
    expect((await stands('night-handover'))?.done).toMatchObject({
      at: at('08:05', next),
      by: '职员receptionist-manager',
    });
    const log = async (day: string) =>
      (await must(outgoing.handover.workLog({ day }))).entries.map(({ what, by }) => [what, by]);
    expect(await log('2026-11-23')).toEqual([['handover.prepared', '职员receptionist']]);
    expect(await log(next)).toEqual([['handover.signed', '职员receptionist-manager']]);
  });

  test('SHF-07 a third person may witness with his own PIN, neither of the two themselves', async () => {
    const office = await twoClerks();
    const { outgoing, incoming, as, rows } = office;
    await as('supervisor');
    await read(incoming, await must(prepare(outgoing)));
    const by = (login: string, secret = staffSecret) =>
      incoming.handover.sign({ secret: staffSecret, witness: { staffId: staffId(office, login), secret } });

    expect(await by('receptionist')).toEqual(refused('approval/same-person'));
    expect(await by('receptionist-manager')).toEqual(refused('approval/same-person'));
    expect(await by('supervisor', '111111')).toEqual(
      refused('staff/wrong-secret', { left: 9, of: 'witness' }),
    );
    expect(
      await incoming.handover.sign({
        secret: '111111',
        witness: { staffId: staffId(office, 'supervisor'), secret: staffSecret },
      }),
    ).toEqual(refused('staff/wrong-secret', { left: 9 }));
    expect(await must(by('supervisor'))).toMatchObject({ witnessedBy: '职员supervisor' });
    expect(rows("SELECT count(*) AS n FROM journal_payloads WHERE input LIKE '%385204%'")).toEqual([
      { n: 0 },
    ]);
  });
});

describe('what is refused', () => {
  test('SHF-07 nobody takes over from herself, unread, or with a wrong PIN; nothing is signed', async () => {
    const { outgoing, incoming, rows } = await twoClerks();
    const made = await must(prepare(outgoing, '一条'));
    const own = await outgoing.handover.acknowledge({ nth: 1, remark: null, assignedTo: null });
    const ownSign = await sign(outgoing);
    const stray = await incoming.handover.acknowledge({ nth: 99, remark: null, assignedTo: null });
    await read(incoming, made);
    const wrong = await sign(incoming, '111111');

    expect(own).toEqual(refused('handover/own-work'));
    expect(ownSign).toEqual(refused('handover/own-work'));
    expect(stray).toEqual(refused('handover/no-such-item', { nth: 99 }));
    expect(wrong).toMatchObject({ ok: false, error: { code: 'staff/wrong-secret' } });
    expect(rows('SELECT signed_at, paper_id FROM handovers')).toEqual([{ signed_at: null, paper_id: null }]);
    expect(rows('SELECT count(*) AS n FROM papers')).toEqual([{ n: 0 }]);
  });

  test('SHF-07 what somebody else read is not read: the signer reads every item herself', async () => {
    const { outgoing, incoming, as } = await twoClerks();
    const third = await as('supervisor');
    const made = await must(prepare(outgoing, '一条'));
    await read(third, made);
    expect(await sign(incoming)).toEqual(refused('handover/unread', { n: made.items.length }));
    await read(incoming, made);
    expect(await sign(incoming)).toMatchObject({ ok: true });
  });

  test('one record waits at a time; it is taken back only by who made it, and its number stays used', async () => {
    const office = await twoClerks();
    const { outgoing, incoming } = office;
    const first = await must(prepare(outgoing));
    const second = await prepare(incoming);
    const notHers = await incoming.handover.withdraw({});
    await must(outgoing.handover.withdraw({}));
    const again = await must(prepare(outgoing));

    expect(second).toEqual(refused('handover/waiting', { number: first.number, by: '职员receptionist' }));
    expect(notHers).toEqual(refused('handover/not-yours', { by: '职员receptionist' }));
    expect(again.number).toBe('JB-A1-20261123-002');
    expect((await must(incoming.handover.waiting({})))?.id).toBe(again.id);
    expect(
      (await must(incoming.handover.handovers({ month: '2026-11' }))).map(({ number }) => number),
    ).toEqual([again.number]);
    expect(broken(office)).toEqual([]);
  });

  test('with no record waiting there is nothing to read, sign or take back', async () => {
    const { incoming } = await twoClerks();
    expect(await must(incoming.handover.waiting({}))).toBeNull();
    for (const answer of [
      await incoming.handover.acknowledge({ nth: 1, remark: null, assignedTo: null }),
      await sign(incoming),
      await incoming.handover.withdraw({}),
    ])
      expect(answer).toEqual(refused('handover/none-waiting'));
    expect(
      await incoming.handover.prepare({
        dutyShiftId: DutyShiftId.parse('none'),
        additions: [],
        remark: null,
      }),
    ).toEqual(refused('duty-shift/unknown'));
    expect(await incoming.handover.handover({ id: HandoverId.parse(crypto.randomUUID()) })).toEqual(
      refused('handover/unknown'),
    );
  });

  test('what was signed is never changed: neither the record, nor what stands in it, nor who read it', async () => {
    const { outgoing, incoming, service } = await twoClerks();
    await read(incoming, await must(prepare(outgoing, '一条')));
    await must(sign(incoming));
    const { db } = service.ledger;

    expect(() => db.exec("UPDATE handovers SET facts = '{}'")).toThrow('what was passed on stays');
    expect(() => db.exec('UPDATE handovers SET signed_at = 1')).toThrow('signed once');
    expect(() => db.exec("UPDATE handover_items SET facts = '{}'")).toThrow('read, not changed');
    expect(() => db.exec('UPDATE handover_items SET remark = NULL')).toThrow('read, not changed');
    expect(() => db.exec('DELETE FROM handovers')).toThrow('never deleted');
  });

  test('the digest is the SHA-256 of all that was passed on, in a fixed order', async () => {
    const { outgoing, rows } = await twoClerks();
    await must(outgoing.tickets.register(call));
    const { digest } = await must(prepare(outgoing, '一条'));
    const [record] = rows('SELECT * FROM handovers');
    const items = rows('SELECT * FROM handover_items ORDER BY nth');
    const said = [
      ...['number', 'business_date', 'duty_shift_id', 'prepared_at', 'prepared_by', 'remark', 'facts'].map(
        (column) => record![column],
      ),
      items.map((item) =>
        ['nth', 'section', 'kind', 'ref', 'due_at', 'since', 'facts'].map((column) => item[column]),
      ),
    ];
    expect(digest).toBe(createHash('sha256').update(JSON.stringify(said)).digest('hex'));
  });
});

describe('what was tampered with is found', () => {
  const altered: readonly [what: string, trigger: string, sql: string, found: string][] = [
    [
      'an item rewritten',
      'handover_items_only_read',
      `UPDATE handover_items SET facts = '{"text":"x"}'`,
      'handovers-stand-as-journaled',
    ],
    [
      'who read it',
      'handover_items_only_read',
      'UPDATE handover_items SET acknowledged_at = acknowledged_at - 1',
      'handovers-stand-as-journaled',
    ],
    [
      'a signature over what was not read',
      'handover_items_only_read',
      'UPDATE handover_items SET acknowledged_by = NULL, acknowledged_at = NULL',
      'handovers-are-read-whole',
    ],
    [
      'the record’s number',
      'handovers_facts_stay',
      `UPDATE handovers SET number = 'JB-A1-20261123-009'`,
      'handover-numbers-have-no-gap',
    ],
    [
      'its money',
      'handovers_facts_stay',
      `UPDATE handovers SET facts = '{}'`,
      'handovers-stand-as-journaled',
    ],
    [
      'when somebody came',
      'attendances_end_once',
      'UPDATE attendances SET signed_in_at = signed_in_at - 60000',
      'attendances-stand-as-journaled',
    ],
    ['a note', 'desk_notes_facts_stay', `UPDATE desk_notes SET text = '无事'`, 'notes-stand-as-journaled'],
  ];

  test.each(altered)('%s', async (_what, trigger, sql, found) => {
    const office = await twoClerks();
    const { outgoing, incoming, service } = office;
    await must(outgoing.handover.signIn({ dutyShiftId: night, ready: true }));
    await must(outgoing.handover.addNote(note({ kind: 'open-issue', text: '道闸' })));
    await read(incoming, await must(prepare(outgoing)));
    await must(sign(incoming));
    expect(broken(office)).toEqual([]);

    service.ledger.db.exec(`DROP TRIGGER ${trigger}`);
    service.ledger.db.exec(sql);
    expect(broken(office).map(({ name }) => name)).toContain(found);
  });
});

test('however many years lie behind, a day is read from the indexes', async () => {
  const { service } = await openDesk('receptionist');

  expect(planOf(service, openNotes)).toContain('desk_notes USING INDEX desk_notes_open');
  expect(planOf(service, standingNotices)).toContain(
    'desk_notes USING INDEX desk_notes_standing (until_on>?)',
  );
  expect(planOf(service, notesOfDay)).toContain('desk_notes USING INDEX desk_notes_by_day (business_date=?)');
  expect(planOf(service, notesDone)).toContain(
    'desk_notes USING INDEX desk_notes_by_end (done_at>? AND done_at<?)',
  );
  expect(planOf(service, waitingRow)).toContain('handovers USING INDEX handovers_one_waiting');
  expect(planOf(service, signedBetween)).toContain('SEARCH handovers USING INDEX');
  expect(planOf(service, handoversBetween)).toContain(
    'handovers USING INDEX handovers_by_day (business_date>?',
  );
  expect(planOf(service, handInsOpen)).toContain('hand_ins USING INDEX hand_ins_not_received');
  expect(planOf(service, lastCall)).toContain('SEARCH dunnings USING INDEX');
  expect(planOf(service, ticksMade)).toContain('SEARCH duty_ticks USING INDEX');
});
