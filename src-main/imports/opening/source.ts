import { monthsFrom } from '../../../src-shared/rules/charges/period.ts';
import { type Fen, fen, minus, sum } from '../../../src-shared/rules/fen.ts';
import { readPlate } from '../../../src-shared/rules/plate.ts';
import { roomNumber, type RoomParts } from '../../../src-shared/rules/roomCode.ts';
import type { RowProblem } from '../rowProblem.ts';
import { locate, roomSaid } from '../roster/locate.ts';
import type { Assembled, FileRow, RowPlace, Source } from '../source.ts';
import { openingColumns, type OpeningValues } from './columns.ts';
import { settleEnds } from './settleEnds.ts';

/** One line of 期初欠费 or 缴费历史, in the ledger's form; whose it is and which item only the ledger knows. */
export type OpeningFileRow = FileRow & {
  readonly project: string | null;
  /** `null` where only a plate says whose it is. */
  readonly where: RoomParts | null;
  readonly plate: string | null;
  readonly space: string | null;
  readonly item: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly amount: Fen;
  readonly paid: Fen;
  readonly paidOn: string | null;
  readonly collector: string | null;
  readonly note: string | null;
};

/** 期初欠费 and 缴费历史: a row is one item of one home or car over some days, what it came to and what was paid of it. */
export const openingSheet: Source<OpeningValues, OpeningFileRow> = {
  name: 'opening',
  columns: openingColumns,
  leastTitles: 3,
  identity: ['room', 'plate', 'item'],
  assemble,
  whose: (values, at) => ({
    room:
      readPlate(values.room).ok || values.room === '' ? values.plate || values.room : roomSaid(values, at),
    serial: '',
  }),
  settle: settleEnds,
};

type Place = RowPlace<keyof OpeningValues>;

function assemble(values: OpeningValues, at: Place): Assembled<OpeningFileRow> {
  const whose = whoseOf(values, at);
  const days = daysOf(values, at);
  const money = moneyOf(values, at);
  const problems = [whose, days, money].flatMap((part) => (part.ok ? [] : part.problem));
  const assembled = { rows: [], problems, idNumbersDropped: values.note.dropped };
  if (!whose.ok || !days.ok || !money.ok || values.item === null) return assembled;
  const row = {
    sheet: at.sheet,
    row: at.row,
    project: values.project,
    ...whose.value,
    space: values.space,
    item: values.item,
    ...days.value,
    ...money.value,
    paidOn: values.paidOn,
    collector: values.collector,
    note: values.note.text,
  };
  return { ...assembled, rows: [row] };
}

type Part<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: RowProblem[] };

const failed = (problem: RowProblem): Part<never> => ({ ok: false, problem: [problem] });

/** A plate in its own column or in that of rooms (房屋或车牌号); a room, or both. */
function whoseOf(values: OpeningValues, at: Place): Part<{ where: RoomParts | null; plate: string | null }> {
  const inRooms = readPlate(values.room);
  const typed = values.plate === '' ? null : readPlate(values.plate);
  if (typed?.ok === false) return failed(at.problem('import/cell-plate', ['plate']));
  const plate = typed?.value ?? (inRooms.ok ? inRooms.value : null);
  if (inRooms.ok || (values.room === '' && plate !== null))
    return { ok: true, value: { where: null, plate } };
  const { parts, problems } = locate({ ...values, room: roomNumber(values.room) }, at);
  return parts === null
    ? { ok: false, problem: [...problems] }
    : { ok: true, value: { where: parts, plate } };
}

/** From its two columns or from one; an end that is missing is told by the cycle, 12 months from the first day on. */
function daysOf(
  { period, begin, end, cycle }: OpeningValues,
  at: Place,
): Part<{ fromOn: string; toOn: string }> {
  const span = begin ?? period;
  if (span === null) return failed(at.problem('import/period-missing', ['begin', 'period']));
  const { fromOn } = span;
  const toOn =
    end ?? span.toOn ?? period?.toOn ?? (cycle === null ? span.monthEndOn : monthsFrom(fromOn, cycle).to);
  if (toOn === null) return failed(at.problem('import/period-missing', ['end', 'period']));
  if (toOn < fromOn) return failed(at.problem('import/period-backwards', ['end', 'begin', 'period']));
  return { ok: true, value: { fromOn, toOn } };
}

/** Any two of 应缴, 实缴 and 欠费 tell the third; all three have to fit. */
function moneyOf(values: OpeningValues, at: Place): Part<{ amount: Fen; paid: Fen }> {
  const { owed } = values;
  const amount =
    values.amount ??
    (owed === null && values.paid === null ? null : sum([owed ?? fen(0), values.paid ?? fen(0)]));
  if (amount === null || amount === 0)
    return failed(at.problem('import/amount-missing', ['amount', 'owed', 'paid']));
  const paid = values.paid ?? (owed === null ? fen(0) : minus(amount, owed));
  if (paid > amount) return failed(at.problem('import/paid-too-much', ['paid']));
  if (paid < 0 || (owed !== null && sum([owed, paid]) !== amount))
    return failed(at.problem('import/amount-contradiction', ['owed', 'amount']));
  if (paid > 0 && values.paidOn === null) return failed(at.problem('import/paid-day-missing', ['paidOn']));
  return { ok: true, value: { amount, paid } };
}
