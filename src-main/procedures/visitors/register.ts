import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { refuseUnknownUnit } from './refuseUnknownUnit.ts';
import { visitNow } from './visitRow.ts';

type Register = Contract['visitors']['register'];

/** VIS-01: whoever enters stands in the register, from when on and by whom, with what is known so far. */
export function register(scene: Scene, input: Input<Register>): Output<Register> {
  const { tx, staff, now, today } = scene;
  refuseUnknownUnit(tx, input.unitId);

  const id = scene.newId();
  tx.run(writeVisit, {
    id,
    arrived_at: now,
    business_date: today,
    registered_by: staff.id,
    category: input.category,
    visitor_name: input.visitorName,
    party_size: input.partySize,
    company: input.company,
    phone_tail: input.phoneTail,
    plate: input.plate,
    business: input.business,
    unit_id: input.unitId,
    host_name: input.hostName,
  });
  return visitNow(tx, id);
}

type Arrival = Pick<
  Schema['visits'],
  | 'id'
  | 'arrived_at'
  | 'business_date'
  | 'registered_by'
  | 'category'
  | 'visitor_name'
  | 'party_size'
  | 'company'
  | 'phone_tail'
  | 'plate'
  | 'business'
  | 'unit_id'
  | 'host_name'
>;

const writeVisit = query<Arrival>()((row) =>
  tables.insertInto('visits').values({
    id: row.id,
    arrived_at: row.arrived_at,
    business_date: row.business_date,
    registered_by: row.registered_by,
    state: 'waiting',
    category: row.category,
    visitor_name: row.visitor_name,
    party_size: row.party_size,
    company: row.company,
    phone_tail: row.phone_tail,
    plate: row.plate,
    business: row.business,
    unit_id: row.unit_id,
    host_name: row.host_name,
    version: 1,
  }),
);
