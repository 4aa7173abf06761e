import type { Topic } from '../../src-shared/contract/procedure.ts';
import type { Failure, Result } from '../../src-shared/failure.ts';
import type { Progress } from '../ledger/scene.ts';
import type { FromLedger, LedgerArguments } from '../service/wire.ts';
import { type LedgerWire, startLedger } from './startLedger.ts';

export type LedgerState =
  | { ledger: 'starting' }
  | { ledger: 'open'; behind: Failure | null }
  | { ledger: 'failed'; failure: Failure };

export type LedgerCall = { procedure: string; input: unknown; key: string; staffId: string | null };

type Hooks = {
  changed: (state: LedgerState) => void;
  topics: (topics: readonly Topic[]) => void;
  progress: (key: string, progress: Progress) => void;
  /** Where backups of the ledger lie by now. */
  backupFolders: (folders: string[]) => void;
};

/** One ledger process and the calls it owes an answer. If it dies every one of them is answered `ledger/down`. */
export class LedgerClient {
  readonly #asked: LedgerArguments;
  readonly #hooks: Hooks;
  readonly #inFlight = new Map<number, (result: Result<unknown>) => void>();
  #waiting: (() => void)[] = [];
  #wire: LedgerWire | undefined;
  #state: LedgerState = { ledger: 'starting' };
  #nextId = 1;
  #deaths: number[] = [];
  #closing = false;

  constructor(asked: LedgerArguments, hooks: Hooks) {
    this.#asked = asked;
    this.#hooks = hooks;
  }

  get state(): LedgerState {
    return this.#state;
  }

  /** Starts the process unless it runs; for one that is needed only now and then. */
  startWhenNeeded(): this {
    if (!this.#wire) this.start();
    return this;
  }

  /** Starts the process, again after a failure was mended. */
  start(): void {
    this.#closing = false;
    this.#become({ ledger: 'starting' });
    const wire = startLedger(this.#asked);
    this.#wire = wire;
    wire.hear((message) => this.#hear(message));
    wire.exited(() => this.#exited(wire));
  }

  /** Asks; while the process is starting the question waits for it. */
  async call(call: LedgerCall): Promise<Result<unknown>> {
    await this.settled();
    if (this.#state.ledger === 'failed') return { ok: false, error: this.#state.failure };
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#inFlight.set(id, resolve);
      this.#wire?.send({ kind: 'call', id, ...call });
    });
  }

  /** An admin has accepted that rows are missing: the desk goes on. */
  accepted(): void {
    if (this.#state.ledger === 'open') this.#become({ ...this.#state, behind: null });
  }

  cancel(key: string): void {
    this.#wire?.send({ kind: 'cancel', key });
  }

  /** Closes the file cleanly, after a last backup if `backsUp`; a process that does not end in time is ended. */
  close(backsUp: boolean): Promise<void> {
    this.#closing = true;
    const wire = this.#wire;
    if (!wire) return Promise.resolve();
    return new Promise((resolve) => {
      const impatient = setTimeout(() => wire.kill(), closeWithinMs);
      wire.exited(() => {
        clearTimeout(impatient);
        resolve();
      });
      wire.send({ kind: 'close', backsUp });
    });
  }

  #hear(message: FromLedger): void {
    switch (message.kind) {
      case 'open':
        return this.#become({ ledger: 'open', behind: message.behind });
      case 'folders':
        return this.#hooks.backupFolders(message.backupFolders);
      case 'topics':
        return this.#hooks.topics(message.topics);
      case 'failed':
        return this.#become({ ledger: 'failed', failure: message.failure });
      case 'answer':
        this.#inFlight.get(message.id)?.(message.result);
        this.#inFlight.delete(message.id);
        if (message.topics.length > 0) this.#hooks.topics(message.topics);
        return;
      case 'progress':
        return this.#hooks.progress(message.key, message);
      case 'inspected':
      case 'restored':
        return; // the answers of a process of another kind
    }
  }

  #exited(wire: LedgerWire): void {
    if (wire !== this.#wire) return;
    this.#wire = undefined;
    for (const answer of this.#inFlight.values()) answer({ ok: false, error: { code: 'ledger/down' } });
    this.#inFlight.clear();
    if (this.#closing) return this.#settle({ ledger: 'failed', failure: { code: 'ledger/down' } });
    if (this.#state.ledger === 'failed') return;
    this.#deaths = [...this.#deaths.filter((at) => at > Date.now() - 60_000), Date.now()];
    if (this.#deaths.length > deathsAMinute)
      this.#become({ ledger: 'failed', failure: { code: 'ledger/down' } });
    else this.start();
  }

  #become(state: LedgerState): void {
    this.#settle(state);
    this.#hooks.changed(state);
  }

  #settle(state: LedgerState): void {
    this.#state = state;
    if (state.ledger === 'starting') return;
    for (const go of this.#waiting) go();
    this.#waiting = [];
  }

  /** When the process has opened its ledger, or failed to. */
  settled(): Promise<void> {
    if (this.#state.ledger !== 'starting') return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

const closeWithinMs = 5_000;
const deathsAMinute = 5;
