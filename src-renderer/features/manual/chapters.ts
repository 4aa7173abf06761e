import type { Locale } from '../../app/preferences.ts';
import { type ChapterName, chapterNames } from '../../app/manualChapters.ts';

/** One chapter as it stands in its file: the heading, and all of it as Markdown. */
export type Chapter = { readonly name: ChapterName; readonly title: string; readonly text: string };

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
