import { books } from './books.ts';
import { corrections } from './corrections.ts';
import { daily } from './daily.ts';
import { deposits } from './deposits.ts';
import { paper } from './paper.ts';
import { prepaid } from './prepaid.ts';
import { refunds } from './refunds.ts';
import { registers } from './registers.ts';
import { taking } from './taking.ts';

/** Taking money for what is owed: receipts and their books, what was paid ahead, what is only held. */
export const receipts = {
  ...taking,
  ...corrections,
  ...books,
  ...prepaid,
  ...deposits,
  ...refunds,
  ...registers,
  ...daily,
  ...paper,
};
