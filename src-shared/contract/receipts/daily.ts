import { z } from 'zod';
import { report } from '../procedure.ts';
import { Day, FenAmount, Instant } from '../text.ts';
import { lookers, ReceiptId } from './ids.ts';
import { Method } from './receipt.ts';

const ByMethod = z.array(z.strictObject({ method: Method, amountFen: FenAmount }));

/** 收费日报表: every receipt whose money moved on a day, and the day's items by method. */
export const DailyReport = z.strictObject({
  day: Day,
  officeName: z.string(),
  counterCode: z.string(),
  cutOff: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
  /** The ledger it was made from: its last entry by then. */
  head: z.strictObject({ seq: z.int(), hash: z.string() }),
  zone: z.string(),
  rows: z.array(
    z.strictObject({
      receiptId: ReceiptId,
      number: z.string(),
      takenAt: Instant,
      rooms: z.string(),
      payer: z.string(),
      items: z.string(),
      fromOn: Day.nullable(),
      toOn: Day.nullable(),
      /** What it came to on this day: 0 where it was voided the same day, below 0 where money went back. */
      amountFen: FenAmount,
      byMethod: ByMethod,
      standing: z.enum(['valid', 'voided', 'reversal', 'refund', 'reversed', 'moved']),
      takenBy: z.string(),
      shiftNth: z.int(),
      /** Of cash taken after the cut-off: the finance day it is due. */
      depositOn: Day,
    }),
  ),
  /** What the day's money was for, by method; '' is 改方式 of another day's receipt, `prepaid` and `deposit` are no income. */
  summary: z.array(z.strictObject({ item: z.string(), method: Method, amountFen: FenAmount })),
});

/** A whole path on this computer or in its network. */
const SpreadsheetFile = z
  .string()
  .max(500)
  .regex(/^(?:\/|[A-Za-z]:[\\/]|\\\\).*\.xlsx$/iu);

/** The day as finance gets it. */
export const daily = {
  dailyReport: report({
    roles: lookers,
    input: z.strictObject({ day: Day }),
    output: DailyReport,
    errors: ['drawer/being-counted'],
  }),
  /** The same as a workbook, written whole under the name that was pointed at: `2026-11-22_收费日报.xlsx`. */
  saveDailyReport: report({
    roles: lookers,
    input: z.strictObject({ day: Day, file: SpreadsheetFile }),
    output: z.strictObject({ file: z.string(), receipts: z.int() }),
    errors: ['drawer/being-counted', 'export/no-folder', 'export/file-open', 'export/failed'],
  }),
};
