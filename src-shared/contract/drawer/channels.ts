import { z } from 'zod';
import { channels as channelMethods } from '../../rules/drawerShifts.ts';
import { command, query } from '../procedure.ts';
import { Day, FenAmount, Instant, line } from '../text.ts';
import { drawerLookers } from './shifts.ts';

const Channel = z.enum(channelMethods);

/** One channel on one calendar day: what we took, what its statement says, gross. */
const ChannelDay = z.strictObject({
  day: Day,
  channel: Channel,
  takenFen: FenAmount,
  count: z.int(),
  statementFen: FenAmount.nullable(),
  feeFen: FenAmount.nullable(),
  differenceFen: FenAmount.nullable(),
  explanation: z.string().nullable(),
  comparedAt: Instant.nullable(),
  comparedBy: z.string().nullable(),
});

/** Money that is never in the drawer is compared with the channel's own statement. */
export const channels = {
  channelDays: query({
    roles: drawerLookers,
    input: z.strictObject({ fromOn: Day, toOn: Day }),
    output: z.array(ChannelDay),
    errors: ['channel/span-too-long'],
  }),
  /** The statement of a channel for a day: its difference is kept with an explanation; a correction is a new row. */
  compareChannel: command({
    roles: ['receptionist', 'supervisor', 'finance'],
    input: z.strictObject({
      day: Day,
      channel: Channel,
      statementFen: FenAmount.min(0).max(100_000_000_000),
      feeFen: FenAmount.min(0).max(100_000_000_000).nullable(),
      explanation: line(120).nullable(),
    }),
    output: ChannelDay,
    errors: ['channel/explanation-missing', 'channel/day-not-over'],
    topics: ['drawer'],
  }),
};
