/** What a person pointed at in the system's own dialog: a window has the ledger, or a workbook of it, written nowhere else. */
export class PointedFolders {
  readonly #folders = new Set<string>();

  add(folder: string): void {
    this.#folders.add(folder);
  }

  /** Whether a call names no folder or file to write to, or one that was pointed at. */
  allow(procedure: string, input: unknown): boolean {
    const field = fieldsWithFolder.get(procedure);
    if (field === undefined || typeof input !== 'object' || input === null) return true;
    const folder = (input as Readonly<Record<string, unknown>>)[field];
    return typeof folder !== 'string' || this.#folders.has(folder);
  }
}

/** Where in the input of a call it is named what a copy of everything, or a workbook, goes into. */
const fieldsWithFolder: ReadonlyMap<string, string> = new Map([
  ['office.backUp', 'to'],
  ['office.exportAll', 'folder'],
  ['receipts.saveDailyReport', 'file'],
]);
