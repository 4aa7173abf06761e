import type { contract, Input, Output } from '../../src-shared/contract/index.ts';
import type { Line } from './desk.ts';

export type Visit = Output<(typeof contract.visitors)['register']>;

/** A visitor who comes to see a friend. */
export const arrival = (visitorName: string, key: string): Line => ({
  procedure: 'visitors.register',
  input: {
    category: 'guest',
    visitorName,
    partySize: 1,
    company: null,
    phoneTail: '1234',
    plate: null,
    business: '探访亲友',
    unitId: null,
    hostName: null,
  } satisfies Input<(typeof contract.visitors)['register']>,
  key,
  staff: 'wang',
});

/** His pass. */
export const passFor = ({ id, version }: Visit, key: string): Line => ({
  procedure: 'visitors.issuePass',
  input: {
    id,
    version,
    documentShown: 'id-card',
    documentWaivedWhy: null,
    documentReturned: true,
    guidedTo: '接待区',
  } satisfies Input<(typeof contract.visitors)['issuePass']>,
  key,
  staff: 'wang',
});

/** And his leaving, with the slip. */
export const leaving = ({ passCode }: Visit, key: string): Line => ({
  procedure: 'visitors.leave',
  input: { passCode, id: null, slipReturned: true } satisfies Input<(typeof contract.visitors)['leave']>,
  key,
  staff: 'wang',
});
