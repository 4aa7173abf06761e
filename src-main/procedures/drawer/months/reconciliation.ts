import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { type Fen, fen, minus, sum } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Progress, ReportScene } from '../../../ledger/scene.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { refuseBlind } from '../blind.ts';
import { openMoney } from '../handIns/openLines.ts';
import { inSafe } from '../safe.ts';
import { firstShift } from './journalAt.ts';
import { latestEntry } from './movedSince.ts';

type Reconciliation = Output<Contract['drawer']['reconciliation']>;
type Line = Reconciliation['lines'][number];

/**
 * CSH-04: each book against the rows that make it up: what is settled of the charges, prepaid accounts, deposits held, the
 * safe, and the drawer as it was left. All of it read anew, so it takes its time beside the desk.
 */
export async function* reconciliation(scene: ReportScene): AsyncGenerator<Progress, Reconciliation, void> {
  const { tx } = scene;
  refuseBlind(scene);
  yield { done: 0, total: 1 };
  const lineOf = (what: Line['what'], [bookFen, ledgerFen]: readonly [Fen, Fen]): Line => ({
    what,
    bookFen,
    ledgerFen,
    differenceFen: minus(bookFen, ledgerFen),
  });
  return {
    seq: tx.first(latestEntry, {})?.seq ?? 0,
    safeFen: inSafe(tx),
    lines: [
      lineOf('charges-settled', [tx.first(settledOfCharges, {})!.fen, tx.first(settlements, {})!.fen]),
      lineOf('prepaid-balances', [tx.first(balances, {})!.fen, tx.first(entries, {})!.fen]),
      lineOf('deposits-held', [tx.first(held, {})!.fen, tx.first(depositLines, {})!.fen]),
      lineOf('safe-cash', [inSafe(tx), notOnASlip(tx)]),
      lineOf('drawer-cash', drawerCash(tx)),
    ],
    last: lastReconciled(tx),
  };
}

/** What was compared last, as it was kept. */
export function lastReconciled(tx: Tx): Reconciliation['last'] {
  const row = tx.first(last, {});
  if (row === undefined) return null;
  return {
    at: row.at,
    by: row.name,
    safeCountedFen: row.safe_counted_fen,
    differenceFen: row.difference_fen,
    explanation: row.explanation,
    lines: JSON.parse(row.data) as Line[],
  };
}

/** I16: cash of closed shifts that is on no slip, the differences no slip settled, and what the last one carried on. */
function notOnASlip(tx: Tx): Fen {
  const { lines, unsettled } = openMoney(tx);
  return sum([
    ...lines.filter(({ method }) => method === 'cash').map(({ amount_fen }) => amount_fen),
    ...unsettled.flatMap((shift) => [
      shift.variance_fen,
      shift.moved_fen,
      minus(shift.opening_float_fen, shift.retained_fen),
    ]),
    tx.first(carriedOn, {})?.carried_out_fen ?? fen(0),
  ]);
}

/** What the last shift left in the drawer, and what 现金日记账 comes to without the safe. */
function drawerCash(tx: Tx): readonly [Fen, Fen] {
  const first = tx.first(firstShift, {});
  const left = tx.first(leftInDrawer, {});
  if (!first || !left) return [fen(0), fen(0)];
  const journal = sum([
    first.opening_float_fen,
    tx.first(cashOfClosed, {})!.fen,
    tx.first(movedInClosed, {})!.fen,
    tx.first(variancesOfClosed, {})!.fen,
  ]);
  return [left.retained_fen!, minus(journal, tx.first(turnedIn, {})!.fen)];
}

const total = (column: string) => sql<Fen>`coalesce(sum(${sql.ref(column)}), 0)`.as('fen');

const settledOfCharges = query()(() => tables.selectFrom('charges').select(total('settled_fen')));

/** What receipts and adjustments settled, whatever became of the charge. */
const settlements = query()(() =>
  tables
    .selectFrom((eb) =>
      eb
        .selectFrom('receipt_lines')
        .select('amount_fen')
        .where('kind', '=', 'charge')
        .unionAll(eb.selectFrom('charge_adjustments').select('amount_fen'))
        .as('settled'),
    )
    .select(total('amount_fen')),
);

const balances = query()(() => tables.selectFrom('prepaid_accounts').select(total('balance_fen')));
const entries = query()(() => tables.selectFrom('prepaid_entries').select(total('amount_fen')));

const held = query()(() =>
  tables
    .selectFrom('deposits')
    .select(sql<Fen>`coalesce(sum(amount_fen - refunded_fen - deducted_fen), 0)`.as('fen'))
    .where('cancelled_at', 'is', null),
);

/** Deposits as receipts took and gave them back in cash, less what finance paid back and what was kept. */
const depositLines = query()(() =>
  tables
    .selectFrom('receipt_lines')
    .select(
      sql<Fen>`coalesce(sum(amount_fen), 0)
        - (SELECT coalesce(sum(iif(receipt_id IS NULL, refunded_fen, 0) + deducted_fen), 0) FROM deposit_refunds
          WHERE id NOT IN (SELECT refund_id FROM refund_undos))`.as('fen'),
    )
    .where('kind', '=', 'deposit'),
);

const closed = tables.selectFrom('drawer_shifts').select('id').where('state', '=', 'closed');

const leftInDrawer = query()(() =>
  tables
    .selectFrom('drawer_shifts')
    .select('retained_fen')
    .where('state', '=', 'closed')
    .orderBy('nth', 'desc')
    .limit(1),
);

const cashOfClosed = query()(() =>
  tables
    .selectFrom('receipt_payments')
    .select(total('amount_fen'))
    .where('method', '=', 'cash')
    .where('shift_id', 'in', closed),
);

const movedInClosed = query()(() =>
  tables.selectFrom('drawer_movements').select(total('amount_fen')).where('shift_id', 'in', closed),
);

const variancesOfClosed = query()(() =>
  tables.selectFrom('drawer_seals').select(total('variance_fen')).where('shift_id', 'in', closed),
);

const turnedIn = query()(() => tables.selectFrom('drawer_receptions').select(total('turn_in_fen')));

const carriedOn = query()(() =>
  tables
    .selectFrom('hand_ins')
    .select('carried_out_fen')
    .where('state', '<>', 'cancelled')
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

const last = query()(() =>
  tables
    .selectFrom('reconciliations')
    .innerJoin('staff', 'staff.id', 'reconciliations.by')
    .select([
      'reconciliations.at',
      'staff.name',
      'reconciliations.safe_counted_fen',
      'reconciliations.difference_fen',
      'reconciliations.explanation',
      'reconciliations.data',
    ])
    .orderBy('reconciliations.id', 'desc')
    .limit(1),
);
