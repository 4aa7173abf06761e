import type { Handlers, Reports } from '../ledger/scene.ts';
import { drafts } from './drafts/index.ts';
import { drawer, drawerReports } from './drawer/index.ts';
import { duties, dutyReports } from './duties/index.ts';
import { feeReports, fees } from './fees/index.ts';
import { handover } from './handover/index.ts';
import { households, householdReports } from './households/index.ts';
import { office, officeReports } from './office/index.ts';
import { papers } from './papers/index.ts';
import { receiptReports } from './receipts/daily/index.ts';
import { receipts } from './receipts/index.ts';
import { staff } from './staff/index.ts';
import { tickets } from './tickets/index.ts';
import { visitors } from './visitors/index.ts';

/** What the office can do: one folder a domain, one file a verb. */
export const handlers: Handlers = {
  office,
  staff,
  households,
  visitors,
  tickets,
  fees,
  receipts,
  drawer,
  papers,
  drafts,
  duties,
  handover,
};

/** The long reads, answered by the read-only ledger process. */
export const reports: Reports = {
  office: officeReports,
  staff: {},
  households: householdReports,
  visitors: {},
  tickets: {},
  fees: feeReports,
  receipts: receiptReports,
  drawer: drawerReports,
  papers: {},
  drafts: {},
  duties: dutyReports,
  handover: {},
};
