import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import { dayFrom } from '../../../../src-shared/rules/officeInstant.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Tx } from '../../../ledger/tx.ts';
import type { RunScope } from '../calculation/billingLine.ts';
import { feeItemWith } from '../calculation/feeItemWith.ts';
import type { Exclusions } from './exclusions.ts';

type Asked = Pick<Input<Contract['fees']['postRun']>, 'itemIds' | 'fromOn' | 'toOn' | 'buildingIds'>;

/** What a run is asked to charge for; refuses days that end before they begin or are too many, and items without periods. */
export function runScope(
  tx: Tx,
  { itemIds, fromOn, toOn, buildingIds }: Asked,
  { isLeftOut }: Exclusions,
): RunScope {
  if (toOn < fromOn) refuse('run/backwards');
  if (toOn >= dayFrom(fromOn, mostDays)) refuse('run/too-long');
  const items = [...new Set(itemIds)].map((id) => feeItemWith(tx, id) ?? refuse('item/unknown'));
  const once = items.find(({ frequency }) => frequency === 'once');
  if (once) refuse('item/not-periodic', { item: once.name });
  return { items, span: { from: fromOn, to: toOn }, buildingIds, isLeftOut };
}

/** Three years: whoever charges for longer mistyped a year. */
const mostDays = 3 * 366;
