import type { Handlers, Reports } from '../../../ledger/scene.ts';
import { bridgeRows } from './bridgeRows.ts';
import { cashJournal } from './cashJournal.ts';
import { month } from './month.ts';
import { monthList } from './monthList.ts';
import { reconcile } from './reconcile.ts';
import { reconciliation } from './reconciliation.ts';
import { signMonth } from './signMonth.ts';

/** The end of a month: the bridge that has to come to 0, 现金日记账, and the books held against each other. */
export const months: Pick<Handlers['drawer'], 'signMonth' | 'monthList' | 'reconcile'> = {
  signMonth,
  monthList,
  reconcile,
};

export const monthReports: Reports['drawer'] = { month, bridgeRows, cashJournal, reconciliation };
