import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { fenText, minus } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { refuseBlind } from '../blind.ts';
import { inSafe } from '../safe.ts';
import { cashMovedSince } from './movedSince.ts';
import { lastReconciled } from './reconciliation.ts';

type Reconcile = Contract['drawer']['reconcile'];

/**
 * CSH-04: the books as they were compared a moment ago, and the safe as somebody counted it, are kept; any difference has
 * its explanation.
 */
export function reconcile(scene: Scene, input: Input<Reconcile>): Output<Reconcile> {
  const { tx, staff, now, newId } = scene;
  const { seq, lines, safeCountedFen, explanation } = input;
  refuseBlind(scene);
  const areAsReckoned = lines.every(
    ({ bookFen, ledgerFen, differenceFen }) => differenceFen === minus(bookFen, ledgerFen),
  );
  if (!areAsReckoned || tx.first(cashMovedSince, { seq })) refuse('reconciliation/moved');
  const difference = minus(safeCountedFen, inSafe(tx));
  const differing = [difference, ...lines.map(({ differenceFen }) => differenceFen)].find(
    (amount) => amount !== 0,
  );
  if (differing !== undefined && explanation === null) {
    refuse('reconciliation/explanation-missing', { difference: fenText(differing) });
  }

  tx.run(writeReconciliation, {
    id: newId(),
    at: now,
    by: staff.id,
    safe_counted_fen: safeCountedFen,
    data: JSON.stringify(lines),
    difference_fen: difference,
    explanation,
  });
  return lastReconciled(tx)!;
}

const writeReconciliation = query<Schema['reconciliations']>()((row) =>
  tables.insertInto('reconciliations').values({
    id: row.id,
    at: row.at,
    by: row.by,
    safe_counted_fen: row.safe_counted_fen,
    data: row.data,
    difference_fen: row.difference_fen,
    explanation: row.explanation,
  }),
);
