import { sql } from 'kysely';
import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { maskPhone } from '../../../src-shared/rules/phone.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';
import { paperNamed, toPaper } from './paperRow.ts';
import { setupOf } from './setups.ts';

type LookAt = Contract['papers']['paper'];

/** A paper for a look on the screen: as it stands, but for the telephone number, which a screen only shows on request. */
export function paper({ tx }: Scene, { id }: Input<LookAt>): Output<LookAt> {
  const row = tx.first(paperNamed, { id }) ?? refuse('paper/unknown');
  const { sheet, carbon } = setupOf(tx, row.kind);
  const data = JSON.parse(tx.first(dataOf, { id })!.data) as Record<string, unknown>;
  const { phone } = data;
  return {
    ...toPaper(row),
    locale: tx.first(languageOf, { id })?.locale ?? null,
    sheet,
    carbon,
    data: typeof phone === 'string' && phone !== '' ? { ...data, phone: maskPhone(phone) } : data,
  };
}

const dataOf = query<{ id: string }>()(({ id }) =>
  tables.selectFrom('papers').select('data').where('id', '=', id),
);

/** The language of the first attempt that may be on paper, else of the last one that failed. */
const languageOf = query<{ id: string }>()(({ id }) =>
  tables
    .selectFrom('paper_runs')
    .select('locale')
    .where('paper_id', '=', id)
    .orderBy(sql`outcome IS 'failed'`)
    .orderBy(sql`iif(outcome IS 'failed', -rowid, rowid)`)
    .limit(1),
);
