import type { Handlers } from '../../../ledger/scene.ts';
import { arrange } from './arrange.ts';
import { arranged } from './arranged.ts';
import { cancelArranged } from './cancelArranged.ts';

/** 排班: who has a shift that is not hers, as a leader arranged it. */
export const roster: Pick<Handlers['handover'], 'arranged' | 'arrange' | 'cancelArranged'> = {
  arranged,
  arrange,
  cancelArranged,
};
