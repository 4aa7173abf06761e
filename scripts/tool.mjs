import fs from 'node:fs';
import path from 'node:path';
import { at } from './setup/project.mjs';

/**
 * The script behind a command of a development package, to be run by Node on any system (no shell, no .cmd file).
 * @param {string} packageName
 * @param {string} [command] where it differs from the package's name
 */
export function tool(packageName, command = packageName) {
  const folder = at('node_modules', packageName);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}
