import { officeDay } from '../../../src-shared/rules/officeInstant.ts';
import type { Contribution } from './contribution.ts';
import { ticksBetween } from './tickRow.ts';

/** What the work log tells of the duties themselves: which of them were ticked by hand, by whom and when. */
export const dutiesTicked: Contribution = {
  log: ({ tx, counter }, day) =>
    ticksBetween(tx, officeDay(day, counter.zone)).map(({ name, title, ticked_at, ticked_by }) => ({
      at: ticked_at,
      by: ticked_by,
      what: 'duties.ticked',
      ref: null,
      facts: { duty: name, title: title ?? '' },
    })),
};
