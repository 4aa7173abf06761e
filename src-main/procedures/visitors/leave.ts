import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { cleanText } from '../../../src-shared/rules/cleanText.ts';
import { kindOfSlip } from '../../../src-shared/rules/slipCode.ts';
import { query } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Tx } from '../../ledger/tx.ts';
import { closeVisit } from './closeVisit.ts';
import { visitNamed, visits } from './visitRow.ts';

type Leave = Contract['visitors']['leave'];

/**
 * VIS-06: the visitor goes and his slip comes back to the desk. Whoever settled his matter at the desk goes without
 * ever having had one. Nobody goes while his document lies here.
 */
export function leave(scene: Scene, input: Input<Leave>): Output<Leave> {
  const visit = visitMeant(scene.tx, input);
  if (visit.closed_at !== null) refuse('visit/already-closed');
  if (visit.pass_number === null && input.slipReturned) refuse('visit/no-pass');
  if (visit.document_shown !== null && visit.document_returned_at === null)
    refuse('visit/document-not-returned');

  return closeVisit(scene, visit.id, { state: 'left', outcome: null, slipReturned: input.slipReturned });
}

/** The visit of a scanned or typed code, or the one chosen from the list. */
function visitMeant(tx: Tx, { passCode, id }: Input<Leave>): NonNullable<(typeof visitNamed)['row']> {
  if (passCode === null)
    return (id === null ? undefined : tx.first(visitNamed, { id })) ?? refuse('visit/unknown');
  const code = cleanText(passCode).replaceAll(' ', '');
  return (
    (kindOfSlip(code) === 'visitor-pass' ? tx.first(visitCoded, { code }) : undefined) ??
    refuse('visit/code-unknown')
  );
}

export const visitCoded = query<{ code: string }>()(({ code }) =>
  visits.where('visits.pass_code', '=', code),
);
