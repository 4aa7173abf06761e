import fs from 'node:fs';
import path from 'node:path';
import type { Topic } from '../../src-shared/contract/procedure.ts';
import type { Failure } from '../../src-shared/failure.ts';
import { Refusal } from '../ledger/refuse.ts';
import type { Progress } from '../ledger/scene.ts';
import { LedgerClient } from './ledgerClient.ts';
import { startLedger } from './startLedger.ts';

type Hooks = {
  changed: () => void;
  topics: (topics: readonly Topic[]) => void;
  progress: (key: string, progress: Progress) => void;
};

/** The ledger's two processes, the one that writes and the one that only reads, and what is done when they can not open. */
export class LedgerKeeper {
  readonly file: string;
  readonly demo: boolean;
  readonly writer: LedgerClient;
  readonly reader: LedgerClient;
  #isUnseen = false;

  constructor(file: string, demo: boolean, hooks: Hooks) {
    this.file = file;
    this.demo = demo;
    const asked = { file, create: true, demo, backup: '', olderAccepted: false };
    this.writer = new LedgerClient(
      { ...asked, role: 'writer' },
      {
        ...hooks,
        changed: (state) => {
          if (state.ledger === 'open') this.#rememberBackupFolder(state.backupFolder);
          if (!this.#isUnseen) hooks.changed();
        },
      },
    );
    this.reader = new LedgerClient({ ...asked, role: 'reader' }, { ...hooks, changed: () => undefined });
  }

  start(): void {
    this.writer.start();
  }

  /** Why the desk can not be worked at, if so. */
  get failure(): Failure | null {
    const { state } = this.writer;
    if (state.ledger === 'failed') return state.failure;
    return state.ledger === 'open' ? state.behind : null;
  }

  reopen(): void {
    if (this.writer.state.ledger === 'failed') this.writer.start();
  }

  /** Where the backups lie, also while the ledger that names the folder can not be opened. */
  backupFolder(): string {
    const beside = path.join(path.dirname(this.file), 'backups');
    try {
      return fs.readFileSync(this.#note, 'utf8').trim() || beside;
    } catch {
      return beside; // never opened on this computer yet
    }
  }

  /**
   * Restores in a process of its own, then opens what was restored. The folder the old file was moved to. Where it is
   * refused everything is as it was, and the screen that asked keeps standing.
   */
  async restore(backup: string, olderAccepted: boolean): Promise<string> {
    const wasOpen = this.writer.state.ledger === 'open'; // open, but behind its heads
    await this.close();
    try {
      const quarantine = await this.#putBack(backup, olderAccepted);
      this.writer.start();
      return quarantine;
    } catch (error) {
      if (wasOpen) await this.#openAgainUnseen();
      throw error;
    }
  }

  /** Throws the demo estate away and starts a new one. */
  async wipeDemo(): Promise<void> {
    await this.close();
    fs.rmSync(path.dirname(this.file), { recursive: true, force: true });
    this.writer.start();
  }

  async close(): Promise<void> {
    await Promise.all([this.reader.close(), this.writer.close()]);
  }

  async #openAgainUnseen(): Promise<void> {
    this.#isUnseen = true;
    this.writer.start();
    await this.writer.settled();
    this.#isUnseen = false;
  }

  get #note(): string {
    return path.join(path.dirname(this.file), 'backup-folder.txt');
  }

  #rememberBackupFolder(folder: string): void {
    if (folder === this.backupFolder()) return;
    fs.writeFileSync(`${this.#note}.new`, folder, { flush: true });
    fs.renameSync(`${this.#note}.new`, this.#note);
  }

  #putBack(backup: string, olderAccepted: boolean): Promise<string> {
    const asked = {
      role: 'restore',
      file: this.file,
      create: false,
      demo: false,
      backup,
      olderAccepted,
    } as const;
    return new Promise((resolve, reject) => {
      const wire = startLedger(asked);
      const refused = (failure: Failure): void => reject(new Refusal(failure, false));
      wire.hear((message) => {
        if (message.kind === 'restored') resolve(message.quarantine);
        if (message.kind === 'failed') refused(message.failure);
      });
      wire.exited(() => refused({ code: 'restore/failed', params: { reason: 'process' } }));
    });
  }
}
