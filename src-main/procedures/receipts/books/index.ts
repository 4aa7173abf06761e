import type { Handlers } from '../../../ledger/scene.ts';
import { booksNow } from './bookRow.ts';
import { issueBook } from './issueBook.ts';
import { numbers } from './numbers.ts';
import { returnBook } from './returnBook.ts';
import { spoilNumber } from './spoilNumber.ts';
import { writeOffBook } from './writeOffBook.ts';

/** 票据: books given out, used up, brought back and written off, and what became of each of their numbers. */
export const books: Pick<
  Handlers['receipts'],
  'books' | 'issueBook' | 'spoilNumber' | 'returnBook' | 'writeOffBook' | 'numbers'
> = { books: booksNow, issueBook, spoilNumber, returnBook, writeOffBook, numbers };
