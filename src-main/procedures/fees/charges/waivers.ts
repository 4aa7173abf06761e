import { deciders } from '../../../../src-shared/contract/fees/ids.ts';

export { lateFeeWaivers } from '../../../../src-shared/contract/fees/ids.ts';

/** Who lets go of money that is owed, or takes that back. */
export const waivers = deciders;
