import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Schema } from '../../../ledger/schema.ts';
import type { Tx } from '../../../ledger/tx.ts';
import { isLayoutNameTaken } from './layouts.ts';
import { refuseOutside } from './refuseOutside.ts';

type Typed = Input<Contract['receipts']['addLayout']>;

/**
 * A form as it was typed, in its columns. Refuses `layout/outside`, and `layout/name-taken` where another than the form
 * of `id` has its name.
 */
export function layoutColumns(
  tx: Tx,
  typed: Typed,
  id: string | null,
): Omit<Schema['form_layouts'], 'id' | 'version'> {
  refuseOutside(typed);
  if (isLayoutNameTaken(tx, typed.name, id)) refuse('layout/name-taken', { name: typed.name });
  return {
    name: typed.name,
    width_um: typed.widthUm,
    height_um: typed.heightUm,
    line_step_um: typed.lineStepUm,
    lines_a_page: typed.linesAPage,
    fields: JSON.stringify(typed.fields),
  };
}
