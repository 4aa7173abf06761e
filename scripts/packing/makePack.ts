import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { at, root } from '../setup/project.mjs';
import { standInFile, standInVersion } from '../setup/standIn.mjs';
import { tool } from '../tool.mjs';

/** A packed program: its folder, the file that starts it, and what it was made with. */
export type Pack = {
  folder: string;
  program: string;
  electron: string;
  isStandIn: boolean;
  bytes: number;
  seconds: number;
};

/** Packs what is built in out/ for this system with the Electron at hand, into a folder that could be copied as it is. */
export function makePack(): Pack {
  const began = performance.now();
  const electronFile = process.env['ELECTRON_EXEC_PATH'] ?? '';
  const dist = path.dirname(electronFile);
  const isStandIn = electronFile === standInFile;
  const electron = isStandIn ? standInVersion : versionOf(dist);
  const system = process.platform === 'win32' ? 'win' : 'linux';
  const folder = at('dist', `${system}-unpacked`);

  fs.rmSync(folder, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      tool('electron-builder'),
      `--${system}`,
      'dir',
      '--x64',
      `-c.electronDist=${dist}`,
      `-c.electronVersion=${electron}`,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}${stderr}`);
  // the loader that makes the stand-in start a project's folder is no part of any Electron
  if (isStandIn) fs.rmSync(path.join(folder, 'resources', 'app'), { recursive: true, force: true });

  return {
    folder,
    program: path.join(folder, system === 'win' ? 'Dangzhi.exe' : 'dangzhi'),
    electron,
    isStandIn,
    bytes: filesBelow(folder).reduce((sum, file) => sum + fs.statSync(path.join(folder, file)).size, 0),
    seconds: (performance.now() - began) / 1000,
  };
}

/** Every file of a folder, by its path inside it, with forward slashes. */
export function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function versionOf(dist: string): string {
  const file = path.join(dist, 'version');
  if (!fs.existsSync(file)) throw new Error(`${dist} has no file “version”: name a whole Electron`);
  return fs.readFileSync(file, 'utf8').trim().replace(/^v/, '');
}
