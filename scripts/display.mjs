import { spawn } from 'node:child_process';

/** Whether somebody can see a window here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Does a piece of work on a virtual screen of its own, so that no window disturbs anybody; elsewhere than on Linux, on the real one.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function onHiddenDisplay(env, work) {
  if (process.platform !== 'linux') return work(env);
  const screen = spawn('sh', ['-c', SCREEN], { detached: true, stdio: ['pipe', 'ignore', 'pipe', 'pipe'] });
  const isOver = new Promise((resolve) => screen.on('close', resolve));
  try {
    const number = await displayNumber(screen);
    return await work({ ...env, DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' });
  } finally {
    screen.stdin?.end();
    await isOver;
  }
}

/**
 * Does a piece of work that shows several windows at a time, each on a screen of its own; `DISPLAYS` names them.
 * @template T
 * @param {number} count
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @param {string[]} [screens] the ones that are there already
 * @returns {Promise<T>}
 */
export async function onHiddenDisplays(count, env, work, screens = []) {
  if (process.platform !== 'linux' || screens.length === count)
    return work({ ...env, DISPLAYS: screens.join(' ') });
  return onHiddenDisplay(env, (inner) =>
    onHiddenDisplays(count, inner, work, [...screens, inner['DISPLAY'] ?? '']),
  );
}

/** The screen ends when its input does: also if this process is killed. Its number comes on the fourth pipe. */
const SCREEN = 'Xvfb -displayfd 3 -screen 0 1366x900x24 -nolisten tcp & exec 3>&-; cat; kill $!; wait';

/**
 * @param {import('node:child_process').ChildProcess} screen
 * @returns {Promise<number>}
 */
function displayNumber(screen) {
  const [, , complaint, answer] = screen.stdio;
  let said = '';
  complaint?.on('data', (/** @type {Buffer} */ text) => (said += text));
  return new Promise((resolve, reject) => {
    screen.on('error', reject);
    answer?.on('data', (/** @type {Buffer} */ text) => resolve(Number(text)));
    answer?.on('end', () => reject(new Error(`the virtual display did not start: ${said.trim()}`)));
  });
}
