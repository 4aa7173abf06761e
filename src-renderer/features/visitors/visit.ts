import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';

/** A visit as the register keeps it. */
export type Visit = Output<Contract['visitors']['register']>;

/** What the visitor said at the desk. */
export type VisitFacts = Input<Contract['visitors']['register']>;

/** VIS-05, VIS-11: who has to say yes on the phone before a pass is made out; the ledger asks for it again. */
export const whoMustAgree: Readonly<Record<Visit['category'], 'host' | 'superior' | null>> = {
  guest: null,
  delivery: null,
  contractor: null,
  unknown: 'host',
  seller: 'host',
  official: 'superior',
  media: 'superior',
  buyer: null,
  other: null,
};

/** VIS-04: a document was shown and it is not written down that the visitor has it back. */
export const isDocumentOut = ({ documentShown, documentReturnedAt }: Visit): boolean =>
  documentShown !== null && documentReturnedAt === null;

/** How many people came on these visits. */
export const peopleOf = (visits: readonly Visit[]): number =>
  visits.reduce((sum, { partySize }) => sum + partySize, 0);
