import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { receiptsListed, toListed } from '../receiptRows.ts';

type OfUnit = Contract['receipts']['ofUnit'];

/** A household's receipts, the latest first, fifty a page; `beforeId` is the last one of the page before. */
export const ofUnit = ({ tx }: Scene, { unitId, beforeId }: Input<OfUnit>): Output<OfUnit> =>
  tx.all(receiptsOfUnit, { unitId, before: beforeId ?? afterAll, most: aPage }).map(toListed);

const aPage = 50;
const afterAll = '~';

/** Ids are in the order of time. */
export const receiptsOfUnit = query<{ unitId: string; before: string; most: number }>()(
  ({ unitId, before, most }) =>
    receiptsListed
      .where('receipts.id', 'in', (eb) =>
        eb
          .selectFrom('unit_lines')
          .select('receipt_id')
          .distinct()
          .where('unit_id', '=', unitId)
          .where('receipt_id', '<', before)
          .orderBy('receipt_id', 'desc')
          .limit(most),
      )
      .orderBy('receipts.id', 'desc'),
);
