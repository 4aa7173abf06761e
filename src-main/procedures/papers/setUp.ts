import type { Contract, Input } from '../../../src-shared/contract/index.ts';
import { sheetsOf } from '../../../src-shared/rules/papers.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { type Setup, setupOf } from './setups.ts';

type SetUp = Contract['papers']['setUp'];

/** Binds a kind of paper to a printer, one of the sheets it is laid out for, and how far that printer is off, in µm. */
export function setUp({ tx }: Scene, input: Input<SetUp>): Setup {
  if (!sheetsOf[input.kind].includes(input.sheet)) refuse('paper/sheet-unfit');

  tx.run(writeSetup, {
    kind: input.kind,
    printer: input.printer,
    sheet: input.sheet,
    offset_x_um: input.offsetXUm,
    offset_y_um: input.offsetYUm,
    carbon: input.carbon ? 1 : 0,
  });
  return setupOf(tx, input.kind);
}

const writeSetup = query<Schema['paper_setups']>()((row) =>
  tables
    .insertInto('paper_setups')
    .values({
      kind: row.kind,
      printer: row.printer,
      sheet: row.sheet,
      offset_x_um: row.offset_x_um,
      offset_y_um: row.offset_y_um,
      carbon: row.carbon,
    })
    .onConflict((conflict) =>
      conflict.column('kind').doUpdateSet((eb) => ({
        printer: eb.ref('excluded.printer'),
        sheet: eb.ref('excluded.sheet'),
        offset_x_um: eb.ref('excluded.offset_x_um'),
        offset_y_um: eb.ref('excluded.offset_y_um'),
        carbon: eb.ref('excluded.carbon'),
      })),
    ),
);
