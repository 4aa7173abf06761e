import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import { businessDate } from '../../../../src-shared/rules/businessDate.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { isShut } from '../../drawer/months/signedMonths.ts';
import { type TakenNumber, takeReceiptNumber } from '../takeReceiptNumber.ts';

type Take = Input<Contract['receipts']['take']>;

/**
 * The number of a new receipt. Where it stands on the paper already (套打, 补录) the clerk has to say which one lies
 * there; a hand book is only for receipts written by hand on a day that has been since it was given out, and those for
 * no other book.
 */
export function numberTaken(scene: Scene, { bookId, no, handwrittenOn }: Take): TakenNumber {
  const taken = takeReceiptNumber(scene, bookId, no);
  if (handwrittenOn !== null && taken.kind !== 'hand') refuse('receipt/not-a-hand-book');
  if (taken.kind === 'hand') {
    const issuedOn = businessDate(taken.issuedAt, scene.counter.zone);
    const isOfItsTime = handwrittenOn !== null && handwrittenOn >= issuedOn && handwrittenOn <= scene.today;
    if (!isOfItsTime) refuse('receipt/hand-date');
    if (isShut(scene.tx, handwrittenOn)) refuse('receipt/month-signed');
  }
  if (taken.kind !== 'own' && no === null) refuse('receipt/number-not-next', { next: taken.no });
  return taken;
}
