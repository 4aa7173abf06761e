// Starts the app whose folder stands on the command line, as `electron <folder>` does in a whole Electron.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const { name, productName, version, main } = JSON.parse(
  fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
);

/** Electron has these two for this purpose only, and does not document them. */
const ofTheDefaultApp =
  /** @type {{ setVersion(version: string): void, setAppPath(folder: string): void }} */ (
    /** @type {unknown} */ (app)
  );

Object.assign(process, { defaultApp: true });
app.setName(productName ?? name);
ofTheDefaultApp.setVersion(version);
ofTheDefaultApp.setAppPath(folder);
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
}
await import(pathToFileURL(path.resolve(folder, main)).href);
