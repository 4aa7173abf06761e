import { searchHouseholds } from '../../features/households/searchHouseholds.tsx';
import { searchReceipts } from '../../features/receipts/searchReceipts.tsx';
import { searchTickets } from '../../features/tickets/searchTickets.tsx';
import { searchVisitors } from '../../features/visitors/searchVisitors.tsx';
import { searchCommands } from './commands.tsx';
import type { SearchSource } from './source.ts';

/** All that the one box finds, in the order it is shown. */
export const sources: readonly SearchSource[] = [
  searchHouseholds,
  searchTickets,
  searchReceipts,
  searchVisitors,
  searchCommands,
];
