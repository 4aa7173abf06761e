import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { itemOrRefuse } from './itemRow.ts';
import { standardRows, toStandard } from './standardRow.ts';

type Standards = Contract['fees']['standards'];

/** FEE-01: every price an item has, had or will have: those that are over come last, within both the latest first. */
export function standards({ tx, today }: Scene, { itemId }: Input<Standards>): Output<Standards> {
  itemOrRefuse(tx, itemId);
  const isOver = ({ toOn }: { toOn: string | null }): number => Number(toOn !== null && toOn < today);
  return tx
    .all(standardsOf, { itemId })
    .map(toStandard)
    .toSorted((a, b) => isOver(a) - isOver(b));
}

const standardsOf = query<{ itemId: string }>()(({ itemId }) =>
  standardRows
    .where('item_id', '=', itemId)
    .where('fee_standards.voided_at', 'is', null)
    .orderBy('from_on', 'desc')
    .orderBy('fee_standards.id'),
);
