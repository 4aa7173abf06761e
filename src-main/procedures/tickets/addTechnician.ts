import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { refuseTakenName, technicianNamed, technicianPhone, toTechnician } from './technicianRow.ts';

type AddTechnician = Contract['tickets']['addTechnician'];

/** Someone to whom work orders can be given. */
export function addTechnician({ tx, newId }: Scene, input: Input<AddTechnician>): Output<AddTechnician> {
  const id = newId();
  const phone = technicianPhone(input.phone);
  refuseTakenName(tx, input.name, id);

  tx.run(writeTechnician, { id, name: input.name, phone, trade: input.trade });
  return toTechnician(tx.first(technicianNamed, { id })!);
}

const writeTechnician = query<Omit<Schema['technicians'], 'active'>>()(({ id, name, phone, trade }) =>
  tables.insertInto('technicians').values({ id, name, phone, trade, active: 1 }),
);
