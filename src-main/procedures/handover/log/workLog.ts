import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { compiledOn } from './compiledRow.ts';
import { entriesOn } from './entries.ts';

type WorkLog = Contract['handover']['workLog'];

/** SHF-06: 值班记录、工作日志 of one day: what the desk did, the clerks' own lines, and who closed which half. */
export const workLog = (scene: Scene, { day }: Input<WorkLog>): Output<WorkLog> => ({
  day,
  entries: entriesOn(scene, day),
  compiled: compiledOn(scene.tx, day),
});
