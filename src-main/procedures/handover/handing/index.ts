import type { Handlers } from '../../../ledger/scene.ts';
import { acknowledge } from './acknowledge.ts';
import { compile } from './compile.ts';
import { handover } from './handover.ts';
import { handovers } from './handovers.ts';
import { prepare } from './prepare.ts';
import { sign } from './sign.ts';
import { waiting } from './waiting.ts';
import { withdraw } from './withdraw.ts';

/** 交接班: what one shift passes on, and the next one reads and signs. */
export const handing: Pick<
  Handlers['handover'],
  'compile' | 'prepare' | 'withdraw' | 'waiting' | 'acknowledge' | 'sign' | 'handovers' | 'handover'
> = { compile, prepare, withdraw, waiting, acknowledge, sign, handovers, handover };
