import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { query } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import { technicianRows, toTechnician } from './technicianRow.ts';

type Technicians = Contract['tickets']['technicians'];

/** TKT-32: who mends what, and how many orders each has in hand; those who left stand last. */
export const technicians = ({ tx }: Scene): Output<Technicians> =>
  tx.all(everyTechnician, {}).map(toTechnician);

export const everyTechnician = query()(() => technicianRows.orderBy('active', 'desc').orderBy('name'));
