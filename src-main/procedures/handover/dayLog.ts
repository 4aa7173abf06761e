import { officeDay } from '../../../src-shared/rules/officeInstant.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { LogEntry } from '../duties/contribution.ts';
import { handingLog } from './handing/dayLog.ts';
import { compiledOn } from './log/compiledRow.ts';
import { linesOn } from './log/linesOn.ts';
import { postLog } from './post/dayLog.ts';

/** SHF-06: the clerks' own lines, who came and went, what was noted and passed on, and who closed which half-day. */
export function handoverLog(scene: Scene, day: string): LogEntry[] {
  const span = officeDay(day, scene.counter.zone);
  return [
    ...linesOn(scene.tx, day),
    ...compiledOn(scene.tx, day).map(({ at, by, half, entries }): LogEntry => ({
      at,
      by,
      what: 'handover.compiled',
      ref: null,
      facts: { half, entries },
    })),
    ...postLog(scene, day, span),
    ...handingLog(scene.tx, span),
  ].toSorted((one, other) => one.at - other.at);
}
