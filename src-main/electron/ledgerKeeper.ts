import fs from 'node:fs';
import path from 'node:path';
import type { Topic } from '../../src-shared/contract/procedure.ts';
import type { Failure } from '../../src-shared/failure.ts';
import type { Progress } from '../ledger/scene.ts';
import { BackupFolders } from './backupFolders.ts';
import { LedgerClient } from './ledgerClient.ts';

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
  readonly backupFolders: BackupFolders;
  #isUnseen = false;

  constructor(file: string, demo: boolean, hooks: Hooks) {
    this.file = file;
    this.demo = demo;
    const asked = { file, create: true, demo };
    this.backupFolders = new BackupFolders(file);
    const backupFolders = (folders: string[]): void => this.backupFolders.remember(folders);
    this.writer = new LedgerClient(
      { ...asked, role: 'writer' },
      {
        ...hooks,
        backupFolders,
        changed: () => {
          if (!this.#isUnseen) hooks.changed();
        },
      },
    );
    this.reader = new LedgerClient(
      { ...asked, role: 'reader' },
      { ...hooks, backupFolders, changed: () => undefined },
    );
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

  /**
   * Closes the ledger, without a last backup, has something done to its file, and opens it again. Where that is refused
   * everything is as it was, and the screen that asked keeps standing.
   */
  async replace<T>(act: () => Promise<T>): Promise<T> {
    const wasOpen = this.writer.state.ledger === 'open';
    await this.#shut(false);
    try {
      const done = await act();
      this.writer.start();
      return done;
    } catch (error) {
      if (wasOpen) await this.#openAgainUnseen();
      throw error;
    }
  }

  /** Throws the demo estate away and starts a new one. */
  async wipeDemo(): Promise<void> {
    await this.#shut(false);
    fs.rmSync(path.dirname(this.file), { recursive: true, force: true });
    this.writer.start();
  }

  close(): Promise<void> {
    return this.#shut(true);
  }

  async #shut(backsUp: boolean): Promise<void> {
    await Promise.all([this.reader.close(false), this.writer.close(backsUp)]);
  }

  async #openAgainUnseen(): Promise<void> {
    this.#isUnseen = true;
    this.writer.start();
    await this.writer.settled();
    this.#isUnseen = false;
  }
}
