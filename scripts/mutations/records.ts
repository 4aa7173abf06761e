import { type Guard, walk } from './guard.ts';

const journalStep = 'migrations/0001_ledger.ts';
const promises = 'tests/ledger/promises.test.ts';

/** What was written down stays, on paper and in the ledger. */
export const recordGuards: readonly Guard[] = [
  {
    name: 'a row of the journal is written over',
    id: 'I24',
    code: [
      {
        file: journalStep,
        text: 'CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal\n',
        by: 'CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal WHEN 0\n',
      },
    ],
    caughtBy: [promises, walk],
  },
  {
    name: 'one altered byte of the journal goes unnoticed',
    id: 'I24',
    code: [
      {
        file: 'src-main/ledger/verify.ts',
        text: 'return digest === row.payload_digest ? undefined',
        by: "return digest !== '' ? undefined",
      },
    ],
    caughtBy: [promises, walk],
  },
  {
    name: 'what was paid is written over',
    id: 'I8',
    code: [
      {
        file: 'migrations/0013_receipt_places.ts',
        text: 'CREATE TRIGGER receipt_entries_no_update BEFORE UPDATE ON receipt_entries\n',
        by: 'CREATE TRIGGER receipt_entries_no_update BEFORE UPDATE ON receipt_entries WHEN 0\n',
      },
    ],
    caughtBy: [walk],
  },
  {
    name: 'a receipt is printed once more and nobody says why',
    id: 'I20',
    code: [
      {
        file: 'src-main/procedures/papers/start.ts',
        text: "  if (isReprint && input.reason === null) refuse('paper/reason-missing');\n",
        by: '',
      },
    ],
    caughtBy: ['tests/ledger/papers.test.ts', 'tests/ledger/corrections.test.ts'],
  },
  {
    name: 'the capital numerals on a slip are those of another amount',
    id: 'I26',
    code: [
      {
        file: 'src-main/procedures/drawer/handIns/slip.ts',
        text: 'turnedInWords: inWords(sums.turnedIn),',
        by: 'turnedInWords: inWords(sums.due),',
      },
    ],
    caughtBy: [walk],
  },
  {
    name: 'a book is written off while a number is unaccounted for',
    id: 'I27',
    code: [
      {
        file: 'src-main/procedures/receipts/books/writeOffBook.ts',
        text: "  if (!isWhole) refuse('book/numbers-missing', { book: book.code, stubs, blanks });\n",
        by: '',
      },
    ],
    caughtBy: ['tests/ledger/books.test.ts'],
  },
  {
    name: 'a slip taken after its week was registered is in no register',
    id: 'I19',
    code: [
      {
        file: 'src-main/procedures/receipts/registers/slipsOf.ts',
        text: '  return [...late, ...own].toSorted(byNumber);\n',
        by: '  return [...own, ...late.slice(late.length)].toSorted(byNumber);\n',
      },
    ],
    caughtBy: ['tests/ledger/registers.test.ts'],
  },
];
