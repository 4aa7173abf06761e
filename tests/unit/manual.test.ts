import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { acts, isAct } from '../../src-renderer/app/keyMap.ts';
import { paths } from '../../src-renderer/app/paths.ts';
import { chapterFor, chapterNames } from '../../src-renderer/app/manualChapters.ts';
import { chaptersWith } from '../../src-renderer/features/manual/chapters.ts';

const locales = ['zh-CN', 'zh-TW'] as const;
const chapters = locales.flatMap((locale) => chapterNames.map((name) => ({ locale, name })));
const read = (locale: string, name: string): string =>
  fs.readFileSync(path.join('assets/manual', locale, `${name}.md`), 'utf8');

test('both languages have the very chapters that are listed', () => {
  for (const locale of locales)
    expect(fs.readdirSync(path.join('assets/manual', locale)).sort()).toEqual(
      chapterNames.map((name) => `${name}.md`).sort(),
    );
});

test.each(chapters)(
  '$locale $name has a heading, real keys, and links that lead somewhere',
  ({ locale, name }) => {
    const text = read(locale, name);
    const keys = [...text.matchAll(/`([^`]+)`/g)].map(([, key]) => key ?? '');
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '');
    const screens: readonly unknown[] = Object.values(paths);

    expect(text).toMatch(/^# \S+/);
    expect(keys.filter((key) => !isAct(key) && !isKey(key))).toEqual([]);
    expect(
      links.filter(
        (link) => !(link.startsWith('/') ? screens : (chapterNames as readonly string[])).includes(link),
      ),
    ).toEqual([]);
  },
);

test('F1 opens a chapter of the screen one is at, for every screen that has a key', () => {
  const screens = Object.values(acts).flatMap(({ to }) => (to ? [to()] : []));

  expect(screens.length).toBeGreaterThan(10);
  for (const screen of screens.filter((screen) => screen !== paths.today))
    expect([screen, chapterFor(screen)]).not.toEqual([screen, 'today']);
  expect(chapterFor(paths.ticket('0198'))).toBe('repairs');
  expect(chapterFor(paths.restore)).toBe('backups');
  expect(chapterFor('/somewhere')).toBe('today');
});

test('looking for a word lists the chapters that hold it, with the words around it', () => {
  const all = chapterNames.map((name) => ({ name, title: name, text: read('zh-CN', name) }));

  expect(chaptersWith(all, '')).toHaveLength(chapterNames.length);
  expect(chaptersWith(all, '恢复码').map(({ chapter }) => chapter.name)).toEqual(['staff']);
  expect(chaptersWith(all, ' 标尺页 ')[0]?.around).toContain('标尺页');
  expect(chaptersWith(all, '没有这个词')).toEqual([]);
});

const isKey = (key: string): boolean =>
  /^(?:(?:Control|Shift|Alt)\+)*(?:Key[A-Z]|Digit\d|F\d+|Enter|Escape|Space|Slash|Home|End|Arrow(?:Up|Down)|Page(?:Up|Down))$/.test(
    key,
  );
