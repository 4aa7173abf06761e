import fs from 'node:fs';
import path from 'node:path';
import { businessDate } from '../../src-shared/rules/businessDate.ts';
import { type BackupName, readName } from './backupName.ts';

/**
 * Which backups of one ledger may go: kept are the 48 latest, the last of each of 30 days, of 24 months and of every
 * year, and all that were made before an upgrade. Days, months and years are those that have backups, so a clock that
 * jumps ahead thins nothing away. Files whose names are not of this ledger are never among them.
 */
export function thinnedOut(names: readonly string[], ledger: string, zone: string): string[] {
  const ours = names
    .flatMap((name) => {
      const read = readName(name);
      return read?.ledger === ledger && read.occasion !== 'before-upgrade' ? [{ name, ...read }] : [];
    })
    .sort(latestFirst);
  const kept = new Set(ours.slice(0, latestKept).map(({ name }) => name));
  for (const [length, most] of spans) {
    const seen = new Set<string>();
    for (const { name, at } of ours) {
      const span = businessDate(at, zone).slice(0, length);
      if (seen.has(span)) continue;
      if (seen.size === most) break;
      seen.add(span);
      kept.add(name);
    }
  }
  return ours.map(({ name }) => name).filter((name) => !kept.has(name));
}

/** Takes away what a new, proved backup makes needless in its folder; the new one itself always stays. */
export function thinBackups(made: string, zone: string): void {
  const folder = path.dirname(made);
  const ledger = readName(path.basename(made))?.ledger;
  if (ledger === undefined) return;
  for (const name of thinnedOut(fs.readdirSync(folder), ledger, zone)) {
    if (name === path.basename(made)) continue;
    try {
      fs.rmSync(path.join(folder, name));
    } catch {
      // held open by a virus scanner, or on a stick that was just pulled out: the next backup thins again
    }
  }
}

const latestKept = 48;

/** How much of `YYYY-MM-DD` names a day, a month and a year, and of how many of them one is kept. */
const spans: readonly (readonly [length: number, most: number])[] = [
  [10, 30],
  [7, 24],
  [4, Number.POSITIVE_INFINITY],
];

const latestFirst = (one: BackupName & { name: string }, other: BackupName & { name: string }): number =>
  other.at - one.at || other.seq - one.seq || (other.name < one.name ? -1 : 1);
