import { expect, test } from 'vitest';
import {
  againstSigning,
  asLooked,
  blocks,
  cellNamed,
  type Exception,
  type MonthPage,
  openedBy,
} from '../../src-renderer/features/drawer/month/monthPage.ts';
import { bridgeCells } from '../../src-shared/contract/drawer/months.ts';
import { fen } from '../../src-shared/rules/fen.ts';

const nothing = fen(0);
const exception: Exception = {
  key: 'variance 1',
  kind: 'variance',
  ref: '1',
  number: '7',
  channel: null,
  days: null,
  amountFen: fen(-100),
  on: '2026-10-12',
  text: '找零有误',
  word: null,
};
const wordless: Exception = { ...exception, key: 'not-handed-in 2', kind: 'not-handed-in', text: '' };

const page = (more: Partial<MonthPage> = {}): MonthPage => ({
  month: '2026-10',
  seq: 1,
  bridge: {
    cash: {
      cashTakenFen: nothing,
      handedInFen: nothing,
      notHandedInBeforeFen: nothing,
      notHandedInAfterFen: nothing,
      cashDifferenceFen: nothing,
      takenFen: nothing,
      fromPrepaidFen: nothing,
      settledFen: nothing,
      toPrepaidFen: nothing,
      toDepositsFen: nothing,
      takenDifferenceFen: nothing,
    },
    owed: {
      owedBeforeFen: nothing,
      bookedLateFen: nothing,
      chargedFen: nothing,
      waivedFen: nothing,
      receivedForChargesFen: nothing,
      offsetFen: nothing,
      owedAfterFen: nothing,
      owedDifferenceFen: nothing,
      settledFen: nothing,
      receivedAheadFen: nothing,
    },
    settledDifferenceFen: nothing,
  },
  exceptions: [exception, wordless],
  journalBalanceFen: nothing,
  openShift: false,
  isOver: true,
  signed: null,
  ...more,
});
const seen = { isSeen: true, word: '' };
const looked = { [exception.key]: seen, [wordless.key]: { isSeen: true, word: ' 明天交 ' } };

test('every cell of the bridge stands in one of the four sums, and an address names it', () => {
  const shown = new Set(blocks.flatMap(({ parts }) => parts.map(({ cell }) => cell)));

  for (const cell of bridgeCells) expect(shown).toContain(cell);
  for (const cell of bridgeCells) expect(cellNamed(cell)).toBe(cell);
  expect([cellNamed('ledgerSettled'), cellNamed(null)]).toEqual([null, null]);
});

test('why a month can not be signed is said one thing after the other, the difference last', () => {
  const { bridge } = page();
  const differs = page({ bridge: { ...bridge, settledDifferenceFen: fen(-7) } });

  expect(againstSigning(page({ isOver: false, openShift: true }), looked)?.code).toBe('month/not-over');
  expect(againstSigning(page({ openShift: true }), {})?.code).toBe('month/shift-open');
  expect(againstSigning(page(), {})).toEqual({ code: 'month/exception-unseen', params: { n: 2 } });
  expect(againstSigning(page(), { ...looked, [wordless.key]: seen })).toEqual({
    code: 'month/word-missing',
    params: { n: 1 },
  });
  expect(againstSigning(differs, looked)).toEqual({ code: 'month/differs', params: { difference: '-0.07' } });
  expect(againstSigning(page(), looked)).toBeNull();
});

test('what is sent is what was ticked, with the word beside it', () => {
  const { exceptions } = page();

  expect(asLooked(exceptions, looked)).toEqual([
    { key: exception.key, word: null },
    { key: wordless.key, word: '明天交' },
  ]);
  expect(asLooked(exceptions, { [wordless.key]: { isSeen: false, word: '明天交' } })).toEqual([]);
});

test('an exception opens what it is about', () => {
  const of = (kind: Exception['kind'], channel: Exception['channel'] = null) =>
    openedBy({ ...exception, kind, channel }, '2026-10');

  expect([
    of('void'),
    of('variance'),
    of('dispute'),
    of('missing-number'),
    of('channel-open', 'wechat'),
  ]).toEqual([
    { open: 'receipt/1' },
    { open: 'shift/1' },
    { open: 'handIn/1' },
    { to: '/receipts/books' },
    { to: '/drawer/channels?form=wechat/2026-10' },
  ]);
});
