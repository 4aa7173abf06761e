import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';

/** Who the office is, its counter, its day and where its backups go. */
export const settings = ({ tx }: Scene): Output<Contract['office']['settings']> =>
  tx.first(kept, {}) ?? refuse('ledger/not-set-up');

const kept = query()(() =>
  tables
    .selectFrom('office')
    .select([
      'office_name as officeName',
      'letterhead',
      'counter_code as counterCode',
      'counter_number as counterNumber',
      'zone',
      'cut_off as cutOff',
      'backup_folder as backupFolder',
      'second_backup_folder as secondBackupFolder',
      'idle_lock_minutes as idleLockMinutes',
    ]),
);
