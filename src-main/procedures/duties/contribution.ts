import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import type { Role } from '../../../src-shared/contract/procedure.ts';
import type { DutyName } from '../../../src-shared/rules/today.ts';
import type { Scene } from '../../ledger/scene.ts';

type Today = Output<Contract['duties']['today']>;
export type Matter = Today['matters'][number];
export type Glance = Today['glance'][number];
export type Duty = Today['duties'][number];
export type LogEntry = Output<Contract['handover']['workLog']>['entries'][number];

/** The days of one duty: the day it is due on, the first after the time before it, and the last it is asked for. */
export type Due = { readonly on: string; readonly from: string; readonly to: string };

/** What a record says of a duty: how many things it still asks for, and who did it when, where it is done. */
export type Proof = (scene: Scene, due: Due) => { left: number; done: { at: number; by: string } | null };

/**
 * What one domain brings to 今日 and to the work log: its open matters, the proofs of its duties, its numbers at a
 * glance, and what it did on a day. A domain that has nothing of a kind leaves it out; nothing is shown for a domain
 * that is not there.
 */
export type Contribution = {
  /** Who may see the domain, as its procedures have it in the contract; everyone without. */
  readonly roles?: readonly Role[];
  readonly matters?: (scene: Scene) => readonly Matter[];
  /** The duties of the calendar (requirements (d)) that a record of this domain proves; the others are ticked by hand. */
  readonly duties?: Partial<Readonly<Record<DutyName, Proof>>>;
  readonly glance?: (scene: Scene) => readonly Glance[];
  /** What was done on a day of the office, `2026-11-22`, in the order of time. */
  readonly log?: (scene: Scene, day: string) => readonly LogEntry[];
};
