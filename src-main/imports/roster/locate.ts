import { buildingCode, roomCode, type RoomParts, splitRoomCode } from '../../../src-shared/rules/roomCode.ts';
import type { RowProblem } from '../rowProblem.ts';
import type { RowPlace } from '../source.ts';

/** The columns that say where, in whatever table. */
export type WhereValues = { building: string; entrance: string; room: string };
type Located = { readonly parts: RoomParts | null; readonly problems: readonly RowProblem[] };

/**
 * Which unit a row speaks of: by its own columns, by a room written in one piece (3-1-502), or with the building from
 * the sheet's name (3号楼). Columns and a room in one piece that contradict each other are a problem, never a guess.
 */
export function locate(values: WhereValues, at: RowPlace<keyof WhereValues>): Located {
  const { entrance, room } = values;
  if (room === '') return refused(at.problem('import/cell-required', ['room']));
  const whole = splitRoomCode(room);
  const building = values.building || buildingOfSheet(at.sheet);
  if (building === '') {
    return whole === null
      ? refused(at.problem('import/cell-required', ['building', 'room']))
      : joined(whole, entrance, at);
  }
  if (whole === null) return fitting({ building, entrance, room }, at);
  if (whole.building === building && (whole.entrance !== '' || entrance === '')) {
    // `3-502` in building 3 may be room 502, or the 502 of entrance 3: settled when the whole file is seen
    if (whole.entrance === '' && isPrefixed(room)) return fitting({ building, entrance, room }, at);
    return joined(whole, entrance, at);
  }
  if (
    entrance !== '' &&
    (whole.building === entrance || whole.building === building) &&
    whole.entrance === ''
  ) {
    return fitting({ building, entrance, room: whole.room }, at);
  }
  return whole.entrance === ''
    ? fitting({ building, entrance, room }, at)
    : refused(at.problem('import/room-contradiction', ['room'], { building }));
}

/** The home a row names, `3-1-502`; as it stands in its cell where that is no home. */
export function roomSaid(values: WhereValues, at: RowPlace<keyof WhereValues>): string {
  const { parts } = locate(values, at);
  return parts === null ? values.room : roomCode(parts);
}

/** `1-502`: what stands before the dash may be the building or the entrance. */
export const isPrefixed = (room: string): boolean => /^[A-Z\d]{1,2}-\d{3,}[A-Z]?$/.test(room);

function joined(whole: RoomParts, entrance: string, at: RowPlace<keyof WhereValues>): Located {
  if (entrance !== '' && whole.entrance !== '' && whole.entrance !== entrance) {
    return refused(at.problem('import/room-contradiction', ['room'], { building: whole.building }));
  }
  return fitting({ ...whole, entrance: whole.entrance || entrance }, at);
}

function fitting(parts: RoomParts, at: RowPlace<keyof WhereValues>): Located {
  const isTooLong = parts.building.length > 20 || parts.entrance.length > 10 || parts.room.length > 20;
  return isTooLong ? refused(at.problem('import/cell-too-long', ['room'])) : { parts, problems: [] };
}

const refused = (problem: RowProblem): Located => ({ parts: null, problems: [problem] });

function buildingOfSheet(name: string): string {
  const isBuilding =
    /^\s*第?\S{0,10}?[\dA-Za-z一二三四五六七八九十]+\s*(?:号楼|號樓|栋|棟|幢|座|#)\s*$/u.test(name);
  return isBuilding ? buildingCode(name) : '';
}
