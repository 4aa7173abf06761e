import { sql } from 'kysely';
import type { Fen } from '../../../../src-shared/rules/fen.ts';
import { sum } from '../../../../src-shared/rules/fen.ts';
import { businessDate } from '../../../../src-shared/rules/businessDate.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { channelDaysOf } from '../channels/taken.ts';
import { numberText } from '../../../../src-shared/rules/receiptNumbers.ts';
import { notHandedInAround, type Page } from './cashBridge.ts';
import { movedOn } from '../../receipts/receiptsBetween.ts';
import type { MonthSpan } from './monthSpan.ts';

type Exception = Page['exceptions'][number];
type Asked = Pick<Scene, 'tx' | 'counter'>;

/**
 * What of a month somebody has to have looked at before it is signed: 作废, 红冲, 未交, 长短款, disputes, 缺号, channels nobody
 * compared, and slips that came late. Everything else stands without a tick.
 */
export const exceptionsOf = (scene: Asked, span: MonthSpan): Exception[] => [
  ...correctedReceipts(scene, span),
  ...leftBehind(scene, span),
  ...variances(scene, span),
  ...slips(scene, span),
  ...missingNumbers(scene, span),
  ...channelsOpen(scene, span),
];

const plain = { channel: null, days: null, word: null } as const;

function correctedReceipts({ tx }: Asked, span: MonthSpan): Exception[] {
  const of = (kind: 'void' | 'reversal') => (row: Corrected) => ({
    ...plain,
    key: `${kind} ${row.id}`,
    kind,
    ref: row.id,
    number: row.number,
    amountFen: row.total_fen,
    on: row.on,
    text: row.reason ?? '',
  });
  return [...tx.all(voided, span).map(of('void')), ...tx.all(reversals, span).map(of('reversal'))];
}

/** Cash that was due by the month's end and was on no slip then, shift by shift. */
function leftBehind({ tx }: Asked, span: MonthSpan): Exception[] {
  const due = notHandedInAround(tx, span).after.filter(({ deposit_on }) => deposit_on <= span.toOn);
  return [...Map.groupBy(due, ({ shift_id }) => shift_id)].map(([shiftId, payments]) => ({
    ...plain,
    key: `not-handed-in ${shiftId}`,
    kind: 'not-handed-in',
    ref: shiftId,
    number: String(payments[0]!.shift_nth),
    amountFen: sum(payments.map(({ amount_fen }) => amount_fen)),
    on: payments.map(({ deposit_on }) => deposit_on).toSorted()[0]!,
    text: '',
  }));
}

const variances = ({ tx, counter }: Asked, span: MonthSpan): Exception[] =>
  tx.all(variancesReceived, span).map((row) => ({
    ...plain,
    key: `variance ${row.id}`,
    kind: 'variance',
    ref: row.id,
    number: String(row.nth),
    amountFen: row.variance_fen,
    on: businessDate(row.received_at, counter.zone),
    text: row.reason_text ?? '',
  }));

/**
 * Late slips in the month they were made out; a dispute in the month it was raised, and once more in a later one where what
 * finance received in the end was not what was handed in: of a slip of a signed month too.
 */
function slips({ tx, counter }: Asked, span: MonthSpan): Exception[] {
  const isIn = (at: number | null): boolean => at !== null && at >= span.from && at < span.to;
  return tx.all(slipsToLookAt, span).flatMap((row) => {
    const one = (at: number | null) => ({
      ...plain,
      ref: row.id,
      number: row.number,
      on: businessDate(at ?? row.made_at, counter.zone),
    });
    const settled = isIn(row.received_at) && row.difference_fen !== 0;
    const text = row.difference_note ?? row.dispute_reason ?? '';
    const late = { ...one(row.made_at), key: `late-hand-in ${row.id}`, kind: 'late-hand-in' } as const;
    const raised = { ...one(row.disputed_at), key: `dispute ${row.id}`, kind: 'dispute' } as const;
    const ended = { ...one(row.received_at), key: `dispute-settled ${row.id}`, kind: 'dispute' } as const;
    return [
      ...(row.late === 1 && isIn(row.made_at)
        ? [{ ...late, amountFen: row.turned_in_fen, text: row.late_reason ?? '' }]
        : []),
      ...(isIn(row.disputed_at) ? [{ ...raised, amountFen: row.difference_fen, text }] : []),
      ...(settled && !isIn(row.disputed_at) ? [{ ...ended, amountFen: row.difference_fen, text }] : []),
    ];
  });
}

const missingNumbers = ({ tx, counter }: Asked, span: MonthSpan): Exception[] =>
  tx.all(spoiledNumbers, span).map((row) => ({
    ...plain,
    key: `missing-number ${row.book_id} ${row.no}`,
    kind: 'missing-number',
    ref: row.book_id,
    number: numberText(row, row.no, counter.code),
    amountFen: null,
    on: businessDate(row.spoiled_at, counter.zone),
    text: row.reason,
  }));

/** Days of a channel that nobody compared stand together; each day that differs stands by itself. */
function channelsOpen(scene: Asked, span: MonthSpan): Exception[] {
  const days = channelDaysOf(scene, span);
  const open = Map.groupBy(
    days.filter(
      ({ differenceFen, takenFen, count }) => differenceFen === null && (takenFen !== 0 || count > 0),
    ),
    ({ channel }) => channel,
  );
  return [
    ...[...open].map(([channel, of]): Exception => ({
      key: `channel-open ${channel}`,
      kind: 'channel-open',
      ref: channel,
      number: '',
      channel,
      days: of.length,
      word: null,
      amountFen: sum(of.map(({ takenFen }) => takenFen)),
      on: of.map(({ day }) => day).toSorted()[0]!,
      text: '',
    })),
    ...days
      .filter(({ differenceFen }) => differenceFen !== null && differenceFen !== 0)
      .map(({ day, channel, differenceFen, explanation }): Exception => ({
        key: `channel-differs ${channel} ${day}`,
        kind: 'channel-differs',
        ref: channel,
        number: '',
        channel,
        days: null,
        word: null,
        amountFen: differenceFen,
        on: day,
        text: explanation ?? '',
      })),
  ];
}

type Corrected = NonNullable<(typeof voided)['row']>;

/** Receipts whose money was taken back by a voiding on a day of the month. */
const voided = query<MonthSpan>()((span) =>
  tables
    .selectFrom('receipt_payments')
    .innerJoin('receipts', 'receipts.id', 'receipt_payments.receipt_id')
    .select([
      'receipts.id',
      'receipts.number',
      'receipts.total_fen',
      'receipt_payments.received_on as on',
      'receipts.void_reason as reason',
    ])
    .distinct()
    .where('receipt_payments.cause', '=', 'voided')
    .where('receipts.id', 'in', movedOn(span))
    .where('receipt_payments.received_on', '>=', span.fromOn)
    .where('receipt_payments.received_on', '<=', span.toOn)
    .orderBy('receipts.id'),
);

const reversals = query<MonthSpan>()((span) =>
  tables
    .selectFrom('receipt_payments')
    .innerJoin('receipts', 'receipts.id', 'receipt_payments.receipt_id')
    .select([
      'receipts.id',
      'receipts.number',
      'receipts.total_fen',
      'receipts.received_on as on',
      'receipts.reason',
    ])
    .distinct()
    .where('receipts.kind', '<>', 'receipt')
    .where('receipt_payments.cause', '=', 'taken')
    .where('receipts.id', 'in', movedOn(span))
    .where('receipt_payments.received_on', '>=', span.fromOn)
    .where('receipt_payments.received_on', '<=', span.toOn)
    .orderBy('receipts.id'),
);

const variancesReceived = query<MonthSpan>()(({ from, to }) =>
  tables
    .selectFrom('drawer_receptions')
    .innerJoin('drawer_seals', 'drawer_seals.shift_id', 'drawer_receptions.shift_id')
    .innerJoin('drawer_shifts', 'drawer_shifts.id', 'drawer_receptions.shift_id')
    .select(['drawer_shifts.id', 'drawer_shifts.nth', 'variance_fen', 'reason_text', 'received_at'])
    .where('received_at', '>=', from)
    .where('received_at', '<', to)
    .where(sql<boolean>`variance_fen <> 0`)
    .orderBy('drawer_shifts.nth'),
);

const slipsToLookAt = query<MonthSpan>()(({ from, to }) =>
  tables
    .selectFrom('hand_ins')
    .select([
      'id',
      'number',
      'made_at',
      'late',
      'late_reason',
      'turned_in_fen',
      'disputed_at',
      'received_at',
      sql<Fen | null>`received_fen - turned_in_fen`.as('difference_fen'),
      'dispute_reason',
      'difference_note',
    ])
    .where('state', '<>', 'cancelled')
    .where((eb) =>
      eb.or([
        eb.and([eb('late', '=', sql.lit(1)), eb('made_at', '>=', from), eb('made_at', '<', to)]),
        eb.and([eb('disputed_at', '>=', from), eb('disputed_at', '<', to)]),
        eb.and([
          eb('disputed_at', 'is not', null),
          eb('received_at', '>=', from),
          eb('received_at', '<', to),
        ]),
      ]),
    )
    .orderBy('made_at')
    .orderBy('id'),
);

const spoiledNumbers = query<MonthSpan>()(({ from, to }) =>
  tables
    .selectFrom('receipt_spoiled_numbers')
    .innerJoin('receipt_books', 'receipt_books.id', 'receipt_spoiled_numbers.book_id')
    .select(['book_id', 'no', 'reason', 'spoiled_at', 'receipt_books.code', 'receipt_books.kind'])
    .where('spoiled_at', '>=', from)
    .where('spoiled_at', '<', to)
    .orderBy('spoiled_at')
    .orderBy('no'),
);
