import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../src-shared/contract/index.ts';
import type { visitors } from '../../src-shared/contract/visitors.ts';
import { kindOfSlip } from '../../src-shared/rules/slipCode.ts';
import { categories } from '../../src-shared/rules/visitStates.ts';
import type { Scene } from '../../src-main/ledger/scene.ts';
import { openVisits } from '../../src-main/procedures/visitors/present.ts';
import { visitsOfDay } from '../../src-main/procedures/visitors/ofDay.ts';
import { visitsTouched } from '../../src-main/procedures/visitors/log.ts';
import { visitCoded } from '../../src-main/procedures/visitors/leave.ts';
import { visitorsToday } from '../../src-main/procedures/visitors/today.ts';
import { visitNamed } from '../../src-main/procedures/visitors/visitRow.ts';
import { planOf } from './plan.ts';
import { must, openDesk, refused, type TestDesk } from './scene.ts';

type Arrival = Input<typeof visitors.register>;
type Visit = Output<typeof visitors.register>;

const arrival: Arrival = {
  category: 'guest',
  visitorName: '陈明',
  partySize: 2,
  company: null,
  phoneTail: '0000',
  plate: null,
  business: '拜访 3-1-502 业主',
  unitId: null,
  hostName: '王丽',
};
const shown = {
  documentShown: 'id-card',
  documentWaivedWhy: null,
  documentReturned: true,
  guidedTo: '接待区',
} as const;
const nobody = '00000000-0000-7000-8000-000000000000' as Visit['id'];

describe('the register', () => {
  test('VIS-01 whoever enters stands in the register at once, with the time and who received him', async () => {
    const { desk } = await openDesk('receptionist');

    const visit = await must(desk.visitors.register(arrival));

    expect(visit).toMatchObject({
      ...arrival,
      state: 'waiting',
      arrivedAt: Date.parse('2026-11-22T08:10:00+08:00'),
      registeredBy: '职员receptionist',
      closedAt: null,
      version: 1,
    });
    expect(await must(desk.visitors.present({}))).toEqual([visit]);
    expect(await must(desk.visitors.ofDay({ day: '2026-11-22' }))).toEqual([visit]);
    expect(await must(desk.visitors.ofDay({ day: '2026-11-21' }))).toEqual([]);
  });

  test('VIS-01 a visitor of whom nothing is known yet is registered too, and guided when he is known', async () => {
    const { desk } = await openDesk('receptionist');
    const unknown = { ...arrival, visitorName: null, phoneTail: null, business: null, hostName: null };
    const visit = await must(desk.visitors.register(unknown));

    const told = await must(desk.visitors.correct({ ...arrival, id: visit.id, version: 1 }));
    const inside = await must(desk.visitors.issuePass({ id: visit.id, version: 2, ...shown }));

    expect(told).toMatchObject({
      visitorName: '陈明',
      business: arrival.business,
      version: 2,
      state: 'waiting',
    });
    expect(inside.guidedTo).toBe('接待区');
  });

  test('text is kept trimmed, and a field of spaces is refused', async () => {
    const { desk } = await openDesk('receptionist');

    const visit = await must(
      desk.visitors.register({ ...arrival, company: '  顺丰速运 ', plate: ' 粤b12345' }),
    );
    const blank = await desk.visitors.register({ ...arrival, company: '   ' });

    expect(visit).toMatchObject({ company: '顺丰速运', plate: '粤B12345' });
    expect(blank).toEqual({ ok: false, error: { code: 'input/invalid', params: { field: 'company' } } });
  });

  test('the unit he goes to is shown by its code, and one that is not on the roll is refused', async () => {
    const scene = await openDesk('receptionist');
    const unitId = addUnit(scene);

    const visit = await must(scene.desk.visitors.register({ ...arrival, unitId }));
    const lost = await scene.desk.visitors.register({
      ...arrival,
      unitId: nobody,
    });
    const moved = await scene.desk.visitors.correct({
      ...arrival,
      id: visit.id,
      version: 1,
      unitId: nobody,
    });

    expect(visit.unitCode).toBe('3-1-502');
    expect([lost, moved]).toEqual([refused('visit/unit-unknown'), refused('visit/unit-unknown')]);
  });

  test('the day of a visit is the day of the office, not of the computer', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    setClock('2026-11-22T16:30:00Z');

    const visit = await must(desk.visitors.register(arrival));

    expect(await must(desk.visitors.ofDay({ day: '2026-11-23' }))).toEqual([visit]);
    expect(await must(desk.visitors.ofDay({ day: '2026-11-22' }))).toEqual([]);
  });

  test('those waiting stand in the order they came, also within one millisecond', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    const names = ['甲', '乙', '丙', '丁', '戊', '己'];
    for (const visitorName of names) await must(desk.visitors.register({ ...arrival, visitorName }));
    setClock('2026-11-22T08:00:00+08:00');
    await must(desk.visitors.register({ ...arrival, visitorName: '钟慢时到的' }));

    const waiting = (await must(desk.visitors.present({}))).map((visit) => visit.visitorName);

    expect(waiting.slice(-6)).toEqual(names);
    expect(waiting).toHaveLength(7);
  });

  test('two windows: who changes a visit that someone else has changed is told so, and nothing is overwritten', async () => {
    const { desk } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register(arrival));
    await must(desk.visitors.correct({ ...arrival, id, version: 1, visitorName: '陈小明' }));
    const stale = { id, version: 1 };

    const answers = [
      await desk.visitors.correct({ ...arrival, ...stale }),
      await desk.visitors.callHost({ ...stale, calledName: '王丽', answer: 'expected' }),
      await desk.visitors.issuePass({ ...stale, ...shown }),
      await desk.visitors.returnDocument(stale),
      await desk.visitors.refuse({ ...stale, reason: '推销' }),
      await desk.visitors.handOver({ ...stale, handedTo: '保安', reason: '推销' }),
    ];

    expect(answers).toEqual(answers.map(() => refused('visit/changed')));
    expect(await must(desk.visitors.present({}))).toMatchObject([{ visitorName: '陈小明', version: 2 }]);
  });

  test('a visit nobody registered is unknown to every verb', async () => {
    const { desk } = await openDesk('receptionist');
    const about = { id: nobody, version: 1 };

    const answers = [
      await desk.visitors.correct({ ...arrival, ...about }),
      await desk.visitors.callHost({ ...about, calledName: '王丽', answer: 'expected' }),
      await desk.visitors.issuePass({ ...about, ...shown }),
      await desk.visitors.returnDocument(about),
      await desk.visitors.refuse({ ...about, reason: '推销' }),
      await desk.visitors.handOver({ ...about, handedTo: '保安', reason: '推销' }),
      await desk.visitors.leave({ passCode: null, id: nobody, slipReturned: false }),
      await desk.visitors.leave({ passCode: null, id: null, slipReturned: false }),
    ];

    expect(answers).toEqual(answers.map(() => refused('visit/unknown')));
  });
});

describe('those who are kept out', () => {
  test('VIS-02 a door-to-door seller is kept outside, with the reason', async () => {
    const { desk, rows } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register({ ...arrival, category: 'seller' }));

    const visit = await must(desk.visitors.refuse({ id, version: 1, reason: '上门推销' }));

    expect(visit).toMatchObject({ state: 'refused', outcome: '上门推销', passNumber: null, version: 2 });
    expect(visit.closedAt).not.toBeNull();
    expect(await must(desk.visitors.present({}))).toEqual([]);
    expect(rows('SELECT * FROM series')).toEqual([]);
  });

  test('VIS-02 a troublemaker is handed to the staff concerned, by name', async () => {
    const { desk } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register({ ...arrival, category: 'other' }));

    const visit = await must(
      desk.visitors.handOver({ id, version: 1, handedTo: '保安队长 李强', reason: '大声吵闹' }),
    );

    expect(visit).toMatchObject({ state: 'handed-over', outcome: '保安队长 李强：大声吵闹' });
  });

  test('VIS-02 a seller whom nobody expects gets no pass', async () => {
    const { desk } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register({ ...arrival, category: 'seller' }));

    expect(await desk.visitors.issuePass({ id, version: 1, ...shown })).toEqual(
      refused('visit/host-not-called'),
    );
  });

  test('VIS-02 who was refused stays refused', async () => {
    const { desk } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register(arrival));
    await must(desk.visitors.refuse({ id, version: 1, reason: '无关人员' }));
    const about = { id, version: 2 };

    expect([
      await desk.visitors.correct({ ...arrival, ...about }),
      await desk.visitors.callHost({ ...about, calledName: '王丽', answer: 'expected' }),
      await desk.visitors.issuePass({ ...about, ...shown }),
      await desk.visitors.refuse({ ...about, reason: '推销' }),
      await desk.visitors.handOver({ ...about, handedTo: '保安', reason: '推销' }),
      await desk.visitors.leave({ passCode: null, id, slipReturned: false }),
    ]).toEqual([
      refused('visit/not-waiting'),
      refused('visit/not-waiting'),
      refused('visit/not-waiting'),
      refused('visit/not-waiting'),
      refused('visit/not-waiting'),
      refused('visit/already-closed'),
    ]);
  });
});

describe('the pass', () => {
  test('VIS-03 no pass before the visitor said what he came for', async () => {
    const { desk, rows } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register({ ...arrival, business: null }));

    expect(await desk.visitors.issuePass({ id, version: 1, ...shown })).toEqual(
      refused('visit/business-missing'),
    );
    expect(rows('SELECT * FROM series')).toEqual([]);
  });

  test('VIS-03 no pass before an ID was shown', async () => {
    const { desk, rows } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register(arrival));

    const result = await desk.visitors.issuePass({ id, version: 1, ...shown, documentShown: null });

    expect(result).toEqual(refused('visit/document-not-shown'));
    expect(rows('SELECT * FROM series')).toEqual([]);
    expect(await must(desk.visitors.present({}))).toMatchObject([
      { state: 'waiting', passNumber: null, version: 1 },
    ]);
  });

  test('VIS-03 with business and ID the pass is made out and the visitor led to the waiting area', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register(arrival));
    setClock('2026-11-22T08:12:00+08:00');

    const visit = await must(desk.visitors.issuePass({ id, version: 1, ...shown }));

    expect(visit).toMatchObject({
      state: 'inside',
      passNumber: 'FK-A1-20261122-001',
      passCode: '102611220100011',
      passIssuedAt: Date.parse('2026-11-22T08:12:00+08:00'),
      documentShown: 'id-card',
      guidedTo: '接待区',
      version: 2,
    });
    expect(kindOfSlip(visit.passCode!)).toBe('visitor-pass');
  });

  test('VIS-03 where no ID can be shown, the reason why not stands on the visit', async () => {
    const { desk } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register(arrival));

    const visit = await must(
      desk.visitors.issuePass({
        id,
        version: 1,
        ...shown,
        documentShown: null,
        documentWaivedWhy: '业主亲自来接',
      }),
    );

    expect(visit).toMatchObject({
      state: 'inside',
      documentShown: null,
      documentWaivedWhy: '业主亲自来接',
      documentReturnedAt: null,
    });
  });

  test('numbers start again each day', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    const number = async () => (await passFor(desk)).passNumber;

    expect([await number(), await number()]).toEqual(['FK-A1-20261122-001', 'FK-A1-20261122-002']);
    setClock('2026-11-23T08:10:00+08:00');
    expect(await number()).toBe('FK-A1-20261123-001');
  });

  test('the 1,000th of a day is like any other, and the book still has no gap', async () => {
    const { desk, as, service } = await openDesk('receptionist');
    await passFor(desk);
    service.ledger.db.exec(busyDayUpTo(998));

    const numbers = [await passFor(desk), await passFor(desk), await passFor(desk)].map(
      (visit) => visit.passNumber,
    );

    expect(numbers).toEqual(['FK-A1-20261122-999', 'FK-A1-20261122-1000', 'FK-A1-20261122-1001']);
    const { findings } = await must((await as('admin')).office.verify({}));
    expect(new Set(findings.map(({ check }) => check))).toEqual(
      new Set(['every-visit-is-journaled', 'every-pass-has-a-paper']),
    );
  });

  test('a refused pass gives its number back', async () => {
    const { desk } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register({ ...arrival, category: 'unknown' }));
    await desk.visitors.issuePass({ id, version: 1, ...shown });

    expect((await passFor(desk)).passNumber).toBe('FK-A1-20261122-001');
  });

  test('a second pass for the same visit is refused', async () => {
    const { desk, rows } = await openDesk('receptionist');
    const visit = await passFor(desk);

    expect(await desk.visitors.issuePass({ id: visit.id, version: 2, ...shown })).toEqual(
      refused('visit/not-waiting'),
    );
    expect(rows('SELECT last FROM series')).toEqual([{ last: 1 }]);
  });

  test('the printed slip says who, what for, where to and who made it out, in the time of the office', async () => {
    const scene = await openDesk('receptionist');
    const { desk, as } = scene;
    const unitId = addUnit(scene);
    const waiting = await must(desk.visitors.register({ ...arrival, unitId, plate: '粤B12345' }));
    const { paperId } = await must(
      (await as('supervisor')).visitors.issuePass({ id: waiting.id, version: 1, ...shown }),
    );

    const paper = await must(desk.papers.paper({ id: paperId! }));

    expect(waiting.paperId).toBeNull();
    expect(paper).toMatchObject({ kind: 'visitor-pass', number: 'FK-A1-20261122-001', state: 'waiting' });
    expect(paper.data).toEqual({
      officeName: '和园物业服务中心',
      letterhead: '和园物业服务有限公司',
      passNumber: 'FK-A1-20261122-001',
      passCode: '102611220100011',
      issuedOn: '2026-11-22 08:10',
      visitorName: '陈明',
      partySize: 2,
      company: '',
      plate: '粤B12345',
      business: arrival.business,
      unitCode: '3-1-502',
      hostName: '王丽',
      documentShown: 'id-card',
      guidedTo: '接待区',
      issuedBy: '职员supervisor',
    });
  });
});

describe('the document', () => {
  test('VIS-04 a document handed back at once is noted as handed back with the pass', async () => {
    const { desk } = await openDesk('receptionist');

    const visit = await passFor(desk);

    expect(visit.documentReturnedAt).toBe(visit.passIssuedAt);
  });

  test('VIS-04 a document still here is handed back later, once', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    const visit = await passFor(desk, { documentReturned: false });
    expect(visit.documentReturnedAt).toBeNull();
    setClock('2026-11-22T08:15:00+08:00');

    const returned = await must(desk.visitors.returnDocument({ id: visit.id, version: 2 }));

    expect(returned.documentReturnedAt).toBe(Date.parse('2026-11-22T08:15:00+08:00'));
    expect(await desk.visitors.returnDocument({ id: visit.id, version: 3 })).toEqual(
      refused('visit/document-already-returned'),
    );
  });

  test('VIS-04 nobody leaves while his document lies here', async () => {
    const { desk } = await openDesk('receptionist');
    const { id, passCode } = await passFor(desk, { documentReturned: false });

    expect(await desk.visitors.leave({ passCode, id: null, slipReturned: true })).toEqual(
      refused('visit/document-not-returned'),
    );
    await must(desk.visitors.returnDocument({ id, version: 2 }));
    expect(await desk.visitors.leave({ passCode, id: null, slipReturned: true })).toMatchObject({ ok: true });
  });

  test('VIS-04 where none was shown there is none to hand back', async () => {
    const { desk } = await openDesk('receptionist');
    const { id } = await passFor(desk, { documentShown: null, documentWaivedWhy: '孩子' });

    expect(await desk.visitors.returnDocument({ id, version: 2 })).toEqual(refused('visit/no-document'));
  });
});

describe('the person to be visited', () => {
  test('VIS-05 an unknown person gets no pass before the host was reached', async () => {
    const { desk } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register({ ...arrival, category: 'unknown' }));

    const before = await desk.visitors.issuePass({ id, version: 1, ...shown });
    await must(desk.visitors.callHost({ id, version: 1, calledName: '王丽', answer: 'no-answer' }));
    const unreached = await desk.visitors.issuePass({ id, version: 2, ...shown });

    expect([before, unreached]).toEqual([refused('visit/host-not-called'), refused('visit/host-not-called')]);
  });

  test('VIS-05 what the host said decides, and the call stands on the visit with its time', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register({ ...arrival, category: 'unknown', hostName: null }));
    setClock('2026-11-22T08:11:00+08:00');

    const no = await must(
      desk.visitors.callHost({ id, version: 1, calledName: '王丽', answer: 'not-expected' }),
    );
    const kept = await desk.visitors.issuePass({ id, version: 2, ...shown });
    await must(desk.visitors.callHost({ id, version: 2, calledName: '王丽', answer: 'expected' }));
    const inside = await desk.visitors.issuePass({ id, version: 3, ...shown });

    expect(no).toMatchObject({
      hostName: '王丽',
      hostAnswer: 'not-expected',
      hostCalledAt: Date.parse('2026-11-22T08:11:00+08:00'),
    });
    expect(kept).toEqual(refused('visit/host-refused'));
    expect(inside).toMatchObject({ ok: true, value: { state: 'inside', hostAnswer: 'expected' } });
  });

  test('VIS-05 a guest whose host says no gets no pass either', async () => {
    const { desk } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register(arrival));
    await must(desk.visitors.callHost({ id, version: 1, calledName: '王丽', answer: 'not-expected' }));

    expect(await desk.visitors.issuePass({ id, version: 2, ...shown })).toEqual(
      refused('visit/host-refused'),
    );
  });

  test('VIS-05 the answer of one host does not hold for another', async () => {
    const { desk } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register({ ...arrival, category: 'unknown' }));
    await must(desk.visitors.callHost({ id, version: 1, calledName: '王丽', answer: 'expected' }));
    const unknown = { ...arrival, category: 'unknown' as const, id };

    const same = await must(desk.visitors.correct({ ...unknown, version: 2, visitorName: '陈小明' }));
    const other = await must(desk.visitors.correct({ ...unknown, version: 3, hostName: '赵强' }));

    expect(same.hostAnswer).toBe('expected');
    expect(other).toMatchObject({ hostName: '赵强', hostAnswer: null, hostCalledAt: null });
  });

  test.each(['official', 'media'] as const)(
    'a visitor who is %s waits until the superior was told',
    async (category) => {
      const { desk } = await openDesk('receptionist');
      const { id } = await must(desk.visitors.register({ ...arrival, category }));

      const before = await desk.visitors.issuePass({ id, version: 1, ...shown });
      await must(desk.visitors.callHost({ id, version: 1, calledName: '经理', answer: 'expected' }));
      const after = await desk.visitors.issuePass({ id, version: 2, ...shown });

      expect(before).toEqual(refused('visit/superior-not-told'));
      expect(after).toMatchObject({ ok: true, value: { state: 'inside' } });
    },
  );

  test.each(categories.filter((category) => !['official', 'media', 'unknown', 'seller'].includes(category)))(
    'a visitor who is %s needs no call',
    async (category) => {
      const { desk } = await openDesk('receptionist');
      const { id } = await must(desk.visitors.register({ ...arrival, category }));

      expect(await desk.visitors.issuePass({ id, version: 1, ...shown })).toMatchObject({ ok: true });
    },
  );
});

describe('leaving', () => {
  test('VIS-06 the slip comes back to the desk, is scanned, and the visit is closed with the time', async () => {
    const { desk, rows, setClock } = await openDesk('receptionist');
    const { passCode } = await passFor(desk);
    setClock('2026-11-22T09:30:00+08:00');

    const left = await must(desk.visitors.leave({ passCode, id: null, slipReturned: true }));

    const at = Date.parse('2026-11-22T09:30:00+08:00');
    expect(left).toMatchObject({ state: 'left', closedAt: at, outcome: null, version: 3 });
    expect(rows('SELECT slip_returned_at FROM visits')).toEqual([{ slip_returned_at: at }]);
    expect(await must(desk.visitors.present({}))).toEqual([]);
  });

  test('VIS-06 the code may be typed, with spaces or in full width', async () => {
    const { desk } = await openDesk('receptionist');
    await passFor(desk);

    const left = await desk.visitors.leave({
      passCode: '１０２６１１ ２２０１０００１１',
      id: null,
      slipReturned: true,
    });

    expect(left).toMatchObject({ ok: true, value: { passNumber: 'FK-A1-20261122-001', state: 'left' } });
  });

  test.each([
    ['mistyped', '102611220100012'],
    ['of no pass', '102611220100029'],
    ['of a counter that is none', 'FK-A1-20261122-001'],
  ])('VIS-06 a code that is %s closes nobody', async (_, passCode) => {
    const { desk } = await openDesk('receptionist');
    await passFor(desk);

    expect(await desk.visitors.leave({ passCode, id: null, slipReturned: true })).toEqual(
      refused('visit/code-unknown'),
    );
    expect(await must(desk.visitors.present({}))).toHaveLength(1);
  });

  test('VIS-06 a slip scanned twice closes once', async () => {
    const { desk } = await openDesk('receptionist');
    const { passCode } = await passFor(desk);
    await must(desk.visitors.leave({ passCode, id: null, slipReturned: true }));

    expect(await desk.visitors.leave({ passCode, id: null, slipReturned: true })).toEqual(
      refused('visit/already-closed'),
    );
  });

  test('VIS-06 who went without giving the slip back is closed, and the slip stays missing', async () => {
    const { desk, rows } = await openDesk('receptionist');
    const { id } = await passFor(desk);

    await must(desk.visitors.leave({ passCode: null, id, slipReturned: false }));

    expect(rows('SELECT state, slip_returned_at FROM visits')).toEqual([
      { state: 'left', slip_returned_at: null },
    ]);
  });

  test('VIS-06 who settled his matter at the desk leaves without a pass; a slip he can not give back', async () => {
    const { desk } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register(arrival));

    expect(await desk.visitors.leave({ passCode: null, id, slipReturned: true })).toEqual(
      refused('visit/no-pass'),
    );
    expect(await desk.visitors.leave({ passCode: null, id, slipReturned: false })).toMatchObject({
      ok: true,
      value: { state: 'left', outcome: null, passNumber: null },
    });
  });

  test('VIS-06 the slips that did not come back yesterday stand first in the list of today', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    const forgotten = await passFor(desk);
    setClock('2026-11-23T08:10:00+08:00');
    const today = await must(desk.visitors.register(arrival));

    const present = await must(desk.visitors.present({}));

    expect(present.map(({ id }) => id)).toEqual([forgotten.id, today.id]);
  });
});

describe('finding a visit again', () => {
  test('VIS-06 by a part of the name, the pass number or its last digits; the latest first, eight at most', async () => {
    const { desk } = await openDesk('receptionist');
    const first = await passFor(desk);
    const other = await must(desk.visitors.register({ ...arrival, visitorName: '李明' }));
    for (let n = 0; n < 8; n += 1) await passFor(desk);
    const idsFor = async (text: string) => (await must(desk.visitors.search({ text }))).map(({ id }) => id);

    expect(await idsFor('李')).toEqual([other.id]);
    expect(await idsFor('20261122-001')).toEqual([first.id]);
    expect(await idsFor('fk-a1-20261122-001')).toEqual([first.id]);
    expect(await idsFor('001')).toEqual([first.id]);
    expect(await idsFor('%')).toEqual([]);
    expect(await idsFor('陈明')).toHaveLength(8);
    expect(await idsFor('陈明')).not.toContain(first.id);
  });
});

describe('今日', () => {
  test('VIS-04 VIS-06 who waits, whose document lies here, and who is inside since yesterday', async () => {
    const scene = await openDesk('receptionist');
    const { desk, setClock } = scene;
    const forgotten = await passFor(desk, { documentReturned: false });
    setClock('2026-11-23T08:10:00+08:00');
    const waiting = await must(desk.visitors.register(arrival));

    const matters = visitorsToday.matters!(sceneOf(scene, '2026-11-23T08:20:00+08:00'));

    const slip = { who: '陈明', number: 'FK-A1-20261122-001' };
    expect(matters.map(({ kind, ref, facts }) => ({ kind, ref, facts }))).toEqual([
      { kind: 'visitors.document-here', ref: forgotten.id, facts: { ...slip, document: 'id-card' } },
      { kind: 'visitors.inside-since-yesterday', ref: forgotten.id, facts: { ...slip, day: '2026-11-22' } },
      { kind: 'visitors.waiting', ref: waiting.id, facts: { who: '陈明', unit: '', host: '王丽' } },
    ]);
    expect(visitorsToday.glance!(sceneOf(scene, '2026-11-23T08:20:00+08:00'))).toEqual([
      { kind: 'visitors.waiting', count: 1 },
      { kind: 'visitors.inside', count: 1 },
    ]);
  });

  test('VIS-06 the day is done when every slip is back; the last that came proves it', async () => {
    const scene = await openDesk('receptionist');
    const { desk, setClock } = scene;
    const day = { on: '2026-11-22', from: '2026-11-22', to: '2026-11-22' };
    const look = () =>
      visitorsToday.duties!['visitors-out']!(sceneOf(scene, '2026-11-22T17:50:00+08:00'), day);
    const nobodyCame = look();
    const { passCode } = await passFor(desk);
    const inside = look();
    setClock('2026-11-22T17:46:00+08:00');
    await must(desk.visitors.leave({ passCode, id: null, slipReturned: true }));

    expect(nobodyCame).toEqual({ left: 0, done: null });
    expect(inside).toEqual({ left: 1, done: null });
    expect(look()).toEqual({
      left: 0,
      done: { at: Date.parse('2026-11-22T17:46:00+08:00'), by: '职员receptionist' },
    });
  });

  test('SHF-06 the work log tells each visit on the day it happened, whoever left late', async () => {
    const scene = await openDesk('receptionist');
    const { desk, setClock } = scene;
    const { passCode } = await passFor(desk);
    const { id } = await must(desk.visitors.register({ ...arrival, visitorName: null }));
    await must(desk.visitors.refuse({ id, version: 1, reason: '上门推销' }));
    setClock('2026-11-25T09:00:00+08:00');
    await must(desk.visitors.leave({ passCode, id: null, slipReturned: true }));

    const told = (day: string) =>
      visitorsToday.log!(sceneOf(scene, '2026-11-25T09:10:00+08:00'), day).map(({ what, facts }) => [
        what,
        facts['who'],
      ]);

    expect(told('2026-11-22')).toEqual([
      ['visitors.registered', '陈明'],
      ['visitors.pass-issued', '陈明'],
      ['visitors.registered', ''],
      ['visitors.refused', ''],
    ]);
    expect(told('2026-11-23')).toEqual([]);
    expect(told('2026-11-25')).toEqual([['visitors.left', '陈明']]);
  });
});

describe('the table itself', () => {
  test.each<[what: string, sql: string, message: string]>([
    ['deleted', 'DELETE FROM visits', 'never deleted'],
    ['moved to another time', 'UPDATE visits SET arrived_at = arrived_at + 1', 'can not be changed'],
    ['moved to another day', "UPDATE visits SET business_date = '2026-11-21'", 'can not be changed'],
    ['given another pass', "UPDATE visits SET pass_number = 'FK-A1-20261122-009'", 'keeps its number'],
    ['replaced', 'INSERT OR REPLACE INTO visits SELECT * FROM visits', 'never deleted'],
  ])('a visit can not be %s', async (_, sql, message) => {
    const { desk, service, rows } = await openDesk('receptionist');
    await passFor(desk);
    const before = rows('SELECT * FROM visits');

    expect(() => service.ledger.db.exec(sql)).toThrow(message);
    expect(rows('SELECT * FROM visits')).toEqual(before);
  });

  test('a closed visit can not be changed in any column', async () => {
    const { desk, service } = await openDesk('receptionist');
    const { passCode } = await passFor(desk);
    await must(desk.visitors.leave({ passCode, id: null, slipReturned: true }));

    expect(() => service.ledger.db.exec("UPDATE visits SET visitor_name = '别人'")).toThrow('final');
  });

  test.each<[what: string, sql: string]>([
    ['inside without a pass', "UPDATE visits SET state = 'inside'"],
    ['passed without an ID or a reason', passWith('document_shown = NULL, document_waived_why = NULL')],
    ['passed without business', passWith("document_shown = 'id-card', business = NULL")],
    ['closed without a time', "UPDATE visits SET state = 'left'"],
    [
      'refused without a reason',
      `UPDATE visits SET state = 'refused', closed_at = 1, closed_by = registered_by`,
    ],
  ])('VIS-03 even past the program, nobody is %s', async (_, sql) => {
    const { desk, service } = await openDesk('receptionist');
    await must(desk.visitors.register(arrival));

    expect(() => service.ledger.db.exec(sql)).toThrow('CHECK constraint failed');
  });

  test('the lists are read through their indexes, without sorting', async () => {
    const { service } = await openDesk('receptionist');

    const plans = { present: planOf(service, openVisits), ofDay: planOf(service, visitsOfDay) };

    expect(plans.present).toContain('visits USING INDEX visits_open');
    expect(plans.ofDay).toContain('visits USING INDEX visits_by_day (business_date=?)');
    expect(planOf(service, visitsTouched)).toContain('visits_closed (closed_at>? AND closed_at<?)');
    expect(planOf(service, visitCoded)).toContain('(pass_code=?)');
    expect(planOf(service, visitNamed)).toContain('visits USING INDEX sqlite_autoindex_visits_1 (id=?)');
    for (const plan of Object.values(plans)) expect(plan).not.toContain('TEMP B-TREE');
  });
});

/** What a contribution to 今日 may know, at an instant of its own. */
const sceneOf = ({ service }: TestDesk, at: string): Scene =>
  ({
    tx: service.ledger.tx,
    now: Date.parse(at),
    today: at.slice(0, 10),
    counter: { code: 'A1', number: 1, zone: 'Asia/Shanghai' },
  }) as Scene;

/** A pass in the visitor's hand. */
async function passFor(
  desk: TestDesk['desk'],
  pass: Partial<Input<typeof visitors.issuePass>> = {},
): Promise<Visit> {
  const { id } = await must(desk.visitors.register(arrival));
  return must(desk.visitors.issuePass({ id, version: 1, ...shown, ...pass }));
}

/** The passes of a day from the 2nd to the last, as if there had been so many visitors. */
function busyDayUpTo(last: number): string {
  const facts = `arrived_at, business_date, registered_by, state, category, party_size, business, document_shown,
    pass_issued_at, pass_issued_by, version`;
  const numbers = `WITH RECURSIVE numbers (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${last})`;
  return `${numbers} INSERT INTO visits (id, pass_number, pass_code, ${facts})
      SELECT n, printf('FK-A1-20261122-%03d', n), n, ${facts} FROM numbers, (SELECT * FROM visits LIMIT 1);
    ${'UPDATE series SET last = last + 1;'.repeat(last - 1)}`;
}

function passWith(facts: string): string {
  return `UPDATE visits SET state = 'inside', pass_number = 'FK-A1-20261122-001', pass_code = '1', pass_issued_at = 1,
    pass_issued_by = registered_by, ${facts}`;
}

/** 和园 3-1-502, on the estate's roll. */
function addUnit({ service }: TestDesk): NonNullable<Arrival['unitId']> {
  const id = '019a0000-0000-7000-8000-000000000502';
  service.ledger.db.exec(`
    INSERT INTO projects (id, name) VALUES ('p', '和园');
    INSERT INTO buildings (id, project_id, name, sort_key) VALUES ('b', 'p', '3', '0003');
    INSERT INTO units (id, building_id, entrance, room, code, sort_key, version, corrected_at)
      VALUES ('${id}', 'b', '1', '502', '3-1-502', '0003-01-0502', 1, 0);
    INSERT INTO search_tokens (token, unit_id, matched) VALUES ('3-1-502', '${id}', 'room')`);
  return id as NonNullable<Arrival['unitId']>;
}
