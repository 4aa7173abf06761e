import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Failure } from '../../../src-shared/failure.ts';
import { StaffId } from '../../../src-shared/contract/staff.ts';
import { paths } from '../../app/paths.ts';
import { useDraftActs } from '../../app/tasks/useDraftActs.ts';
import type { Line, Matter } from '../../app/today/lines.ts';
import { pathOfDuty } from './pathOfDuty.ts';

/** Goes to where a line of 今日 is dealt with; a form that was put aside is taken up. What has no screen is ticked. */
export function useOpenLine(tick: (duty: Line['duty']) => void): {
  open: (line: Line) => void;
  failure: Failure | null;
} {
  const navigate = useNavigate();
  const { takeUp } = useDraftActs();
  const [failure, setFailure] = useState<Failure | null>(null);

  async function takeUpParked(ref: string): Promise<void> {
    const slash = ref.indexOf('/');
    const staffId = StaffId.parse(ref.slice(0, slash));
    const result = await takeUp({ staffId, place: ref.slice(slash + 1), isParked: true });
    setFailure(result.ok ? null : result.error);
  }

  return {
    failure,
    open: ({ matter, duty }) => {
      if (matter?.kind === 'drafts.parked') return void takeUpParked(matter.ref ?? '');
      const path = matter ? pathOf(matter) : pathOfDuty(duty.name);
      if (path === null) return tick(duty);
      return void navigate(path);
    },
  };
}

function pathOf({ kind, ref }: Matter): string {
  if (kind === 'handover.waiting') return paths.handover;
  if (kind.startsWith('handover.')) return paths.oneNote(ref ?? '');
  if (kind.startsWith('drawer.slip-')) return paths.oneHandIn(ref ?? '');
  if (kind === 'drawer.hand-in-overdue') return paths.handInFlow;
  if (kind.startsWith('drawer.')) return paths.drawer;
  if (kind.startsWith('office.')) return paths.backups;
  if (kind.startsWith('papers.')) return paths.papers;
  if (kind === 'fees.promise-due') return paths.householdFees(ref ?? '');
  if (kind === 'fees.item-uncharged') return paths.billing;
  if (kind === 'fees.month-unreported') return paths.collection;
  if (kind === 'receipts.book-low') return paths.books;
  if (kind === 'receipts.refund-to-pay') return paths.payouts;
  if (kind.startsWith('receipts.')) return paths.weekRegister;
  return kind.startsWith('tickets.') ? paths.ticket(ref ?? '') : paths.visit(ref ?? '');
}
