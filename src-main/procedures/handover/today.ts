import type { Contribution, Proof } from '../duties/contribution.ts';
import type { Half } from '../../../src-shared/rules/workLog.ts';
import { compiledHalf } from './log/compiledRow.ts';
import { handoverLog } from './dayLog.ts';
import { handoverPrepared, handoverSigned } from './handing/proofs.ts';
import { handoverMatters } from './matters.ts';
import { safeChecked, signedIn, signedOut } from './post/proofs.ts';

/** 交接班 on 今日: the record that waits to be read, what stands in the notes, and what proves the desk's own duties. */
export const handoverToday: Contribution = {
  matters: handoverMatters,
  duties: {
    'sign-in-morning': signedIn('morning'),
    'sign-in-afternoon': signedIn('afternoon'),
    'sign-out-noon': signedOut,
    'night-handover': handoverSigned,
    'handover-record': handoverPrepared,
    'safe-check': safeChecked,
    'work-log-noon': closed('morning'),
    'work-log-evening': closed('afternoon'),
  },
  log: handoverLog,
};

/** SHF-05, SHF-06: each half-day's log is closed before the desk leaves. */
function closed(half: Half): Proof {
  return ({ tx }, { on }) => {
    const log = compiledHalf(tx, on, half);
    return log ? { left: 0, done: { at: log.at, by: log.by } } : { left: 1, done: null };
  };
}
