import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { nextDue } from '../../../src-shared/rules/dutyCalendar.ts';
import { dayFrom } from '../../../src-shared/rules/officeInstant.ts';
import { openDays } from '../../ledger/officeCalendar.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Duty } from './contribution.ts';
import { dutiesOf } from './dutyRow.ts';

type Coming = Output<Contract['duties']['today']>['coming'];

/** What comes in the next two weeks besides what is asked every day and what is shown already, the nearest first. */
export function comingDuties(scene: Scene, shown: readonly Duty[]): Coming {
  const isOpen = openDays(scene.tx);
  const tomorrow = dayFrom(scene.today, 1);
  const until = dayFrom(scene.today, twoWeeks);
  return dutiesOf(scene)
    .filter(({ frequency }) => frequency !== 'daily')
    .flatMap((rule) => {
      const dueOn = nextDue(rule, tomorrow, isOpen);
      const isComing = dueOn !== null && dueOn <= until;
      const isShown = shown.some(({ name, dueOn: on }) => name === rule.name && on === dueOn);
      return isComing && !isShown ? [{ name: rule.name, title: rule.title, dueOn }] : [];
    })
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)));
}

const twoWeeks = 14;
