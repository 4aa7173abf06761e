import type { Handlers } from '../../../ledger/scene.ts';
import { confirmPayout } from './confirmPayout.ts';
import { payouts } from './payouts.ts';
import { prepaidRefunds } from './prepaidRefundRow.ts';
import { refundPrepaid } from './refundPrepaid.ts';
import { takeBackPayout } from './takeBackPayout.ts';
import { undoRefund } from './undoRefund.ts';

/** 退款: prepaid money that goes back, what finance has to pay, and refunds that should not have been. */
export const refunds: Pick<
  Handlers['receipts'],
  'refundPrepaid' | 'prepaidRefunds' | 'undoRefund' | 'payouts' | 'confirmPayout' | 'takeBackPayout'
> = { refundPrepaid, prepaidRefunds, undoRefund, payouts, confirmPayout, takeBackPayout };
