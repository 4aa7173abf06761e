import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { refuseUnknownUnit } from './refuseUnknownUnit.ts';
import { visitNow, waitingVisitSeen } from './visitRow.ts';

type Correct = Contract['visitors']['correct'];

/** What the visitor said, completed or corrected while he waits. An answer given for another host or another kind of visit is dropped. */
export function correct({ tx }: Scene, input: Input<Correct>): Output<Correct> {
  const visit = waitingVisitSeen(tx, input);
  refuseUnknownUnit(tx, input.unitId);

  const sameVisit = input.hostName === visit.host_name && input.category === visit.category;
  tx.run(writeCorrection, {
    id: visit.id,
    category: input.category,
    visitor_name: input.visitorName,
    party_size: input.partySize,
    company: input.company,
    phone_tail: input.phoneTail,
    plate: input.plate,
    business: input.business,
    unit_id: input.unitId,
    host_name: input.hostName,
    called_name: sameVisit ? visit.called_name : null,
    host_answer: sameVisit ? visit.host_answer : null,
    host_called_at: sameVisit ? visit.host_called_at : null,
  });
  return visitNow(tx, visit.id);
}

type Correction = Pick<
  Schema['visits'],
  | 'id'
  | 'category'
  | 'visitor_name'
  | 'party_size'
  | 'company'
  | 'phone_tail'
  | 'plate'
  | 'business'
  | 'unit_id'
  | 'host_name'
  | 'called_name'
  | 'host_answer'
  | 'host_called_at'
>;

const writeCorrection = query<Correction>()((row) =>
  tables
    .updateTable('visits')
    .set((eb) => ({
      category: row.category,
      visitor_name: row.visitor_name,
      party_size: row.party_size,
      company: row.company,
      phone_tail: row.phone_tail,
      plate: row.plate,
      business: row.business,
      unit_id: row.unit_id,
      host_name: row.host_name,
      called_name: row.called_name,
      host_answer: row.host_answer,
      host_called_at: row.host_called_at,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', row.id),
);
