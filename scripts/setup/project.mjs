import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever it was cloned to. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * A path inside the project.
 * @param {string[]} parts
 */
export const at = (...parts) => path.join(root, ...parts);

/** The environment that every program of the project starts from: its own tools come first. */
export const baseEnv = () => ({
  ...process.env,
  PATH: [at('node_modules', '.bin'), process.env['PATH'] ?? process.env['Path'] ?? ''].join(path.delimiter),
});
