import fs from 'node:fs';
import path from 'node:path';

/**
 * Does a piece of work that no other process of this project may be doing at the same time.
 * A lock whose owner has died is taken over.
 * @template T
 * @param {string} file where the lock is held
 * @param {() => T} work
 * @returns {T}
 */
export function withLock(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  while (!taken(file)) {
    const owner = ownerOf(file);
    if (owner === undefined || isAlive(owner)) pause(100);
    else takeAway(file, owner);
  }
  try {
    return work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
function taken(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * The process that holds the lock; nothing while it is just being written or let go.
 * @param {string} file
 */
function ownerOf(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Moved aside before it is deleted, and put back if another process had already taken it over.
 * @param {string} file
 * @param {number} owner
 */
function takeAway(file, owner) {
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  if (ownerOf(aside) === owner) fs.rmSync(aside, { force: true });
  else fs.renameSync(aside, file);
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
