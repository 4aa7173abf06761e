import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { type Fen, fen, sum } from '../../../../src-shared/rules/fen.ts';
import { itemsByMethod } from '../../../../src-shared/rules/itemsByMethod.ts';
import type { PaymentMethod } from '../../../../src-shared/rules/paymentMethods.ts';
import { latest } from '../../../ledger/journal.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Progress, ReportScene } from '../../../ledger/scene.ts';
import { refuseBlind } from '../../drawer/blind.ts';
import { cutOffOf } from '../../drawer/depositDayNow.ts';
import { lineDay } from '../../fees/arrears/settledEvents.ts';
import { letterheadOf } from '../../office/letterhead.ts';
import { type Days, daysBetween, movedOn } from '../receiptsBetween.ts';

type DailyReport = Contract['receipts']['dailyReport'];
type Told = Output<DailyReport>;
type Row = Told['rows'][number];
type Listed = NonNullable<(typeof receiptsMoved)['row']>;
type Line = NonNullable<(typeof linesOfDay)['row']>;
type Payment = NonNullable<(typeof paymentsOfDay)['row']>;

/** 收费日报表: the receipts of a day one by one with their methods, and its items by method. */
export async function* dailyReport(
  scene: ReportScene,
  { day }: Input<DailyReport>,
): AsyncGenerator<Progress, Told, void> {
  const { tx, now, counter, staff } = scene;
  refuseBlind(scene);
  yield { done: 0, total: 1 };
  const days = daysBetween(day, day);
  const lines = Map.groupBy(tx.all(linesOfDay, days), ({ receipt_id }) => receipt_id);
  const payments = Map.groupBy(tx.all(paymentsOfDay, days), ({ receipt_id }) => receipt_id);
  const receipts = tx.all(receiptsMoved, days);
  const head = latest(tx) ?? { seq: 0, hash: '' };
  return {
    day,
    officeName: letterheadOf(tx).officeName,
    counterCode: counter.code,
    cutOff: cutOffOf(scene),
    madeAt: now,
    madeBy: staff?.name ?? '',
    head: { seq: head.seq, hash: head.hash },
    zone: counter.zone,
    rows: receipts.map((receipt) =>
      rowOf(receipt, day, lines.get(receipt.id) ?? [], payments.get(receipt.id) ?? []),
    ),
    summary: summaryOf(receipts.map(({ id }) => [lines.get(id) ?? [], payments.get(id) ?? []] as const)),
  };
}

function rowOf(receipt: Listed, day: string, lines: readonly Line[], payments: readonly Payment[]): Row {
  const froms = lines.flatMap(({ from_on }) => (from_on === null ? [] : [from_on])).toSorted();
  const tos = lines.flatMap(({ to_on }) => (to_on === null ? [] : [to_on])).toSorted();
  return {
    receiptId: receipt.id as Row['receiptId'],
    number: receipt.number,
    takenAt: receipt.taken_at,
    rooms: [...new Set(lines.map(({ unit_code }) => unit_code))].join('、'),
    payer: receipt.payer,
    items: [...new Set(lines.map(({ item }) => item))].join('、'),
    fromOn: froms[0] ?? null,
    toOn: tos.at(-1) ?? null,
    amountFen: sum(payments.map(({ amount_fen }) => amount_fen)),
    byMethod: payments
      .filter(({ amount_fen }) => amount_fen !== 0)
      .map(({ method, amount_fen: amountFen }) => ({ method, amountFen })),
    standing: standingOn(day, receipt),
    takenBy: receipt.taken_by,
    shiftNth: receipt.shift_nth,
    depositOn:
      payments
        .map(({ deposit_on }) => deposit_on)
        .toSorted()
        .at(-1) ?? receipt.deposit_on,
  };
}

/** What a receipt is to a day; one of another day is here because it was voided or paid otherwise on this one. */
function standingOn(day: string, receipt: Listed): Row['standing'] {
  if (receipt.received_on !== day) return receipt.voided_at === null ? 'moved' : 'voided';
  if (receipt.voided_at !== null) return 'voided';
  if (receipt.kind === 'reversal') return 'reversal';
  if (receipt.kind !== 'receipt') return 'refund';
  return receipt.reversed_by === null ? 'valid' : 'reversed';
}

function summaryOf(of: readonly (readonly [readonly Line[], readonly Payment[]])[]): Told['summary'] {
  const sums = new Map<string, { item: string; method: PaymentMethod; amountFen: Fen }>();
  for (const [lines, payments] of of) {
    const items = lines.map(({ item, amount_fen: amount }) => ({ item, amount }));
    const paid = payments.map(({ method, amount_fen: amount }) => ({ method, amount }));
    for (const { item, method, amount } of itemsByMethod(items, paid)) {
      const key = `${item} ${method}`;
      const before = sums.get(key)?.amountFen ?? fen(0);
      sums.set(key, { item, method, amountFen: sum([before, amount]) });
    }
  }
  return [...sums.values()].filter(({ amountFen }) => amountFen !== 0);
}

const receiptsMoved = query<Days>()((days) =>
  tables
    .selectFrom('receipts')
    .innerJoin('staff', 'staff.id', 'receipts.taken_by')
    .innerJoin('drawer_shifts', 'drawer_shifts.id', 'receipts.shift_id')
    .leftJoin('receipts as reversal', 'reversal.reversal_of', 'receipts.id')
    .select([
      'receipts.id',
      'receipts.number',
      'receipts.kind',
      'receipts.taken_at',
      'receipts.payer',
      'receipts.received_on',
      'receipts.deposit_on',
      'receipts.voided_at',
      'reversal.number as reversed_by',
      'staff.name as taken_by',
      'drawer_shifts.nth as shift_nth',
    ])
    .where('receipts.id', 'in', movedOn(days))
    .orderBy('receipts.taken_at')
    .orderBy('receipts.id'),
);

/** Lines that count on the day; of a voided one both, so that its items are still named. */
const linesOfDay = query<Days>()((days) =>
  tables
    .selectFrom('receipts')
    .innerJoin('receipt_lines', 'receipt_lines.receipt_id', 'receipts.id')
    .innerJoin('units', 'units.id', 'receipt_lines.unit_id')
    .leftJoin('fee_items', 'fee_items.id', 'receipt_lines.item_id')
    .leftJoin('charges', 'charges.id', 'receipt_lines.charge_id')
    .select([
      'receipt_lines.receipt_id',
      'units.code as unit_code',
      sql<string>`iif(receipt_lines.kind = 'charge', fee_items.name, receipt_lines.kind)`.as('item'),
      sql<Fen>`sum(receipt_lines.amount_fen)`.as('amount_fen'),
      sql<string | null>`min(charges.from_on)`.as('from_on'),
      sql<string | null>`max(charges.to_on)`.as('to_on'),
    ])
    .where('receipts.id', 'in', movedOn(days))
    .where(sql<boolean>`${lineDay} = ${days.fromOn}`)
    .groupBy(['receipt_lines.receipt_id', 'units.code', 'item'])
    .orderBy('receipt_lines.receipt_id')
    .orderBy(sql`min(receipt_lines.nth)`),
);

/** What moved on the day by each method; what was taken and voided on it comes to 0. */
const paymentsOfDay = query<Days>()((days) =>
  tables
    .selectFrom('receipt_payments')
    .select([
      'receipt_id',
      'method',
      sql<Fen>`sum(amount_fen)`.as('amount_fen'),
      sql<string>`max(deposit_on)`.as('deposit_on'),
    ])
    .where('receipt_id', 'in', movedOn(days))
    .where('received_on', '=', days.fromOn)
    .groupBy(['receipt_id', 'method'])
    .orderBy('receipt_id')
    .orderBy(sql`min(nth)`),
);
