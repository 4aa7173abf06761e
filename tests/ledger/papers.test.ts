import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contract, Output } from '../../src-shared/contract/index.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { onePaperUnmarked } from '../../src-main/ledger/invariants/onePaperUnmarked.ts';
import { paperStatesAgree } from '../../src-main/ledger/invariants/paperStatesAgree.ts';
import type { Scene } from '../../src-main/ledger/scene.ts';
import { notOnPaper } from '../../src-main/procedures/papers/outbox.ts';
import { latestOfSubject } from '../../src-main/procedures/papers/recent.ts';
import { papersToday } from '../../src-main/procedures/papers/today.ts';
import { planOf } from './plan.ts';
import { must, openDesk, refused, type TestDesk } from './scene.ts';

type Paper = Output<Contract['papers']['finish']>;
type Run = Output<Contract['papers']['start']>;

const nobody = '00000000-0000-7000-8000-000000000000' as Paper['id'];
const printed = { outcome: 'printed', file: null, trouble: null } as const;
const saved = { outcome: 'saved', file: '/slips/1.pdf', trouble: null } as const;
const failed = { outcome: 'failed', file: null, trouble: 'print/no-printer' } as const;
const ends = { 'comes out': printed, 'is saved': saved, fails: failed } as const;
const usual = { printer: null, offsetXUm: 0, offsetYUm: 0, carbon: false } as const;

const unmarked = (id: string): string =>
  `INSERT INTO paper_runs (id, paper_id, locale, started_at, started_by)
    SELECT '${id}', id, 'zh-CN', 2, queued_by FROM papers;`;
const secondUnmarked = unmarked('2');
const twoUnmarked = unmarked('1') + unmarked('2');

describe('the outbox', () => {
  test('VIS-03 a pass is made out with its paper in one deed, and waits to be printed', async () => {
    const { desk } = await openDesk('receptionist');
    const paperId = await paperOf(desk);

    expect(await must(desk.papers.outbox({}))).toMatchObject([
      {
        id: paperId,
        kind: 'visitor-pass',
        number: 'FK-A1-20261122-001',
        state: 'waiting',
        queuedAt: Date.parse('2026-11-22T08:10:00+08:00'),
        queuedBy: '职员receptionist',
        printedAt: null,
        reprints: 0,
        trouble: null,
      },
    ]);
  });

  test('a pass that is refused leaves no paper', async () => {
    const { desk, rows } = await openDesk('receptionist');
    const { id } = await must(desk.visitors.register({ ...arrival, category: 'unknown' }));

    expect(await desk.visitors.issuePass({ id, version: 1, ...shown })).toEqual(
      refused('visit/host-not-called'),
    );
    expect(rows('SELECT * FROM papers')).toEqual([]);
  });

  test('what is on paper leaves the outbox, what failed stays in it and says why', async () => {
    const { desk, setClock } = await openDesk('receptionist');
    const [good, bad] = [await paperOf(desk), await paperOf(desk)];
    setClock('2026-11-22T08:11:00+08:00');

    const onPaper = await print(desk, good, printed);
    const notThere = await print(desk, bad, failed);

    expect(onPaper).toMatchObject({ state: 'printed', printedAt: Date.parse('2026-11-22T08:11:00+08:00') });
    expect(notThere).toMatchObject({ state: 'failed', printedAt: null, trouble: 'print/no-printer' });
    expect((await must(desk.papers.outbox({}))).map(({ id }) => id)).toEqual([bad]);
    expect((await must(desk.papers.recent({}))).map(({ id }) => id)).toEqual([bad, good]);
  });

  test('a paper that was called back is printed no more', async () => {
    const { desk, service } = await openDesk('receptionist');
    const paperId = await paperOf(desk);
    service.ledger.db.exec('UPDATE papers SET voided_at = 1');

    expect(await start(desk, paperId)).toEqual(refused('paper/void'));
    expect(await must(desk.papers.outbox({}))).toEqual([]);
    expect(await must(desk.papers.paper({ id: paperId }))).toMatchObject({ voidedAt: 1, state: 'waiting' });
  });

  test('a paper nobody made out is unknown to every verb', async () => {
    const { desk } = await openDesk('receptionist');
    const runId = nobody as unknown as Run['runId'];

    const answers = [
      await start(desk, nobody),
      await desk.papers.finish({ runId, ...printed }),
      await desk.papers.paper({ id: nobody }),
      await desk.papers.latestOf({ kind: 'visitor-pass', subjectId: nobody }),
    ];

    expect(answers).toEqual(answers.map(() => refused('paper/unknown')));
  });

  test('a paper tells of who came and who called: only the desk sees it, and only the desk prints it', async () => {
    const { desk, as } = await openDesk('receptionist');
    const id = await paperOf(desk);
    const finance = await as('finance');

    const answers = [
      await finance.papers.paper({ id }),
      await finance.papers.start({ id, reason: null, locale: 'zh-CN' }),
      await finance.papers.recent({}),
      await finance.papers.outbox({}),
    ];

    expect(answers).toEqual(answers.map(() => refused('auth/role-missing')));
  });

  test('the open papers and those of one visit are found through their indexes', async () => {
    const { service } = await openDesk('receptionist');

    expect(planOf(service, notOnPaper)).toContain('papers USING INDEX papers_not_on_paper');
    expect(planOf(service, latestOfSubject)).toContain('papers USING INDEX papers_by_subject');
  });
});

describe('nothing is printed twice unmarked', () => {
  test('the first time bears no mark, and its facts are those of the moment the pass was made out', async () => {
    const { desk, as } = await openDesk('receptionist');
    const paperId = await paperOf(desk);
    const admin = await as('admin');
    await must(
      admin.office.changeSettings({
        ...(await must(admin.office.settings({}))),
        officeName: '新名物业',
      }),
    );

    const run = await must(start(desk, paperId));

    expect(run).toMatchObject({ paperId, sheet: 'a6-landscape', printer: null, reprint: null });
    expect(run.data).toMatchObject({ officeName: '和园物业服务中心', visitorName: '陈明' });
  });

  test('every later one is a 补打 with its number, reason, operator and time', async () => {
    const { desk, as, setClock } = await openDesk('receptionist');
    const paperId = await paperOf(desk);
    await print(desk, paperId, printed);
    setClock('2026-11-22T09:30:00+08:00');

    const second = await must(start(desk, paperId, '卡纸'));
    await must(desk.papers.finish({ runId: second.runId, ...printed }));
    const third = await must(start(await as('supervisor'), paperId, '访客遗失'));

    expect(second.reprint).toEqual({
      nth: 1,
      reason: '卡纸',
      by: '职员receptionist',
      at: '2026-11-22 09:30',
    });
    expect(third.reprint).toEqual({
      nth: 2,
      reason: '访客遗失',
      by: '职员supervisor',
      at: '2026-11-22 09:30',
    });
    expect(second.data).toEqual(third.data);
    expect(await must(desk.papers.paper({ id: paperId }))).toMatchObject({
      state: 'printed',
      printedAt: Date.parse('2026-11-22T08:10:00+08:00'),
      reprints: 2,
      reprintedAt: Date.parse('2026-11-22T09:30:00+08:00'),
    });
  });

  test('without a reason there is no 补打', async () => {
    const { desk, rows } = await openDesk('receptionist');
    const paperId = await paperOf(desk);
    await print(desk, paperId, printed);

    expect(await start(desk, paperId)).toEqual(refused('paper/reason-missing'));
    expect(rows('SELECT count(*) AS n FROM paper_runs')).toEqual([{ n: 1 }]);
  });

  test('a second start while the first is under way is no second paper', async () => {
    const { desk } = await openDesk('receptionist');
    const paperId = await paperOf(desk);
    await must(start(desk, paperId));

    expect(await start(desk, paperId)).toEqual(refused('paper/reason-missing'));
  });

  test('a crash between start and end: the paper may be out, so the next one is marked', async () => {
    const scene = await openDesk('receptionist');
    const paperId = await paperOf(scene.desk);
    await must(start(scene.desk, paperId));

    await scene.reopen();

    expect(await must(scene.desk.papers.paper({ id: paperId }))).toMatchObject({ state: 'printing' });
    expect(await start(scene.desk, paperId)).toEqual(refused('paper/reason-missing'));
    expect(await must(start(scene.desk, paperId, '打印时断电'))).toMatchObject({ reprint: { nth: 1 } });
  });

  test('the clerk has looked and the paper is blank: the next one is the paper itself; what came out stays out', async () => {
    const { desk, rows } = await openDesk('receptionist');
    const [id, out] = [await paperOf(desk), await paperOf(desk)];
    const cut = await must(desk.papers.start({ id, reason: null, locale: 'zh-CN' }));
    await print(desk, out, printed);

    const again = await must(desk.papers.start({ id, reason: null, nothingOut: true, locale: 'zh-CN' }));

    expect(again.reprint).toBeNull();
    expect(rows(`SELECT outcome, trouble FROM paper_runs WHERE id = '${cut.runId}'`)).toEqual([
      { outcome: 'failed', trouble: 'print/failed' },
    ]);
    expect(await desk.papers.start({ id: out, reason: null, nothingOut: true, locale: 'zh-CN' })).toEqual(
      refused('paper/reason-missing'),
    );
  });

  test('what surely failed gives its mark back: the next one is the paper itself, whatever reason is given', async () => {
    const { desk } = await openDesk('receptionist');
    const paperId = await paperOf(desk);
    await print(desk, paperId, failed);

    const again = await must(start(desk, paperId, '再试一次'));

    expect(again.reprint).toBeNull();
  });

  test('a 补打 that failed gives its number back, and the paper is still on paper', async () => {
    const { desk } = await openDesk('receptionist');
    const paperId = await paperOf(desk);
    await print(desk, paperId, printed);
    const afterFailure = await print(desk, paperId, failed, '看不清');

    const again = await must(start(desk, paperId, '看不清'));

    expect(afterFailure).toMatchObject({ state: 'printed', trouble: 'print/no-printer', reprints: 0 });
    expect(again.reprint).toMatchObject({ nth: 1 });
  });

  test('an attempt ends once', async () => {
    const { desk } = await openDesk('receptionist');
    const { runId } = await must(start(desk, await paperOf(desk)));
    await must(desk.papers.finish({ runId, ...failed }));

    expect(await desk.papers.finish({ runId, ...printed })).toEqual(refused('paper/run-ended'));
  });

  test('a 补打 is in the language of the first', async () => {
    const { desk } = await openDesk('receptionist');
    const paperId = await paperOf(desk);
    const first = await must(desk.papers.start({ id: paperId, reason: null, locale: 'zh-TW' }));
    await must(desk.papers.finish({ runId: first.runId, ...printed }));

    expect(await must(start(desk, paperId, '卡纸'))).toMatchObject({ locale: 'zh-TW' });
    expect(await must(desk.papers.paper({ id: paperId }))).toMatchObject({ locale: 'zh-TW' });
  });

  test('whatever is started, ended or cut short, in any order: at most one unmarked paper may be out', async () => {
    const { desk, rows } = await openDesk('receptionist');
    const step = constantFrom('print', 'print with a reason', 'fails', 'comes out', 'is saved', 'crashes');
    await assert(
      asyncProperty(array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const paperId = await paperOf(desk);
        const underWay: Run['runId'][] = [];
        const marks = new Map<Run['runId'], number>(); // of every attempt that may be out; 0 is no mark
        const [answered, expected, twice]: [string[], string[], number[]] = [[], [], []];
        for (const what of steps) {
          if (what === 'crashes') underWay.length = 0;
          else if (what === 'print' || what === 'print with a reason') {
            expected.push(marks.size === 0 ? 'unmarked' : what === 'print' ? 'paper/reason-missing' : '补打');
            const run = await start(desk, paperId, what === 'print' ? null : '卡纸');
            answered.push(run.ok ? (run.value.reprint ? '补打' : 'unmarked') : run.error.code);
            if (!run.ok) continue;
            underWay.push(run.value.runId);
            marks.set(run.value.runId, run.value.reprint?.nth ?? 0);
          } else {
            const runId = underWay.shift();
            if (runId === undefined) continue;
            await must(desk.papers.finish({ runId, ...ends[what] }));
            if (what === 'fails') marks.delete(runId);
          }
          twice.push(marks.size - new Set(marks.values()).size);
        }
        expect(answered).toEqual(expected);
        expect(twice).toEqual(twice.map(() => 0));
        expect([...rows(onePaperUnmarked.sql), ...rows(paperStatesAgree.sql)]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('how each kind is printed', () => {
  test('until someone says otherwise: the usual sheet, the usual printer, no offset', async () => {
    const { desk } = await openDesk('receptionist');

    expect(await must(desk.papers.setups({}))).toEqual([
      { ...usual, kind: 'visitor-pass', sheet: 'a6-landscape' },
      { ...usual, kind: 'work-order', sheet: 'half-sheet' },
      { ...usual, kind: 'receipt', sheet: 'third-sheet' },
      { ...usual, kind: 'deposit-refund', sheet: 'a5-landscape' },
      { ...usual, kind: 'prepaid-refund', sheet: 'a5-landscape' },
      { ...usual, kind: 'dunning-notice', sheet: 'a5-landscape' },
      { ...usual, kind: 'meter-route', sheet: 'a4' },
      { ...usual, kind: 'hand-in', sheet: 'a5' },
      { ...usual, kind: 'handover-record', sheet: 'a4' },
    ]);
  });

  test('a kind is bound to a printer, a sheet and an offset, and later papers go there', async () => {
    const { desk } = await openDesk('receptionist');
    const bound = {
      kind: 'visitor-pass',
      printer: 'EPSON LQ-630K',
      sheet: 'a5-landscape',
      offsetXUm: -1500,
      offsetYUm: 2000,
      carbon: false,
    } as const;
    await must(desk.papers.setUp({ ...bound, printer: null }));

    expect(await must(desk.papers.setUp(bound))).toEqual(bound);
    expect(await must(start(desk, await paperOf(desk)))).toMatchObject(bound);
  });

  test('a sheet the paper is not laid out for is refused', async () => {
    const { desk, rows } = await openDesk('receptionist');

    expect(await desk.papers.setUp({ ...usual, kind: 'visitor-pass', sheet: 'half-sheet' })).toEqual(
      refused('paper/sheet-unfit'),
    );
    expect(rows('SELECT * FROM paper_setups')).toEqual([]);
  });
});

describe('今日', () => {
  test('what failed or waits is an open matter; what is being printed becomes one after two minutes', async () => {
    const scene = await openDesk('receptionist');
    const { desk, setClock } = scene;
    const [waiting, crashed, done] = [await paperOf(desk), await paperOf(desk), await paperOf(desk)];
    await print(desk, done, printed);
    setClock('2026-11-22T08:20:00+08:00');
    await must(start(desk, crashed));

    const atOnce = openMatters(scene, '2026-11-22T08:21:00+08:00');
    const later = openMatters(scene, '2026-11-22T08:23:00+08:00');

    expect(atOnce.map(({ ref }) => ref)).toEqual([waiting]);
    expect(later.map(({ ref, facts }) => [ref, facts])).toEqual([
      [waiting, { paper: 'visitor-pass', number: 'FK-A1-20261122-001', state: 'waiting' }],
      [crashed, { paper: 'visitor-pass', number: 'FK-A1-20261122-002', state: 'printing' }],
    ]);
  });
});

describe('the tables themselves', () => {
  test.each<[what: string, sql: string, message: string]>([
    ['a paper made out anew', "UPDATE papers SET data = '{}'", 'as it was made out'],
    ['a paper thrown away', 'DELETE FROM papers', 'never deleted'],
    ['an attempt thrown away', 'DELETE FROM paper_runs', 'never deleted'],
    ['an attempt that ended again', "UPDATE paper_runs SET outcome = 'failed'", 'ends once'],
    ['a mark taken off', 'UPDATE paper_runs SET nth = NULL, reason = NULL', 'ends once'],
    ['a second unmarked one', secondUnmarked, 'UNIQUE constraint failed'],
  ])('even past the program there is not %s', async (_, sql, message) => {
    const { desk, service } = await openDesk('receptionist');
    const paperId = await paperOf(desk);
    await print(desk, paperId, printed);

    expect(() => service.ledger.db.exec(sql)).toThrow(message);
  });

  test.each<[what: string, sql: string, check: string]>([
    ['a paper that says it is printed', "UPDATE papers SET state = 'printed'", 'paper-states-agree'],
    [
      'a pass without its paper',
      'DROP TRIGGER papers_no_delete; DELETE FROM papers',
      'every-pass-has-a-paper',
    ],
    [
      'an unmarked paper after one that may be out',
      `DROP INDEX paper_runs_once; UPDATE papers SET state = 'printing'; ${twoUnmarked}`,
      'one-paper-unmarked',
    ],
  ])('verify finds %s', async (_, sql, check) => {
    const { desk, as, service } = await openDesk('receptionist');
    await paperOf(desk);
    service.ledger.db.exec(sql);

    const { findings } = await must((await as('admin')).office.verify({}));

    expect(findings.map((finding) => finding.check)).toContain(check);
  });
});

const arrival = {
  category: 'guest',
  visitorName: '陈明',
  partySize: 1,
  company: null,
  phoneTail: null,
  plate: null,
  business: '取快递',
  unitId: null,
  hostName: null,
} as const;
const shown = {
  documentShown: 'id-card',
  documentWaivedWhy: null,
  documentReturned: true,
  guidedTo: null,
} as const;

/** A visitor's pass, made out a moment ago. */
async function paperOf(desk: Desk): Promise<Paper['id']> {
  const { id } = await must(desk.visitors.register(arrival));
  return (await must(desk.visitors.issuePass({ id, version: 1, ...shown }))).paperId!;
}

const start = (desk: Desk, id: Paper['id'], reason: string | null = null) =>
  desk.papers.start({ id, reason, locale: 'zh-CN' });

async function print(
  desk: Desk,
  paperId: Paper['id'],
  end: typeof printed | typeof failed,
  reason: string | null = null,
): Promise<Paper> {
  const { runId } = await must(start(desk, paperId, reason));
  return must(desk.papers.finish({ runId, ...end }));
}

function openMatters({ service }: TestDesk, at: string) {
  const scene = { tx: service.ledger.tx, now: Date.parse(at) } as Scene;
  return papersToday.matters!(scene);
}
