import type { Topic } from './contract/procedure.ts';
import type { Result } from './failure.ts';

/** What main tells the screens without being asked. */
export type Notice =
  /** A command changed what these domains show. */
  | { kind: 'topics'; topics: readonly Topic[] }
  /** How far the report with this key has come. */
  | { kind: 'progress'; key: string; done: number; total: number }
  /** The ledger process opened, failed or came back: ask `station.state` again. */
  | { kind: 'ledger' }
  /** The window is about to be closed: what was typed last is written down, then it closes itself. */
  | { kind: 'closing' }
  /** The person at the window changed, or the window was locked. */
  | { kind: 'session' };

/** The one door between a screen and the desktop program. */
export type Bridge = {
  call: (procedure: string, input: unknown, key: string) => Promise<Result<unknown>>;
  /** Returns how to stop listening. */
  listen: (hear: (notice: Notice) => void) => () => void;
};
