import { sql } from 'kysely';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Tx } from '../../ledger/tx.ts';

/** A visit as the screens show it. */
export type Visit = Output<Contract['visitors']['register']>;

/** Visits with the names a screen shows beside them; lists narrow it down. */
export const visits = tables
  .selectFrom('visits')
  .innerJoin('staff', 'staff.id', 'visits.registered_by')
  .leftJoin('units', 'units.id', 'visits.unit_id')
  .select([
    'visits.id',
    'visits.state',
    'visits.category',
    'visits.visitor_name',
    'visits.party_size',
    'visits.company',
    'visits.phone_tail',
    'visits.plate',
    'visits.business',
    'visits.unit_id',
    'units.code as unit_code',
    'visits.host_name',
    'visits.host_answer',
    'visits.called_name',
    'visits.host_called_at',
    'visits.document_shown',
    'visits.document_waived_why',
    'visits.document_returned_at',
    'visits.guided_to',
    'visits.pass_number',
    'visits.pass_code',
    'visits.pass_issued_at',
    'visits.slip_returned_at',
    'visits.arrived_at',
    'visits.closed_at',
    'visits.outcome',
    'staff.name as registered_by',
    'visits.version',
  ])
  .select((eb) =>
    eb
      .selectFrom('papers')
      .whereRef('papers.subject_id', '=', 'visits.id')
      .where('papers.kind', '=', sql.lit('visitor-pass'))
      .where(sql<boolean>`papers.kind <> 'receipt'`) // as the index says it
      .select('papers.id')
      .limit(sql.lit(1))
      .as('paper_id'),
  );

type VisitRow = NonNullable<(typeof visitNamed)['row']>;

/** The visit a clerk is about to change; refuses `visit/unknown`, and `visit/changed` when she has seen an older one. */
export function visitSeen(tx: Tx, { id, version }: { id: string; version: number }): VisitRow {
  const visit = tx.first(visitNamed, { id }) ?? refuse('visit/unknown');
  if (visit.version !== version) refuse('visit/changed');
  return visit;
}

/** The same, of someone who is still waiting at the desk; after that `visit/not-waiting`. */
export function waitingVisitSeen(tx: Tx, seen: { id: string; version: number }): VisitRow {
  const visit = visitSeen(tx, seen);
  if (visit.state !== 'waiting') refuse('visit/not-waiting');
  return visit;
}

/** A visit as it stands now, after it was written. */
export const visitNow = (tx: Tx, id: string): Visit => toVisit(tx.first(visitNamed, { id })!);

/** A row as a screen gets it; the table's CHECKs hold the words to those of the contract. */
export const toVisit = (row: VisitRow): Visit => ({
  id: row.id as Visit['id'],
  state: row.state,
  category: row.category,
  visitorName: row.visitor_name,
  partySize: row.party_size,
  company: row.company,
  phoneTail: row.phone_tail,
  plate: row.plate,
  business: row.business,
  unitId: row.unit_id as Visit['unitId'],
  unitCode: row.unit_code,
  hostName: row.host_name,
  hostAnswer: row.host_answer,
  calledName: row.called_name,
  hostCalledAt: row.host_called_at,
  documentShown: row.document_shown,
  documentWaivedWhy: row.document_waived_why,
  documentReturnedAt: row.document_returned_at,
  guidedTo: row.guided_to,
  passNumber: row.pass_number,
  passCode: row.pass_code,
  passIssuedAt: row.pass_issued_at,
  paperId: row.paper_id as Visit['paperId'],
  slipReturnedAt: row.slip_returned_at,
  arrivedAt: row.arrived_at,
  closedAt: row.closed_at,
  outcome: row.outcome,
  registeredBy: row.registered_by,
  version: row.version,
});

export const visitNamed = query<{ id: string }>()(({ id }) => visits.where('visits.id', '=', id));
