import type { Contract, Output } from '../../../src-shared/contract/index.ts';

export type OfficeDays = Output<Contract['duties']['officeDays']>;
export type OfficeDay = OfficeDays['days'][number];

/**
 * The year whose holidays are missing: this one, or from December on the next, for then its notice is out; `null` where
 * all that is needed is known.
 */
export function missingYear(today: string, through: number): number | null {
  const year = Number(today.slice(0, 4));
  const needed = today.slice(5, 7) === '12' ? year + 1 : year;
  return through >= needed ? null : through + 1;
}
