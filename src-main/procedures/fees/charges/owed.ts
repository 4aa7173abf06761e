import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { sum } from '../../../../src-shared/rules/fen.ts';
import { idsIn, query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { usualBills } from '../../receipts/usualBills.ts';
import { isOpen } from '../openCharges.ts';
import { chargeRows, toCharges } from './chargeRows.ts';

type Owed = Contract['fees']['owed'];
type Household = Output<Owed>[number];

/** What stands at the counter when a household is found: each need of all of them is one indexed statement. */
export function owed(scene: Scene, input: Input<Owed>): Output<Owed> {
  const { tx, today } = scene;
  const of = { ids: JSON.stringify(input.unitIds) };
  const codes = new Map(tx.all(unitCodes, of).map(({ id, code }) => [id, code]));
  const charges = Map.groupBy(toCharges(scene, tx.all(openCharges, of)), ({ unitId }) => unitId);
  const people = Map.groupBy(tx.all(payers, { ...of, today }), ({ unit_id }) => unit_id);
  const accounts = Map.groupBy(tx.all(prepaid, of), ({ unit_id }) => unit_id);
  const usual = usualBills(scene, input.unitIds);
  return input.unitIds.map((unitId) => {
    const open = charges.get(unitId) ?? [];
    return {
      unitId,
      unitCode: codes.get(unitId) ?? refuse('charge/unit-unknown'),
      people: [...new Set((people.get(unitId) ?? []).map(({ name }) => name))],
      charges: open,
      owedFen: sum(open.map(({ balanceFen }) => balanceFen)),
      lateFeeFen: sum(open.map(({ lateFeeFen }) => lateFeeFen)),
      accounts: (accounts.get(unitId) ?? []).map((row) => toAccount(row)),
      usualFen: usual.get(unitId) ?? null,
    };
  });
}

const toAccount = (row: NonNullable<(typeof prepaid)['row']>): Household['accounts'][number] => ({
  id: row.id,
  itemId: row.item_id as Household['accounts'][number]['itemId'],
  itemName: row.item_name,
  balanceFen: row.balance_fen,
  autoApply: row.auto_apply === 1,
});

const unitCodes = query<{ ids: string }>()(({ ids }) =>
  tables.selectFrom('units').select(['id', 'code']).where('id', 'in', idsIn(ids)),
);

/** The oldest first, within a day the charge before what being late cost. */
export const openCharges = query<{ ids: string }>()(({ ids }) =>
  chargeRows
    .where('charges.unit_id', 'in', idsIn(ids))
    .where(isOpen)
    .orderBy('charges.from_on')
    .orderBy(sql`charges.late_of IS NOT NULL`)
    .orderBy('fee_items.name')
    .orderBy('charges.id'),
);

const payers = query<{ ids: string; today: string }>()(({ ids, today }) =>
  tables
    .selectFrom('residencies')
    .innerJoin('people', 'people.id', 'residencies.person_id')
    .select(['residencies.unit_id', 'people.name'])
    .where('residencies.unit_id', 'in', idsIn(ids))
    .where('residencies.relation', 'in', ['owner', 'tenant'])
    .where((eb) => eb.or([eb('from_on', 'is', null), eb('from_on', '<=', today)]))
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', today)]))
    .orderBy('residencies.relation')
    .orderBy(sql`residencies.rowid`),
);

const prepaid = query<{ ids: string }>()(({ ids }) =>
  tables
    .selectFrom('prepaid_accounts')
    .leftJoin('fee_items', 'fee_items.id', 'prepaid_accounts.item_id')
    .select(['prepaid_accounts.id', 'unit_id', 'item_id', 'name as item_name', 'balance_fen', 'auto_apply'])
    .where('unit_id', 'in', idsIn(ids))
    .orderBy(sql`item_id IS NOT NULL`)
    .orderBy('name'),
);
