import type { Handlers } from '../../../ledger/scene.ts';
import { depositLedger } from './depositLedger.ts';
import { refundDeposit } from './refundDeposit.ts';

/** 押金: held, paid back against its receipt, and what of it was kept. */
export const deposits: Pick<Handlers['receipts'], 'deposits' | 'refundDeposit'> = {
  deposits: depositLedger,
  refundDeposit,
};
