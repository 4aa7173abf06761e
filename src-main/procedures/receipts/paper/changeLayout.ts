import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { layoutColumns } from './layoutColumns.ts';
import { layoutNamed } from './layouts.ts';

type ChangeLayout = Contract['receipts']['changeLayout'];

/** Moves what stands on a pre-printed form, from the next receipt on; papers made out before keep their places. */
export function changeLayout({ tx }: Scene, input: Input<ChangeLayout>): Output<ChangeLayout> {
  const before = layoutNamed(tx, input.id) ?? refuse('layout/unknown');
  if (before.version !== input.version) refuse('layout/changed');
  const columns = layoutColumns(tx, input, input.id);
  tx.run(writeChange, { ...columns, id: input.id, version: input.version + 1 });
  return layoutNamed(tx, input.id)!;
}

const writeChange = query<Schema['form_layouts']>()((row) =>
  tables
    .updateTable('form_layouts')
    .set({
      name: row.name,
      width_um: row.width_um,
      height_um: row.height_um,
      line_step_um: row.line_step_um,
      lines_a_page: row.lines_a_page,
      fields: row.fields,
      version: row.version,
    })
    .where('id', '=', row.id),
);
