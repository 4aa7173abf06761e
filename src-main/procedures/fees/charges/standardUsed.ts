import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query } from '../../../ledger/query.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { standardRows, toStandard } from '../items/standardRow.ts';

type StandardUsed = Output<Contract['fees']['charge']>['standard'];

/** The price a charge was calculated by, for whom and since when; `null` where it had none. */
export function standardUsed(tx: Tx, chargeId: string): StandardUsed {
  const found = tx.first(standardOf, { chargeId });
  if (!found) return null;
  const { scopeName, usage, price, tiers, floorBands, formula, fromOn, toOn } = toStandard(found);
  const isForTime = found.quantity_unit === null && found.frequency !== 'once';
  return {
    scopeName,
    usage,
    price,
    tiers,
    floorBands,
    formula,
    fromOn,
    toOn,
    quantityUnit: found.quantity_unit,
    priceUnit: isForTime ? found.price_unit : null,
  };
}

const standardOf = query<{ chargeId: string }>()(({ chargeId }) =>
  standardRows
    .innerJoin('charges', 'charges.standard_id', 'fee_standards.id')
    .innerJoin('fee_items', 'fee_items.id', 'fee_standards.item_id')
    .select(['fee_items.price_unit', 'fee_items.frequency', 'fee_items.quantity_unit'])
    .where('charges.id', '=', chargeId),
);
