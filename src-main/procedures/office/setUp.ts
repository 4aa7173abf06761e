import type { Contract, Input, Output } from '../../../src-shared/contract/index.ts';
import { isZone } from '../../../src-shared/rules/businessDate.ts';
import { query, tables } from '../../ledger/query.ts';
import { refuse } from '../../ledger/refuse.ts';
import type { OpenScene } from '../../ledger/scene.ts';
import type { Schema } from '../../ledger/schema.ts';
import { hire } from '../staff/hire.ts';
import { keptRecoveryCode } from './recoveryCode.ts';

type SetUp = Contract['office']['setUp'];

/** The first run: who the office is, its counter, its first admin and the recovery code. Only once in a ledger's life. */
export function setUp(scene: OpenScene, input: Input<SetUp>): Output<SetUp> {
  const { tx, now } = scene;
  if (tx.first(office, {})) refuse('office/already-set-up');
  if (!isZone(input.zone)) refuse('office/zone-unknown');

  const { login, name } = input.admin;
  const adminId = hire(scene, { login, name, roles: ['admin'], secret: input.secret }, { mustChange: false });
  tx.run(writeOffice, {
    ledger_id: scene.newId(),
    office_name: input.officeName,
    letterhead: input.letterhead,
    counter_code: input.counterCode,
    counter_number: input.counterNumber,
    zone: input.zone,
    cut_off: input.cutOff,
    backup_folder: input.backupFolder,
    second_backup_folder: input.secondBackupFolder,
    idle_lock_minutes: input.idleLockMinutes,
    demo: input.demo ? 1 : 0,
    set_up_at: now,
    ...keptRecoveryCode(input.recoveryCode),
  });
  return { adminId: adminId as Output<SetUp>['adminId'] };
}

const office = query()(() => tables.selectFrom('office').select('id'));

const writeOffice = query<Omit<Schema['office'], 'id' | 'recovery_failures' | 'recovery_failed_at'>>()(
  (row) =>
    tables.insertInto('office').values({
      id: 1,
      ledger_id: row.ledger_id,
      office_name: row.office_name,
      letterhead: row.letterhead,
      counter_code: row.counter_code,
      counter_number: row.counter_number,
      zone: row.zone,
      cut_off: row.cut_off,
      backup_folder: row.backup_folder,
      second_backup_folder: row.second_backup_folder,
      idle_lock_minutes: row.idle_lock_minutes,
      demo: row.demo,
      set_up_at: row.set_up_at,
      recovery_salt: row.recovery_salt,
      recovery_hash: row.recovery_hash,
      recovery_failures: 0,
      recovery_failed_at: null,
    }),
);
