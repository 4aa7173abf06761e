// npm start, npm test and the others: sets up what is missing, builds what is stale, then runs the command.
import { availableParallelism } from 'node:os';
import { build, forgetBuild } from './build.mjs';
import { check } from './check.mjs';
import { hasDisplay, onHiddenDisplay, onHiddenDisplays } from './display.mjs';
import { foreground } from './foreground.mjs';
import { setup } from './setup/index.mjs';
import { node24 } from './setup/node24.mjs';
import { at, root } from './setup/project.mjs';
import { tool } from './tool.mjs';

/** @typedef {(args: string[]) => number | Promise<number>} Command gives back the exit code */

/** @type {Record<string, Command>} */
const commands = {
  start: onRealDisplay((args) => {
    const env = setup({ electron: true });
    build();
    return foreground(
      env['ELECTRON_EXEC_PATH'] ?? '',
      [root, ...(env['NO_SANDBOX'] ? ['--no-sandbox'] : []), ...args],
      env,
    );
  }),
  dev: onRealDisplay((args) => {
    const env = setup({ electron: true });
    forgetBuild();
    return foreground(
      node24(),
      [tool('electron-vite'), 'dev', ...(args.length > 0 ? ['--', ...args] : [])],
      env,
    );
  }),
  build: () => {
    setup();
    if (build().length === 0) console.log('out/ is up to date');
    return 0;
  },
  test,
  check: async () => ((await check(setup())).length === 0 ? 0 : 1),
  format: () => foreground(node24(), [tool('prettier'), '--write', '--log-level', 'warn', '.'], setup()),
  day: withWindow('day.ts'),
  shots: withWindow('shots.ts'),
  bench: withWindow('bench.ts'),
  faults: withWindow('faults.ts'),
  'test:crash': withDesk('crash.ts'),
  'test:power': withDesk('power.ts'),
  pack: (args) => {
    const env = setup({ electron: true });
    build();
    return foreground(node24(), [at('scripts', 'pack.ts'), ...args], env);
  },
  mutations: script('mutations.ts'),
  clauses: script('clauses.ts'),
  schema: script('schema.ts'),
  catalogs: script('catalogs.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
try {
  const command = (Object.hasOwn(commands, name) && commands[name]) || unknown;
  process.exitCode = await command(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @type {Command} */
function unknown() {
  console.error(`node scripts/run.mjs <command>: ${Object.keys(commands).join(' ')}`);
  return 2;
}

/**
 * @param {Command} command
 * @returns {Command}
 */
function onRealDisplay(command) {
  return (args) => {
    if (hasDisplay()) return command(args);
    console.error('这台机器没有显示器，打不开窗口。想看前台一天的工作，请运行：npm run day');
    console.error(
      'There is no display to open a window on. To see a day at the desk without one, run: npm run day',
    );
    return 1;
  };
}

/**
 * All checks, all tests and the clauses they prove; with arguments, only the tests that vitest picks by them.
 * @type {Command}
 */
async function test(args) {
  const names = (/** @type {string} */ projects) =>
    args.some((arg) => new RegExp(`^(--project=|tests[\\\\/])?(${projects})\\b`).test(arg));
  const needsWindow = names('desktop|faults') || !names('unit|ledger');
  const env = setup(needsWindow ? { electron: true, display: true, pdf: true } : {});
  const isWhole = args.length === 0;
  const failed = isWhole ? await check(env) : [];
  const results = at('out', 'test-results.json');
  const told = { FAILED_CHECKS: failed.join(','), ...(isWhole ? { TEST_RESULTS: results } : {}) };
  const vitest = (/** @type {NodeJS.ProcessEnv} */ env) =>
    foreground(node24(), [tool('vitest'), 'run', ...args], { ...env, ...told });
  const code = await (needsWindow
    ? onHiddenDisplays(Math.min(availableParallelism(), 4), env, vitest)
    : vitest(env));
  if (!isWhole || code !== 0) return code;
  const proved = await foreground(node24(), [at('scripts', 'clauses.ts'), '--results', results], env);
  return failed.length > 0 ? 1 : proved;
}

/**
 * @param {string} file
 * @returns {Command}
 */
function withWindow(file) {
  return (args) => {
    const env = setup({ electron: true, display: true, pdf: true });
    build();
    return onHiddenDisplay(env, (env) => foreground(node24(), [at('scripts', file), ...args], env));
  };
}

/**
 * @param {string} file
 * @returns {Command}
 */
function withDesk(file) {
  return (args) => {
    const env = setup();
    build(['main']);
    return foreground(node24(), [at('scripts', file), ...args], env);
  };
}

/**
 * @param {string} file
 * @returns {Command}
 */
function script(file) {
  return (args) => foreground(node24(), [at('scripts', file), ...args], setup());
}
