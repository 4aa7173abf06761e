import { spawnSync } from 'node:child_process';
import { root } from './project.mjs';

/**
 * Runs a program to its end. Whatever it prints goes to stderr.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {boolean} whether it succeeded
 */
export function succeeds(program, args, options) {
  return spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], ...options }).status === 0;
}

/**
 * Runs a program to its end and keeps what it prints, standard error included, in English whatever the system speaks.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [extraEnv]
 */
export function captured(program, args, extraEnv) {
  const env = { ...process.env, LC_ALL: 'C.UTF-8', ...extraEnv };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8' });
  return { isDone: status === 0, output: `${stdout ?? ''}${stderr ?? ''}` };
}

/**
 * What a program prints; nothing if it cannot be started.
 * @param {string} program
 * @param {string[]} args
 */
export const outputOf = (program, args) => captured(program, args).output;

/**
 * Whether a program of this name can be started from here.
 * @param {string} program
 */
export function isThere(program) {
  return spawnSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' }).status === 0;
}

/**
 * Runs npm: by the very Node that npm itself runs on, where npm started us, whatever `node` means on the PATH.
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {boolean} whether it succeeded
 */
export function npm(args, options) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && node) return succeeds(node, [script, ...args], options);
  return succeeds('npm', args, { shell: process.platform === 'win32', ...options });
}
