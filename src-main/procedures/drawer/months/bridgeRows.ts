import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { businessDate } from '../../../../src-shared/rules/businessDate.ts';
import { type Fen, negate, sum } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Progress, ReportScene } from '../../../ledger/scene.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { type Collection, collected } from '../../fees/arrears/collected.ts';
import { lineDay } from '../../fees/arrears/settledEvents.ts';
import { movedOn } from '../../receipts/receiptsBetween.ts';
import { refuseBlind } from '../blind.ts';
import { linesTouched, notHandedInAround } from './cashBridge.ts';
import { monthAfter, type MonthSpan, monthSpan } from './monthSpan.ts';
import type { NotHandedIn } from './notHandedIn.ts';

type BridgeRows = Contract['drawer']['bridgeRows'];
type Row = Output<BridgeRows>[number];
type Cell = Input<BridgeRows>['cell'];
type ItemLine = Collection['lines'][number];

/** What stands behind a cell of the bridge: receipts, slips or waivers, in the order of their days; together they come to it. */
export async function* bridgeRows(
  scene: ReportScene,
  { month, cell }: Input<BridgeRows>,
): AsyncGenerator<Progress, Row[], void> {
  refuseBlind(scene);
  yield { done: 0, total: 1 };
  const { tx, counter } = scene;
  return rowsOf(tx, monthSpan(month, counter.zone), counter.zone, cell);
}

function rowsOf(tx: Tx, span: MonthSpan, zone: string, cell: Cell): Row[] {
  switch (cell) {
    case 'cashTaken':
      return tx.all(cashPaid, span).map(ofReceipt);
    case 'taken':
      return tx.all(moneyPaid, span).map(ofReceipt);
    case 'fromPrepaid':
      return tx.all(prepaidPaid, span).map(ofReceipt);
    case 'settled':
      return tx.all(linesFor, { ...span, kind: 'charge' }).map(ofReceipt);
    case 'toPrepaid':
      return tx.all(linesFor, { ...span, kind: 'prepaid' }).map(ofReceipt);
    case 'toDeposits':
      return tx.all(linesFor, { ...span, kind: 'deposit' }).map(ofReceipt);
    case 'notHandedInBefore':
      return byReceipt(notHandedInAround(tx, span).before);
    case 'notHandedInAfter':
      return byReceipt(notHandedInAround(tx, span).after);
    case 'handedIn':
      return slipRows(tx, span, zone);
    case 'waived':
      return tx.all(waivers, span).map((row) => ({ ...row, ...nobody, amountFen: row.fen }));
    case 'owedBefore':
      return byItem(tx, span, zone, ({ openingFen }) => openingFen);
    case 'charged':
      return byItem(tx, span, zone, ({ chargedFen }) => chargedFen);
    case 'receivedForCharges':
      return byItem(tx, span, zone, (one) => sum([one.receivedFen, one.receivedEarlierFen]));
    case 'offset':
      return byItem(tx, span, zone, ({ offsetFen }) => offsetFen);
    case 'owedAfter':
      return byItem(tx, monthSpan(monthAfter(span.month), zone), zone, ({ openingFen }) => openingFen);
  }
}

/** What the fee ledger says, fee item by fee item, as 收缴 tells it. */
function byItem(tx: Tx, { fromOn, toOn }: MonthSpan, zone: string, amountOf: (line: ItemLine) => Fen): Row[] {
  return collected(tx, { fromOn, toOn, buildingId: '' }, zone)
    .lines.map((one) => ({ ...nobody, number: one.itemName, on: fromOn, who: '', amountFen: amountOf(one) }))
    .filter(({ amountFen }) => amountFen !== 0);
}

const nobody = { receiptId: null, handInId: null } as const;

type Paid = { id: string; number: string; on: string; who: string; fen: Fen };

const ofReceipt = ({ id, number, on, who, fen: amountFen }: Paid): Row => ({
  receiptId: id as Row['receiptId'],
  handInId: null,
  number,
  on,
  who,
  amountFen,
});

const byReceipt = (payments: readonly NotHandedIn[]): Row[] =>
  payments.map((one) =>
    ofReceipt({
      id: one.receipt_id,
      number: one.number,
      on: one.received_on,
      who: one.payer,
      fen: one.amount_fen,
    }),
  );

/** A slip on the day it was made out, and below 0 on the day it was called back. */
function slipRows(tx: Tx, span: MonthSpan, zone: string): Row[] {
  const row = (slip: SlipRow, at: number, amountFen: Fen): Row => ({
    receiptId: null,
    handInId: slip.id as Row['handInId'],
    number: slip.number,
    on: businessDate(at, zone),
    who: slip.who,
    amountFen,
  });
  return [
    ...tx.all(slipsMadeOut, span).map((slip) => row(slip, slip.made_at, slip.due_fen)),
    ...tx.all(slipsCalledBack, span).map((slip) => row(slip, slip.cancelled_at!, negate(slip.due_fen))),
  ].toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

const paidBy = (span: MonthSpan, condition: string) =>
  tables
    .selectFrom('receipt_payments')
    .innerJoin('receipts', 'receipts.id', 'receipt_payments.receipt_id')
    .select([
      'receipts.id',
      'receipts.number',
      'receipt_payments.received_on as on',
      'receipts.payer as who',
      sql<Fen>`sum(receipt_payments.amount_fen)`.as('fen'),
    ])
    .where('receipts.id', 'in', movedOn(span))
    .where('receipt_payments.received_on', '>=', span.fromOn)
    .where('receipt_payments.received_on', '<=', span.toOn)
    .where(sql<boolean>`receipt_payments.method ${sql.raw(condition)}`)
    .groupBy(['receipts.id', 'receipt_payments.received_on'])
    .having(sql<boolean>`sum(receipt_payments.amount_fen) <> 0`)
    .orderBy('receipt_payments.received_on')
    .orderBy('receipts.id');

const cashPaid = query<MonthSpan>()((span) => paidBy(span, "= 'cash'"));
const moneyPaid = query<MonthSpan>()((span) => paidBy(span, "<> 'prepaid'"));
const prepaidPaid = query<MonthSpan>()((span) => paidBy(span, "= 'prepaid'"));

const linesFor = query<MonthSpan & { kind: 'charge' | 'prepaid' | 'deposit' }>()((span) =>
  linesTouched(span)
    .select([
      'receipts.id',
      'receipts.number',
      lineDay.as('on'),
      'receipts.payer as who',
      sql<Fen>`sum(receipt_lines.amount_fen)`.as('fen'),
    ])
    .where('receipt_lines.kind', '=', span.kind)
    .groupBy(['receipts.id', lineDay])
    .having(sql<boolean>`sum(receipt_lines.amount_fen) <> 0`)
    .orderBy('on')
    .orderBy('receipts.id'),
);

type SlipRow = NonNullable<(typeof slipsMadeOut)['row']>;

const slips = tables
  .selectFrom('hand_ins')
  .innerJoin('staff', 'staff.id', 'hand_ins.made_by')
  .select(['hand_ins.id', 'number', 'made_at', 'cancelled_at', 'due_fen', 'staff.name as who']);

const slipsMadeOut = query<MonthSpan>()(({ from, to }) =>
  slips.where('made_at', '>=', from).where('made_at', '<', to),
);
const slipsCalledBack = query<MonthSpan>()(({ from, to }) =>
  slips.where('cancelled_at', '>=', from).where('cancelled_at', '<', to),
);

/** 减免 and what was taken back of it, by what it was for and why. */
const waivers = query<MonthSpan>()(({ fromOn, toOn }) =>
  tables
    .selectFrom('charge_adjustments')
    .innerJoin('charges', 'charges.id', 'charge_adjustments.charge_id')
    .innerJoin('fee_items', 'fee_items.id', 'charges.item_id')
    .innerJoin('units', 'units.id', 'charges.unit_id')
    .select([
      'fee_items.name as number',
      'charge_adjustments.made_on as on',
      'units.code as who',
      'charge_adjustments.amount_fen as fen',
    ])
    .where('charge_adjustments.kind', '=', 'waiver')
    .where('charge_adjustments.made_on', '>=', fromOn)
    .where('charge_adjustments.made_on', '<=', toOn)
    .orderBy('charge_adjustments.made_on')
    .orderBy('charge_adjustments.id'),
);
