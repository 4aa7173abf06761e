import { z } from 'zod';
import { occasions, places } from '../rules/backups.ts';
import { command, query, report, roles, task } from './procedure.ts';
import { StaffId } from './staff.ts';
import { Day, Instant, line, note, Secret } from './text.ts';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const counterCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{1,4}$/);
/** A whole path, or nothing for the folder beside the ledger; never one that depends on where the program was started. */
const folder = z
  .string()
  .trim()
  .max(500)
  .regex(/^(?:$|\/|[A-Za-z]:[\\/]|\\\\)/);

const Settings = z.strictObject({
  officeName: line(60),
  letterhead: note(200),
  counterCode,
  counterNumber: z.int().min(1).max(99),
  zone: z.string().min(1).max(60),
  cutOff: clockTime,
  backupFolder: folder,
  /** Another disk or a stick, for one copy a day; empty for none. */
  secondBackupFolder: folder.default(''),
  idleLockMinutes: z.int().min(1).max(120),
});

const Finding = z.strictObject({ check: z.string(), detail: z.string(), seq: z.int().nullable() });

export const office = {
  /** What the shell and the status bar need before anyone has signed in. */
  status: query({
    roles: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({
      setUp: z.boolean(),
      officeName: z.string(),
      letterhead: z.string(),
      counterCode: z.string(),
      cutOff: z.string(),
      zone: z.string(),
      idleLockMinutes: z.int(),
      demo: z.boolean(),
      manualClock: z.boolean(),
      now: Instant,
      today: Day,
      clockBehindMs: z.int(),
      lastBackupAt: Instant.nullable(),
      hasSecondBackupFolder: z.boolean(),
      lastSecondBackupAt: Instant.nullable(),
      /** Why the last automatic backup failed, a code; `null` once one succeeded again. */
      backupTrouble: z.string().nullable(),
      head: z.strictObject({ seq: z.int(), hash: z.string() }),
      schemaVersion: z.int(),
    }),
  }),
  /** The first run: who the office is, its counter, its first admin. Only once in a ledger's life. */
  setUp: command({
    roles: 'anyone',
    input: z.strictObject({
      ...Settings.shape,
      demo: z.boolean(),
      admin: z.strictObject({
        login: z
          .string()
          .trim()
          .toLowerCase()
          .regex(/^[a-z0-9][a-z0-9._-]{0,31}$/),
        name: line(40),
      }),
      secret: Secret,
      recoveryCode: z.string().min(20).max(64),
    }),
    output: z.strictObject({ adminId: StaffId }),
    errors: ['office/already-set-up', 'office/zone-unknown', 'staff/secret-weak'],
    topics: ['office', 'staff'],
    secret: ['secret', 'recoveryCode'],
  }),
  settings: query({ roles, input: z.strictObject({}), output: Settings }),
  changeSettings: command({
    roles: ['admin'],
    input: Settings,
    output: z.strictObject({}),
    errors: ['office/zone-unknown'],
    topics: ['office'],
  }),
  /** Goes on with a ledger whose tail is missing (an older file was put back), on an admin's word; written down for ever. */
  acceptHead: command({
    roles: 'anyone',
    input: z.strictObject({ staffId: StaffId, secret: Secret, reason: line(200) }),
    output: z.strictObject({}),
    errors: [
      'staff/unknown',
      'staff/wrong-secret',
      'staff/wait',
      'staff/locked-out',
      'office/not-admin',
      'office/head-in-order',
    ],
    topics: ['office'],
    secret: ['secret'],
  }),
  /**
   * Proves the ledger: page check, schema, journal chain, heads file, foreign keys and every invariant. Open to anyone:
   * right after a backup was put back nobody is signed in.
   */
  verify: report({
    roles: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({
      ok: z.boolean(),
      journalRows: z.int(),
      head: z.strictObject({ seq: z.int(), hash: z.string() }),
      checks: z.array(z.string()),
      findings: z.array(Finding),
    }),
  }),
  /** A verified copy of the ledger in the backup folder, or in a folder chosen for this once (a stick). */
  backUp: task({
    roles,
    input: z.strictObject({ to: folder.min(1).nullable().default(null) }),
    output: z.strictObject({ file: z.string(), bytes: z.int(), seq: z.int(), at: Instant }),
    errors: ['backup/no-folder', 'backup/failed'],
    topics: ['office'],
  }),
  /** The copies made lately, as the ledger wrote them down, the latest first. */
  backups: query({
    roles,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        at: Instant,
        file: z.string(),
        bytes: z.int(),
        seq: z.int(),
        occasion: z.enum(occasions),
        place: z.enum(places),
      }),
    ),
  }),
  /** Every table as CSV with the schema beside it, into a new folder: the office owns its data. */
  exportAll: report({
    roles: ['admin'],
    input: z.strictObject({ folder: folder.min(1) }),
    output: z.strictObject({ folder: z.string(), tables: z.int(), rows: z.int() }),
    errors: ['export/no-folder', 'export/failed', 'drawer/being-counted'],
  }),
};
