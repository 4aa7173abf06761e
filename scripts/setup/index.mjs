import { dependencies } from './dependencies.mjs';
import { electron } from './electron.mjs';
import { node24 } from './node24.mjs';
import { baseEnv } from './project.mjs';
import { say } from './say.mjs';
import { standInMajor } from './standIn.mjs';
import { systemPackages } from './systemPackages.mjs';

/**
 * Makes a fresh clone ready for a command; silent and quick when it already is.
 * @param {{ electron?: boolean, display?: boolean, pdf?: boolean }} [needs] a window, a hidden screen, a reader of PDF files
 * @returns {NodeJS.ProcessEnv} the environment to run the command in
 */
export function setup(needs = {}) {
  dependencies();
  const env = baseEnv();
  if (!needs.electron) return env;
  const { file, isStandIn } = electron();
  systemPackages({ ...needs, electron: file });
  if (isStandIn) say(`using Electron ${standInMajor} as a stand-in for development; it is never shipped`);
  return {
    ...env,
    ELECTRON_EXEC_PATH: file,
    ...(isStandIn && { LEDGER_NODE: node24(), ELECTRON_MAJOR_VER: standInMajor }),
    ...(process.platform === 'linux' && (isStandIn || process.getuid?.() === 0) && { NO_SANDBOX: '1' }),
  };
}
