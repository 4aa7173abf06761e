import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { node24 } from './node24.mjs';
import { at, root } from './project.mjs';
import { say } from './say.mjs';
import { canStandIn, isStandInReady, prepareStandIn, standInFile } from './standIn.mjs';

/**
 * An Electron to run: the one named by ELECTRON_EXEC_PATH, else the official one of package.json, else the stand-in.
 * @returns {{ file: string, isStandIn: boolean }}
 */
export function electron() {
  const named = process.env['ELECTRON_EXEC_PATH'];
  if (named && !fs.existsSync(named))
    throw new Error(`ELECTRON_EXEC_PATH names ${named}, which does not exist`);
  if (named) return { file: named, isStandIn: named === standInFile };
  return ready() ?? withLock(at('.cache', 'electron.lock'), () => ready() ?? fetched());
}

const folder = at('node_modules', 'electron');
const failureFile = path.join(folder, '.download-failed');
const DOWNLOAD_LIMIT_MS = 240_000;
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

function ready() {
  const official = installed();
  if (official) return { file: official, isStandIn: false };
  return failedLately() && isStandInReady() ? { file: standInFile, isStandIn: true } : undefined;
}

function fetched() {
  const official = failedLately() ? undefined : downloaded();
  if (official) return { file: official, isStandIn: false };
  if (!canStandIn)
    throw new Error(
      `Electron could not be downloaded (${lastFailure()?.reason}); name one you have in ELECTRON_EXEC_PATH`,
    );
  prepareStandIn();
  return { file: standInFile, isStandIn: true };
}

function installed() {
  try {
    const read = (/** @type {string[]} */ ...parts) =>
      fs.readFileSync(path.join(folder, ...parts), 'utf8').trim();
    const file = path.join(folder, 'dist', read('path.txt'));
    const isRightVersion =
      read('dist', 'version').replace(/^v/, '') === JSON.parse(read('package.json')).version;
    return isRightVersion && fs.existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

function downloaded() {
  say('downloading Electron (at most 4 minutes)');
  const { status, stderr, error } = spawnSync(node24(), [path.join(folder, 'install.js')], {
    cwd: root,
    timeout: DOWNLOAD_LIMIT_MS,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const file = status === 0 ? installed() : undefined;
  if (file) return file;
  const reason = error?.message ?? /^\S*Error.*$/m.exec(stderr)?.[0] ?? `it ended with ${status}`;
  fs.writeFileSync(failureFile, JSON.stringify({ at: new Date().toISOString(), reason }));
  say(
    `Electron could not be downloaded (${reason}); tried again in a day, or when ${failureFile} is deleted`,
  );
  return undefined;
}

function failedLately() {
  const failure = lastFailure();
  return failure !== undefined && Date.now() - Date.parse(failure.at) < RETRY_AFTER_MS;
}

/** @returns {{ at: string, reason: string } | undefined} */
function lastFailure() {
  try {
    return JSON.parse(fs.readFileSync(failureFile, 'utf8'));
  } catch {
    return undefined;
  }
}
