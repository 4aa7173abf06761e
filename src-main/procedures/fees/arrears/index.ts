import type { Handlers, Reports } from '../../../ledger/scene.ts';
import { arrears as whoOwes } from './arrears.ts';
import { collection } from './collection.ts';
import { dun } from './dun.ts';
import { dunnings } from './dunnings.ts';
import { monthReports } from './monthReports.ts';
import { printNotices } from './printNotices.ts';
import { reckonMonth } from './reckonMonth.ts';
import { reportMonth } from './reportMonth.ts';

type Verbs = 'arrears' | 'dun' | 'dunnings' | 'printNotices' | 'reportMonth' | 'monthReports';

/** 欠费与催缴: who owes, who was asked for it, and what was collected of what was charged. */
export const arrears: Pick<Handlers['fees'], Verbs> = {
  arrears: whoOwes,
  dun,
  dunnings,
  printNotices,
  reportMonth,
  monthReports,
};

export const arrearsReports: Pick<Reports['fees'], 'collection' | 'reckonMonth'> = {
  collection,
  reckonMonth,
};
