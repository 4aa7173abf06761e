import { businessDate } from '../../src-shared/rules/businessDate.ts';
import type { Failure } from '../../src-shared/failure.ts';
import { counterOf } from '../ledger/counter.ts';
import { LedgerFailure } from '../ledger/failure.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import type { Report } from '../ledger/serve.ts';
import { type BackupOf, secondFolder } from '../procedures/office/backUp.ts';
import { lastFirstBackup, lastSecondBackup, workSince } from '../procedures/office/backupState.ts';
import type { MakeBackup } from './backups.ts';
import { type BackupMoment, dueBackups } from './dueBackups.ts';
import { writeDownFailure } from './writeDownBackup.ts';

export type AutoBackup = {
  /** Makes what is due by now; what failed is written down and tried again later. Whether anything was due. */
  look: () => Promise<boolean>;
  /** Somebody has left the desk: what was done is backed up at once. Whether anything was due. */
  left: () => Promise<boolean>;
  /** The program ends: a last backup if anything was done, broken off where it takes too long. */
  end: (withinMs: number) => Promise<void>;
};

/** The backups a ledger makes of itself; whoever owns the clock calls `look` now and then. */
export function autoBackup(ledger: Ledger, make: MakeBackup, report: Report): AutoBackup {
  const tried: Record<'first' | 'second', number | null> = { first: null, second: null };
  let underWay: Promise<boolean> = Promise.resolve(false);

  const run = async (of: BackupOf, signal?: AbortSignal): Promise<void> => {
    tried[of.place === 'second' ? 'second' : 'first'] = ledger.clock();
    try {
      await make({ ...of, staffId: null, ...(signal ? { signal } : {}) });
    } catch (error) {
      if (!signal?.aborted) noteFailure(ledger, of, error, report);
    }
  };

  const runDue = async (isLeaving: boolean, signal?: AbortSignal): Promise<boolean> => {
    const moment = momentOf(ledger, tried, isLeaving);
    const due = moment ? dueBackups(moment) : [];
    for (const of of due) {
      const hasNoTime = signal !== undefined && (signal.aborted || of.place === 'second');
      if (!hasNoTime) await run(of, signal);
    }
    return due.length > 0;
  };

  /** One look at a time: what the one before makes is not due again. */
  const next = (isLeaving: boolean, signal?: AbortSignal): Promise<boolean> => {
    underWay = underWay
      .then(() => runDue(isLeaving, signal))
      .catch((error: unknown) => {
        report('auto-backup', error);
        return false;
      });
    return underWay;
  };

  return {
    look: () => next(false),
    left: () => next(true),
    end: async (withinMs) => {
      const impatience = new AbortController();
      const timer = setTimeout(() => impatience.abort(), withinMs);
      const tooLate = new Promise<void>((resolve) =>
        impatience.signal.addEventListener('abort', () => resolve()),
      );
      await Promise.race([next(true, impatience.signal), tooLate]);
      clearTimeout(timer);
    },
  };
}

/** How things stand; undefined where no backup can be made or written down: before the set-up, and after damage. */
function momentOf(
  ledger: Ledger,
  tried: { first: number | null; second: number | null },
  isLeaving: boolean,
): BackupMoment | undefined {
  const { tx } = ledger;
  const counter = counterOf(tx);
  if (counter.code === '' || !isWritable(ledger)) return undefined;
  const now = ledger.clock();
  const first = lastFirstBackup(tx);
  const second = lastSecondBackup(tx);
  return {
    now,
    today: businessDate(now, counter.zone),
    hasMoved: workSince(tx, first?.seq ?? 0) !== undefined,
    firstAt: first?.at ?? null,
    firstTriedAt: tried.first,
    isLeaving,
    hasSecondFolder: secondFolder(ledger) !== undefined,
    secondOn: second ? businessDate(second.at, counter.zone) : null,
    secondTriedAt: tried.second,
  };
}

function isWritable(ledger: Ledger): boolean {
  try {
    ledger.assertWritable('office.backUp');
    return true;
  } catch {
    return false; // its screen is standing already
  }
}

/** Where even the note of it can not be written, the program's log has it. */
function noteFailure(ledger: Ledger, of: BackupOf, error: unknown, report: Report): void {
  const failure: Failure =
    error instanceof LedgerFailure ? error.failure : { code: 'backup/failed', params: { reason: 'unknown' } };
  try {
    writeDownFailure(ledger, of, failure);
  } catch (second) {
    report('auto-backup', second);
  }
  if (!(error instanceof LedgerFailure)) report('auto-backup', error);
}
