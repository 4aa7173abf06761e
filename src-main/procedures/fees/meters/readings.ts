import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { meterNamed } from './meterRow.ts';
import { readingsOfMeter, toReading } from './readingRow.ts';

type Readings = Contract['fees']['readings'];

/** Everything that was read off a meter, the latest first, voided readings among them. */
export function readings({ tx }: Scene, { meterId }: Input<Readings>): Output<Readings> {
  if (!tx.first(meterNamed, { id: meterId })) refuse('meter/unknown');
  return tx.all(readingsOfMeter, { meterId }).map(toReading);
}
