import type { Handlers } from '../../../ledger/scene.ts';
import { changeMethod } from './changeMethod.ts';
import { exchange } from './exchange.ts';
import { reverse } from './reverse.ts';
import { voidReceipt } from './void.ts';

/** What a receipt that turns out wrong can become: 作废, 红冲, 改方式, 换票. */
export const corrections: Pick<Handlers['receipts'], 'void' | 'reverse' | 'changeMethod' | 'exchange'> = {
  void: voidReceipt,
  reverse,
  changeMethod,
  exchange,
};
