import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { channelDaysOf } from './taken.ts';

type ChannelDays = Contract['drawer']['channelDays'];

/** 微信、支付宝、刷卡、转账 by calendar day beside their statements, the latest day first; two months at most. */
export function channelDays(scene: Scene, span: Input<ChannelDays>): Output<ChannelDays> {
  if (span.toOn > dayFrom(span.fromOn, longestSpan)) refuse('channel/span-too-long', { days: longestSpan });
  return channelDaysOf(scene, span);
}

const longestSpan = 62;
