import type { Contract, Input, Output } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { receiptTemplate } from './moneySettings.ts';

type SetTemplate = Contract['receipts']['setTemplate'];

/** How the office's receipts look now. */
export const template = ({ tx }: Scene): Output<Contract['receipts']['template']> => receiptTemplate(tx);

/** Another look, from the next receipt on; refused where somebody changed it since it was read, or a column stands twice. */
export function setTemplate({ tx }: Scene, input: Input<SetTemplate>): Output<SetTemplate> {
  const { version, ...wanted } = input;
  if (version !== receiptTemplate(tx).version) refuse('template/changed');
  if (new Set(wanted.columns).size < wanted.columns.length) refuse('template/column-twice');
  if (new Set(wanted.signers).size < wanted.signers.length) refuse('template/column-twice');

  tx.run(writeTemplate, { data: JSON.stringify(wanted), version: version + 1 });
  return receiptTemplate(tx);
}

const writeTemplate = query<{ data: string; version: number }>()(({ data, version }) =>
  tables
    .insertInto('receipt_templates')
    .values({ id: 1, data, version })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        data: eb.ref('excluded.data'),
        version: eb.ref('excluded.version'),
      })),
    ),
);
