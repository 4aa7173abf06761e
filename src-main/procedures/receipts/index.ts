import type { Handlers } from '../../ledger/scene.ts';
import { books } from './books/index.ts';
import { corrections } from './corrections/index.ts';
import { deposits } from './deposits/index.ts';
import { paper } from './paper/index.ts';
import { prepaid } from './prepaid/index.ts';
import { refunds } from './refunds/index.ts';
import { registers } from './registers/index.ts';
import { taking } from './taking/index.ts';

/** 收费与票据: money taken, corrected, held and paid ahead, and every number of every book. */
export const receipts: Handlers['receipts'] = {
  ...taking,
  ...corrections,
  ...books,
  ...prepaid,
  ...deposits,
  ...refunds,
  ...registers,
  ...paper,
};
