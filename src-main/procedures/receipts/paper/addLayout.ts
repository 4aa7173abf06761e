import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import { isLayoutNameTaken, layoutNamed } from './layouts.ts';
import { refuseOutside } from './refuseOutside.ts';

type AddLayout = Contract['receipts']['addLayout'];

/** 套打: another pre-printed form, with where each fact stands on it. */
export function addLayout({ tx, newId }: Scene, input: Input<AddLayout>): Output<AddLayout> {
  refuseOutside(input);
  if (isLayoutNameTaken(tx, input.name, null)) refuse('layout/name-taken', { name: input.name });

  const id = newId();
  tx.run(writeLayout, {
    id,
    name: input.name,
    width_um: input.widthUm,
    height_um: input.heightUm,
    line_step_um: input.lineStepUm,
    lines_a_page: input.linesAPage,
    fields: JSON.stringify(input.fields),
  });
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
