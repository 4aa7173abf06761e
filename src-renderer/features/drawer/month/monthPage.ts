import { contract, type Output } from '../../../../src-shared/contract/index.ts';
import type { bridgeCells } from '../../../../src-shared/contract/drawer/months.ts';
import type { Failure } from '../../../../src-shared/failure.ts';
import { type Fen, fenText } from '../../../../src-shared/rules/fen.ts';
import { paths } from '../../../app/paths.ts';

export type MonthPage = Output<typeof contract.drawer.month>;
export type Exception = MonthPage['exceptions'][number];
export type Cell = (typeof bridgeCells)[number];
type Bridge = MonthPage['bridge'];

/** Who may sign a month. */
export const monthSigners = contract.drawer.signMonth.roles;

type BlockName = 'cash' | 'taken' | 'owed' | 'between';

/** One sum of a block: how it goes into it, and the cell that opens what stands behind it. */
type Part = { readonly cell: Cell | 'ledgerSettled'; readonly sign: '' | '+' | '−' | '=' };

/** The four sums of the month-end page that have to come to nothing. */
export const blocks: readonly { name: BlockName; parts: readonly Part[] }[] = [
  {
    name: 'cash',
    parts: [
      { cell: 'notHandedInBefore', sign: '' },
      { cell: 'cashTaken', sign: '+' },
      { cell: 'handedIn', sign: '−' },
      { cell: 'notHandedInAfter', sign: '=' },
    ],
  },
  {
    name: 'taken',
    parts: [
      { cell: 'taken', sign: '' },
      { cell: 'fromPrepaid', sign: '+' },
      { cell: 'settled', sign: '=' },
      { cell: 'toPrepaid', sign: '+' },
      { cell: 'toDeposits', sign: '+' },
    ],
  },
  {
    name: 'owed',
    parts: [
      { cell: 'owedBefore', sign: '' },
      { cell: 'charged', sign: '+' },
      { cell: 'waived', sign: '−' },
      { cell: 'receivedForCharges', sign: '−' },
      { cell: 'offset', sign: '−' },
      { cell: 'owedAfter', sign: '=' },
    ],
  },
  {
    name: 'between',
    parts: [
      { cell: 'settled', sign: '' },
      { cell: 'ledgerSettled', sign: '=' },
    ],
  },
];

/** What a cell comes to. */
export function amountOf({ cash, owed }: Bridge, cell: Part['cell']): Fen {
  if (cell === 'ledgerSettled') return owed.settledFen;
  return { ...owed, ...cash }[`${cell}Fen`];
}

/** By how much a block does not come out. */
export const differenceOf = ({ cash, owed, settledDifferenceFen }: Bridge, block: BlockName): Fen =>
  ({
    cash: cash.cashDifferenceFen,
    taken: cash.takenDifferenceFen,
    owed: owed.owedDifferenceFen,
    between: settledDifferenceFen,
  })[block];

/** The cell an address names, if it names one. */
export const cellNamed = (name: string | null): Cell | null =>
  blocks
    .flatMap(({ parts }) => parts)
    .flatMap(({ cell }) => (cell === 'ledgerSettled' ? [] : [cell]))
    .find((cell) => cell === name) ?? null;

/** What is ticked and what was written beside it, by the key of the exception. */
export type Looked = Readonly<Record<string, { isSeen: boolean; word: string }>>;

/** As it is sent: only what is ticked. */
export const asLooked = (exceptions: readonly Exception[], looked: Looked) =>
  exceptions.flatMap(({ key }) => {
    const one = looked[key];
    return one?.isSeen === true ? [{ key, word: one.word.trim() || null }] : [];
  });

/** Why a month can not be signed yet, in the order the ledger looks; `null` where nothing stands against it. */
export function againstSigning(page: MonthPage, looked: Looked): Failure | null {
  const { month, bridge, exceptions } = page;
  if (!page.isOver) return { code: 'month/not-over', params: { month } };
  if (page.openShift) return { code: 'month/shift-open', params: { month } };
  const unseen = exceptions.filter(({ key }) => looked[key]?.isSeen !== true).length;
  if (unseen > 0) return { code: 'month/exception-unseen', params: { n: unseen } };
  const wordless = exceptions.filter(({ key, text }) => text === '' && !looked[key]?.word.trim()).length;
  if (wordless > 0) return { code: 'month/word-missing', params: { n: wordless } };
  const difference = blocks.map(({ name }) => differenceOf(bridge, name)).find((amount) => amount !== 0);
  return difference === undefined
    ? null
    : { code: 'month/differs', params: { difference: fenText(difference) } };
}

/** What an exception opens: beside the page, or a screen of its own. */
export function openedBy(
  { kind, ref, channel }: Exception,
  month: string,
): { open: string } | { to: string } {
  switch (kind) {
    case 'void':
    case 'reversal':
      return { open: `receipt/${ref}` };
    case 'not-handed-in':
    case 'variance':
      return { open: `shift/${ref}` };
    case 'dispute':
    case 'late-hand-in':
      return { open: `handIn/${ref}` };
    case 'missing-number':
      return { to: paths.books };
    case 'channel-open':
    case 'channel-differs':
      return { to: `${paths.channels}?form=${channel ?? ref}/${month}` };
  }
}
