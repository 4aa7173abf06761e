import { sql } from 'kysely';
import type { Contract, Output } from '../../../src-shared/contract/index.ts';
import { genesis } from '../../ledger/chain.ts';
import { latest } from '../../ledger/journal.ts';
import { query, tables } from '../../ledger/query.ts';
import type { OpenScene } from '../../ledger/scene.ts';
import { secondFolder } from './backUp.ts';
import { backupTrouble, lastSecondBackup } from './backupState.ts';

/** What the shell and the status bar need before anyone has signed in; empty texts before the office is set up. */
export function status({ tx, now, today }: OpenScene): Output<Contract['office']['status']> {
  const office = tx.first(facts, {});
  const last = latest(tx);
  return {
    setUp: office !== undefined,
    officeName: office?.office_name ?? '',
    letterhead: office?.letterhead ?? '',
    counterCode: office?.counter_code ?? '',
    cutOff: office?.cut_off ?? '',
    zone: office?.zone ?? 'Asia/Shanghai',
    idleLockMinutes: office?.idle_lock_minutes ?? 3,
    demo: office?.demo === 1,
    manualClock: tx.first(manualClock, {}) !== undefined,
    now,
    today,
    clockBehindMs: last ? Math.max(0, last.at + last.behind_ms - now) : 0,
    lastBackupAt: tx.first(lastBackup, {})?.at ?? null,
    hasSecondBackupFolder: secondFolder({ tx }) !== undefined,
    lastSecondBackupAt: lastSecondBackup(tx)?.at ?? null,
    backupTrouble: backupTrouble(tx) ?? null,
    head: { seq: last?.seq ?? 0, hash: last?.hash ?? genesis },
    schemaVersion: tx.first(schemaVersion, {})!.user_version,
  };
}

const facts = query()(() =>
  tables
    .selectFrom('office')
    .select(['office_name', 'letterhead', 'counter_code', 'cut_off', 'zone', 'idle_lock_minutes', 'demo']),
);

const manualClock = query()(() => tables.selectFrom('manual_clock').select('id'));

const lastBackup = query()(() => tables.selectFrom('backups').select('at').orderBy('at', 'desc').limit(1));

const schemaVersion = query()(() =>
  tables
    .selectFrom(sql<{ user_version: number }>`pragma_user_version`.as('pragma'))
    .select('pragma.user_version'),
);
