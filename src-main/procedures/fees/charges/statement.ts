import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { idsIn, query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { chargeRows, toCharges } from './chargeRows.ts';
import { isBeside, isPeriod, withBegins } from '../periodsOf.ts';

type Statement = Contract['fees']['statement'];

/** A household's charges that hold a day of the span, paid or not, with those that were taken back; the latest first. */
export function statement(scene: Scene, input: Input<Statement>): Output<Statement> {
  const { tx } = scene;
  const { unitId, fromOn, toOn } = input;
  if (!tx.first(unitWith, { unitId })) refuse('charge/unit-unknown');
  const longest = tx.first(longestPeriod, {})?.days ?? 0;
  const found = [
    ...tx.all(periodsIn, { unitId, fromOn, toOn, since: dayFrom(fromOn, -longest) }),
    ...tx.all(besideIn, { unitId, fromOn, toOn }),
  ];
  const charges = tx.all(chargesFound, { ids: JSON.stringify(found.map(({ id }) => id)) });
  return toCharges(scene, charges);
}

type Span = { unitId: string; fromOn: string; toOn: string };

const unitWith = query<{ unitId: string }>()(({ unitId }) =>
  tables.selectFrom('units').select('id').where('id', '=', unitId),
);

const longestPeriod = query()(() =>
  tables.selectFrom('fee_items').select((eb) => eb.fn.max<number | null>('longest_days').as('days')),
);

export const periodsIn = query<Span & { since: string }>()(({ unitId, fromOn, toOn, since }) =>
  withBegins(since, toOn)
    .selectFrom('begins')
    .innerJoin('charges', 'charges.from_on', 'begins.day')
    .select('charges.id')
    .where('charges.unit_id', '=', unitId)
    .where(isPeriod)
    .where('charges.to_on', '>=', fromOn),
);

export const besideIn = query<Span>()(({ unitId, fromOn, toOn }) =>
  tables
    .selectFrom('charges')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('from_on', '<=', toOn)
    .where(isBeside)
    .where('to_on', '>=', fromOn),
);

const chargesFound = query<{ ids: string }>()(({ ids }) =>
  chargeRows
    .where('charges.id', 'in', idsIn(ids))
    .orderBy('charges.from_on', 'desc')
    .orderBy('fee_items.name')
    .orderBy('charges.booked_at', 'desc')
    .orderBy('charges.id'),
);
