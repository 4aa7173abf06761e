import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { latestRuns } from './runRow.ts';

/** What was posted so far, the latest first. */
export const runs = ({ tx }: Scene): Output<Contract['fees']['runs']> => latestRuns(tx);
