import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { type PaperKind, paperKinds, sheetsOf } from '../../../src-shared/rules/papers.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Tx } from '../../ledger/tx.ts';

export type Setup = Output<Contract['papers']['setUp']>;

/** How each kind of paper is printed at this counter. */
export const setups = ({ tx }: Scene): Setup[] => paperKinds.map((kind) => setupOf(tx, kind));

/** How one kind is printed; until someone says otherwise on its usual sheet, by the system's own printer. */
export function setupOf(tx: Tx, kind: PaperKind): Setup {
  const row = tx.first(setupKept, { kind });
  if (!row)
    return { kind, printer: null, sheet: sheetsOf[kind][0], offsetXUm: 0, offsetYUm: 0, carbon: false };
  return {
    kind,
    printer: row.printer,
    sheet: row.sheet,
    offsetXUm: row.offset_x_um,
    offsetYUm: row.offset_y_um,
    carbon: row.carbon === 1,
  };
}

const setupKept = query<{ kind: PaperKind }>()(({ kind }) =>
  tables.selectFrom('paper_setups').selectAll().where('kind', '=', kind),
);
