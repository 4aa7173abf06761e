import { contract } from '../../src-shared/contract/index.ts';
import { useLedger } from './ledgerQuery.ts';

/** What everyone at the desk may know of the office; read again each minute for the clock and the last backup. */
export function useOffice() {
  return useLedger(contract.office.status, {}, { everyMs: 60_000 }).data;
}
