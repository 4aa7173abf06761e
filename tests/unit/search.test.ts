import { createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { actsNamed } from '../../src-renderer/app/search/actsNamed.ts';
import { type Findings, gather, gatherAll, hitsOf } from '../../src-renderer/app/search/gather.ts';
import type { SearchAnswer, SearchSource, SourceId } from '../../src-renderer/app/search/source.ts';

test.each([
  ['报修', 'tickets'],
  ['报', 'tickets'],
  ['bx', 'tickets'],
  ['baoxiu', 'tickets'],
  ['djlf', 'newVisitor'],
  ['DJLF', 'newVisitor'],
  ['換人', 'lock'],
  ['列印', 'papers'],
  ['备 份', 'backups'],
])('%s finds the act %s first', (typed, act) => {
  expect(actsNamed(typed)[0]).toBe(act);
});

test('an act is found by words in its midst, but not by a letter in the midst of its pinyin', () => {
  expect(actsNamed('报修')).toEqual(['tickets', 'repairBook', 'newTicket']);
  expect(actsNamed('x')).not.toContain('tickets');
  expect(actsNamed('查无此事')).toEqual([]);
});

test('nothing is shown before all sources have answered', async () => {
  const quick = source('households', ['3-1-502']);
  const slow = source('tickets', ['WX-1']);
  const shown: Findings[] = [];

  gather([quick, slow], '5', { zone: 'Asia/Shanghai' }, (found) => shown.push(found));
  await quick.answer();
  expect(shown).toEqual([]);
  await slow.answer();

  expect(shown.map(keys)).toEqual([['3-1-502', 'WX-1']]);
});

test('a slow source fills in later, below its own word, and holds the others up no longer than a moment', async () => {
  vi.useFakeTimers();
  const slow = source('households', ['3-1-502']);
  const quick = source('tickets', ['WX-1']);
  const shown: Findings[] = [];

  gather([slow, quick], '5', { zone: 'Asia/Shanghai' }, (found) => shown.push(found));
  await quick.answer();
  vi.advanceTimersByTime(100);
  await slow.answer();
  vi.useRealTimers();

  expect(shown.map(keys)).toEqual([['WX-1'], ['3-1-502', 'WX-1']]);
  expect(shown.map(({ isWhole }) => isWhole)).toEqual([false, true]);
});

test('a search that was typed over says nothing any more', async () => {
  const one = source('households', ['3-1-502']);
  const shown: Findings[] = [];

  const stop = gather([one], '5', { zone: 'Asia/Shanghai' }, (found) => shown.push(found));
  stop();
  await one.answer();

  expect(shown).toEqual([]);
});

test('Enter before the answer waits for the slowest source, and a failing one does not hide the others', async () => {
  const good = source('households', ['3-1-502']);
  const bad = source('tickets', [], 'ledger/busy');
  const whole = gatherAll([bad, good], '5', { zone: 'Asia/Shanghai' });
  await good.answer();
  await bad.answer();

  const found = await whole;

  expect(hitsOf(found)[0]?.key).toBe('3-1-502');
  expect(found.answers[0]?.[1].failure).toEqual({ code: 'ledger/busy' });
});

test('one source alone shows all it has; beside others each shows a few, so that none is out of sight', async () => {
  const rooms = ['1-1-101', '1-1-102', '1-1-103', '1-1-104', '1-1-105', '1-1-106'];
  const place = { zone: 'Asia/Shanghai' };
  const alone = [source('households', rooms), source('tickets', [])];
  const beside = [source('households', rooms), source('tickets', ['WX-1'])];
  const [one, two] = [gatherAll(alone, '1', place), gatherAll(beside, '1', place)];
  for (const asked of [...alone, ...beside]) await asked.answer();

  expect(keys(await one)).toEqual(rooms);
  expect(keys(await two)).toEqual([...rooms.slice(0, 4), 'WX-1']);
  expect((await two).answers.map(([, { hasMore }]) => hasMore)).toEqual([true, false]);
});

const keys = (found: Findings): string[] => hitsOf(found).map(({ key }) => key);

/** A source that answers when it is told to. */
function source(
  id: SourceId,
  names: readonly string[],
  code?: 'ledger/busy',
): SearchSource & { answer: () => Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<SearchAnswer>();
  const hits = names.map((key) => ({ key, line: createElement('span'), open: key }));
  return {
    id,
    roles: 'anyone',
    find: () => promise,
    answer: async () => {
      resolve({ hits, failure: code ? { code } : null });
      await promise;
      await Promise.resolve();
    },
  };
}
