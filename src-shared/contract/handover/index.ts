import { handing } from './handing.ts';
import { log } from './log.ts';
import { post } from './post.ts';
import { roster } from './roster.ts';

/** 交接班与值班记录: the work log, the post, and what one shift passes on to the next. */
export const handover = { ...log, ...post, ...handing, ...roster };
