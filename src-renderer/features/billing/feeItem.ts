import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import type { FeeMethod, FeeObject, Frequency } from '../../../src-shared/rules/feeItems.ts';

/** Something the office charges for. */
export type FeeItem = Output<Contract['fees']['items']>[number];

/** A price of it, from a day on, for all or for some. */
export type Standard = Output<Contract['fees']['standards']>[number];

/** What an item is made of when it is added. */
export type NewItem = Input<Contract['fees']['addItem']>;

/** Only a home has an area, a floor, meters of its own and a share of what all use. */
export const objectsFor = (method: FeeMethod): readonly FeeObject[] =>
  ['area', 'floor', 'metered', 'shared'].includes(method) ? ['unit'] : ['unit', 'vehicle', 'space'];

/** What is paid once has no periods. */
export const isOnce = (method: FeeMethod): boolean => method === 'once' || method === 'deposit';

/** How often an item of a method may be charged. */
export const frequenciesFor = (method: FeeMethod): readonly Frequency[] =>
  isOnce(method) ? ['once'] : ['monthly', 'quarterly', 'half-yearly', 'yearly', 'anniversary'];

/** Whether its amount depends on how long the period is. */
export const isByTime = (method: FeeMethod): boolean =>
  ['area', 'fixed', 'floor', 'formula'].includes(method);

/** Whether its price is one number for a span, as 1.40 元 a month. */
export const hasPriceUnit = (method: FeeMethod): boolean => ['area', 'fixed', 'floor'].includes(method);
