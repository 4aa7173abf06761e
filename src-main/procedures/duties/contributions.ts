import { draftsToday } from '../drafts/today.ts';
import { drawerToday } from '../drawer/today.ts';
import { feesToday } from '../fees/today.ts';
import { handoverToday } from '../handover/today.ts';
import { officeToday } from '../office/today.ts';
import { papersToday } from '../papers/today.ts';
import { receiptsToday } from '../receipts/today.ts';
import { ticketsToday } from '../tickets/today.ts';
import { visitorsToday } from '../visitors/today.ts';
import type { Contribution } from './contribution.ts';
import { dutiesTicked } from './ticked.ts';

/** The domains that have something to say on 今日, in the order of the rail. */
export const contributions: readonly Contribution[] = [
  visitorsToday,
  ticketsToday,
  receiptsToday,
  feesToday,
  drawerToday,
  papersToday,
  handoverToday,
  draftsToday,
  officeToday,
  dutiesTicked,
];
