import type { z } from 'zod';

/** The posts a person at the office can hold; one person may hold several. */
export const roles = ['receptionist', 'supervisor', 'finance', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** The domains that own screens and lists; after a command the ones it touched are published as topics. */
export type Topic =
  | 'office'
  | 'staff'
  | 'households'
  | 'visitors'
  | 'tickets'
  | 'fees'
  | 'receipts'
  | 'drawer'
  | 'papers'
  | 'drafts'
  | 'duties'
  | 'handover';

/**
 * query: reads, answers at once. command: one transaction and one journal row. jot: one transaction in none of the
 * books, without a journal row: what is still being typed. report: a long read on the read-only
 * process, with progress and cancel. task: work beside the desk's own, on a thread of its own (a backup), journaled
 * when done. station: served by the desktop program itself (paper, files, windows), never by the ledger.
 */
export type Kind = 'query' | 'command' | 'jot' | 'report' | 'task' | 'station';

export type Procedure<
  K extends Kind = Kind,
  R extends Allowed = Allowed,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  E extends string = string,
> = Readonly<{
  kind: K;
  /** Who may call it; `anyone` needs no sign-in. */
  roles: R;
  input: I;
  output: O;
  /** What the office may answer instead, besides the general codes of failure.ts. */
  errors: readonly E[];
  topics: readonly Topic[];
  /** Input fields that never reach the journal: PINs, passwords, recovery codes. */
  secret: readonly string[];
  /**
   * The answer never reaches the journal, only that it was given. Such a handler writes nothing of its own: asked
   * again with the same key it reads its answer again.
   */
  secretOutput: boolean;
}>;

type Allowed = readonly Role[] | 'anyone';

type Spec<R, I, O, E> = {
  roles: R;
  input: I;
  output: O;
  errors?: readonly E[];
  topics?: readonly Topic[];
  secret?: readonly string[];
  secretOutput?: boolean;
};

const define =
  <K extends Kind>(kind: K) =>
  <const R extends Allowed, I extends z.ZodType, O extends z.ZodType, const E extends string = never>(
    spec: Spec<R, I, O, E>,
  ): Procedure<K, R, I, O, E> => ({ kind, errors: [], topics: [], secret: [], secretOutput: false, ...spec });

export const query = define('query');
export const command = define('command');
export const jot = define('jot');
export const report = define('report');
export const task = define('task');
export const station = define('station');
