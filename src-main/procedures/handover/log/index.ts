import type { Handlers } from '../../../ledger/scene.ts';
import { compileLog } from './compileLog.ts';
import { workLog } from './workLog.ts';
import { writeLine } from './writeLine.ts';

/** 工作日志: what was done on a day, and the half-days that were closed. */
export const log: Pick<Handlers['handover'], 'workLog' | 'writeLine' | 'compileLog'> = {
  workLog,
  writeLine,
  compileLog,
};
