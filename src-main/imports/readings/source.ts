import type { MeterKind } from '../../../src-shared/rules/feeItems.ts';
import type { RoomParts } from '../../../src-shared/rules/roomCode.ts';
import { meterKindOf } from '../meters/meterKindOf.ts';
import { locate, roomSaid } from '../roster/locate.ts';
import type { Assembled, FileRow, RowPlace, Source } from '../source.ts';
import { readingColumns, type ReadingValues } from './columns.ts';

/** One reading of a sheet, by the home or by the meter's number or by both. */
export type ReadingFileRow = FileRow & {
  readonly project: string | null;
  readonly where: RoomParts | null;
  readonly serial: string;
  /** What the row says it is about; `null` where it says nothing. */
  readonly kind: MeterKind | null;
  /** 上期度数 as the sheet has it, in 1/1,000. */
  readonly before: number | null;
  readonly value: number;
  readonly readOn: string | null;
  /** 翻转 stands in the remark. */
  readonly rolledOver: boolean;
};

/** A sheet of readings (抄表): a row is what was read off one meter. */
export const readingSheet: Source<ReadingValues, ReadingFileRow> = {
  name: 'readings',
  columns: readingColumns,
  leastTitles: 2,
  identity: ['serial', 'room', 'value'],
  assemble,
  whose: ({ serial, ...values }, at) => ({ room: roomSaid(values, at), serial }),
};

function assemble(values: ReadingValues, at: RowPlace<keyof ReadingValues>): Assembled<ReadingFileRow> {
  const isByNumber = values.room === '' && values.serial !== '';
  const { parts, problems } = isByNumber ? { parts: null, problems: [] } : locate(values, at);
  if (problems.length > 0 || values.value === null) return { rows: [], problems, idNumbersDropped: 0 };

  const row = {
    sheet: at.sheet,
    row: at.row,
    project: values.project,
    where: parts,
    serial: values.serial,
    kind: values.kind === null ? null : meterKindOf(values.kind),
    before: values.before,
    value: values.value,
    readOn: values.readOn,
    rolledOver: /翻[转轉表圈]|[过過]零|[归歸]零|[满滿]圈/u.test(values.note ?? ''),
  };
  return { rows: [row], problems: [], idNumbersDropped: 0 };
}
