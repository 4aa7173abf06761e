import { useTranslation } from 'react-i18next';
import type { Catalog } from '../../../app/i18n.ts';
import type { Preview } from './useRosterImport.ts';

type Told = Preview['lines'][number];
type Problem = NonNullable<Told['problem']>;
type Change = Told['changes'][number];

/** What becomes of a row of the file with all that is wrong with it, or a notice about one. */
export type Line = Omit<Told, 'action' | 'problem'> & {
  action: Told['action'] | 'notice';
  problems: readonly Problem[];
};

/** What may be meant is told apart, to stand out. */
export type Sentence = { told: string; suggestion: string };

/** What an import does with a row in sentences: what is wrong and what may be meant, or what changes from what to what. */
export function useLineText(): (line: Line) => Sentence[] {
  const { t, i18n } = useTranslation(['import', 'households']);

  function problemText({ code, column, params }: Problem): string {
    const known = code.replace(/^import\//, '');
    const sentence = i18n.exists(`import:problem.${known}`)
      ? t(`problem.${known as keyof Catalog['import']['problem']}`, params)
      : t('problemUnknown', { code });
    return column === '' ? sentence : t('atColumn', { column, sentence });
  }

  function changeText({ field, from, to }: Change): string {
    if (field === 'samePersonAs') return t('samePersonAs', { unit: from });
    const title = i18n.exists(`import:column.${field}`)
      ? t(`column.${field as keyof Catalog['import']['column']}`)
      : field;
    return from === ''
      ? t('changeNew', { title, to: valueText(field, to) })
      : t('change', { title, from: valueText(field, from), to: valueText(field, to) });
  }

  /** Choices of the ledger are told in the clerk's words. */
  function valueText(field: string, value: string): string {
    if (field === 'hasLift')
      return t(value === 'true' ? 'households:building.hasLift' : 'households:building.noLift');
    if (field === 'areaCm2' || field === 'innerAreaCm2') return `${value}㎡`;
    const word = `households:${field}.${value}`;
    return i18n.exists(word) ? t(word as 'households:usage.residence') : value;
  }

  return ({ problems, changes }) =>
    problems.length === 0
      ? [{ told: changes.map(changeText).join('；'), suggestion: '' }]
      : problems.map((problem) => {
          const { suggestion = '' } = problem.params;
          return {
            told: problemText(problem),
            suggestion: suggestion === '' ? '' : t('suggestion', { suggestion }),
          };
        });
}
