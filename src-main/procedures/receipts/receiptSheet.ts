import type { z } from 'zod';
import type { ReceiptPaper } from '../../../src-shared/contract/receipts/paper.ts';
import { areaText } from '../../../src-shared/rules/area.ts';
import { provenWords } from '../../../src-shared/rules/capitalAmount.ts';
import { type Fen, fen, fenText, minus, sum } from '../../../src-shared/rules/fen.ts';
import { officeTime } from '../../../src-shared/rules/officeTime.ts';
import type { PaymentMethod, ReceiptKind } from '../../../src-shared/rules/paymentMethods.ts';
import { receiptCode } from '../../../src-shared/rules/slipCode.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Tx } from '../../ledger/tx.ts';
import { letterheadOf } from '../office/letterhead.ts';
import { queuePaper } from '../papers/queuePaper.ts';
import type { DescribedLine } from './describeLines.ts';
import { methodNames } from './methodNames.ts';
import { layoutNamed } from './paper/layouts.ts';
import { receiptTemplate } from './paper/moneySettings.ts';
import { prepaidLeft } from './prepaidAccounts.ts';
import { sheetRows } from './sheetRows.ts';
import type { TakenNumber } from './takeReceiptNumber.ts';

type Sheet = z.output<typeof ReceiptPaper>;

/** A receipt that is about to be written: amounts below 0 where money goes back. */
export type SheetFacts = {
  receiptId: string;
  kind: ReceiptKind;
  number: TakenNumber;
  payer: string;
  lines: readonly (DescribedLine & { amount: Fen; accountId: string | null })[];
  payments: readonly { method: PaymentMethod; amount: Fen; accountId: string | null }[];
  tendered: Fen | null;
  note: string | null;
  /** Of a reversal: the number it takes back. */
  reversalOf: string | null;
  reason: string | null;
};

/**
 * Puts the receipt in the outbox with everything that will stand on it, as text (I20, I22); its words are read back and
 * have to be its figures (I26). Called before anything is settled and before prepaid money moves: what is left after is
 * worked out here. Returns the paper's id.
 */
export function queueReceipt(scene: Scene, facts: SheetFacts): ReturnType<typeof queuePaper> {
  return queuePaper(scene, {
    kind: 'receipt',
    subjectId: facts.receiptId,
    number: facts.number.number,
    data: sheetOf(scene, facts),
  });
}

function sheetOf({ tx, staff, now, today, counter }: Scene, facts: SheetFacts): Sheet {
  const { number, lines, payments } = facts;
  const total = sum(lines.map(({ amount }) => amount));
  const { version: _, ...template } = receiptTemplate(tx);
  const cash = sum(payments.filter(({ method }) => method === 'cash').map(({ amount }) => amount));
  return {
    ...letterheadOf(tx),
    template,
    layout: number.layoutId === null ? null : layoutOf(tx, number.layoutId),
    kind: facts.kind,
    number: number.number,
    code: receiptCode(number.bookNth, number.no),
    date: today,
    takenAt: officeTime(now, counter.zone),
    payer: facts.payer,
    rooms: distinct(lines.map(({ unit_code }) => unit_code ?? '')),
    area: distinct(lines.map(({ area_cm2 }) => (area_cm2 === null ? '' : `${areaText(area_cm2)}㎡`))),
    lines: sheetRows(lines),
    totalFen: total,
    total: fenText(total),
    totalInWords: provenWords(total),
    methods: methodsOf(payments),
    tendered: facts.tendered === null ? '' : fenText(facts.tendered),
    change: facts.tendered === null ? '' : fenText(minus(facts.tendered, cash)),
    prepaidBalance: prepaidLeft(tx, movesOf(facts)),
    note: facts.note ?? '',
    reversalOf: facts.reversalOf ?? '',
    reason: facts.reason ?? '',
    takenBy: staff.name,
  };
}

const distinct = (texts: readonly string[]): string =>
  [...new Set(texts.filter((text) => text !== ''))].join('、');

function methodsOf(payments: SheetFacts['payments']): Sheet['methods'] {
  const methods = [...new Set(payments.map(({ method }) => method))];
  return methods.map((method) => ({
    method: methodNames[method],
    amount: fenText(sum(payments.filter((one) => one.method === method).map(({ amount }) => amount))),
  }));
}

/** What goes into which prepaid account and out of it. */
function movesOf({ lines, payments }: SheetFacts): ReadonlyMap<string, Fen> {
  const moves = new Map<string, Fen>();
  const add = (accountId: string | null, amount: Fen): void => {
    if (accountId !== null) moves.set(accountId, sum([moves.get(accountId) ?? fen(0), amount]));
  };
  for (const { accountId, amount } of lines) add(accountId, amount);
  for (const { accountId, amount } of payments) add(accountId, minus(fen(0), amount));
  return moves;
}

/** Where everything stands on a form that is printed already. */
function layoutOf(tx: Tx, id: string): Sheet['layout'] {
  const { id: _, version: __, ...layout } = layoutNamed(tx, id) ?? refuse('layout/unknown');
  return layout;
}
