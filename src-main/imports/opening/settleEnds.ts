import { roomCode } from '../../../src-shared/rules/roomCode.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import type { RowProblem } from '../rowProblem.ts';
import type { PlaceOf, Settled } from '../source.ts';
import type { OpeningValues } from './columns.ts';
import type { OpeningFileRow } from './source.ts';

/**
 * 2016-01-01 to 2017-01-01 is a year up to the day before, as other programs write it: the end falls on the begin's day
 * of the month, or the next row of the same item begins with it. What is understood otherwise than written is told.
 */
export function settleEnds(
  rows: readonly OpeningFileRow[],
  at: PlaceOf<keyof OpeningValues>,
): Settled<OpeningFileRow> {
  const begins = new Set(rows.map((row) => `${subjectOf(row)} ${row.fromOn}`));
  const notices: RowProblem[] = [];
  const settled = rows.map((row) => {
    const { fromOn, toOn } = row;
    const isOpen =
      toOn > fromOn && (toOn.slice(8) === fromOn.slice(8) || begins.has(`${subjectOf(row)} ${toOn}`));
    if (!isOpen) return row;
    const lastOn = dayFrom(toOn, -1);
    notices.push(at(row).problem('import/period-end-open', ['end', 'period', 'begin'], { to: lastOn }));
    return { ...row, toOn: lastOn };
  });
  return { rows: settled, problems: [], notices };
}

const subjectOf = ({ project, where, plate, space, item }: OpeningFileRow): string =>
  JSON.stringify([project, where && roomCode(where), plate, space, item]);
