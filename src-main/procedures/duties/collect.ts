import type { Scene } from '../../ledger/scene.ts';
import { holdsOneOf } from '../../ledger/staffOnDuty.ts';
import { weekdayOf } from '../../../src-shared/rules/officeCalendar.ts';
import { contributions } from './contributions.ts';
import type { Contribution, DutyRule } from './contribution.ts';

/** The domains the person who asks may see, in the order of the rail. */
export const contributionsFor = ({ staff }: Scene): readonly Contribution[] =>
  contributions.filter(({ roles }) => roles === undefined || holdsOneOf(staff, roles));

/** What the rules ask today of the person who asks. */
export const dutiesFor = (scene: Scene): readonly DutyRule[] =>
  contributionsFor(scene)
    .flatMap(({ duties = [] }) => duties)
    .filter(({ roles }) => roles === undefined || holdsOneOf(scene.staff, roles))
    .filter(({ weekdays }) => weekdays?.includes(weekdayOf(scene.today)) ?? true);
