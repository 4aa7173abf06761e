import type { z } from 'zod';
import type { PrintRun } from '../../src-shared/contract/papers.ts';

/** A paper of the ledger with all that decides how it looks; the same for the printer, the PDF and the screen. */
export type PaperJob = Pick<
  z.output<typeof PrintRun>,
  'kind' | 'sheet' | 'offsetXUm' | 'offsetYUm' | 'carbon' | 'reprint' | 'data'
>;

/** Where on which sheet, and the mark of a paper that was printed before. */
export type PagePlace = Pick<PaperJob, 'sheet' | 'offsetXUm' | 'offsetYUm' | 'reprint'>;
