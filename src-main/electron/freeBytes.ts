import fs from 'node:fs/promises';
import path from 'node:path';

/** Room left on the disk of a file, in bytes; `null` where the system does not say. */
export async function freeBytes(file: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await fs.statfs(path.dirname(file));
    return bavail * bsize;
  } catch {
    return null;
  }
}
