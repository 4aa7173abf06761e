import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { costsLatestFirst, toCost } from './costRow.ts';

/** What is shared out, the latest first. */
export const sharedCosts = ({ tx }: Scene): Output<Contract['fees']['sharedCosts']> =>
  tx.all(costsLatestFirst, {}).map(toCost);
