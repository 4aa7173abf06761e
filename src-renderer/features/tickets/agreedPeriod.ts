import type { Reading } from '../../../src-shared/rules/reading.ts';
import { desk } from '../../app/desk.ts';
import { type OfficeNow, type Period, readPeriod } from '../../app/form/readMoment.ts';

/** The appointment that was typed, counted from this very minute of the office; `null` where none was agreed on. */
export async function agreedPeriod(typed: string): Promise<Reading<Period | null>> {
  if (typed.trim() === '') return { ok: true, value: null };
  const office = await officeNow();
  const period = office === null ? null : readPeriod(typed, office);
  return period === null ? { ok: false, why: 'appointment' } : { ok: true, value: period };
}

/** The office's clock, asked now: a screen knows it only by the minute. */
export async function officeNow(): Promise<OfficeNow | null> {
  const status = await desk.office.status({});
  return status.ok ? { now: status.value.now, zone: status.value.zone } : null;
}
