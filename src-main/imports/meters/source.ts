import type { MeterKind } from '../../../src-shared/rules/feeItems.ts';
import type { RoomParts } from '../../../src-shared/rules/roomCode.ts';
import { locate, roomSaid } from '../roster/locate.ts';
import type { Assembled, FileRow, RowPlace, Source } from '../source.ts';
import { meterColumns, type MeterValues } from './columns.ts';
import { meterKindOf } from './meterKindOf.ts';

/** One meter of a sheet, in the ledger's form; which home it hangs in only the ledger knows. */
export type MeterFileRow = FileRow & {
  readonly project: string | null;
  readonly where: RoomParts;
  readonly serial: string;
  readonly kind: MeterKind;
  readonly place: string | null;
  /** In 1/1,000. */
  readonly multiplier: number;
  readonly dialDigits: number | null;
  readonly firstReading: number;
  /** `null` where the sheet has no day of its own. */
  readonly installedOn: string | null;
};

/** A sheet of meters (表具): a row is one meter of a home. */
export const meterSheet: Source<MeterValues, MeterFileRow> = {
  name: 'meters',
  columns: meterColumns,
  leastTitles: 2,
  identity: ['serial', 'room'],
  assemble,
  whose: ({ serial, ...values }, at) => ({ room: roomSaid(values, at), serial }),
};

function assemble(values: MeterValues, at: RowPlace<keyof MeterValues>): Assembled<MeterFileRow> {
  const { parts, problems } = locate(values, at);
  const kind = [values.kind, values.name, values.feeItem]
    .map((text) => text && meterKindOf(text))
    .find((found) => found !== null);
  const unkind = kind ? [] : [at.problem('import/cell-meter-kind', ['kind', 'name', 'feeItem'])];
  if (parts === null || !kind || values.serial === '')
    return { rows: [], problems: [...problems, ...unkind], idNumbersDropped: 0 };

  const row = {
    sheet: at.sheet,
    row: at.row,
    project: values.project,
    where: parts,
    serial: values.serial,
    kind,
    place: values.place,
    multiplier: values.multiplier ?? 1000,
    dialDigits: values.dialDigits,
    firstReading: values.firstReading ?? 0,
    installedOn: values.installedOn,
  };
  return { rows: [row], problems: [], idNumbersDropped: 0 };
}
