import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { FailureCode } from '../../../src-shared/contract/index.ts';
import type { RowTrouble } from '../../../src-shared/contract/importFile.ts';
import type { Catalog } from '../i18n.ts';
import { useSentence } from '../useSentence.ts';

/** What is wrong with a row of a sheet, with its column and what may be meant. */
export function useTroubleText(): (trouble: z.output<typeof RowTrouble>) => string {
  const { t, i18n } = useTranslation(['import', 'failure']);
  const sentence = useSentence();

  function told({ code, params }: z.output<typeof RowTrouble>): string {
    const known = code.replace(/^import\//, '');
    if (i18n.exists(`import:problem.${known}`))
      return t(`problem.${known as keyof Catalog['import']['problem']}`, params);
    return i18n.exists(`failure:${code}`)
      ? sentence({ code: code as FailureCode, params })
      : t('problemUnknown', { code });
  }

  return (trouble) => {
    const { suggestion = '' } = trouble.params;
    const words = told(trouble) + (suggestion === '' ? '' : t('suggestion', { suggestion }));
    return trouble.column === '' ? words : t('atColumn', { column: trouble.column, sentence: words });
  };
}
