import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { calendarThrough, officeDayKind } from '../../../src-shared/rules/officeCalendar.ts';
import { officeInstant } from '../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { contributionsFor, dutiesFor } from './collect.ts';
import type { DutyRule, Matter } from './contribution.ts';
import { tickOf } from './tickRow.ts';

type Today = Contract['duties']['today'];
type Duty = Output<Today>['duties'][number];

/**
 * 今日: what the desk has to do now and what the rules ask of it today, as far as the person who asks may see it. What
 * has a clock stands first, by the clock that runs out first; the rest as long as it has been waiting.
 */
export function today(scene: Scene, _input: Input<Today>): Output<Today> {
  const { kind, holiday } = officeDayKind(scene.today);
  const seen = contributionsFor(scene);
  const setUpAt = scene.tx.first(realOffice, {})?.set_up_at ?? 0;
  return {
    day: scene.today,
    now: scene.now,
    dayKind: kind,
    holiday,
    calendarThrough,
    matters: seen.flatMap(({ matters }) => matters?.(scene) ?? []).toSorted(byClock),
    duties: dutiesFor(scene)
      .map((rule) => dutyOf(scene, rule))
      // of what was due before there was a desk nobody is late
      .filter(({ dueAt, done }) => dueAt >= setUpAt || done !== null)
      .toSorted((one, other) => one.dueAt - other.dueAt),
    glance: seen.flatMap(({ glance }) => glance?.(scene) ?? []),
  };
}

const byClock = (one: Matter, other: Matter): number =>
  (one.dueAt ?? never) - (other.dueAt ?? never) || one.since - other.since;

const never = Number.MAX_SAFE_INTEGER;

function dutyOf(scene: Scene, { name, due, remind, look }: DutyRule): Duty {
  const { zone } = scene.counter;
  return {
    name,
    dueAt: officeInstant(scene.today, due, zone),
    remindAt: officeInstant(scene.today, remind, zone),
    ...(look ? provedBy(look(scene)) : { left: null, done: tickOf(scene, name) }),
  };
}

const provedBy = ({
  left,
  done,
}: ReturnType<NonNullable<DutyRule['look']>>): Pick<Duty, 'left' | 'done'> => ({
  left,
  done: done && { ...done, byHand: false },
});

const realOffice = query()(() => tables.selectFrom('office').select('set_up_at').where('demo', '=', 0));
