import type { Database } from 'better-sqlite3';
import type { Contract, Domain, Input, Output, VerbsOf } from '../../src-shared/contract/index.ts';
import type { Role } from '../../src-shared/contract/procedure.ts';
import type { Tx } from './tx.ts';

/** The person who asks, as the ledger knows her at this moment. */
export type Member = { id: string; login: string; name: string; roles: readonly Role[] };

/** The counter whose ledger this is, as far as numbers and days need it. */
export type Counter = { code: string; number: number; zone: string };

/** All a handler may know besides its input: its transaction, who asks, and what the clock says. */
export type Scene = {
  tx: Tx;
  staff: Member;
  /** UTC milliseconds. */
  now: number;
  /** The office's calendar day, `YYYY-MM-DD`. */
  today: string;
  counter: Counter;
  /** Whether the file lacks rows it once had (an older file was put back). */
  behind: boolean;
  newId: () => string;
};

/** The scene of a procedure that needs no sign-in. */
export type OpenScene = Omit<Scene, 'staff'> & { staff: Member | null };

type SceneOf<P> = P extends { roles: 'anyone' } ? OpenScene : Scene;

export type LedgerDomain = Exclude<Domain, 'station'>;

/** Every query, command and jot has a handler, no handler is without one; none of them can be asynchronous. */
export type Handlers = {
  [D in LedgerDomain]: {
    [V in VerbsOf<D, 'query' | 'command' | 'jot'>]: (
      scene: SceneOf<Contract[D][V]>,
      input: Input<Contract[D][V]>,
    ) => Output<Contract[D][V]>;
  };
};

/** How far a report has come. */
export type Progress = { done: number; total: number };

/** A report reads one snapshot and says now and then how far it is; there it can be stopped. */
export type Reports = {
  [D in LedgerDomain]: {
    [V in VerbsOf<D, 'report'>]: (
      scene: ReportScene,
      input: Input<Contract[D][V]>,
    ) => AsyncGenerator<Progress, Output<Contract[D][V]>, void>;
  };
};
export type ReportScene = OpenScene & { db: Database; ledgerFile: string };
