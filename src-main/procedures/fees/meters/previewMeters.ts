import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { roomCode } from '../../../../src-shared/rules/roomCode.ts';
import { decimalText } from '../../../../src-shared/rules/charges/ratio.ts';
import { type MeterFileRow, meterSheet } from '../../../imports/meters/source.ts';
import type { Progress, ReportScene } from '../../../ledger/scene.ts';
import { readSheet } from '../../readSheet.ts';
import { inFileOrder, type Problem } from '../fileLines.ts';
import { unitFinder } from '../unitFinder.ts';
import { meterAtWork, newMeterTrouble } from './installMeter.ts';

type PreviewMeters = Contract['fees']['previewMeters'];
type NewMeter = Output<PreviewMeters>['rows'][number];
type Line = Output<PreviewMeters>['lines'][number];

/** Reads a sheet of meters and says row by row what it would add; a meter that hangs there already is left as it is. */
export async function* previewMeters(
  { tx, today }: ReportScene,
  { fileName, file, installedOn }: Input<PreviewMeters>,
): AsyncGenerator<Progress, Output<PreviewMeters>, void> {
  const table = await readSheet(meterSheet, fileName, Buffer.from(file, 'base64'));
  const unitOf = unitFinder(tx);
  const rows: NewMeter[] = [];
  const lines: Line[] = table.problems.map(({ sheet, row, code, column, params }) => ({
    sheet,
    row,
    unitCode: table.whose({ sheet, row }).room,
    serial: table.whose({ sheet, row }).serial,
    action: 'failed',
    problem: { code, column, params: { ...params } },
  }));
  const told = new Map<string, string>();
  for (const [done, read] of table.rows.entries()) {
    if (done % stepRows === 0) yield { done, total: table.rows.length };
    const unit = unitOf(read.where, read.project);
    const unitCode = unit.ok ? unit.code : roomCode(read.where);
    const line = (action: Line['action'], problem: Line['problem'] = null): number =>
      lines.push({ sheet: read.sheet, row: read.row, unitCode, serial: read.serial, action, problem });
    if (!unit.ok) {
      line('failed', { code: unit.code, column: '', params: { unit: unit.unit } });
      continue;
    }
    const meter = { ...newMeterOf(read, installedOn), unitId: unit.id };
    const holder = tx.first(meterAtWork, { kind: read.kind, serial: read.serial });
    const problem =
      troubleOf(meter, unit.code, today) ??
      takenBy(meter, told.get(keyOf(meter)) ?? (holder?.unit_id === unit.id ? undefined : holder?.code));
    if (problem) line('failed', problem);
    else if (holder) line('same');
    else {
      line('add');
      told.set(keyOf(meter), unit.code);
      rows.push(meter);
    }
  }
  return { rows, lines: inFileOrder(lines), unknownColumns: [...table.unknownColumns] };
}

const newMeterOf = (read: MeterFileRow, installedOn: string): Omit<NewMeter, 'unitId'> => ({
  kind: read.kind,
  serial: read.serial,
  place: read.place,
  multiplier: read.multiplier,
  dialDigits: read.dialDigits,
  installedOn: read.installedOn ?? installedOn,
  firstReading: read.firstReading,
});

function troubleOf(meter: NewMeter, room: string, today: string): Problem | null {
  if (meter.multiplier > mostMultiplier)
    return {
      code: 'import/cell-multiplier',
      column: '',
      params: { found: decimalText(meter.multiplier, 3) },
    };
  const trouble = newMeterTrouble(meter, room, today);
  return trouble && { code: trouble.code, column: '', params: { ...trouble.params } };
}

const takenBy = ({ serial }: NewMeter, unit: string | undefined): Problem | null =>
  unit === undefined ? null : { code: 'meter/serial-taken', column: '', params: { serial, unit } };

const keyOf = ({ kind, serial }: NewMeter): string => `${kind} ${serial}`;

const stepRows = 500;
const mostMultiplier = 100_000_000;
