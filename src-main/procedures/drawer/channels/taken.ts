import type { Channel } from '../../../../src-shared/rules/drawerShifts.ts';
import { type Fen, minus } from '../../../../src-shared/rules/fen.ts';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { type Days, daysBetween, movedOn } from '../../receipts/receiptsBetween.ts';
import type { Scene } from '../../../ledger/scene.ts';

export type ChannelDay = Output<Contract['drawer']['compareChannel']>;
type Row = NonNullable<(typeof takenBetween)['row']>;
export type Statement = NonNullable<(typeof statementsBetween)['row']>;

/** What came by each channel on each calendar day of a span, and the statement it was compared with last. */
export function channelDaysOf(
  { tx }: Pick<Scene, 'tx'>,
  { fromOn, toOn }: { fromOn: string; toOn: string },
): ChannelDay[] {
  const taken = tx.all(takenBetween, daysBetween(fromOn, toOn));
  const statements = tx.all(statementsBetween, { fromOn, toOn });
  const keyOf = (one: { day: string; channel: string }): string => `${one.day} ${one.channel}`;
  const takenOn = new Map(taken.map((row) => [keyOf(row), row]));
  const toldOf = new Map(statements.map((row) => [keyOf(row), row]));
  return [...new Set([...takenOn.keys(), ...toldOf.keys()])]
    .toSorted()
    .reverse()
    .map((key) => toDay(takenOn.get(key), toldOf.get(key)));
}

function toDay(taken: Row | undefined, told: Statement | undefined): ChannelDay {
  const takenFen = (taken?.fen ?? 0) as Fen;
  return {
    day: (taken ?? told)!.day,
    channel: (taken ?? told)!.channel as Channel,
    takenFen,
    count: taken?.count ?? 0,
    statementFen: told?.statement_fen ?? null,
    feeFen: told?.fee_fen ?? null,
    // against what the ledger says now: a receipt written later from a hand book shows here
    differenceFen: told === undefined ? null : minus(told.statement_fen, takenFen),
    explanation: told?.explanation ?? null,
    comparedAt: told?.compared_at ?? null,
    comparedBy: told?.by ?? null,
  };
}

/** 改方式 and a voiding count on the day they happened. */
const takenBetween = query<Days>()((days) =>
  tables
    .selectFrom('receipt_payments')
    .select(({ fn }) => [
      'received_on as day',
      'method as channel',
      fn.countAll<number>().as('count'),
      fn.sum<Fen>('amount_fen').as('fen'),
    ])
    .where('receipt_id', 'in', movedOn(days))
    .where('received_on', '>=', days.fromOn)
    .where('received_on', '<=', days.toOn)
    .where('method', 'in', ['wechat', 'alipay', 'card', 'transfer'])
    .groupBy(['received_on', 'method']),
);

/** The last statement of each: the one no later one corrects. */
const statementsBetween = query<{ fromOn: string; toOn: string }>()(({ fromOn, toOn }) =>
  tables
    .selectFrom('channel_statements')
    .innerJoin('staff', 'staff.id', 'channel_statements.compared_by')
    .select([
      'channel_statements.id',
      'day',
      'channel',
      'statement_fen',
      'fee_fen',
      'explanation',
      'compared_at',
      'staff.name as by',
    ])
    .where('day', '>=', fromOn)
    .where('day', '<=', toOn)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('channel_statements as later')
            .select('later.id')
            .whereRef('later.corrects', '=', 'channel_statements.id'),
        ),
      ),
    ),
);
