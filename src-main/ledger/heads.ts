import fs from 'node:fs';
import path from 'node:path';

/** How far the journal had come: its last row's number and hash. */
export type Head = { seq: number; hash: string };

/** Where a ledger's heads are kept: another folder, so that putting back an old ledger does not put back its heads. */
export const headsFileOf = (ledgerFile: string): string =>
  path.join(path.dirname(ledgerFile), 'heads', `${path.basename(ledgerFile)}.heads`);

/** The last head written down for a ledger, or undefined where there is none. */
export function lastHead(ledgerFile: string): Head | undefined {
  let text: string;
  try {
    text = fs.readFileSync(headsFileOf(ledgerFile), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const lines = text.split('\n');
  lines.pop(); // what follows the last newline was never finished
  for (const line of lines.reverse()) {
    const found = /^(\d{1,15}) ([0-9a-f]{64})$/.exec(line);
    if (found) return { seq: Number(found[1]), hash: found[2]! };
  }
  return undefined;
}

/**
 * The heads file: one line after each commit, made durable when the desk is idle. No chain can see its own missing
 * tail; this is where a ledger that lost rows, or an older file put back, shows.
 */
export class Heads {
  readonly #file: string;
  readonly #fd: number;
  #unwritten: Head | undefined;
  #isTorn: boolean;
  #unsynced = false;

  constructor(ledgerFile: string) {
    this.#file = headsFileOf(ledgerFile);
    fs.mkdirSync(path.dirname(this.#file), { recursive: true });
    this.#shorten();
    this.#isTorn = endsInsideALine(this.#file);
    this.#fd = fs.openSync(this.#file, 'a');
  }

  /** Refuses nothing: its row is committed already. What a full disk has no room for is written by the next one, or by `sync`. */
  append(head: Head): void {
    this.#unwritten = head;
    try {
      this.#write();
    } catch {
      this.#isTorn = true;
    }
  }

  sync(): void {
    this.#write();
    if (!this.#unsynced) return;
    fs.fsyncSync(this.#fd);
    this.#unsynced = false;
  }

  /** Never fails: a heads file that lags behind the ledger harms nobody, a lock that is not let go of does. */
  close(): void {
    try {
      this.sync();
    } catch {
      // whoever needed it durable has called `sync` and was told
    }
    fs.closeSync(this.#fd);
  }

  #write(): void {
    const head = this.#unwritten;
    if (!head) return;
    fs.writeFileSync(this.#fd, `${this.#isTorn ? '\n' : ''}${head.seq} ${head.hash}\n`);
    this.#unwritten = undefined;
    this.#isTorn = false;
    this.#unsynced = true;
  }

  /** A year of a busy desk is some 20 MB: at each start only the last thousand lines are kept. */
  #shorten(): void {
    const size = fs.statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
    if (size < 1_000_000) return;
    const kept = fs.readFileSync(this.#file, 'utf8').split('\n').slice(-1001).join('\n');
    const fresh = `${this.#file}.new`;
    fs.writeFileSync(fresh, kept, { flush: true });
    fs.renameSync(fresh, this.#file);
  }
}

/** Whether the power went in the middle of a line; the next head begins a line of its own. */
function endsInsideALine(file: string): boolean {
  if (!fs.existsSync(file)) return false;
  return /[^\n]$/.test(fs.readFileSync(file, 'latin1'));
}
