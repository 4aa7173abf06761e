/** The folders a person pointed at in the system's own dialog: a window has the whole ledger written nowhere else. */
export class PointedFolders {
  readonly #folders = new Set<string>();

  add(folder: string): void {
    this.#folders.add(folder);
  }

  /** Whether a call names no folder for the whole ledger, or one that was pointed at. */
  allow(procedure: string, input: unknown): boolean {
    const field = fieldsWithFolder.get(procedure);
    if (field === undefined || typeof input !== 'object' || input === null) return true;
    const folder = (input as Readonly<Record<string, unknown>>)[field];
    return typeof folder !== 'string' || this.#folders.has(folder);
  }
}

/** Where in the input of a call a folder is named into which a copy of everything goes. */
const fieldsWithFolder: ReadonlyMap<string, string> = new Map([
  ['office.backUp', 'to'],
  ['office.exportAll', 'folder'],
]);
