import type { Handlers } from '../../ledger/scene.ts';
import { handing } from './handing/index.ts';
import { log } from './log/index.ts';
import { post } from './post/index.ts';
import { roster } from './roster/index.ts';

/** 交接班与值班记录: the work log, the post, and what one shift passes on to the next. */
export const handover: Handlers['handover'] = { ...log, ...post, ...handing, ...roster };
