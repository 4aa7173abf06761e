import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';

/** Something the office charges for. */
export type FeeItem = Output<Contract['fees']['items']>[number];

/** A price of it, from a day on, for all or for some. */
export type Standard = Output<Contract['fees']['standards']>[number];

/** What an item is made of when it is added. */
export type NewItem = Input<Contract['fees']['addItem']>;
