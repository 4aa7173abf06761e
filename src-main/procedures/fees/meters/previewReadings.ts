import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { decimalText } from '../../../../src-shared/rules/charges/ratio.ts';
import type { MeterKind } from '../../../../src-shared/rules/feeItems.ts';
import { type RoomParts, roomCode } from '../../../../src-shared/rules/roomCode.ts';
import { type ReadingFileRow, readingSheet } from '../../../imports/readings/source.ts';
import { query } from '../../../ledger/query.ts';
import type { Progress, ReportScene } from '../../../ledger/scene.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { readSheet } from '../../readSheet.ts';
import { inFileOrder, type Problem } from '../fileLines.ts';
import { unitFinder } from '../unitFinder.ts';
import { type ReadMeter, readMeters, readingTrouble } from './readingTrouble.ts';

type PreviewReadings = Contract['fees']['previewReadings'];
type Line = Output<PreviewReadings>['rows'][number];

/**
 * Reads a sheet of readings and says row by row which meter each is of and what keeps it from being entered: a reading
 * that goes backwards needs 翻转 in its remark, or the meter's replacement written down before.
 */
export async function* previewReadings(
  { tx, today }: ReportScene,
  { fileName, file, kind, readOn }: Input<PreviewReadings>,
): AsyncGenerator<Progress, Output<PreviewReadings>, void> {
  const table = await readSheet(readingSheet, fileName, Buffer.from(file, 'base64'));
  const meterOf = meterFinder(tx, kind);
  const rows: Line[] = table.problems.map(({ sheet, row, code, column, params }) => ({
    sheet,
    row,
    unitCode: table.whose({ sheet, row }).room,
    serial: table.whose({ sheet, row }).serial,
    meterId: null,
    value: null,
    rolledOver: false,
    readOn,
    problem: { code, column, params: { ...params } },
  }));
  const told = new Set<string>();
  for (const [done, read] of table.rows.entries()) {
    if (done % stepRows === 0) yield { done, total: table.rows.length };
    const found = meterOf(read);
    const meter = found.ok ? found.meter : null;
    const on = read.readOn ?? readOn;
    const problem = found.ok ? troubleOf(found.meter, { ...read, readOn: on }, told, today) : found.problem;
    if (meter) told.add(meter.id);
    rows.push({
      sheet: read.sheet,
      row: read.row,
      unitCode: meter?.code ?? (read.where ? roomCode(read.where) : ''),
      serial: meter?.serial ?? read.serial,
      meterId: meter && (meter.id as NonNullable<Line['meterId']>),
      value: read.value,
      rolledOver: read.rolledOver,
      readOn: on,
      problem,
    });
  }
  return { rows: inFileOrder(rows), unknownColumns: [...table.unknownColumns] };
}

type Found = { ok: true; meter: ReadMeter } | { ok: false; problem: Problem };

/** Finds the meter a row is of: by its number, or as the only one of its kind in the home. */
function meterFinder(tx: Tx, kind: MeterKind): (read: ReadingFileRow) => Found {
  const unitOf = unitFinder(tx);
  const bySerial = new Map<string, ReadMeter>();
  const byUnit = new Map<string, ReadMeter[]>();
  for (const meter of tx.all(metersAtWork, { kind })) {
    bySerial.set(meter.serial, meter);
    byUnit.set(meter.unit_id, [...(byUnit.get(meter.unit_id) ?? []), meter]);
  }
  const inHome = (where: RoomParts, read: ReadingFileRow): Found => {
    const unit = unitOf(where, read.project);
    if (!unit.ok) return not(unit.code, { unit: unit.unit });
    const hanging = byUnit.get(unit.id) ?? [];
    const [meter] = read.serial === '' ? hanging : hanging.filter(({ serial }) => serial === read.serial);
    if (!meter && read.serial !== '')
      return not('reading/other-home', { room: unit.code, serial: read.serial });
    if (!meter) return not('reading/no-meter', { room: unit.code });
    return read.serial === '' && hanging.length > 1
      ? not('reading/which-meter', { room: unit.code, meters: hanging.length })
      : { ok: true, meter };
  };
  return (read) => {
    if (read.kind !== null && read.kind !== kind) return not('reading/other-kind', {});
    if (read.where) return inHome(read.where, read);
    const meter = bySerial.get(read.serial);
    return meter ? { ok: true, meter } : not('reading/serial-unknown', { serial: read.serial });
  };
}

function troubleOf(
  meter: ReadMeter,
  read: ReadingFileRow & { readOn: string },
  told: ReadonlySet<string>,
  today: string,
): Problem | null {
  const at = { room: meter.code, serial: meter.serial };
  if (told.has(meter.id)) return { code: 'reading/twice', column: '', params: at };
  const last = meter.last_value ?? meter.first_reading;
  if (read.before !== null && read.before !== last) {
    const params = { ...at, found: decimalText(read.before, 3), last: decimalText(last, 3) };
    return { code: 'reading/before-differs', column: '', params };
  }
  const trouble = readingTrouble(meter, read, today);
  return trouble && { code: trouble.code, column: '', params: { ...trouble.params } };
}

const not = (code: string, params: Problem['params']): Found => ({
  ok: false,
  problem: { code, column: '', params },
});

const metersAtWork = query<{ kind: MeterKind }>()(({ kind }) =>
  readMeters.where('meters.kind', '=', kind).where('meters.removed_on', 'is', null),
);

const stepRows = 500;
