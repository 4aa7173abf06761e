import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { npm } from './command.mjs';
import { withLock } from './lock.mjs';
import { at } from './project.mjs';
import { say } from './say.mjs';

/** Installs exactly what package-lock.json names, when it is not what stands in node_modules. */
export function dependencies() {
  const lock = fs.readFileSync(at('package-lock.json'), 'utf8');
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
  if (stamp() === wanted) return;
  withLock(at('.cache', 'dependencies.lock'), () => {
    if (stamp() === wanted) return;
    if (!isInstalled(lock) && !install()) return;
    fs.writeFileSync(stampFile, wanted);
  });
}

const stampFile = at('node_modules', '.lock-stamp');

function stamp() {
  return fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') : '';
}

/**
 * Whether npm's own record of what it installed says the same as the lock (somebody ran `npm ci` by hand).
 * @param {string} lock
 */
function isInstalled(lock) {
  const record = at('node_modules', '.package-lock.json');
  if (!fs.existsSync(record)) return false;
  const wanted = packagesOf(lock);
  const installed = packagesOf(fs.readFileSync(record, 'utf8'));
  return Object.entries(wanted).every(([place, { version, integrity, optional, devOptional }]) => {
    const found = installed[place];
    if (place === '') return true;
    if (!found) return optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Package
 * @param {string} lock
 * @returns {Record<string, Package>}
 */
function packagesOf(lock) {
  return JSON.parse(lock).packages;
}

/** @returns {boolean} whether node_modules is now what the lock names */
function install() {
  if (process.platform === 'win32' && process.execPath.startsWith(at('node_modules'))) {
    say(
      'dependencies changed, but this Node runs from node_modules itself and Windows cannot replace it: run `npm ci` in this folder',
    );
    return false;
  }
  say('npm ci: installing what package-lock.json names (about a minute)');
  if (!npm(['ci', '--loglevel=error', '--no-audit', '--no-fund']))
    throw new Error('`npm ci` failed; see above');
  return true;
}
