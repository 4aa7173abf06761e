import { expect, test } from 'vitest';
import type { Contract, Input } from '../../src-shared/contract/index.ts';
import { must, openDesk, refused } from './scene.ts';

type Kept = Input<Contract['drafts']['keep']>;

const halfVisitor: Kept = {
  place: 'visitors/new/7f0c0d8e-8d3b-4f6e-9a53-0a1f6f1f1122',
  title: '新来访 陈明',
  body: { category: 'guest', visitorName: '陈明', partySize: 2, unitId: { code: '3-1-502' }, plate: null },
  parked: false,
};
const { place } = halfVisitor;
const eight = Date.parse('2026-11-22T08:10:00+08:00');

test('what was typed and not sent is there again after a restart of the program', async () => {
  const { desk, reopen, by, rows } = await openDesk('receptionist');

  const kept = await must(desk.drafts.keep(halfVisitor));
  await reopen();

  const [draft] = await must(
    by(String(rows('SELECT staff_id FROM drafts')[0]?.['staff_id'])).drafts.list({}),
  );
  expect(kept).toEqual({ savedAt: eight });
  expect(draft).toMatchObject({
    place,
    title: '新来访 陈明',
    body: halfVisitor.body,
    staffName: '职员receptionist',
    savedAt: eight,
    parkedAt: null,
  });
});

test('typed on, the later text stands in the place of the earlier; the latest form comes first', async () => {
  const { desk, setClock } = await openDesk('receptionist');
  await must(desk.drafts.keep(halfVisitor));
  setClock('2026-11-22T08:11:00+08:00');
  await must(desk.drafts.keep({ ...halfVisitor, place: 'visitors/new/b', title: '新来访' }));
  setClock('2026-11-22T08:12:00+08:00');

  await must(desk.drafts.keep({ ...halfVisitor, body: { visitorName: '陈明华' } }));

  const list = await must(desk.drafts.list({}));
  expect(list.map(({ body, title }) => ({ body, title }))).toEqual([
    { title: '新来访 陈明', body: { visitorName: '陈明华' } },
    { title: '新来访', body: halfVisitor.body },
  ]);
});

test('what is only being typed stands in no book: no row of the journal, whether kept, parked, taken over or dropped', async () => {
  const { desk, as, rows } = await openDesk('receptionist');
  const colleague = await as('supervisor');
  const before = rows('SELECT count(*) AS n FROM journal');

  await must(desk.drafts.keep({ ...halfVisitor, parked: true }));
  const [parked] = await must(colleague.drafts.list({}));
  await must(colleague.drafts.takeOver({ staffId: parked!.staffId, place }));
  await must(colleague.drafts.drop({ place }));

  expect(rows('SELECT count(*) AS n FROM journal')).toEqual(before);
  expect(rows('SELECT * FROM drafts')).toEqual([]);
});

test('a colleague sees only what was parked, and can throw nothing of another away', async () => {
  const { desk, as } = await openDesk('receptionist');
  const colleague = await as('supervisor');
  await must(desk.drafts.keep(halfVisitor));
  await must(desk.drafts.keep({ ...halfVisitor, place: 'visitors/new/b', title: '李女士', parked: true }));

  await must(colleague.drafts.drop({ place: 'visitors/new/b' }));

  expect(await must(colleague.drafts.list({}))).toMatchObject([
    { title: '李女士', parkedAt: eight, staffName: '职员receptionist' },
  ]);
  expect(await must(desk.drafts.list({}))).toHaveLength(2);
});

test('a parked draft goes on in the hands of the colleague who takes it over', async () => {
  const { desk, as } = await openDesk('receptionist');
  const colleague = await as('supervisor');
  await must(desk.drafts.keep({ ...halfVisitor, parked: true }));
  const [parked] = await must(colleague.drafts.list({}));

  const taken = await must(colleague.drafts.takeOver({ staffId: parked!.staffId, place }));

  expect(taken).toMatchObject({ place, body: halfVisitor.body, staffName: '职员supervisor', parkedAt: null });
  expect(await must(colleague.drafts.list({}))).toEqual([taken]);
  expect(await must(desk.drafts.list({}))).toEqual([]);
  expect(await colleague.drafts.takeOver({ staffId: parked!.staffId, place })).toEqual(
    refused('draft/unknown'),
  );
});

test('what was parked half said by a caller is shown to nobody who takes no calls', async () => {
  const { desk, as } = await openDesk('receptionist');
  await must(desk.drafts.keep({ ...halfVisitor, title: '张三 13800001234', parked: true }));
  const [parked] = await must(desk.drafts.list({}));
  const finance = await as('finance');

  const { matters, glance } = await must(finance.duties.today({}));

  expect(matters).toEqual([]);
  expect(glance.find(({ kind }) => kind === 'drafts.parked')).toEqual({ kind: 'drafts.parked', count: 0 });
  expect(await must(finance.drafts.list({}))).toEqual([]);
  expect(await finance.drafts.takeOver({ staffId: parked!.staffId, place })).toEqual(
    refused('draft/unknown'),
  );
});

test("one's own parked draft is taken up again, and is parked no more", async () => {
  const { desk, as } = await openDesk('receptionist');
  await must(desk.drafts.keep({ ...halfVisitor, parked: true }));
  const [parked] = await must(desk.drafts.list({}));

  const taken = await must(desk.drafts.takeOver({ staffId: parked!.staffId, place }));

  expect(taken).toMatchObject({ parkedAt: null, body: halfVisitor.body });
  expect(await must((await as('supervisor')).drafts.list({}))).toEqual([]);
});

test('what a colleague has not parked stays hers, and nothing of one’s own is overwritten', async () => {
  const { desk, as } = await openDesk('receptionist');
  const colleague = await as('supervisor');
  await must(desk.drafts.keep(halfVisitor));
  const [own] = await must(desk.drafts.list({}));
  const asked = { staffId: own!.staffId, place };

  expect(await colleague.drafts.takeOver(asked)).toEqual(refused('draft/not-parked'));
  await must(desk.drafts.keep({ ...halfVisitor, parked: true }));
  await must(colleague.drafts.keep({ ...halfVisitor, body: { visitorName: '另一位' } }));
  expect(await colleague.drafts.takeOver(asked)).toEqual(refused('draft/in-the-way'));

  expect(await must(desk.drafts.list({}))).toMatchObject([{ body: halfVisitor.body, parkedAt: eight }]);
});

test('a form holds at most 20,000 characters; what is longer is refused whole', async () => {
  const { desk, rows } = await openDesk('receptionist');
  const room = 20_000 - JSON.stringify({ demand: '' }).length;

  const most = await desk.drafts.keep({ ...halfVisitor, body: { demand: '漏'.repeat(room) } });
  const tooMuch = await desk.drafts.keep({
    ...halfVisitor,
    place: 'visitors/new/b',
    body: { demand: '漏'.repeat(room + 1) },
  });

  expect(most).toEqual({ ok: true, value: { savedAt: eight } });
  expect(tooMuch).toEqual(refused('input/invalid', { field: 'body' }));
  expect(rows('SELECT place FROM drafts')).toEqual([{ place }]);
});

test('a place is a path of the window, and nothing else', async () => {
  const { desk } = await openDesk('receptionist');

  for (const wrong of [
    '',
    '/visitors',
    'visitors/',
    'visitors//x',
    'a/b/c/d/e/f',
    '来访',
    'x/../y',
    'Visitors',
  ])
    expect(await desk.drafts.keep({ ...halfVisitor, place: wrong })).toEqual(
      refused('input/invalid', { field: 'place' }),
    );
});

test('nobody keeps a draft before she has signed in', async () => {
  const { stranger } = await openDesk('receptionist');

  expect(await stranger.drafts.keep(halfVisitor)).toEqual(refused('auth/signed-out'));
  expect(await stranger.drafts.list({})).toEqual(refused('auth/signed-out'));
});

test('今日 shows what was put aside, with its title and who put it there, and counts it', async () => {
  const { desk, as, rows } = await openDesk('receptionist');
  await must(desk.drafts.keep({ ...halfVisitor, place: 'visitors/new/a' }));
  await must(desk.drafts.keep({ ...halfVisitor, parked: true }));

  const { matters, glance } = await must((await as('supervisor')).duties.today({}));

  expect(matters).toEqual([
    {
      kind: 'drafts.parked',
      ref: `${String(rows('SELECT staff_id FROM drafts')[0]?.['staff_id'])}/${place}`,
      dueAt: null,
      since: eight,
      facts: { title: '新来访 陈明', who: '职员receptionist' },
    },
  ]);
  expect(glance).toContainEqual({ kind: 'drafts.parked', count: 1 });
});
