import type { Contract, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import type { Scene } from '../../../ledger/scene.ts';
import type { Schema } from '../../../ledger/schema.ts';
import type { Tx } from '../../../ledger/tx.ts';

export type FormLayout = Output<Contract['receipts']['addLayout']>;

/** The pre-printed forms (套打) the office has, by name. */
export const layouts = ({ tx }: Scene): FormLayout[] => tx.all(everyLayout, {}).map(toLayout);

/** One form, with where each fact stands on it; `undefined` where there is none of that id. */
export function layoutNamed(tx: Tx, id: string): FormLayout | undefined {
  const row = tx.first(layoutOfId, { id });
  return row && toLayout(row);
}

/** The form of a name, but for the one that asks whether its name is taken. */
export const isLayoutNameTaken = (tx: Tx, name: string, id: string | null): boolean => {
  const row = tx.first(layoutOfName, { name });
  return row !== undefined && row.id !== id;
};

const toLayout = (row: Schema['form_layouts']): FormLayout => ({
  id: row.id as FormLayout['id'],
  name: row.name,
  widthUm: row.width_um,
  heightUm: row.height_um,
  lineStepUm: row.line_step_um,
  linesAPage: row.lines_a_page,
  fields: JSON.parse(row.fields) as FormLayout['fields'],
  version: row.version,
});

const everyLayout = query()(() => tables.selectFrom('form_layouts').selectAll().orderBy('name'));

const layoutOfId = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('form_layouts').selectAll().where('id', '=', id),
);

const layoutOfName = query<{ name: string }>()(({ name }) =>
  tables.selectFrom('form_layouts').select('id').where('name', '=', name),
);
