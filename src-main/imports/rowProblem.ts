import type { CellCode } from './cells.ts';

/** What is wrong with a row of a file, and where. The sentence is the code's; `params.found` is what stands in the cell. */
export interface RowProblem {
  readonly sheet: string;
  /** As the clerk sees it in the file: the first row is 1. */
  readonly row: number;
  /** Letter and title, `I 建筑面积`; '' when it is the row as a whole. */
  readonly column: string;
  readonly code: RowCode;
  /** `found`, `suggestion` (what may have been meant, only where that can be told), and what the sentence names. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type RowCode =
  | CellCode
  | 'import/room-contradiction'
  | 'import/unit-contradiction'
  | 'import/row-duplicate'
  | 'import/too-many'
  | 'import/row-merged'
  | 'import/building-differs'
  | 'import/period-missing'
  | 'import/period-backwards'
  | 'import/period-end-open'
  | 'import/amount-missing'
  | 'import/amount-contradiction'
  | 'import/paid-too-much'
  | 'import/paid-day-missing'
  | 'import/day-twice'
  | 'import/day-other-year';
