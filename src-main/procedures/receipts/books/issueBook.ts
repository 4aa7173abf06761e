import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { dayFrom, officeDay } from '../../../../src-shared/rules/officeInstant.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { staffOnDuty } from '../../../ledger/staffOnDuty.ts';
import { layoutNamed } from '../paper/layouts.ts';
import { bookNow } from './bookRow.ts';
import { writeBook } from './writeBook.ts';

type IssueBook = Contract['receipts']['issueBook'];

/** 领用 (FEE-17): numbers from–to under a code no other book has, to a clerk or to the counter. */
export function issueBook(scene: Scene, input: Input<IssueBook>): Output<IssueBook> {
  const { tx, staff, newId } = scene;
  if (input.lastNo < input.firstNo) refuse('book/backwards');
  if (tx.first(bookCoded, { code: input.code })) refuse('book/code-taken', { code: input.code });
  if (input.issuedTo !== null && !staffOnDuty(tx, input.issuedTo)) refuse('book/staff-unknown');
  if (input.layoutId !== null && !layoutNamed(tx, input.layoutId)) refuse('book/layout-unknown');
  if (input.kind === 'pre-printed' && input.layoutId === null) refuse('book/layout-missing');
  const issuedAt = issuedWhen(scene, input);
  const nth = (tx.first(lastBook, {})?.nth ?? 0) + 1;
  if (nth > mostBooks) refuse('book/too-many');

  const id = newId();
  tx.run(writeBook, {
    id,
    nth,
    code: input.code,
    kind: input.kind,
    // nothing is printed on a book that is written by hand
    layout_id: input.kind === 'hand' ? null : input.layoutId,
    first_no: input.firstNo,
    last_no: input.lastNo,
    issued_to: input.issuedTo,
    issued_at: issuedAt,
    issued_by: staff.id,
  });
  return bookNow(scene, id)!;
}

/** A hand book may have lain at the counter before it was entered here: then it counts from the beginning of its day. */
function issuedWhen({ now, today, counter }: Scene, { kind, issuedOn }: Input<IssueBook>): number {
  if (issuedOn === null) return now;
  if (kind !== 'hand') refuse('book/issued-on-unfit');
  const earliest = dayFrom(today, -365);
  if (issuedOn < earliest || issuedOn > today) refuse('book/issued-on-range', { earliest });
  return issuedOn === today ? now : officeDay(issuedOn, counter.zone).from;
}

/** The number of a book stands in the bar code in four digits. */
const mostBooks = 9_999;

const bookCoded = query<{ code: string }>()(({ code }) =>
  tables.selectFrom('receipt_books').select('id').where('code', '=', code),
);

const lastBook = query()(() =>
  tables.selectFrom('receipt_books').select('nth').orderBy('nth', 'desc').limit(1),
);
