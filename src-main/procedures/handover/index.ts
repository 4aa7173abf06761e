import type { Handlers } from '../../ledger/scene.ts';
import { compileLog } from './compileLog.ts';
import { workLog } from './workLog.ts';
import { writeLine } from './writeLine.ts';

export const handover: Handlers['handover'] = { workLog, writeLine, compileLog };
