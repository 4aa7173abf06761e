import { sql } from 'kysely';
import { drawer } from '../../../../src-shared/contract/drawer/index.ts';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { type Fen, fenText } from '../../../../src-shared/rules/fen.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { type Days, daysBetween } from '../../receipts/receiptsBetween.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { refuseBlind } from '../blind.ts';
import { approvedBy } from '../../staff/approvedBy.ts';
import { staffOnDuty } from '../../../ledger/staffOnDuty.ts';
import type { Page } from './cashBridge.ts';
import { monthPage } from './monthPage.ts';
import { owedDifference } from './owedBridge.ts';
import { monthAfter, type MonthSpan, monthSpan } from './monthSpan.ts';
import { movedSince } from '../../fees/arrears/reportMonth.ts';
import { isShut, lastSigned } from './signedMonths.ts';

type SignMonth = Contract['drawer']['signMonth'];

/**
 * CSH-03: a month that is over is signed by one person and agreed to by another, once everything in it comes to 0 and each
 * exception was looked at. What was signed stays as it was; from then on nothing is dated into it.
 */
export function signMonth(scene: Scene, input: Input<SignMonth>): Output<SignMonth> {
  const { tx, staff, now, counter, today } = scene;
  const { month, seq, owed, looked, approval } = input;
  refuseBlind(scene);
  const span = monthSpan(month, counter.zone);
  if (span.toOn >= today) refuse('month/not-over', { month });
  if (isShut(tx, span.fromOn)) refuse('month/signed', { month });
  refuseEarlierOpen(tx, span);
  if (tx.first(movedSince, { seq })) refuse('month/moved', { month });
  const page = withWords(
    monthPage(scene, span, seq, () => owed),
    looked,
  );
  if (page.openShift) refuse('month/shift-open', { month });
  const seen = new Set(looked.map(({ key }) => key));
  const unseen = page.exceptions.filter(({ key }) => !seen.has(key)).length;
  if (unseen > 0) refuse('month/exception-unseen', { n: unseen });
  const wordless = page.exceptions.filter(({ text, word }) => text === '' && word === null).length;
  if (wordless > 0) refuse('month/word-missing', { n: wordless });
  const difference = differencesOf(page).find((amount) => amount !== 0);
  if (difference !== undefined) refuse('month/differs', { difference: fenText(difference) });
  const approver = approvedBy(scene, approval, ['supervisor', 'manager', 'finance'], 'another');

  const by = staffOnDuty(tx, approver)!;
  const signed = drawer.signMonth.output.parse({
    ...page,
    signed: {
      at: now,
      by: staff.name,
      approvedBy: by.name,
      approvedById: by.id,
    },
  });
  tx.run(writeMonth, {
    month,
    data: JSON.stringify(signed),
    signed_at: now,
    signed_by: staff.id,
    approved_by: approver,
  });
  return signed;
}

/** Beside each exception the word of whoever signs. */
function withWords(page: Page, looked: Input<SignMonth>['looked']): Page {
  const words = new Map(looked.map(({ key, word }) => [key, word]));
  return {
    ...page,
    exceptions: page.exceptions.map((one) => ({ ...one, word: words.get(one.key) ?? null })),
  };
}

/** Every sum of the page that has to be 0. The fee part was handed over: that it comes out is reckoned here again. */
const differencesOf = ({ bridge: { cash, owed, settledDifferenceFen } }: Page): Fen[] => [
  cash.cashDifferenceFen,
  cash.takenDifferenceFen,
  owed.owedDifferenceFen,
  owedDifference(owed),
  settledDifferenceFen,
];

/** Months are signed one after another; one without any money needs no signature. */
function refuseEarlierOpen(tx: Tx, { fromOn }: MonthSpan): void {
  const last = lastSigned(tx);
  const since = last === null ? '2000-01-01' : `${monthAfter(last)}-01`;
  const between = daysBetween(since, dayFrom(fromOn, -1));
  const open = tx.first(receivedBetween, between) ?? tx.first(writtenBetween, between);
  if (open) refuse('month/earlier-open', { month: open.received_on.slice(0, 7) });
}

const receivedBetween = query<Days>()(({ fromOn, toOn, firstId, afterId }) =>
  tables
    .selectFrom('receipts')
    .select('received_on')
    .where('id', '>=', firstId)
    .where('id', '<', afterId)
    .where('received_on', '>=', fromOn)
    .where('received_on', '<=', toOn)
    .orderBy('id')
    .limit(1),
);

const writtenBetween = query<Days>()(({ fromOn, toOn }) =>
  tables
    .selectFrom('receipts')
    .select('received_on')
    .where('handwritten', '=', sql.lit(1))
    .where('received_on', '>=', fromOn)
    .where('received_on', '<=', toOn)
    .orderBy('received_on')
    .limit(1),
);

const writeMonth = query<Schema['signed_months']>()((row) =>
  tables.insertInto('signed_months').values({
    month: row.month,
    data: row.data,
    signed_at: row.signed_at,
    signed_by: row.signed_by,
    approved_by: row.approved_by,
  }),
);
