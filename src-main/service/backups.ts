import type { Contract, Output } from '../../src-shared/contract/index.ts';
import { backUp } from '../ledger/backup.ts';
import { LedgerFailure } from '../ledger/failure.ts';
import type { Ledger } from '../ledger/openLedger.ts';
import { type BackupOf, firstFolder, secondFolder } from '../procedures/office/backUp.ts';
import { writeDownBackup } from './writeDownBackup.ts';

type Wanted = BackupOf & {
  /** The folder of place `chosen`. */
  to?: string;
  /** Who asked; nobody for those that the ledger makes of itself. */
  staffId: string | null;
  /** Breaks it off. */
  signal?: AbortSignal;
};

export type MakeBackup = (wanted: Wanted) => Promise<Output<Contract['office']['backUp']>>;

/** Makes backups of one ledger, one after the other, and writes each down. Codes: `backup/no-folder`, `backup/failed`. */
export function backupsOf(ledger: Ledger): MakeBackup {
  let queue: Promise<unknown> = Promise.resolve();

  const make = async ({ occasion, place, to, staffId, signal }: Wanted) => {
    const { folder, makesFolder } = folderFor(ledger, place, to);
    const order = {
      ledgerFile: ledger.file,
      folder,
      occasion,
      at: ledger.clock(),
      makesFolder,
      thins: place !== 'chosen',
    };
    const made = await backUp(order, signal);
    return writeDownBackup(ledger, { occasion, place }, made, staffId);
  };

  return (wanted) => {
    const mine = queue.then(() => make(wanted));
    queue = mine.catch(() => undefined); // whoever asked for it hears of it
    return mine;
  };
}

function folderFor(
  ledger: Ledger,
  place: Wanted['place'],
  to: string | undefined,
): { folder: string; makesFolder: boolean } {
  if (place === 'first') {
    const { folder, isOurs } = firstFolder(ledger);
    return { folder, makesFolder: isOurs };
  }
  const folder = place === 'second' ? secondFolder(ledger) : to;
  if (folder === undefined) throw new LedgerFailure('backup/no-folder', { folder: '' });
  return { folder, makesFolder: false };
}
