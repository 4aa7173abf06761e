import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { installMeter } from './installMeter.ts';

type AddMeters = Contract['fees']['addMeters'];

/** The meters of a sheet that was looked at: all of them, or a refusal that names the row. */
export function addMeters(scene: Scene, { rows }: Input<AddMeters>): Output<AddMeters> {
  for (const [row, meter] of rows.entries()) installMeter(scene, meter, { row });
  return { added: rows.length };
}
