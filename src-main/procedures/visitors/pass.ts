import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { officeTime } from '../../../src-shared/rules/officeTime.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { letterheadOf } from '../office/letterhead.ts';
import { toVisit, visitNamed } from './visitRow.ts';

type Pass = Contract['visitors']['pass'];

/** What stands on the printed 访客单; nothing of it is written by hand. */
export function pass({ tx, counter }: Scene, { id }: Input<Pass>): Output<Pass> {
  const visit = toVisit(tx.first(visitNamed, { id }) ?? refuse('visit/unknown'));
  const { passNumber, passCode, passIssuedAt } = visit;
  if (passNumber === null || passCode === null || passIssuedAt === null) refuse('visit/no-pass');

  return {
    ...letterheadOf(tx),
    passNumber,
    passCode,
    issuedOn: officeTime(passIssuedAt, counter.zone),
    visitorName: visit.visitorName ?? '',
    partySize: visit.partySize,
    company: visit.company ?? '',
    plate: visit.plate ?? '',
    business: visit.business ?? '',
    unitCode: visit.unitCode ?? '',
    hostName: visit.hostName ?? '',
    documentShown: visit.documentShown,
    guidedTo: visit.guidedTo ?? '',
    issuedBy: tx.first(issuerOf, { id })!.name,
  };
}

const issuerOf = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('visits')
    .innerJoin('staff', 'staff.id', 'visits.pass_issued_by')
    .select('staff.name')
    .where('visits.id', '=', id),
);
