import { z } from 'zod';
import { meterKinds } from '../../rules/feeItems.ts';
import { BuildingId, UnitId } from '../households.ts';
import { PaperId } from '../papers.ts';
import { command, query, report } from '../procedure.ts';
import { fileTroubles, RowTrouble } from '../importFile.ts';
import { Day, FileBytes, Instant, line } from '../text.ts';
import { desk, lookers, MeterId, ReadingId } from './ids.ts';

/** In 1/1,000 units. */
const value = z.int().min(0).max(999_999_999_999);
const kind = z.enum(meterKinds);

export const Meter = z.strictObject({
  id: MeterId,
  unitId: UnitId,
  unitCode: z.string(),
  kind,
  serial: z.string(),
  place: z.string().nullable(),
  /** 倍率 in 1/1,000. */
  multiplier: z.int(),
  dialDigits: z.int().nullable(),
  installedOn: Day,
  firstReading: value,
  removedOn: Day.nullable(),
  lastReading: value.nullable(),
});
const Reading = z.strictObject({
  id: ReadingId,
  meterId: MeterId,
  readOn: Day,
  value,
  rolledOver: z.boolean(),
  source: z.enum(['typed', 'import']),
  enteredAt: Instant,
  enteredBy: z.string(),
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
  /** A charge was calculated from it. */
  charged: z.boolean(),
});
const meterFacts = {
  serial: line(30),
  place: line(30).nullable(),
  multiplier: z.int().min(1).max(100_000_000),
  dialDigits: z.int().min(1).max(9).nullable(),
};
const NewMeter = z.strictObject({
  unitId: UnitId,
  kind,
  ...meterFacts,
  installedOn: Day,
  firstReading: value,
});
const readingErrors = [
  'meter/unknown',
  'meter/removed',
  'meter/backwards',
  'meter/not-rolled-over',
  'meter/no-dial',
  'meter/beyond-dial',
  'reading/future',
  'reading/before-installed',
  'reading/not-after-last',
  'reading/same-day',
] as const;
const TypedReading = z.strictObject({
  meterId: MeterId,
  value,
  rolledOver: z.boolean(),
  /** A day of its own, where a sheet has one; the column's without. */
  readOn: Day.optional(),
});

/** Meter readings: the route, the column of figures, a sheet from Excel. */
export const meters = {
  /** The meters of one home, with those taken out. */
  metersOf: query({ roles: lookers, input: z.strictObject({ unitId: UnitId }), output: z.array(Meter) }),
  addMeter: command({
    roles: desk,
    input: NewMeter,
    output: Meter,
    errors: ['meter/unit-unknown', 'meter/serial-taken', 'meter/beyond-dial', 'reading/future'],
    topics: ['fees'],
  }),
  /** What a sheet of meters (表号, 房屋, 表类型, 倍率, 底数) would add. */
  previewMeters: report({
    roles: desk,
    input: z.strictObject({ fileName: z.string().max(260), file: FileBytes, installedOn: Day }),
    output: z.strictObject({
      rows: z.array(NewMeter),
      lines: z.array(
        z.strictObject({
          sheet: z.string(),
          row: z.int(),
          unitCode: z.string(),
          serial: z.string(),
          action: z.enum(['add', 'same', 'failed']),
          problem: RowTrouble.nullable(),
        }),
      ),
      unknownColumns: z.array(z.string()),
    }),
    errors: fileTroubles,
  }),
  /** The meters of a sheet, all or none. */
  addMeters: command({
    roles: desk,
    input: z.strictObject({ fileName: z.string().max(260), rows: z.array(NewMeter).min(1).max(50_000) }),
    output: z.strictObject({ added: z.int() }),
    errors: ['meter/unit-unknown', 'meter/serial-taken', 'meter/beyond-dial', 'reading/future'],
    topics: ['fees'],
  }),
  /** 换表: the old one to its last reading, the new one from its first; the next charge counts both. */
  replaceMeter: command({
    roles: desk,
    input: z.strictObject({
      id: MeterId,
      replacedOn: Day,
      lastReading: value,
      lastRolledOver: z.boolean(),
      ...meterFacts,
      firstReading: value,
    }),
    output: Meter,
    errors: ['meter/serial-taken', ...readingErrors],
    topics: ['fees'],
  }),
  /** The walk of the readers: every meter of a kind in its order, with the reading before and what was read on the day. */
  route: query({
    roles: lookers,
    input: z.strictObject({ kind, buildingId: BuildingId.nullable(), readOn: Day }),
    output: z.array(
      z.strictObject({
        meterId: MeterId,
        unitId: UnitId,
        unitCode: z.string(),
        serial: z.string(),
        place: z.string().nullable(),
        dialDigits: z.int().nullable(),
        lastOn: Day,
        lastValue: value,
        /** What it counted between the two readings before: a reading far beyond it is asked about. */
        lastUsage: z.int().nullable(),
        value: value.nullable(),
        rolledOver: z.boolean(),
        readingId: ReadingId.nullable(),
      }),
    ),
  }),
  /** A column of readings of one day; all or none. `row` of a refusal counts from 0. */
  enterReadings: command({
    roles: desk,
    input: z.strictObject({
      readOn: Day,
      /** From a sheet rather than from the keyboard. */
      fromFile: z.boolean().default(false),
      readings: z.array(TypedReading).min(1).max(5000),
    }),
    output: z.strictObject({ entered: z.int() }),
    errors: [...readingErrors, 'reading/twice'],
    topics: ['fees'],
  }),
  voidReading: command({
    roles: desk,
    input: z.strictObject({ id: ReadingId, reason: line(60) }),
    output: Reading,
    errors: ['reading/unknown', 'reading/voided', 'reading/charged', 'reading/not-last'],
    topics: ['fees'],
  }),
  /** A meter's readings, the latest first. */
  readings: query({
    roles: lookers,
    input: z.strictObject({ meterId: MeterId }),
    output: z.array(Reading),
    errors: ['meter/unknown'],
  }),
  /** What a sheet of readings would enter; `enterReadings` and `addMeter` do it. */
  previewReadings: report({
    roles: desk,
    input: z.strictObject({ fileName: z.string().max(260), file: FileBytes, kind, readOn: Day }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          sheet: z.string(),
          row: z.int(),
          unitCode: z.string(),
          serial: z.string(),
          meterId: MeterId.nullable(),
          value: value.nullable(),
          rolledOver: z.boolean(),
          /** The sheet's own day, or the one asked for. */
          readOn: Day,
          /** Why it can not be entered. */
          problem: RowTrouble.nullable(),
        }),
      ),
      unknownColumns: z.array(z.string()),
    }),
    errors: fileTroubles,
  }),
  /** The route on paper, with room to write. */
  printRoute: command({
    roles: desk,
    input: z.strictObject({ kind, buildingId: BuildingId.nullable() }),
    output: z.strictObject({ paperId: PaperId }),
    errors: ['meter/none', 'meter/too-many'],
    topics: ['papers'],
  }),
};

/** What stands on the printed route. */
export const MeterRoute = z.strictObject({
  officeName: z.string(),
  number: z.string(),
  kind,
  place: z.string(),
  printedAt: z.string(),
  printedBy: z.string(),
  rows: z.array(
    z.strictObject({
      unitCode: z.string(),
      serial: z.string(),
      place: z.string(),
      lastOn: z.string(),
      lastValue: z.string(),
    }),
  ),
});
