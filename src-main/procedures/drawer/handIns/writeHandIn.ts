import { isFinanceDay } from '../../../../src-shared/rules/financeDay.ts';
import { amountOf, type Pieces } from '../../../../src-shared/rules/floatStays.ts';
import { fen, fenText } from '../../../../src-shared/rules/fen.ts';
import { handing, type HandInSums, handInSums } from '../../../../src-shared/rules/handInSums.ts';
import { handInBounds } from '../../../../src-shared/rules/splitDrawer.ts';
import { officeTime } from '../../../../src-shared/rules/officeTime.ts';
import { latest } from '../../../ledger/journal.ts';
import { calendarOf } from '../../../ledger/officeCalendar.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { takeDailyNumber } from '../../../ledger/series.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { queuePaper } from '../../papers/queuePaper.ts';
import { refuseClockBack } from '../clockBack.ts';
import { cutOffOf } from '../depositDayNow.ts';
import { inSafe } from '../safe.ts';
import { checkCodeOf } from './checkCode.ts';
import { type OpenLine, type OpenMoney, openMoney, type OpenShift } from './openLines.ts';
import { slipOf } from './slip.ts';

/** What the next slip would hold, and whether it comes after its cut-off (CSH-01). */
export type NextSlip = {
  depositOn: string;
  late: boolean;
  lines: readonly OpenLine[];
  unsettled: readonly OpenShift[];
  rest: readonly OpenLine[];
  sums: HandInSums;
};

/**
 * All that is due by today; where nothing is, what is due on the next finance day there is money for. Closed shifts are
 * settled with it, each once (I17). `null` where nothing was taken and less than a yuan is to be handed in: what is left to
 * settle waits for the slip after.
 */
export function nextSlip(
  scene: Pick<Scene, 'tx' | 'now' | 'today' | 'counter'>,
  { lines, unsettled }: OpenMoney = openMoney(scene.tx),
): NextSlip | null {
  const { tx, today } = scene;
  const days = lines.map(({ deposit_on }) => deposit_on).toSorted();
  const first = days[0] ?? today;
  const depositOn = first <= today ? today : first;
  const onIt = lines.filter(({ deposit_on }) => deposit_on <= depositOn);
  const cash = onIt.filter(({ method }) => method === 'cash');
  const sums = handInSums(
    cash.map(({ amount_fen }) => amount_fen),
    unsettled.map((shift) => ({
      variance: shift.variance_fen,
      moved: shift.moved_fen,
      openingFloat: shift.opening_float_fen,
      retained: shift.retained_fen,
    })),
    tx.first(carriedOn, {})?.carried_out_fen ?? fen(0),
  );
  if (onIt.length === 0 && sums.turnedIn < aYuan) return null;
  const rest = lines.filter(({ deposit_on }) => deposit_on > depositOn);
  return { depositOn, late: isLate(scene, cash), lines: onIt, unsettled, rest, sums };
}

const aYuan = 100;

/** Cash that was due on an earlier day, or today before the cut-off which is over (CSH-01). */
function isLate(
  { now, today, counter, tx }: Pick<Scene, 'tx' | 'now' | 'today' | 'counter'>,
  cash: readonly OpenLine[],
): boolean {
  const [first] = cash.map(({ deposit_on }) => deposit_on).toSorted();
  if (first === undefined) return false;
  if (first < today) return true;
  const clock = officeTime(now, counter.zone).slice(-5);
  return first === today && isFinanceDay(today, calendarOf(tx)) && clock >= cutOffOf({ tx });
}

/** What is handed in, what left the drawer for it where that was counted (`leaves`), and why it is late. */
type Handing = { pieces: Pieces; leaves: Pieces | null; lateReason: string | null };

/**
 * Writes a slip with its lines, the shifts it settles, its notes, its check code and its paper (I13, I17, I18). What there
 * are no coins for is carried on to the next.
 */
export function writeHandIn(
  scene: Scene,
  { sums: asked, ...next }: NextSlip,
  { pieces, leaves, lateReason }: Handing,
): string {
  const { tx, staff, now, newId } = scene;
  refuseClockBack(scene, tx.first(lastMoved, {})?.at ?? now);
  const handed = fen(amountOf(pieces));
  const { least, most } = handInBounds({ dueFen: asked.turnedIn, thereFen: inSafe(tx) }, leaves);
  if (handed < least || handed > most) {
    refuse('hand-in/pieces-differ', { turnIn: fenText(asked.turnedIn), pieces: fenText(handed) });
  }
  const slip = { ...next, sums: handing(asked, handed) };
  if (slip.late && lateReason === null) refuse('hand-in/late-reason-missing');

  const id = newId();
  const { number, nth } = takeDailyNumber(scene, 'hand-in', 'JK');
  const head = latest(tx) ?? { seq: 0, hash: '' };
  const checkCode = checkCodeOf({
    number,
    depositOn: slip.depositOn,
    lines: slip.lines,
    dueFen: slip.sums.due,
    turnedInFen: slip.sums.turnedIn,
    pieces,
  });
  const made = { id, number, nth, checkCode, head, pieces, slip, lateReason: slip.late ? lateReason : null };
  const paperId = queuePaper(scene, { kind: 'hand-in', subjectId: id, number, data: slipOf(scene, made) });
  tx.run(writeSlip, {
    id,
    number,
    deposit_on: slip.depositOn,
    cut_off: cutOffOf(scene),
    state: 'prepared',
    made_at: now,
    made_by: staff.id,
    due_fen: slip.sums.due,
    over_fen: slip.sums.over,
    short_fen: slip.sums.short,
    movements_fen: slip.sums.movements,
    float_change_fen: slip.sums.floatChange,
    carried_in_fen: slip.sums.carriedIn,
    turned_in_fen: slip.sums.turnedIn,
    carried_out_fen: slip.sums.carriedOut,
    late: slip.late ? 1 : 0,
    late_reason: made.lateReason,
    check_code: checkCode,
    head_seq: head.seq,
    head_hash: head.hash,
    paper_id: paperId,
  });
  writeContents(tx, id, slip, pieces);
  return id;
}

function writeContents(tx: Tx, id: string, slip: NextSlip, pieces: Pieces): void {
  for (const { receipt_id, nth } of slip.lines) {
    tx.run(writeLine, { hand_in_id: id, receipt_id, nth, released: 0 });
  }
  for (const shift of slip.unsettled) {
    const rest = slip.rest
      .filter(({ shift_id }) => shift_id === shift.id)
      .map(({ deposit_on }) => deposit_on);
    tx.run(writeShift, {
      hand_in_id: id,
      shift_id: shift.id,
      rest_due_on: rest.toSorted().at(-1) ?? null,
      released: 0,
    });
  }
  for (const one of pieces) {
    tx.run(writePieces, { hand_in_id: id, denomination_fen: one.denominationFen, pieces: one.pieces });
  }
}

/** What the last slip that was not called back could not settle. */
const carriedOn = query()(() =>
  tables
    .selectFrom('hand_ins')
    .select('carried_out_fen')
    .where('state', '<>', 'cancelled')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

/** No slip comes before the one before it, nor before a shift it settles was over. */
const lastMoved = query()(() =>
  tables.selectNoFrom((eb) =>
    eb
      .fn<number | null>('max', [
        eb.fn.coalesce(
          eb.selectFrom('hand_ins').select((of) => of.fn.max('made_at').as('at')),
          eb.lit(0),
        ),
        eb.fn.coalesce(
          eb.selectFrom('drawer_shifts').select((of) => of.fn.max('ended_at').as('at')),
          eb.lit(0),
        ),
      ])
      .as('at'),
  ),
);

type Made = Omit<
  Schema['hand_ins'],
  | 'handed_at'
  | 'handed_to'
  | 'disputed_at'
  | 'dispute_reason'
  | 'received_at'
  | 'received_by'
  | 'received_fen'
  | 'difference_note'
  | 'cancelled_at'
  | 'cancelled_by'
  | 'cancel_reason'
>;

const writeSlip = query<Made>()((row) =>
  tables.insertInto('hand_ins').values({
    id: row.id,
    number: row.number,
    deposit_on: row.deposit_on,
    cut_off: row.cut_off,
    state: row.state,
    made_at: row.made_at,
    made_by: row.made_by,
    due_fen: row.due_fen,
    over_fen: row.over_fen,
    short_fen: row.short_fen,
    movements_fen: row.movements_fen,
    float_change_fen: row.float_change_fen,
    carried_in_fen: row.carried_in_fen,
    turned_in_fen: row.turned_in_fen,
    carried_out_fen: row.carried_out_fen,
    late: row.late,
    late_reason: row.late_reason,
    check_code: row.check_code,
    head_seq: row.head_seq,
    head_hash: row.head_hash,
    paper_id: row.paper_id,
  }),
);

const writeLine = query<Schema['hand_in_lines']>()((row) =>
  tables.insertInto('hand_in_lines').values({
    hand_in_id: row.hand_in_id,
    receipt_id: row.receipt_id,
    nth: row.nth,
    released: row.released,
  }),
);

const writeShift = query<Schema['hand_in_shifts']>()((row) =>
  tables.insertInto('hand_in_shifts').values({
    hand_in_id: row.hand_in_id,
    shift_id: row.shift_id,
    rest_due_on: row.rest_due_on,
    released: row.released,
  }),
);

const writePieces = query<Schema['hand_in_pieces']>()((row) =>
  tables.insertInto('hand_in_pieces').values({
    hand_in_id: row.hand_in_id,
    denomination_fen: row.denomination_fen,
    pieces: row.pieces,
  }),
);
