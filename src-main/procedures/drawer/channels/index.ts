import type { Handlers } from '../../../ledger/scene.ts';
import { channelDays } from './channelDays.ts';
import { compareChannel } from './compareChannel.ts';

/** Money that comes by a channel, beside the channel's own statement. */
export const channels: Pick<Handlers['drawer'], 'channelDays' | 'compareChannel'> = {
  channelDays,
  compareChannel,
};
