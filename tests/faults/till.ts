import type { ShiftState } from '../../src-shared/rules/drawerShifts.ts';

/** How many rows of each kind whoever works there has caused: one more would be done twice, one less would be lost. */
export type Written = Record<
  | 'receipts'
  | 'drawer_shifts'
  | 'drawer_counts'
  | 'drawer_reckonings'
  | 'drawer_seals'
  | 'drawer_rejections'
  | 'drawer_bags'
  | 'drawer_receptions'
  | 'drawer_movements'
  | 'drawer_pauses'
  | 'hand_ins',
  number
>;

/** The drawer and the slip as the clerk knows them by what she did herself, whatever the desk may say of them. */
export type Till = {
  /** `null` where nobody has the drawer. */
  state: Exclude<ShiftState, 'closed' | 'cancelled'> | null;
  /** Receipts of the shift so far. */
  receipts: number;
  bag: string | null;
  /** What lies in it, and what should, in fen. */
  cashFen: number;
  dueFen: number;
  /** What the last count came to that was handed in for this shift. */
  countedFen: number | null;
  /** The one slip that finance has not received yet. */
  slip: 'prepared' | 'handed' | 'disputed' | null;
  written: Written;
};

/** A new office: five hundred yuan that nobody has counted yet. */
export const firstTill: Till = {
  state: null,
  receipts: 0,
  bag: null,
  cashFen: 50_000,
  dueFen: 50_000,
  countedFen: null,
  slip: null,
  written: {
    receipts: 0,
    drawer_shifts: 0,
    drawer_counts: 0,
    drawer_reckonings: 0,
    drawer_seals: 0,
    drawer_rejections: 0,
    drawer_bags: 0,
    drawer_receptions: 0,
    drawer_movements: 0,
    drawer_pauses: 0,
    hand_ins: 0,
  },
};

/** The till after a step: what is otherwise with it, and how many rows more there are. */
export const after = (till: Till, change: Partial<Till>, more: Partial<Written> = {}): Till => ({
  ...till,
  ...change,
  written: {
    ...till.written,
    ...Object.fromEntries(
      Object.entries(more).map(([table, rows]) => [table, till.written[table as keyof Written] + rows]),
    ),
  },
});
