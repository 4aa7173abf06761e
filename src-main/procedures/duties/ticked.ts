import type { Contribution } from './contribution.ts';
import { ticksOn } from './tickRow.ts';

/** What the work log tells of the duties themselves: which of them were ticked by hand, by whom and when. */
export const dutiesTicked: Contribution = {
  log: ({ tx }, day) =>
    ticksOn(tx, day).map(({ name, ticked_at, ticked_by }) => ({
      at: ticked_at,
      by: ticked_by,
      what: 'duties.ticked',
      ref: null,
      facts: { duty: name },
    })),
};
