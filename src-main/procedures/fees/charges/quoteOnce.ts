import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { onceCharge } from '../calculation/onceCharge.ts';

type Quote = Contract['fees']['quoteOnce'];

/** What a fee that comes once would come to, before anything is charged. */
export function quoteOnce(scene: Scene, input: Input<Quote>): Output<Quote> {
  const { amount, calculation } = onceCharge(scene, input);
  return { amountFen: amount, calculation };
}
