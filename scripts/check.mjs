import { spawn } from 'node:child_process';
import { node24 } from './setup/node24.mjs';
import { at, root } from './setup/project.mjs';
import { tool } from './tool.mjs';

/**
 * Everything about the sources that can be checked without running the program. All steps run, whatever fails.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string[]>} the names of the steps that failed
 */
export async function check(env) {
  /** @type {string[]} */
  const failed = [];
  const waiting = [...STEPS];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift())
      if (!(await passes(step, env))) failed.push(step.name);
  };
  await Promise.all([worker(), worker()]);
  return STEPS.map(({ name }) => name).filter((name) => failed.includes(name));
}

/** @typedef {{ name: string, command: () => string[], isBelieved?: (output: string) => boolean }} Step */

/**
 * The slow ones first, so that two at a time end together.
 * @type {Step[]}
 */
const STEPS = [
  { name: 'lint', command: () => [tool('oxlint'), '--type-aware', '--deny-warnings'] },
  {
    name: 'format',
    command: () => [tool('prettier'), '--check', '--log-level', 'warn', ...PRETTIER_CACHE, '.'],
  },
  { name: 'unused', command: () => [tool('knip')] },
  { name: 'types', command: () => [tool('typescript', 'tsc')] },
  {
    name: 'imports',
    command: () => [
      tool('dependency-cruiser', 'depcruise'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      ...IMPORTING,
    ],
    // it also reports "no violations" when it could read nothing
    isBelieved: (output) => Number(/\((\d+) modules/.exec(output)?.[1] ?? 0) > 0,
  },
  { name: 'catalogs', command: () => [at('scripts', 'catalogs.ts'), '--check'] },
  { name: 'schema', command: () => [at('scripts', 'schema.ts'), '--check'] },
];
const PRETTIER_CACHE = ['--cache', '--cache-location', at('.cache', 'prettier')];
const IMPORTING = ['src-main', 'src-renderer', 'src-shared', 'migrations', 'scripts', 'tests'];

/**
 * One line for a step that passes; all it said for one that does not.
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 */
async function passes({ name, command, isBelieved }, env) {
  const began = Date.now();
  const { code, output } = await outcome(command(), env);
  const isPassed = code === 0 && (isBelieved?.(output) ?? true);
  console.log(`${isPassed ? '✓' : '✗'} ${name} ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (!isPassed) console.log(output.trimEnd());
  return isPassed;
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function outcome(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(node24(), args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
