import type { Handlers } from '../../../ledger/scene.ts';
import { accounts } from './accounts.ts';
import { setAutoApply } from './setAutoApply.ts';
import { topUps } from './topUps.ts';

/** 预存: what households left at the office, what they chose to do with it, and what was topped up. */
export const prepaid: Pick<Handlers['receipts'], 'accounts' | 'setAutoApply' | 'topUps'> = {
  accounts,
  setAutoApply,
  topUps,
};
