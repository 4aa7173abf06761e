import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { isZone } from '../../../src-shared/rules/businessDate.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { Scene } from '../../ledger/scene.ts';

type ChangeSettings = Contract['office']['changeSettings'];

/** Changes what the office is called, its counter, its day and where its backups go, from now on. */
export function changeSettings({ tx }: Scene, input: Input<ChangeSettings>): Output<ChangeSettings> {
  if (!isZone(input.zone)) refuse('office/zone-unknown');

  tx.run(writeSettings, input);
  return {};
}

const writeSettings = query<Input<ChangeSettings>>()((given) =>
  tables.updateTable('office').set({
    office_name: given.officeName,
    letterhead: given.letterhead,
    counter_code: given.counterCode,
    counter_number: given.counterNumber,
    zone: given.zone,
    cut_off: given.cutOff,
    backup_folder: given.backupFolder,
    second_backup_folder: given.secondBackupFolder,
    idle_lock_minutes: given.idleLockMinutes,
  }),
);
