import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Why something can't be tried on this machine; a test that is skipped for it says so. */
export const cannot = {
  mount: probe(['unshare', '--mount', 'true']) ?? whyNotRoot(),
  otherUser: probe(['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', 'true']),
  limit: probe(['prlimit', '--version']),
};

/** Starts a program as a user who owns nothing. */
export const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

/** A disk of some megabytes, in memory, mounted for one campaign. */
export async function onSmallDisk<T>(
  folder: string,
  megabytes: number,
  act: (disk: string) => Promise<T>,
): Promise<T> {
  const disk = path.join(folder, 'disk');
  fs.mkdirSync(disk);
  must(['mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]);
  try {
    return await act(disk);
  } finally {
    must(['umount', '--lazy', disk]);
  }
}

/** From now on nothing can be written to the disk any more, or again. */
export const remount = (disk: string, as: 'ro' | 'rw'): void => must(['mount', '-o', `remount,${as}`, disk]);

/** Lets so many bytes of the disk be free, no more; what was let lie there to fill it makes room first. */
export function leaveFree(disk: string, bytes: number): void {
  makeRoom(disk);
  const { bavail, bsize } = fs.statfsSync(disk);
  const size = bavail * bsize - bytes;
  if (size > 0) fs.writeFileSync(fillerOf(disk), Buffer.alloc(size));
}

export const makeRoom = (disk: string): void => fs.rmSync(fillerOf(disk), { force: true });

/** From now on no file that the process writes may be longer than this. */
export const limitFiles = (pid: number, bytes: number | 'unlimited'): void =>
  must(['prlimit', '--pid', String(pid), `--fsize=${bytes}:unlimited`]);

const fillerOf = (disk: string): string => path.join(disk, 'filler');

function must([program = '', ...args]: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}

function probe([program = '', ...args]: string[]): string | undefined {
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? undefined : `${program}: ${error?.message ?? stderr.trim()}`;
}

function whyNotRoot(): string | undefined {
  return process.getuid?.() === 0 ? undefined : 'only root may mount a small disk';
}
