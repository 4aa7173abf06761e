import type { Locale } from '../../app/preferences.ts';
import { paths } from '../../app/paths.ts';

/** The manual's chapters in reading order; each is assets/manual/<language>/<name>.md. */
export const chapterNames = [
  'today',
  'visitors',
  'repairs',
  'printing',
  'tasks',
  'search',
  'households',
  'import',
  'work-log',
  'backups',
  'move',
  'keys',
  'trouble',
  'staff',
] as const;
export type ChapterName = (typeof chapterNames)[number];

/** One chapter as it stands in its file: the heading, and all of it as Markdown. */
export type Chapter = { readonly name: ChapterName; readonly title: string; readonly text: string };

/** Which chapter tells of the screen at an address. */
export function chapterFor(pathname: string): ChapterName {
  return screens.find(([start]) => pathname.startsWith(start))?.[1] ?? 'today';
}

/** Longer addresses before those they begin with. */
const screens: readonly (readonly [string, ChapterName])[] = [
  [paths.today, 'today'],
  [paths.visitors, 'visitors'],
  [paths.tickets, 'repairs'],
  [paths.workLog, 'work-log'],
  [paths.households, 'households'],
  [paths.import, 'import'],
  [paths.papers, 'printing'],
  [paths.staff, 'staff'],
  [paths.printers, 'printing'],
  [paths.backups, 'backups'],
  [paths.restore, 'backups'],
  [paths.move, 'move'],
  [paths.keys, 'keys'],
  [paths.office, 'backups'],
];

/** The whole manual in one language; it is read when it is first opened. */
export async function readManual(locale: Locale): Promise<readonly Chapter[]> {
  return Promise.all(
    chapterNames.map(async (name) => {
      const text = (await files[`../../../assets/manual/${locale}/${name}.md`]?.()) ?? '';
      return { name, title: /^# (.+)$/m.exec(text)?.[1] ?? name, text };
    }),
  );
}

const files = import.meta.glob<string>('../../../assets/manual/*/*.md', { query: '?raw', import: 'default' });

/** The chapters that hold what is looked for, each with the words around it; all of them when nothing is. */
export function chaptersWith(
  chapters: readonly Chapter[],
  wanted: string,
): readonly { chapter: Chapter; around: string }[] {
  const looked = wanted.trim().toLowerCase();
  if (looked === '') return chapters.map((chapter) => ({ chapter, around: '' }));
  return chapters.flatMap((chapter) => {
    const plain = chapter.text
      .replaceAll(/^(?:#+|-|\d+\.) /gm, '')
      .replaceAll(/[*`[\]]|\([\w/-]+\)/g, '')
      .replaceAll(/\s+/g, ' ');
    const at = plain.toLowerCase().indexOf(looked);
    if (at < 0) return [];
    return [{ chapter, around: plain.slice(Math.max(0, at - 8), at + looked.length + 16) }];
  });
}
