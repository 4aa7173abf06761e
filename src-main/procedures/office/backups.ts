import { sql } from 'kysely';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import type { Scene } from '../../ledger/scene.ts';

/** The hundred copies written down last, the latest first; what was thinned out since may be among them. */
export const backups = ({ tx }: Scene): Output<Contract['office']['backups']> => tx.all(latest, {});

const latest = query()(() =>
  tables
    .selectFrom('backups')
    .select(['at', 'file', 'bytes', 'seq', 'occasion', 'place'])
    .orderBy(sql`rowid`, 'desc')
    .limit(100),
);
