import type { Contract, Output } from '../../../src-shared/contract/index.ts';

/** A meter as it hangs in a home, or hung there. */
export type Meter = Output<Contract['fees']['addMeter']>;

/** One stop of the readers' walk. */
export type RouteRow = Output<Contract['fees']['route']>[number];
