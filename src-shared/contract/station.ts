import { z } from 'zod';
import { Locale, PaperId, PrintRun, SheetName } from './papers.ts';
import { roles, station as served } from './procedure.ts';
import { StaffId } from './staff.ts';
import { Instant, line, Secret } from './text.ts';

/** What a print window is asked to show: a paper of the ledger, the recovery code, or a ruler to set a printer by. */
export const SlipJob = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paper'), run: PrintRun }),
  z.strictObject({
    kind: z.literal('recovery-code'),
    locale: Locale,
    officeName: z.string(),
    adminName: z.string(),
    code: z.string(),
  }),
  z.strictObject({
    kind: z.literal('ruler'),
    locale: Locale,
    sheet: SheetName,
    offsetXUm: z.int(),
    offsetYUm: z.int(),
  }),
]);

const Backup = z.strictObject({ name: z.string(), at: Instant, bytes: z.int() });

/** What only the desktop program can do: paper, files, windows, and the state of the ledger process. */
export const station = {
  /** Whether the ledger is open, and if not, what is the matter: the start screen follows it. */
  state: served({
    roles: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({
      ledger: z.enum(['starting', 'open', 'failed']),
      failure: z
        .strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
        .nullable(),
      ledgerFile: z.string(),
      version: z.string(),
      runtime: z.enum(['electron', 'stand-in']),
      demo: z.boolean(),
      session: z.enum(['signed-out', 'open', 'locked']),
      backups: z.array(Backup),
      /** Room left on the ledger's disk. */
      freeBytes: z.int().nullable(),
    }),
  }),
  /** Who is signed in at this window, if anyone; a reload of the window asks again. */
  session: served({
    roles: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({ staffId: z.string().nullable(), locked: z.boolean() }),
  }),
  /** Tries to open the ledger again after the cause was mended. */
  retry: served({ roles: 'anyone', input: z.strictObject({}), output: z.strictObject({}) }),
  /** Looks through a backup before anything is touched: whose it is, up to when, and whether it is sound. */
  inspectBackup: served({
    roles: 'anyone',
    input: z.strictObject({ backup: z.string().max(500) }),
    output: z.strictObject({
      backup: z.string(),
      officeName: z.string(),
      counterCode: z.string(),
      /** When the last thing in it was done. */
      through: Instant,
      seq: z.int(),
      bytes: z.int(),
      schemaVersion: z.int(),
      /** It ends before what this computer's ledger had reached: rows would be lost. */
      isOlder: z.boolean(),
      /** Another office's or counter's ledger than the one here. */
      isOther: z.boolean(),
      /** An admin has to say yes: one of the ledger here, or where that can not be read, of the backup. */
      needsAdmin: z.boolean(),
      admins: z.array(z.strictObject({ id: StaffId, name: z.string() })),
    }),
    errors: ['restore/unknown-backup', 'restore/not-sound', 'ledger/newer'],
  }),
  /** Lets the clerk point at a backup file that lies elsewhere (a stick). */
  chooseBackup: served({
    roles: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({ backup: z.string().nullable() }),
  }),
  /**
   * Puts a verified backup in the ledger's place; the old file is kept in quarantine. Where rows would be lost, or a
   * ledger in order is replaced, an admin has to prove herself.
   */
  restore: served({
    roles: 'anyone',
    input: z.strictObject({
      backup: z.string().max(500),
      confirm: z.strictObject({ staffId: StaffId, secret: Secret }).nullable(),
    }),
    output: z.strictObject({ quarantined: z.string() }),
    errors: [
      'restore/unknown-backup',
      'restore/not-sound',
      'restore/admin-needed',
      'restore/admin-wrong',
      'staff/wait',
      'restore/failed',
    ],
    secret: ['confirm'],
  }),
  /** Opens the folder of the ledger, or of its backups, in the file manager. */
  showFolder: served({
    roles: 'anyone',
    input: z.strictObject({ of: z.enum(['ledger', 'backups']).default('ledger') }),
    output: z.strictObject({}),
  }),
  quit: served({ roles: 'anyone', input: z.strictObject({}), output: z.strictObject({}) }),
  /** Stops a report that is under way; the report itself answers `report/cancelled`. */
  cancel: served({
    roles: 'anyone',
    input: z.strictObject({ key: z.string().max(64) }),
    output: z.strictObject({}),
  }),
  /** Prints a paper of the ledger on the printer bound to its kind, or saves a PDF where the computer has none. */
  print: served({
    roles,
    input: z.strictObject({
      paperId: PaperId,
      reason: line(60).nullable(),
      nothingOut: z.boolean().default(false),
      locale: Locale,
    }),
    output: z.strictObject({ outcome: z.enum(['printed', 'saved']), file: z.string().nullable() }),
    errors: [
      'paper/unknown',
      'paper/void',
      'paper/reason-missing',
      'paper/run-ended',
      'print/failed',
      'print/no-printer',
      'print/doubtful',
    ],
  }),
  /** The printers this computer knows. */
  printers: served({
    roles,
    input: z.strictObject({}),
    output: z.array(z.strictObject({ name: z.string(), displayName: z.string() })),
  }),
  /** A page of rulers and the sheet's edge, to find out how far a printer is off. */
  printRuler: served({
    roles,
    input: z.strictObject({
      sheet: SheetName,
      printer: line(200).nullable(),
      offsetXUm: z.int().min(-20_000).max(20_000),
      offsetYUm: z.int().min(-20_000).max(20_000),
      locale: Locale,
    }),
    output: z.strictObject({ outcome: z.enum(['printed', 'saved']), file: z.string().nullable() }),
    errors: ['print/failed', 'print/no-printer', 'print/doubtful'],
  }),
  /** Prints the recovery code of the first run; it is kept nowhere. */
  printRecoveryCode: served({
    roles: 'anyone',
    input: z.strictObject({
      officeName: z.string().max(60),
      adminName: z.string().max(40),
      code: z.string().max(64),
      locale: Locale,
    }),
    output: z.strictObject({ outcome: z.enum(['printed', 'saved']), file: z.string().nullable() }),
    errors: ['print/failed', 'print/no-printer', 'print/doubtful'],
    secret: ['code'],
  }),
  /** What a print window shows; answered to print windows only. */
  slip: served({ roles: 'anyone', input: z.strictObject({}), output: SlipJob, errors: ['print/failed'] }),
  /** Lets the clerk choose where backups go. */
  chooseFolder: served({
    roles: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({ folder: z.string().nullable() }),
  }),
  /** Lets the clerk choose where a file goes and under what name; the system asks before another is written over. */
  chooseFile: served({
    roles,
    input: z.strictObject({ name: z.string().max(120) }),
    output: z.strictObject({ file: z.string().nullable() }),
  }),
  /** Throws away the demo estate and starts a new one; refused on a real ledger. */
  wipeDemo: served({
    roles: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: ['demo/not-a-demo'],
  }),
};
