import fs from 'node:fs';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { filesBelow, type Pack } from './makePack.ts';

/** What is wrong with a packed program as it lies on the disk; nothing, or a line for each finding. */
export async function inspectPack({ folder, program }: Pack): Promise<string[]> {
  const files = filesBelow(folder);
  const resources = path.join(folder, 'resources');
  const packed = filesOfAsar(path.join(resources, 'app.asar'));
  const unpacked = filesBelow(path.join(resources, 'app.asar.unpacked'));
  return [
    ...(await fuseFindings(program)),
    ...driverFindings(files),
    ...packed.filter((file) => !isOurs(file)).map((file) => `does not belong into the program: ${file}`),
    ...packed.filter((file) => isSource(file)).map((file) => `a source: ${file}`),
    ...needed.filter((file) => !packed.includes(file)).map((file) => `missing: ${file}`),
    ...runByNode(packed)
      .filter((file) => !unpacked.includes(file))
      .map((file) => `a process of its own can not start from inside app.asar: ${file}`),
    ...unpacked
      .filter((file) => !mayBeUnpacked.test(file))
      .map((file) => `lies outside app.asar, which is all that the integrity fuse looks at: ${file}`),
    ...localeFindings(files),
    ...files
      .filter((file) => strangers.test(file))
      .map((file) => `does not belong beside the program: ${file}`),
  ];
}

/** As reliability asks; true is a fuse that is on. */
const fuses = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]);

async function fuseFindings(program: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(program);
  return [...fuses]
    .filter(([fuse, isOn]) => wire[fuse] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([fuse, isOn]) => `the fuse ${FuseV1Options[fuse]} is not ${isOn ? 'on' : 'off'}`);
}

/** One SQLite driver, this system's, outside the archive where it can be loaded. */
function driverFindings(files: readonly string[]): string[] {
  const drivers = files.filter((file) => file.endsWith('.node'));
  const wanted = `resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;
  return drivers.length === 1 && drivers[0] === wanted
    ? []
    : [`there should be one .node, ${wanted}; there are: ${drivers.join(', ')}`];
}

/** A Chromium without these can not show its own dialogs in the clerk's language; the others are 30 MB for nobody. */
function localeFindings(files: readonly string[]): string[] {
  const found = files
    .filter((file) => /^locales\/.+\.pak$/.test(file))
    .map((file) => path.basename(file, '.pak'));
  return found.join() === 'en-US,zh-CN,zh-TW' ? [] : [`locales: ${found.join()}`];
}

const isOurs = (file: string): boolean => ours.some((pattern) => pattern.test(file));

const ours = [
  /^package\.json$/,
  /^out\/(?:main|preload|renderer)\//,
  /^node_modules\/better-sqlite3\/(?:package\.json$|LICENSE|lib\/|prebuilds\/)/,
  /^node_modules\/pinyin-pro\/(?:package\.json$|LICENSE|dist\/index\.js$)/,
];

const isSource = (file: string): boolean => /\.(?:tsx?|map|test\.js)$/.test(file);

const needed = [
  'package.json',
  'out/main/index.js',
  'out/main/ledger.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/slip.html',
  'node_modules/better-sqlite3/lib/index.js',
  'node_modules/pinyin-pro/dist/index.js',
];

/** All that main starts as a process of its own, or as a thread, and what those load. */
const runByNode = (packed: readonly string[]): string[] =>
  packed.filter((file) => /^out\/main\/.+\.js$/.test(file) && file !== 'out/main/index.js');

const mayBeUnpacked = /^(?:out\/main\/(?!index\.js$)|node_modules\/)/;

/** A ledger, a backup, a development tool, Electron's own example. */
const strangers =
  /\.(?:db|db-wal|backup|xlsx|log)$|default_app|node-(?:linux|win)-x64|electron-builder|(?:^|\/)tests?\//;

/** What lies inside an asar archive: a JSON header behind four lengths. */
function filesOfAsar(archive: string): string[] {
  const bytes = fs.readFileSync(archive);
  const length = bytes.readUInt32LE(12);
  return namesIn(JSON.parse(bytes.toString('utf8', 16, 16 + length)) as Folder, '').sort();
}

type Folder = { files: Record<string, Folder | { size: number }> };

function namesIn({ files }: Folder, inside: string): string[] {
  return Object.entries(files).flatMap(([name, entry]) =>
    'files' in entry ? namesIn(entry, `${inside}${name}/`) : [`${inside}${name}`],
  );
}
