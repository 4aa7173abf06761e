import type { Reports } from '../../../ledger/scene.ts';
import { dailyReport } from './dailyReport.ts';
import { saveDailyReport } from './saveDailyReport.ts';

/** The day as finance gets it. */
export const receiptReports: Reports['receipts'] = { dailyReport, saveDailyReport };
