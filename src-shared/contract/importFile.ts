import { z } from 'zod';

/** Why a file can not be read as a table at all. */
export const fileTroubles = [
  'import/unreadable',
  'import/too-big',
  'import/legacy-xls',
  'import/encrypted',
  'import/empty',
  'import/open-quote',
  'import/header-missing',
  'import/header-twice',
] as const;

/** What is wrong with one row of a file, and in which column (`I 建筑面积`; '' for the row as a whole). */
export const RowTrouble = z.strictObject({
  code: z.string(),
  column: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
