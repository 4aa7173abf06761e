import fs from 'node:fs';
import path from 'node:path';
import { sync, syncFolder } from '../ledger/durable.ts';

/** Why a document was not saved: there is no such folder, another program has it open, or the disk did not take it. */
type NotSaved = { saved: false; why: 'no-folder' | 'file-open' | 'failed'; reason: string };

/** Writes a document beside its name and renames it: under the name lies the old one or the new one, whole. */
export function saveWhole(file: string, bytes: Uint8Array): { saved: true } | NotSaved {
  const folder = path.dirname(file);
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return { saved: false, why: 'no-folder', reason: 'ENOENT' };
  const partial = `${file}.partial`;
  try {
    fs.writeFileSync(partial, bytes);
    sync(partial);
    fs.renameSync(partial, file);
    syncFolder(folder);
    return { saved: true };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (reason === '') throw error;
    takeAway(partial);
    return { saved: false, why: whyNot(reason, fs.existsSync(file)), reason };
  }
}

/** A spreadsheet keeps others from the file it shows: Windows then says that it is busy, or that one may not. */
export const whyNot = (code: string, isThere: boolean): NotSaved['why'] =>
  isThere && heldCodes.has(code) ? 'file-open' : 'failed';

const heldCodes: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);

function takeAway(partial: string): void {
  try {
    fs.rmSync(partial, { force: true });
  } catch {
    // the stick was pulled out: nothing lies there that could be taken away
  }
}
