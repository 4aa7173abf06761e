import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { installMeter } from './installMeter.ts';
import { meterNamed, toMeter } from './meterRow.ts';

type AddMeter = Contract['fees']['addMeter'];

/** Writes down a meter of a home with the reading it begins from. */
export const addMeter = (scene: Scene, meter: Input<AddMeter>): Output<AddMeter> =>
  toMeter(scene.tx.first(meterNamed, { id: installMeter(scene, meter) })!);
