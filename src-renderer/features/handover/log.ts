import type { Contract, Output } from '../../../src-shared/contract/index.ts';

/** A day's work log, and its lines. */
export type WorkLog = Output<Contract['handover']['workLog']>;
export type Entry = WorkLog['entries'][number];
