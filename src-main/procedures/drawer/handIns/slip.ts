import type { z } from 'zod';
import type { HandInSlip } from '../../../../src-shared/contract/drawer/handIns.ts';
import { capitalAmount, readCapitalAmount } from '../../../../src-shared/rules/capitalAmount.ts';
import { type Fen, fen, fenText, sum } from '../../../../src-shared/rules/fen.ts';
import { amountOf, type Pieces } from '../../../../src-shared/rules/floatStays.ts';
import { officeTime } from '../../../../src-shared/rules/officeTime.ts';
import { slipCode } from '../../../../src-shared/rules/slipCode.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { letterheadOf } from '../../office/letterhead.ts';
import { cutOffOf } from '../depositDayNow.ts';
import { methodNames } from '../../receipts/methodNames.ts';
import { dueOf, listedBooks, listedItems, listedMethods } from './listed.ts';
import type { NextSlip } from './writeHandIn.ts';

type Slip = z.output<typeof HandInSlip>;
type Made = {
  number: string;
  nth: number;
  checkCode: string;
  head: { seq: number; hash: string };
  pieces: Pieces;
  slip: NextSlip;
  lateReason: string | null;
};

/** What stands on the printed 交款单, all of it text; its words are read back and have to be its figures (I26). */
export function slipOf(scene: Scene, made: Made): Slip {
  const { tx, staff, now, today, counter } = scene;
  const { slip, head } = made;
  const { sums } = slip;
  return {
    officeName: letterheadOf(tx).officeName,
    number: made.number,
    code: slipCode('hand-in', today, counter.number, made.nth),
    depositOn: slip.depositOn,
    cutOff: cutOffOf(scene),
    madeAt: officeTime(now, counter.zone),
    madeBy: staff.name,
    shifts: slip.unsettled.map(({ nth, cashier }) => `第${nth}班 ${cashier}`).join('、'),
    late: made.lateReason ?? '',
    methods: methodsOf(slip),
    items: itemsOf(listedItems(tx, slip.lines)),
    books: listedBooks(tx, counter.code, slip.lines).map((book) => ({
      book: book.bookCode,
      from: book.firstNumber,
      to: book.lastNumber,
      valid: String(book.valid),
      voided: book.voided.join('、'),
      reversals: book.reversals.join('、'),
      missing: book.missing.join('、'),
    })),
    pieces: made.pieces
      .filter(({ pieces }) => pieces > 0)
      .map((one) => ({
        note: fenText(fen(one.denominationFen)),
        pieces: String(one.pieces),
        amount: fenText(fen(one.denominationFen * one.pieces)),
      })),
    due: fenText(sums.due),
    over: fenText(sums.over),
    short: fenText(sums.short),
    movements: fenText(sums.movements),
    floatChange: fenText(sums.floatChange),
    carried: fenText(sums.carriedIn),
    turnedIn: fenText(sums.turnedIn),
    turnedInFen: fen(amountOf(made.pieces)),
    turnedInWords: inWords(sums.turnedIn),
    carriedOut: fenText(sums.carriedOut),
    checkCode: made.checkCode,
    ledgerHead: `${head.seq} · ${head.hash.slice(0, 16)}`,
  };
}

/** Method by method, and all of them: what whoever receives it adds up by hand. */
function methodsOf({ lines }: NextSlip): Slip['methods'] {
  const methods = listedMethods(lines);
  return [
    ...methods.map((one) => ({
      method: methodNames[one.method],
      count: String(one.count),
      due: fenText(dueOf(one)),
      reversed: fenText(one.reversedFen),
      net: fenText(one.amountFen),
    })),
    {
      method: together,
      count: '',
      due: fenText(sum(methods.map(dueOf))),
      reversed: fenText(sum(methods.map(({ reversedFen }) => reversedFen))),
      net: fenText(sum(methods.map(({ amountFen }) => amountFen))),
    },
  ];
}

/** Item by item: they come to the same as the methods. */
const itemsOf = (items: ReturnType<typeof listedItems>): Slip['items'] => [
  ...items.map(({ item, amountFen }) => ({
    item: itemNames.get(item) ?? item,
    amount: fenText(amountFen),
  })),
  { item: together, amount: fenText(sum(items.map(({ amountFen }) => amountFen))) },
];

const together = '合计';

/** Money that is no fee stands on paper under a name of its own. */
const itemNames: ReadonlyMap<string, string> = new Map([
  ['prepaid', '预存款'],
  ['deposit', '押金'],
]);

function inWords(amount: Fen): string {
  const text = capitalAmount(amount);
  if (readCapitalAmount(text) !== amount) throw new Error(`${text} does not read as ${amount}`);
  return text;
}
