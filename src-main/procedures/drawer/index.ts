import type { Handlers } from '../../ledger/scene.ts';
import { cancel } from './cancel.ts';
import { current } from './current.ts';
import { open } from './open.ts';

/** 钱箱: who has the cash drawer, and what was in it when she took it over. */
export const drawer: Handlers['drawer'] = { current, open, cancel };
