import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { frequencies } from '../../../src-shared/rules/dutyCalendar.ts';
import type { Scene } from '../../ledger/scene.ts';
import { type DutyRule, everyDuty, ruleShown } from './dutyRow.ts';

/** The calendar of duties as the office has it: the daily ones first, by the clock; out of use last. */
export const calendar = (scene: Scene): Output<Contract['duties']['calendar']> =>
  everyDuty(scene.tx)
    .toSorted(inOrder)
    .map((rule) => ruleShown(scene, rule));

const inOrder = (one: DutyRule, other: DutyRule): number =>
  Number(other.active) - Number(one.active) ||
  frequencies.indexOf(one.frequency) - frequencies.indexOf(other.frequency) ||
  one.due.localeCompare(other.due);
