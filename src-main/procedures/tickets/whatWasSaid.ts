import type { Contract, Input } from '../../../src-shared/contract/index.ts';
import { readPhone } from '../../../src-shared/rules/phone.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Schema } from '../../ledger/schema.ts';
import type { Tx } from '../../ledger/tx.ts';

type Said = Pick<
  Input<Contract['tickets']['register']>,
  'source' | 'class' | 'scope' | 'unitId' | 'place' | 'callerName' | 'phone' | 'demand'
>;

/** The columns of a repair that hold what the caller said. */
export type SaidColumns = Pick<
  Schema['tickets'],
  'source' | 'class' | 'scope' | 'unit_id' | 'place' | 'caller_name' | 'phone' | 'demand'
>;

/**
 * TKT-02: what the caller said, as the ledger keeps it. Refuses a report that says not where, a household's own part
 * without a number to call back, and what is no number. There is no refusal of the repair itself (TKT-18).
 */
export function whatWasSaid(tx: Tx, said: Said): SaidColumns {
  if (said.unitId === null && said.place === null) refuse('ticket/nowhere');
  if (said.unitId !== null && !tx.first(unitWith, { unitId: said.unitId })) refuse('ticket/unit-unknown');
  if (said.scope === 'own' && said.phone === null) refuse('ticket/phone-missing');
  return {
    source: said.source,
    class: said.class,
    scope: said.scope,
    unit_id: said.unitId,
    place: said.place,
    caller_name: said.callerName,
    phone: said.phone === null ? null : numberOf(said.phone),
    demand: said.demand,
  };
}

function numberOf(typed: string): string {
  const reading = readPhone(typed);
  return reading.ok ? reading.value : refuse('ticket/phone-wrong', { number: typed });
}

const unitWith = query<{ unitId: string }>()(({ unitId }) =>
  tables.selectFrom('units').select('id').where('id', '=', unitId),
);
