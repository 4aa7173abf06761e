import path from 'node:path';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { dailyReport as asWorkbook } from '../../../documents/dailyReport.ts';
import { saveWhole } from '../../../documents/saveWhole.ts';
import { writeReport } from '../../../documents/sheet.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Progress, ReportScene } from '../../../ledger/scene.ts';
import { dailyReport } from './dailyReport.ts';

type SaveDailyReport = Contract['receipts']['saveDailyReport'];

/**
 * 收费日报表 as a workbook for finance, under the name somebody pointed at; nobody who may have the drawer gets it while
 * the drawer is being counted (I21). Codes: `export/no-folder`, `export/file-open`, `export/failed`.
 */
export async function* saveDailyReport(
  scene: ReportScene,
  { day, file }: Input<SaveDailyReport>,
): AsyncGenerator<Progress, Output<SaveDailyReport>, void> {
  const data = yield* dailyReport(scene, { day });
  const saving = saveWhole(file, await writeReport(asWorkbook(data)));
  if (!saving.saved) {
    if (saving.why === 'no-folder') refuse('export/no-folder', { folder: path.dirname(file) });
    if (saving.why === 'file-open') refuse('export/file-open', { name: path.basename(file) });
    refuse('export/failed', { reason: saving.reason });
  }
  return { file, receipts: data.rows.length };
}
