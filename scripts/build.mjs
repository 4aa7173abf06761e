import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withLock } from './setup/lock.mjs';
import { node24 } from './setup/node24.mjs';
import { at, baseEnv, root } from './setup/project.mjs';
import { say } from './setup/say.mjs';
import { tool } from './tool.mjs';

/**
 * Brings out/ up to date: builds those parts whose sources changed since they were last built.
 * @param {Part[]} [parts]
 * @returns {Part[]} the parts that had to be built
 */
export function build(parts = ['main', 'preload', 'renderer']) {
  if (stale(parts).length === 0) return [];
  return withLock(at('.cache', 'build.lock'), () => {
    const wanted = stale(parts); // another process may just have built them
    if (wanted.length > 0) bundle(wanted);
    return wanted;
  });
}

/** Forgets what was built: for a command that writes into out/ by itself. */
export function forgetBuild() {
  fs.rmSync(stampFile, { force: true });
}

/** @typedef {'main' | 'preload' | 'renderer'} Part */

/** What each part is made of, and the file that shows it is there. */
const PARTS = {
  main: { sources: ['src-main', 'src-shared', 'migrations', 'assets'], proof: 'index.js' },
  preload: { sources: ['src-main/electron', 'src-shared'], proof: 'preload.cjs' },
  renderer: { sources: ['src-renderer', 'src-shared', 'assets'], proof: 'index.html' },
};
const EVERY_PART = ['electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

const stampFile = at('out', '.built');

/** @param {Part[]} parts */
function stale(parts) {
  const built = stamps();
  return parts.filter(
    (part) => built[part] !== fingerprint(part) || !fs.existsSync(at('out', part, PARTS[part].proof)),
  );
}

/** @returns {Partial<Record<Part, string>>} */
function stamps() {
  return fs.existsSync(stampFile) ? JSON.parse(fs.readFileSync(stampFile, 'utf8')) : {};
}

/**
 * Over the contents, not the times: a branch changed and changed back needs no build.
 * @param {Part} part
 */
function fingerprint(part) {
  const hash = createHash('sha256');
  for (const file of [...EVERY_PART, ...PARTS[part].sources].flatMap(filesUnder)) {
    const content = fs.readFileSync(at(file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} place a file or folder of the project
 * @returns {string[]} in an order that does not change
 */
function filesUnder(place) {
  const entry = fs.statSync(at(place), { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return entry ? [place] : [];
  return fs
    .readdirSync(at(place))
    .sort()
    .flatMap((name) => filesUnder(`${place}/${name}`));
}

/**
 * Built aside and then moved into place, so that a program started meanwhile finds whole files.
 * @param {Part[]} parts
 */
function bundle(parts) {
  const began = Date.now();
  const prints = Object.fromEntries(parts.map((part) => [part, fingerprint(part)])); // a file saved during the build makes it stale again
  const aside = at('out', '.building');
  fs.rmSync(aside, { recursive: true, force: true });
  const vite = [
    tool('electron-vite'),
    'build',
    '--outDir',
    aside,
    '--logLevel',
    'warn',
    '--ignoreConfigWarning',
  ];
  const { status } = spawnSync(node24(), vite, {
    cwd: root,
    env: { ...baseEnv(), BUILD_PARTS: parts.join(',') },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('the build failed; see above');
  for (const part of parts) putInPlace(path.join(aside, part), at('out', part));
  fs.rmSync(aside, { recursive: true, force: true });
  fs.writeFileSync(stampFile, JSON.stringify({ ...stamps(), ...prints }));
  say(`built ${parts.join(', ')} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/**
 * Chunks first, the entries that name them last; then what the new build no longer has is deleted.
 * @param {string} from
 * @param {string} to
 */
function putInPlace(from, to) {
  const files = filesBelow(from).sort((one, other) => depth(other) - depth(one));
  for (const file of files) {
    fs.mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    fs.renameSync(path.join(from, file), path.join(to, file));
  }
  for (const file of filesBelow(to)) if (!files.includes(file)) fs.rmSync(path.join(to, file));
}

/**
 * @param {string} folder
 * @param {string} [inside]
 * @returns {string[]}
 */
function filesBelow(folder, inside = '') {
  return fs
    .readdirSync(path.join(folder, inside), { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesBelow(folder, path.join(inside, entry.name))
        : [path.join(inside, entry.name)],
    );
}

/** @param {string} file */
const depth = (file) => file.split(path.sep).length;
