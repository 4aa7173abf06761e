import type { TakenLine } from '../../../../src-shared/contract/receipts/taking.ts';
import { type Fen, fenText, minus, sum } from '../../../../src-shared/rules/fen.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { bookCharge } from '../../fees/bookCharge.ts';
import { onceCharge } from '../../fees/calculation/onceCharge.ts';
import { periodsAhead } from '../../fees/calculation/periodsAhead.ts';
import { bookLateFee } from '../../fees/lateFees.ts';
import { type DescribedLine, describeLines, type LineRef } from '../describeLines.ts';
import { lineName } from '../lineName.ts';

/** A line as the receipt will have it: whose, for what, how much. */
export type Line = DescribedLine & {
  unit_id: string;
  unit_code: string;
  amount: Fen;
  /** Its charge was booked for this very receipt. */
  isNew: boolean;
};

type Asked = LineRef & { amount: Fen; isNew: boolean };

/**
 * What the money is for, line by line. What is no charge yet (违约金, periods ahead, a fee that comes once) is booked now,
 * so that the receipt settles it like any other; an amount that is not what the clerk saw is refused. 违约金 runs up to the
 * day the money was received.
 */
export function linesTaken(scene: Scene, taken: readonly TakenLine[], receivedOn: string): Line[] {
  if (new Set(taken.map(keyOf)).size < taken.length) refuse('receipt/line-twice');
  const asked = taken.flatMap((line) => asCharges(scene, line, receivedOn));
  if (asked.length > mostLines) refuse('receipt/too-many-lines', { most: mostLines });
  return describeLines(scene.tx, asked).map((line, at) => fitting(line, asked[at]!));
}

/** A receipt has room for 499, and each has to be voided still. */
const mostLines = 240;

/** Two lines of one key would be the same money; a fee that comes once may well come twice. */
function keyOf(line: TakenLine, nth: number): string {
  if (line.kind === 'charge' || line.kind === 'late-fee') return `${line.kind} ${line.chargeId}`;
  if (line.kind === 'ahead') return `ahead ${line.itemId} ${line.objectId}`;
  if (line.kind === 'once') return `once ${nth}`;
  return `${line.kind} ${line.unitId} ${line.itemId}`;
}

function asCharges(scene: Scene, line: TakenLine, receivedOn: string): Asked[] {
  if (line.kind === 'charge') return [ofCharge(line.chargeId, line.amountFen, false)];
  if (line.kind === 'late-fee') {
    const { id } = bookLateFee(scene, line.chargeId, receivedOn) ?? refuse('charge/nothing');
    return [ofCharge(id, line.amountFen, true)];
  }
  if (line.kind === 'ahead') return paidAhead(scene, line);
  if (line.kind === 'once') return paidAtOnce(scene, line);
  const { kind, unitId, itemId, amountFen: amount } = line;
  return [{ kind, unitId, itemId, chargeId: null, amount, isNew: false }];
}

const ofCharge = (chargeId: string, amount: Fen, isNew: boolean): Asked => ({
  kind: 'charge',
  unitId: null,
  itemId: null,
  chargeId,
  amount,
  isNew,
});

function paidAhead(scene: Scene, line: Extract<TakenLine, { kind: 'ahead' }>): Asked[] {
  const periods = periodsAhead(scene, { ...line, count: line.periods });
  if (periods.length < line.periods) refuse('receipt/nothing-new', { periods: periods.length });
  const charges = periods.flat();
  const total = sum(charges.map(({ amount }) => amount));
  if (total !== line.amountFen) refuse('receipt/ahead-changed', { amount: fenText(total) });
  return charges.map((charge) =>
    ofCharge(bookCharge(scene, { ...line, ...charge, source: 'ahead' }), charge.amount, true),
  );
}

function paidAtOnce(scene: Scene, line: Extract<TakenLine, { kind: 'once' }>): Asked[] {
  const charge = onceCharge(scene, line);
  if (charge.amount !== line.amountFen) {
    refuse('receipt/ahead-changed', { amount: fenText(charge.amount) });
  }
  const { unitId, itemId } = line;
  const id = bookCharge(scene, { ...charge, unitId, itemId, objectId: unitId, source: 'manual' });
  return [ofCharge(id, charge.amount, true)];
}

/** A line that can be taken money for: the household, item and charge are there, and no more is paid than is owed. */
function fitting(line: DescribedLine, { amount, itemId, isNew }: Asked): Line {
  const { unit_id, unit_code } = line;
  if (line.kind === 'charge') refuseUnowed(line, amount);
  if (unit_id === null || unit_code === null) return refuse('charge/unit-unknown');
  if (itemId !== null && (line.item_id === null || line.active === 0)) refuse('item/unknown');
  if (line.kind === 'deposit' && line.method !== 'deposit') {
    refuse('item/not-a-deposit', { item: lineName(line) });
  }
  if (line.kind === 'prepaid' && line.method === 'deposit') refuse('receipt/prepaid-unfit');
  return { ...line, unit_id, unit_code, amount, isNew };
}

function refuseUnowed(line: DescribedLine, amount: Fen): void {
  const { amount_fen: due, settled_fen: settled } = line;
  if (due === null || settled === null) return refuse('charge/unknown');
  if (line.withdrawn_at !== null) refuse('charge/withdrawn');
  const owed = minus(due, settled);
  if (amount > owed) refuse('charge/more-than-owed', { item: lineName(line), owed: fenText(owed) });
}
