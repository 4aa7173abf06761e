import fs from 'node:fs';
import path from 'node:path';

/**
 * Where the backups lie, also while the ledger that names the folders can not be opened: they are noted beside it, one a
 * line, the office's folder before its second.
 */
export class BackupFolders {
  readonly #beside: string;
  readonly #note: string;

  constructor(ledgerFile: string) {
    this.#beside = path.join(path.dirname(ledgerFile), 'backups');
    this.#note = path.join(path.dirname(ledgerFile), 'backup-folder.txt');
  }

  get all(): string[] {
    const noted = this.#read();
    return noted.length > 0 ? noted : [this.#beside]; // never opened on this computer yet
  }

  remember(folders: readonly string[]): void {
    if (folders.join('\n') === this.#read().join('\n')) return;
    fs.writeFileSync(`${this.#note}.new`, folders.join('\n'), { flush: true });
    fs.renameSync(`${this.#note}.new`, this.#note);
  }

  #read(): string[] {
    try {
      const lines = fs.readFileSync(this.#note, 'utf8').split('\n');
      return lines.map((line) => line.trim()).filter((line) => line !== '');
    } catch {
      return [];
    }
  }
}
