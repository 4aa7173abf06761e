import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { layoutColumns } from './layoutColumns.ts';
import { layoutNamed } from './layouts.ts';

type AddLayout = Contract['receipts']['addLayout'];

/** 套打: another pre-printed form, with where each fact stands on it. */
export function addLayout({ tx, newId }: Scene, input: Input<AddLayout>): Output<AddLayout> {
  const columns = layoutColumns(tx, input, null);
  const id = newId();
  tx.run(writeLayout, { id, ...columns });
  return layoutNamed(tx, id)!;
}

const writeLayout = query<Omit<Schema['form_layouts'], 'version'>>()((row) =>
  tables.insertInto('form_layouts').values({
    id: row.id,
    name: row.name,
    width_um: row.width_um,
    height_um: row.height_um,
    line_step_um: row.line_step_um,
    lines_a_page: row.lines_a_page,
    fields: row.fields,
    version: 1,
  }),
);
