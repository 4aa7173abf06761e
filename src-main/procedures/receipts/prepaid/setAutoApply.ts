import type { Contract, Input } from '../../../../src-shared/contract/index.ts';
import { query, tables } from '../../../ledger/query.ts';
import { refuse } from '../../../ledger/refuse.ts';
import type { Scene } from '../../../ledger/scene.ts';
import { type Account, accountNamed, toAccount } from './accountRow.ts';

type SetAutoApply = Contract['receipts']['setAutoApply'];

/** The household chose whether new charges are paid from its account by the billing run. */
export function setAutoApply({ tx }: Scene, { id, autoApply }: Input<SetAutoApply>): Account {
  if (tx.run(writeChoice, { id, autoApply: autoApply ? 1 : 0 }) === 0) refuse('account/unknown');
  return toAccount(tx.first(accountNamed, { id })!);
}

const writeChoice = query<{ id: string; autoApply: number }>()(({ id, autoApply }) =>
  tables.updateTable('prepaid_accounts').set({ auto_apply: autoApply }).where('id', '=', id),
);
