import { minus } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { type CashBridge, cashBridge, type Page } from './cashBridge.ts';
import { exceptionsOf } from './exceptions.ts';
import { closingBalance } from './journalAt.ts';
import type { MonthSpan } from './monthSpan.ts';
import type { OwedBridge } from './owedBridge.ts';

type Asked = Pick<Scene, 'tx' | 'counter' | 'today'>;
/** What the fee ledger says, where the cash part is known: reckoned, or handed over. */
type Owed = (cash: CashBridge) => OwedBridge;

/** The page of a month that is not signed: everything but the fee part reads no more than the month. */
export function monthPage(scene: Asked, span: MonthSpan, seq: number, owedBy: Owed): Page {
  const { tx, today } = scene;
  const cash = cashBridge(tx, span);
  const owed = owedBy(cash);
  return {
    month: span.month,
    seq,
    bridge: { cash, owed, settledDifferenceFen: minus(cash.settledFen, owed.settledFen) },
    exceptions: exceptionsOf(scene, span),
    journalBalanceFen: closingBalance(tx, span),
    openShift: tx.first(stillOpen, span) !== undefined,
    isOver: span.toOn < today,
    signed: null,
  };
}

/** A drawer that began in the month or before it and that nobody received yet. */
const stillOpen = query<MonthSpan>()(({ to }) =>
  tables.selectFrom('drawer_shifts').select('id').where('ended_at', 'is', null).where('opened_at', '<', to),
);
