import { sql } from 'kysely';
import { type Fen, fen, minus, sum } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { type Collection, collected } from '../../fees/arrears/collected.ts';
import type { CashBridge, Page } from './cashBridge.ts';
import { monthAfter, monthBefore, type MonthSpan, monthSpan } from './monthSpan.ts';
import { signedPage } from './signedMonths.ts';

export type OwedBridge = Page['bridge']['owed'];
type Line = Collection['lines'][number];

/**
 * 期初欠费 + 本期应收 − 减免 − 收款 − 冲抵 = 期末欠费, where 期末 is what the next month finds: a sum of its own. And what
 * receipts settled, as the fee ledger tells it. A long read: beside the desk only.
 */
export function owedBridge(tx: Tx, span: MonthSpan, zone: string, cash: CashBridge): OwedBridge {
  const of = ({ fromOn, toOn }: MonthSpan): Collection =>
    collected(tx, { fromOn, toOn, buildingId: '' }, zone);
  const data = of(span);
  const next = of(monthSpan(monthAfter(span.month), zone));
  const total = (fieldOf: (line: Line) => Fen, { lines } = data): Fen => sum(lines.map(fieldOf));

  const before = total((line) => line.openingFen);
  const charged = total((line) => line.chargedFen);
  const waived = total((line) => line.waivedFen);
  const received = total((line) => sum([line.receivedFen, line.receivedEarlierFen]));
  const offset = total((line) => line.offsetFen);
  const after = total((line) => line.openingFen, next);
  const signedBefore = signedPage(tx, monthBefore(span.month));
  const ahead = minus(data.prepaidFen, cash.toPrepaidFen);
  const history = tx.first(paidBeforeThisLedger, span)!.fen;
  const sums = {
    owedBeforeFen: before,
    bookedLateFen: signedBefore === null ? fen(0) : minus(before, signedBefore.bridge.owed.owedAfterFen),
    chargedFen: charged,
    waivedFen: waived,
    receivedForChargesFen: received,
    offsetFen: offset,
    owedAfterFen: after,
    settledFen: minus(sum([received, ahead, cash.fromPrepaidFen]), history),
    receivedAheadFen: ahead,
  };
  return { ...sums, owedDifferenceFen: owedDifference(sums) };
}

/** 期初 + 应收 − 减免 − 收 − 冲抵 − 期末: has to be 0. */
export const owedDifference = (owed: Omit<OwedBridge, 'owedDifferenceFen'>): Fen =>
  minus(
    sum([owed.owedBeforeFen, owed.chargedFen]),
    sum([owed.waivedFen, owed.receivedForChargesFen, owed.offsetFen, owed.owedAfterFen]),
  );

/** Payments of before this ledger that were entered as of a day: received, by no receipt. */
const paidBeforeThisLedger = query<MonthSpan>()(({ fromOn, toOn }) =>
  tables
    .selectFrom('charge_adjustments')
    .select(sql<Fen>`coalesce(sum(amount_fen), 0)`.as('fen'))
    .where('kind', '=', 'history')
    .where('made_on', '>=', fromOn)
    .where('made_on', '<=', toOn),
);
