import type { contract, Output } from '../../../src-shared/contract/index.ts';

export type Payout = Output<typeof contract.receipts.payouts>['rows'][number];
