import fs from 'node:fs';
import path from 'node:path';

export type BackupFile = { file: string; name: string; at: number; bytes: number };

/** What a backup's name ends with; an unfinished one ends otherwise. */
export const backupSuffix = '.backup';

/** The backups that lie in a folder, newest first; unfinished ones are not among them. `at` is UTC milliseconds. */
export function backupsIn(folder: string): BackupFile[] {
  let names: string[];
  try {
    names = fs.readdirSync(folder);
  } catch {
    return []; // a stick that is not plugged in holds no backup for now
  }
  return names
    .filter((name) => name.endsWith(backupSuffix))
    .map((name) => {
      const file = path.join(folder, name);
      const { mtimeMs, size } = fs.statSync(file);
      return { file, name, at: Math.trunc(mtimeMs), bytes: size };
    })
    .sort((a, b) => b.at - a.at);
}
