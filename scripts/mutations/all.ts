import { countingGuards } from './counting.ts';
import type { Guard } from './guard.ts';
import { handInGuards } from './handIns.ts';
import { handoverGuards } from './handovers.ts';
import { monthGuards } from './months.ts';
import { receiptGuards } from './receipts.ts';
import { recordGuards } from './records.ts';
import { shiftGuards } from './shifts.ts';

/** Every guard of the desk's money that is switched off in turn, to see that somebody notices. */
export const guards: readonly Guard[] = [
  ...shiftGuards,
  ...countingGuards,
  ...receiptGuards,
  ...handInGuards,
  ...handoverGuards,
  ...monthGuards,
  ...recordGuards,
];
