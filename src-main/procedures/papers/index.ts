import type { Handlers } from '../../ledger/scene.ts';
import { finish } from './finish.ts';
import { outbox } from './outbox.ts';
import { paper } from './paper.ts';
import { latestOf, recent } from './recent.ts';
import { setUp } from './setUp.ts';
import { setups } from './setups.ts';
import { start } from './start.ts';

/** 打印: the papers that were made out, each attempt to print them, and how each kind is printed. */
export const papers: Handlers['papers'] = { start, finish, outbox, recent, latestOf, paper, setups, setUp };
