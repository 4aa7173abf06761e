import type { Handlers } from '../../../ledger/scene.ts';
import { addItem } from './addItem.ts';
import { addRepairPrice } from './addRepairPrice.ts';
import { changeItem } from './changeItem.ts';
import { changeRepairPrice } from './changeRepairPrice.ts';
import { endStandard } from './endStandard.ts';
import { items as allItems } from './items.ts';
import { quoteRepair } from './quoteRepair.ts';
import { repairPrices } from './repairPrices.ts';
import { setStandard } from './setStandard.ts';
import { standards } from './standards.ts';
import { tryFormula } from './tryFormula.ts';

export const items: Pick<
  Handlers['fees'],
  | 'items'
  | 'addItem'
  | 'changeItem'
  | 'standards'
  | 'setStandard'
  | 'endStandard'
  | 'tryFormula'
  | 'repairPrices'
  | 'addRepairPrice'
  | 'changeRepairPrice'
  | 'quoteRepair'
> = {
  items: allItems,
  addItem,
  changeItem,
  standards,
  setStandard,
  endStandard,
  tryFormula,
  repairPrices,
  addRepairPrice,
  changeRepairPrice,
  quoteRepair,
};
