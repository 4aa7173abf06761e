import type { Handlers } from '../../../ledger/scene.ts';
import { byCode } from './byCode.ts';
import { counterTime } from './counterTime.ts';
import { ofDay } from './ofDay.ts';
import { ofUnit } from './ofUnit.ts';
import { receipt } from './receipt.ts';
import { search } from './search.ts';
import { take } from './take.ts';

/** 收费: money taken for what is owed, and the receipts of it found again. */
export const taking: Pick<
  Handlers['receipts'],
  'take' | 'receipt' | 'byCode' | 'ofDay' | 'ofUnit' | 'search' | 'counterTime'
> = { take, receipt, byCode, ofDay, ofUnit, search, counterTime };
