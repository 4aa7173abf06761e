import { contract } from '../../../src-shared/contract/index.ts';
import { useLedger } from '../ledgerQuery.ts';

/** 今日 as it stands; read again after every command, and twice a minute because clocks run. */
export const useToday = () => useLedger(contract.duties.today, {}, { everyMs: 30_000, keepPrevious: true });
