// `npm run -s desk -- …`: the office's procedures from a shell. Only the desk itself writes to stdout.
import { build } from './build.mjs';
import { onHiddenDisplay } from './display.mjs';
import { foreground } from './foreground.mjs';
import { setup } from './setup/index.mjs';
import { node24 } from './setup/node24.mjs';
import { at } from './setup/project.mjs';

const args = process.argv.slice(2);
const isDay = args[0] === 'day';
const needsWindow = isDay || args[0] === 'print';

/** @param {NodeJS.ProcessEnv} env */
const desk = (env) =>
  foreground(
    node24(),
    isDay ? [at('scripts', 'day.ts'), ...args.slice(1)] : [at('out', 'main', 'desk.js'), ...args],
    env,
    process.cwd(),
  );

try {
  const env = setup({ electron: needsWindow, display: needsWindow });
  build(needsWindow ? undefined : ['main']);
  process.exitCode = await (needsWindow ? onHiddenDisplay(env, desk) : desk(env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
