import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { metersOfUnit, toMeter } from './meterRow.ts';

type MetersOf = Contract['fees']['metersOf'];

/** The meters of a home by what they count, those that hang there before those taken out. */
export const metersOf = ({ tx }: Scene, { unitId }: Input<MetersOf>): Output<MetersOf> =>
  tx.all(metersOfUnit, { unitId }).map(toMeter);
