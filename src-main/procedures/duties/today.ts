import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { knownThrough, officeDayKind } from '../../../src-shared/rules/officeCalendar.ts';
import { calendarOf } from '../../ledger/officeCalendar.ts';
import type { Scene } from '../../ledger/scene.ts';
import { contributionsFor } from './collect.ts';
import { comingDuties } from './comingDuties.ts';
import { mattersNow } from './mattersNow.ts';
import { dutiesNow } from './dutiesNow.ts';

type Today = Contract['duties']['today'];

/**
 * 今日: what the desk has to do now and what the rules ask of it today, as far as the person who asks may see it. What
 * has a clock stands first, by the clock that runs out first; the rest as long as it has been waiting.
 */
export function today(scene: Scene, _input: Input<Today>): Output<Today> {
  const calendar = calendarOf(scene.tx);
  const { kind, holiday } = officeDayKind(scene.today, calendar);
  const duties = dutiesNow(scene);
  return {
    day: scene.today,
    now: scene.now,
    dayKind: kind,
    holiday,
    calendarThrough: knownThrough(calendar),
    matters: mattersNow(scene),
    duties,
    coming: comingDuties(scene, duties),
    glance: contributionsFor(scene).flatMap(({ glance }) => glance?.(scene) ?? []),
  };
}
