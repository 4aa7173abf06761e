import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { refuseTakenName, technicianNamed, technicianPhone, toTechnician } from './technicianRow.ts';

type ChangeTechnician = Contract['tickets']['changeTechnician'];

/** Corrects who a technician is, or lets her go once no order is in her hands any more. */
export function changeTechnician({ tx }: Scene, input: Input<ChangeTechnician>): Output<ChangeTechnician> {
  const { id, name, trade, active } = input;
  const before = tx.first(technicianNamed, { id }) ?? refuse('technician/unknown');
  const phone = technicianPhone(input.phone);
  refuseTakenName(tx, name, id);
  if (!active && before.open_orders > 0) refuse('technician/has-orders', { orders: before.open_orders });

  tx.run(writeChange, { id, name, phone, trade, active: active ? 1 : 0 });
  return toTechnician(tx.first(technicianNamed, { id })!);
}

const writeChange = query<Schema['technicians']>()(({ id, name, phone, trade, active }) =>
  tables.updateTable('technicians').set({ name, phone, trade, active }).where('id', '=', id),
);
