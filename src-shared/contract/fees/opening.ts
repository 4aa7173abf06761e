import { z } from 'zod';
import { UnitId } from '../households.ts';
import { fileTroubles, RowTrouble } from '../importFile.ts';
import { command, report } from '../procedure.ts';
import { Day, FenAmount, FileBytes, line } from '../text.ts';
import { deciders, FeeItemId, ObjectId } from './ids.ts';

/** One line of what households owed, or had paid, before this ledger. */
export const OpeningRow = z.strictObject({
  /** '' of a text table. */
  sheet: z.string().max(80),
  row: z.int().min(1),
  unitId: UnitId,
  itemId: FeeItemId,
  objectId: ObjectId,
  fromOn: Day,
  toOn: Day,
  amountFen: FenAmount.min(1).max(100_000_000_000),
  /** Paid back then: it settles the charge and never is in the drawer. */
  paidFen: FenAmount.min(0).max(100_000_000_000),
  paidOn: Day.nullable(),
  collector: line(40).nullable(),
  note: line(200).nullable(),
});

/** 期初欠费 and the payments of before, from a sheet; looked at first, never booked silently. */
export const opening = {
  previewOpening: report({
    roles: deciders,
    input: z.strictObject({ fileName: z.string().max(260), file: FileBytes }),
    output: z.strictObject({
      fileName: z.string(),
      digest: z.string(),
      rows: z.array(OpeningRow),
      lines: z.array(
        z.strictObject({
          sheet: z.string(),
          row: z.int(),
          unit: z.string(),
          item: z.string(),
          period: z.string(),
          amountFen: FenAmount.nullable(),
          paidFen: FenAmount.nullable(),
          action: z.enum(['add', 'same', 'failed']),
          problem: RowTrouble.nullable(),
          /** What was understood otherwise than it stands there: an end that is the next begin. */
          notice: RowTrouble.nullable(),
        }),
      ),
      unknownColumns: z.array(z.string()),
      totals: z.strictObject({
        add: z.int(),
        same: z.int(),
        failed: z.int(),
        owedFen: FenAmount,
        paidFen: FenAmount,
      }),
      /** Stands for this very outcome; booking is refused if the ledger would now give another one. */
      plan: z.string(),
    }),
    errors: fileTroubles,
  }),
  importOpening: command({
    roles: deciders,
    input: z.strictObject({
      fileName: z.string().max(260),
      digest: z.string().max(64),
      plan: z.string().max(64),
      rows: z.array(OpeningRow).min(1).max(50_000),
    }),
    output: z.strictObject({ added: z.int(), owedFen: FenAmount, paidFen: FenAmount }),
    errors: ['import/plan-changed', 'import/nothing-to-do'],
    topics: ['fees'],
  }),
};
