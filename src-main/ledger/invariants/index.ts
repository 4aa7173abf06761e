import { adjustmentsAreTakenBackWhole } from './adjustmentsAreTakenBackWhole.ts';
import { chargesAreSettledAsTold } from './chargesAreSettledAsTold.ts';
import { doubtsStandInTheirCharges } from './doubtsStandInTheirCharges.ts';
import { lateFeesHaveAParent } from './lateFeesHaveAParent.ts';
import { oneStandardAtATime } from './oneStandardAtATime.ts';
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
import { countsComeToTheirNotes } from './countsComeToTheirNotes.ts';
import { depositsAgree } from './depositsAgree.ts';
import { everyReceiptHasAPaper } from './everyReceiptHasAPaper.ts';
import { everyReceiptIsJournaled } from './everyReceiptIsJournaled.ts';
import { floatsFollowOneAnother } from './floatsFollowOneAnother.ts';
import { moneyIsInItsShift } from './moneyIsInItsShift.ts';
import { prepaidBalancesAgree } from './prepaidBalancesAgree.ts';
import { prepaidPaysCharges } from './prepaidPaysCharges.ts';
import { receiptNumbersHaveNoGap } from './receiptNumbersHaveNoGap.ts';
import { receiptsComeToTheirFace } from './receiptsComeToTheirFace.ts';
import { refundNumbersHaveNoGap } from './refundNumbersHaveNoGap.ts';
import { meteredChargesGoOn } from './meteredChargesGoOn.ts';
import { periodsAreChargedOnce } from './periodsAreChargedOnce.ts';
import { runsAreTheirCharges } from './runsAreTheirCharges.ts';
import { sharedCostsAreWhole } from './sharedCostsAreWhole.ts';
import { reversalsMirrorTheirReceipt } from './reversalsMirrorTheirReceipt.ts';
import { receiptsStandAsJournaled } from './receiptsStandAsJournaled.ts';
import { receiptsStandInTheirPlace } from './receiptsStandInTheirPlace.ts';
import { adjustmentsStandAsJournaled } from './adjustmentsStandAsJournaled.ts';
import { chargesStandAsJournaled } from './chargesStandAsJournaled.ts';
import { drawerStandsAsJournaled } from './drawerStandsAsJournaled.ts';
import { booksStandAsJournaled } from './booksStandAsJournaled.ts';
import { refundsStandAsJournaled } from './refundsStandAsJournaled.ts';
import { keptDepositsAreCharged } from './keptDepositsAreCharged.ts';
import { payoutsStandAsJournaled } from './payoutsStandAsJournaled.ts';
import { prepaidRefundsStandAsJournaled } from './prepaidRefundsStandAsJournaled.ts';
import { undosStandAsJournaled } from './undosStandAsJournaled.ts';
import { oneShiftAtATime } from './oneShiftAtATime.ts';
import { openingDifferencesHaveAnOwner } from './openingDifferencesHaveAnOwner.ts';
import { closedShiftsAreSplitWhole } from './closedShiftsAreSplitWhole.ts';
import { reckoningsComeOut } from './reckoningsComeOut.ts';
import { differencesAreAgreedTo } from './differencesAreAgreedTo.ts';
import { receptionsAreSignedByTwo } from './receptionsAreSignedByTwo.ts';
import { drawerStatesAgree } from './drawerStatesAgree.ts';
import { countsStandAsJournaled } from './countsStandAsJournaled.ts';
import { sealsStandAsJournaled } from './sealsStandAsJournaled.ts';
import { movementsStandAsJournaled } from './movementsStandAsJournaled.ts';
import { shiftsStandAsJournaled } from './shiftsStandAsJournaled.ts';
import { receptionsStandAsJournaled } from './receptionsStandAsJournaled.ts';
import { handInsAddUp } from './handInsAddUp.ts';
import { handInsHoldWhatIsDue } from './handInsHoldWhatIsDue.ts';
import { handInNumbersHaveNoGap } from './handInNumbersHaveNoGap.ts';
import { handInsBearTheirCode } from './handInsBearTheirCode.ts';
import { cashIsConserved } from './cashIsConserved.ts';
import { handInsStandAsJournaled } from './handInsStandAsJournaled.ts';
import { statementsStandAsJournaled } from './statementsStandAsJournaled.ts';
import { signedMonthsStandAsSigned } from './signedMonthsStandAsSigned.ts';
import { reconciliationsStandAsJournaled } from './reconciliationsStandAsJournaled.ts';
import { handoversAreReadWhole } from './handoversAreReadWhole.ts';
import { handoverNumbersHaveNoGap } from './handoverNumbersHaveNoGap.ts';
import { handoversStandAsJournaled } from './handoversStandAsJournaled.ts';
import { attendancesStandAsJournaled } from './attendancesStandAsJournaled.ts';
import { arrangementsStandAsJournaled } from './arrangementsStandAsJournaled.ts';
import { notesStandAsJournaled } from './notesStandAsJournaled.ts';
import { trainingsStandAsJournaled } from './trainingsStandAsJournaled.ts';

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
  chargesAreSettledAsTold,
  adjustmentsAreTakenBackWhole,
  lateFeesHaveAParent,
  doubtsStandInTheirCharges,
  oneStandardAtATime,
  periodsAreChargedOnce,
  runsAreTheirCharges,
  sharedCostsAreWhole,
  meteredChargesGoOn,
  floatsFollowOneAnother,
  countsComeToTheirNotes,
  moneyIsInItsShift,
  oneShiftAtATime,
  openingDifferencesHaveAnOwner,
  closedShiftsAreSplitWhole,
  reckoningsComeOut,
  differencesAreAgreedTo,
  receptionsAreSignedByTwo,
  drawerStatesAgree,
  countsStandAsJournaled,
  sealsStandAsJournaled,
  movementsStandAsJournaled,
  shiftsStandAsJournaled,
  receptionsStandAsJournaled,
  handInsAddUp,
  handInsHoldWhatIsDue,
  handInNumbersHaveNoGap,
  handInsBearTheirCode,
  cashIsConserved,
  handInsStandAsJournaled,
  statementsStandAsJournaled,
  signedMonthsStandAsSigned,
  reconciliationsStandAsJournaled,
  receiptNumbersHaveNoGap,
  receiptsStandInTheirPlace,
  receiptsComeToTheirFace,
  reversalsMirrorTheirReceipt,
  everyReceiptHasAPaper,
  everyReceiptIsJournaled,
  prepaidBalancesAgree,
  prepaidPaysCharges,
  depositsAgree,
  refundNumbersHaveNoGap,
  receiptsStandAsJournaled,
  adjustmentsStandAsJournaled,
  chargesStandAsJournaled,
  drawerStandsAsJournaled,
  booksStandAsJournaled,
  refundsStandAsJournaled,
  keptDepositsAreCharged,
  prepaidRefundsStandAsJournaled,
  undosStandAsJournaled,
  payoutsStandAsJournaled,
  handoversAreReadWhole,
  handoverNumbersHaveNoGap,
  handoversStandAsJournaled,
  attendancesStandAsJournaled,
  notesStandAsJournaled,
  arrangementsStandAsJournaled,
  trainingsStandAsJournaled,
];
