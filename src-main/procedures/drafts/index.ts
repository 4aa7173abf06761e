import type { Handlers } from '../../ledger/scene.ts';
import { drop } from './drop.ts';
import { keep } from './keep.ts';
import { list } from './list.ts';
import { takeOver } from './takeOver.ts';

/** 未发出的内容: what is still being typed, on the disk and in none of the books. */
export const drafts: Handlers['drafts'] = { keep, drop, takeOver, list };
