import { businessDate } from '../../../src-shared/rules/businessDate.ts';
import { askedUntil, dueBefore, duesAround, type IsOpen } from '../../../src-shared/rules/dutyCalendar.ts';
import { dayFrom, officeInstant } from '../../../src-shared/rules/officeInstant.ts';
import { openDays } from '../../ledger/officeCalendar.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { proofOf } from './collect.ts';
import type { Due, Duty } from './contribution.ts';
import { dutiesOf, type DutyRule } from './dutyRow.ts';
import { tickOf } from './tickRow.ts';

/**
 * What the rules ask today of the person who asks, the earliest first: what is due today, what was not done when it was
 * due and is still asked for, and what comes within the days it is shown ahead.
 */
export function dutiesNow(scene: Scene): Duty[] {
  const isOpen = openDays(scene.tx);
  const setUpAt = scene.tx.first(realOffice, {})?.set_up_at ?? 0;
  return (
    dutiesOf(scene)
      .flatMap((rule) =>
        duesAround(rule, rule.leadDays, scene.today, isOpen).map((on) => dutyOn(scene, rule, on, isOpen)),
      )
      .filter((duty) => isShown(scene, duty))
      // of what was due before there was a desk nobody is late
      .filter(({ dueAt, done }) => dueAt >= setUpAt || done !== null)
      .toSorted((one, other) => one.dueAt - other.dueAt)
  );
}

/** One duty as it is due on a day; `undefined` where it is not asked today of the person who asks. */
export function dutyAsked(scene: Scene, name: string, dueOn: string): Duty | undefined {
  const isOpen = openDays(scene.tx);
  const rule = dutiesOf(scene).find((one) => one.name === name);
  if (!rule || !duesAround(rule, rule.leadDays, scene.today, isOpen).includes(dueOn)) return undefined;
  return dutyOn(scene, rule, dueOn, isOpen);
}

/** What is undone of another day than today, and what was done today of it; of a day before nothing to do is no matter. */
function isShown({ today, counter }: Scene, { dueOn, left, done }: Duty): boolean {
  if (dueOn === today) return true;
  if (done !== null) return businessDate(done.at, counter.zone) === today;
  return dueOn > today || left !== 0;
}

function dutyOn(scene: Scene, rule: DutyRule, on: string, isOpen: IsOpen): Duty {
  const { zone } = scene.counter;
  const proof = proofOf(rule.name);
  return {
    name: rule.name,
    title: rule.title,
    dueOn: on,
    dueAt: officeInstant(on, rule.due, zone),
    remindAt: officeInstant(dayFrom(on, -rule.leadDays), rule.remind, zone),
    ...(proof
      ? provedBy(proof(scene, dueOf(rule, on, isOpen)))
      : { left: null, done: tickOf(scene.tx, rule.name, on) }),
  };
}

function dueOf(rule: DutyRule, on: string, isOpen: IsOpen): Due {
  if (rule.frequency === 'daily') return { on, from: on, to: on };
  const before = dueBefore(rule, on, isOpen);
  return { on, from: before === null ? on : dayFrom(before, 1), to: askedUntil(rule, on, isOpen) };
}

const provedBy = ({
  left,
  done,
}: {
  left: number;
  done: { at: number; by: string } | null;
}): Pick<Duty, 'left' | 'done'> => ({ left, done: done && { ...done, byHand: false } });

const realOffice = query()(() => tables.selectFrom('office').select('set_up_at').where('demo', '=', 0));
