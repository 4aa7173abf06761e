import { z } from 'zod';
import { roles, station as served } from './procedure.ts';
import { Instant } from './text.ts';

export const slipKinds = ['visitor-pass', 'recovery-code'] as const;
export const SlipKind = z.enum(slipKinds);

/** What a print window is asked to show: the slip and the facts printed on it. */
export const SlipJob = z.strictObject({
  kind: SlipKind,
  locale: z.enum(['zh-CN', 'zh-TW']),
  data: z.unknown(),
});

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
  /** Puts a verified backup in the place of a ledger that cannot be opened; the old file is kept in quarantine. */
  restore: served({
    roles: 'anyone',
    input: z.strictObject({ backup: z.string().max(260), olderAccepted: z.boolean() }),
    output: z.strictObject({ quarantined: z.string() }),
    errors: [
      'restore/unknown-backup',
      'restore/not-sound',
      'restore/older',
      'restore/failed',
      'restore/not-needed',
    ],
  }),
  /** Opens the folder of the ledger in the file manager. */
  showFolder: served({ roles: 'anyone', input: z.strictObject({}), output: z.strictObject({}) }),
  quit: served({ roles: 'anyone', input: z.strictObject({}), output: z.strictObject({}) }),
  /** Stops a report that is under way; the report itself answers `report/cancelled`. */
  cancel: served({
    roles: 'anyone',
    input: z.strictObject({ key: z.string().max(64) }),
    output: z.strictObject({}),
  }),
  /** Prints a visitor pass, or saves it as a PDF where no printer is at hand. */
  printPass: served({
    roles,
    input: z.strictObject({ visitId: z.uuid(), locale: z.enum(['zh-CN', 'zh-TW']) }),
    output: z.strictObject({ printed: z.boolean(), file: z.string().nullable() }),
    errors: ['visit/unknown', 'visit/no-pass', 'print/failed'],
  }),
  /** Prints the recovery code of the first run; it is kept nowhere. */
  printRecoveryCode: served({
    roles: 'anyone',
    input: z.strictObject({
      officeName: z.string().max(60),
      adminName: z.string().max(40),
      code: z.string().max(64),
      locale: z.enum(['zh-CN', 'zh-TW']),
    }),
    output: z.strictObject({ printed: z.boolean(), file: z.string().nullable() }),
    errors: ['print/failed'],
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
  /** Throws away the demo estate and starts a new one; refused on a real ledger. */
  wipeDemo: served({
    roles: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: ['demo/not-a-demo'],
  }),
};
