import { z } from 'zod';
import { occupancies, relations, sexes, usages } from '../rules/estate.ts';
import { Day, line, note } from './text.ts';

const areaCm2 = z.int().min(1).max(1_000_000_000);

/** One person in one unit (or a unit nobody is known of), as read from a roster: the ledger's own forms, nothing written yet. */
export const RosterRow = z.strictObject({
  /** The sheet's name and the row's number in it, as the clerk sees them in the file. */
  sheet: z.string().max(60),
  row: z.int().min(1).max(1_048_576),
  /** 小区; `null` where the file does not name one. */
  project: line(40).nullable(),
  /** The bare code: `3` for 3号楼. */
  building: line(20),
  /** 单元: the bare code, '' where there is none. */
  entrance: z.union([z.literal(''), line(10)]),
  room: line(20),
  floor: z.int().min(-9).max(200).nullable(),
  /** Facts of the building, repeated on its rows. */
  totalFloors: z.int().min(1).max(200).nullable(),
  hasLift: z.boolean().nullable(),
  usage: z.enum(usages).nullable(),
  areaCm2: areaCm2.nullable(),
  innerAreaCm2: areaCm2.nullable(),
  occupancy: z.enum(occupancies).nullable(),
  movedInOn: Day.nullable(),
  handedOverOn: Day.nullable(),
  warrantyUntil: Day.nullable(),
  person: z
    .strictObject({
      name: line(40),
      sex: z.enum(sexes).nullable(),
      phones: z.array(z.string().regex(/^\+?[0-9][0-9-]{4,19}$/)).max(8),
      relation: z.enum(relations),
    })
    .nullable(),
  plates: z.array(line(10)).max(20),
  parkingSpaces: z.array(line(20)).max(20),
  note: note(500).nullable(),
});
export type RosterRow = z.output<typeof RosterRow>;
