import { contract, type Output } from '../../../src-shared/contract/index.ts';
import { useLedger } from '../../app/ledgerQuery.ts';
import { useOffice } from '../../app/useOffice.ts';
import { shiftNow } from './shiftNow.ts';

export type DutyShift = Output<typeof contract.handover.dutyShifts>[number];

/** The shifts in use, and the one whoever is at the window is in: signed in for, else told by the clock. */
export function useOwnShift(): { shifts: DutyShift[] | undefined; own: DutyShift | undefined } {
  const office = useOffice();
  const shifts = useLedger(contract.handover.dutyShifts, {}).data?.filter(({ active }) => active);
  const day = office?.today ?? '';
  const attendance = useLedger(contract.handover.attendance, { day }, { enabled: day !== '' });
  if (!shifts || !office || attendance.isPending) return { shifts: undefined, own: undefined };
  const signedIn = attendance.data?.own?.dutyShiftId;
  const own =
    shifts.find(({ id }) => id === signedIn) ?? shiftNow(shifts, office.now, office.today, office.zone);
  return { shifts, own };
}
