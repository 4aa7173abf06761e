import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { toHandover, waitingHandover } from './handoverRow.ts';

/** The record that waits to be read and signed. */
export function waiting({ tx }: Scene): Output<Contract['handover']['waiting']> {
  const row = waitingHandover(tx);
  return row ? toHandover(tx, row) : null;
}
