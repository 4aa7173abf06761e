import { captured, isThere, outputOf } from './command.mjs';
import { withLock } from './lock.mjs';
import { at } from './project.mjs';
import { say } from './say.mjs';

/**
 * Installs what the system lacks for showing, hiding and reading windows and papers (Debian, as root); else says what to install.
 * @param {{ electron?: string | undefined, display?: boolean | undefined, pdf?: boolean | undefined }} needs electron: the program to run
 */
export function systemPackages(needs) {
  if (process.platform !== 'linux') return;
  if (lacks(needs).length === 0) return;
  withLock(at('.cache', 'system-packages.lock'), () => {
    const packages = lacks(needs).flatMap((lack) => lack.packages); // another process may just have installed them
    if (packages.length === 0) return;
    if (process.getuid?.() === 0 && isThere('apt-get')) install(packages);
    else say(`please run: sudo ${aptLine(packages)}`);
  });
  const still = lacks(needs).filter(({ isEssential }) => isEssential);
  if (still.length > 0)
    throw new Error(`this machine lacks ${still.map(({ what }) => what).join(', ')}; see above`);
}

/**
 * @typedef {{ what: string, packages: string[], isEssential: boolean }} Lack
 * @param {Parameters<typeof systemPackages>[0]} needs
 * @returns {Lack[]}
 */
function lacks({ electron, display, pdf }) {
  return [
    electron && / not found/.test(outputOf('ldd', [electron])) && LIBRARIES,
    electron && outputOf('fc-list', [':lang=zh', 'family']).trim() === '' && FONTS,
    display && !isThere('Xvfb') && SCREEN,
    pdf && !isThere('pdftotext') && PDF_READER,
  ].filter((lack) => typeof lack === 'object');
}

/** @type {Lack} */
const LIBRARIES = {
  what: "Electron's libraries",
  packages: ['libnss3', 'libatk-bridge2.0-0', 'libgtk-3-0', 'libgbm1', 'libasound2'],
  isEssential: true,
};
/** @type {Lack} */
const FONTS = { what: 'a Chinese font', packages: ['fonts-noto-cjk', 'fontconfig'], isEssential: false };
/** @type {Lack} */
const SCREEN = { what: 'a virtual display', packages: ['xvfb', 'xauth'], isEssential: true };
/** @type {Lack} */
const PDF_READER = { what: 'pdftotext', packages: ['poppler-utils'], isEssential: true };

/** @param {string[]} packages */
const aptLine = (packages) => ['apt-get', 'install', '-y', '--no-install-recommends', ...packages].join(' ');

/** @param {string[]} packages */
function install(packages) {
  say('apt-get update');
  outputOf('apt-get', ['update', '-qq']);
  const line = aptLine(packages.map(nameHere));
  say(line);
  const [program = '', ...args] = line.split(' ');
  const { isDone, output } = captured(program, args, { DEBIAN_FRONTEND: 'noninteractive' });
  if (!isDone) throw new Error(`${output}\n\`${line}\` failed`);
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries whose time type grew to 64 bits.
 * @param {string} name
 */
function nameHere(name) {
  return hasCandidate(name) || !hasCandidate(`${name}t64`) ? name : `${name}t64`;
}

/** @param {string} name */
function hasCandidate(name) {
  return /Candidate: (?!\(none\))/.test(outputOf('apt-cache', ['policy', name]));
}
