import { everyOrderHasAPaper } from './everyOrderHasAPaper.ts';
import { everyPassHasAPaper } from './everyPassHasAPaper.ts';
import { bookLinesHaveNoGap } from './bookLinesHaveNoGap.ts';
import { everyTicketIsJournaled } from './everyTicketIsJournaled.ts';
import { everyUnitCanBeFound } from './everyUnitCanBeFound.ts';
import { everyVisitIsJournaled } from './everyVisitIsJournaled.ts';
import { oneActiveAdmin } from './oneActiveAdmin.ts';
import { onePaperUnmarked } from './onePaperUnmarked.ts';
import { ordersBelongToARepair } from './ordersBelongToARepair.ts';
import { paperStatesAgree } from './paperStatesAgree.ts';
import { passNumbersHaveNoGap } from './passNumbersHaveNoGap.ts';
import { ticketNumbersHaveNoGap } from './ticketNumbersHaveNoGap.ts';
import { ticketsAgreeWithTheirEvents } from './ticketsAgreeWithTheirEvents.ts';
import { vouchersStandAsEntered } from './vouchersStandAsEntered.ts';

/**
 * A rule that must hold in every ledger at every moment, as one query that returns the rows that break it.
 * `desk verify`, backups, the property tests and the crash tests all ask this same list.
 */
export type Invariant = {
  readonly name: string;
  /** The schema's number from which on its tables are there. */
  readonly since: number;
  readonly sql: string;
};

export const invariants: readonly Invariant[] = [
  everyVisitIsJournaled,
  passNumbersHaveNoGap,
  everyTicketIsJournaled,
  ticketNumbersHaveNoGap,
  bookLinesHaveNoGap,
  ordersBelongToARepair,
  ticketsAgreeWithTheirEvents,
  vouchersStandAsEntered,
  everyUnitCanBeFound,
  oneActiveAdmin,
  everyPassHasAPaper,
  everyOrderHasAPaper,
  onePaperUnmarked,
  paperStatesAgree,
];
