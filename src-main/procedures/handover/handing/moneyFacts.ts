import { sql } from 'kysely';
import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { fen } from '../../../../src-shared/rules/fen.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { drawerSettings } from '../../drawer/drawerSettings.ts';
import { inSafe } from '../../drawer/safe.ts';
import { currentShift } from '../../drawer/shiftRow.ts';
import { booksNow } from '../../receipts/books/bookRow.ts';
import { numberText } from '../../../../src-shared/rules/receiptNumbers.ts';

export type MoneyFacts = Output<Contract['handover']['compile']>['money'];

/**
 * 钱箱, 票据, 交款 as they are passed on: who has the drawer, up to which number the books are used, what finance has
 * not received, and the differences since an instant. Of a drawer that is not counted no sum is told (I21).
 */
export function moneyFacts(scene: Scene, since: number): MoneyFacts {
  const { tx } = scene;
  const drawer = currentShift(tx);
  return {
    drawer: drawer && {
      state: drawer.state,
      cashier: drawer.cashierName,
      receipts: drawer.receipts,
      bagNumber: drawer.bagNumber,
    },
    floatFen: drawerSettings(tx).floatFen,
    safeFen: inSafe(tx),
    books: booksInUse(scene),
    handIns: tx.all(handInsOpen, {}),
    variances: tx.all(variancesSince, { since }),
  };
}

const booksInUse = (scene: Scene): MoneyFacts['books'] =>
  booksNow(scene)
    .filter(({ state }) => state === 'issued')
    .map((book) => {
      const number = (no: number): string => numberText(book, no, scene.counter.code);
      return {
        code: book.code,
        usedTo: book.nextNo > book.firstNo ? number(book.nextNo - 1) : null,
        blankFrom: number(book.nextNo),
        blankTo: number(book.lastNo),
        blank: book.blank,
        voided: book.voided,
      };
    });

/** CSH-01: slips that finance has not received yet; the few of the partial index. */
export const handInsOpen = query()(() =>
  tables
    .selectFrom('hand_ins')
    .select(['number', 'state', 'turned_in_fen as turnedInFen', 'deposit_on as depositOn'])
    .where(sql<boolean>`state IN ('prepared', 'handed', 'disputed')`)
    .orderBy('made_at'),
);

/** What was sealed with a difference that somebody agreed to: whose, how much, and why. */
const variancesSince = query<{ since: number }>()(({ since }) =>
  tables
    .selectFrom('drawer_seals')
    .innerJoin('drawer_shifts', 'drawer_shifts.id', 'drawer_seals.shift_id')
    .innerJoin('staff', 'staff.id', 'drawer_shifts.cashier_id')
    .select([
      'staff.name as cashier',
      'drawer_seals.variance_fen as amountFen',
      'drawer_seals.reason',
      'drawer_seals.reason_text as text',
    ])
    .where('drawer_seals.sealed_at', '>', since)
    .where('drawer_seals.variance_fen', '<>', fen(0))
    .orderBy('drawer_seals.sealed_at')
    .$narrowType<{ reason: MoneyFacts['variances'][number]['reason']; text: string }>(),
);
