import fs from 'node:fs/promises';
import path from 'node:path';

export type BackupFile = { file: string; name: string; at: number; bytes: number };

/** What a backup's name ends with; an unfinished one ends otherwise. */
export const backupSuffix = '.backup';

/**
 * The backups that lie in a folder, newest first; unfinished ones are not among them. `at` is UTC milliseconds. Never
 * holds its thread up: the folder may be on a network disk that does not answer.
 */
export async function backupsIn(folder: string): Promise<BackupFile[]> {
  let names: string[];
  try {
    names = await fs.readdir(folder);
  } catch {
    return []; // a stick that is not plugged in holds no backup for now
  }
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith(backupSuffix))
      .map(async (name): Promise<BackupFile[]> => {
        const file = path.join(folder, name);
        try {
          const { mtimeMs, size } = await fs.stat(file);
          return [{ file, name, at: Math.trunc(mtimeMs), bytes: size }];
        } catch {
          return []; // thinned out in between
        }
      }),
  );
  return files.flat().sort((a, b) => b.at - a.at);
}
