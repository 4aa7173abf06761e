import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import type { Role } from '../../../src-shared/contract/procedure.ts';
import type { DutyName } from '../../../src-shared/rules/today.ts';
import type { Scene } from '../../ledger/scene.ts';

type Today = Output<Contract['duties']['today']>;
export type Matter = Today['matters'][number];
export type Glance = Today['glance'][number];
export type LogEntry = Output<Contract['handover']['workLog']>['entries'][number];

/** How one duty of the calendar (requirements (d)) is asked for and proved. */
export type DutyRule = {
  readonly name: DutyName;
  /** Office time of day, `17:30`, by when it is done, and from when it is shown as coming. */
  readonly due: string;
  readonly remind: string;
  /** Days of the week it is asked on, 1 Monday to 7 Sunday; every day without. */
  readonly weekdays?: readonly number[];
  /** Whom it is asked of; whoever sees the domain without. */
  readonly roles?: readonly Role[];
  /** Things it still asks for, and the record that proves it; without, the duty is ticked by hand. */
  readonly look?: (scene: Scene) => { left: number | null; done: { at: number; by: string } | null };
};

/**
 * What one domain brings to 今日 and to the work log: its open matters, its duties, its numbers at a glance, and what
 * it did on a day. A domain that has nothing of a kind leaves it out; nothing is shown for a domain that is not there.
 */
export type Contribution = {
  /** Who may see the domain, as its procedures have it in the contract; everyone without. */
  readonly roles?: readonly Role[];
  readonly matters?: (scene: Scene) => readonly Matter[];
  readonly duties?: readonly DutyRule[];
  readonly glance?: (scene: Scene) => readonly Glance[];
  /** What was done on a day of the office, `2026-11-22`, in the order of time. */
  readonly log?: (scene: Scene, day: string) => readonly LogEntry[];
};
