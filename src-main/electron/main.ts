import path from 'node:path';
import { app, BrowserWindow, Menu, nativeTheme } from 'electron';
import type { Notice } from '../../src-shared/bridge.ts';
import { origin, registerScheme, serveScreens } from './appProtocol.ts';
import { openBridge } from './bridge.ts';
import { dataFolder } from '../service/dataFolder.ts';
import { guardAll } from './guards.ts';
import { LedgerKeeper } from './ledgerKeeper.ts';
import { jobOf } from './paper.ts';
import { PointedFolders } from './pointedFolders.ts';
import { printFile } from './printFile.ts';
import { retryFailedPapers } from './printRetry.ts';
import { Session } from './session.ts';
import { makeStation } from './station.ts';
import { deskWindow } from './windowOptions.ts';

const asRoot = app.commandLine.hasSwitch('no-sandbox');
if (!asRoot) app.enableSandbox(); // with --no-sandbox (root on a build machine) every child would die at once
registerScheme();

const slipToPrint = app.commandLine.getSwitchValue('print-slip');
if (slipToPrint) void app.whenReady().then(() => print(slipToPrint));
else if (app.requestSingleInstanceLock()) openDesk();
else app.quit();

function openDesk(): void {
  const demo = app.commandLine.hasSwitch('demo');
  const folder = demo ? path.join(dataFolder(), 'demo') : dataFolder();
  let window: BrowserWindow | undefined;
  const tell = (notice: Notice): void => {
    if (window && !window.isDestroyed()) window.webContents.send('notice', notice);
  };
  const session = new Session(() => tell({ kind: 'session' }));
  const keeper = new LedgerKeeper(path.join(folder, 'ledger.db'), demo, {
    changed: () => tell({ kind: 'ledger' }),
    topics: (topics) => tell({ kind: 'topics', topics }),
    progress: (key, { done, total }) => tell({ kind: 'progress', key, done, total }),
  });
  if (process.env['LEDGER_NODE']) keeper.start(); // a plain Node child may start before Electron is ready

  app.on('second-instance', () => {
    window?.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  // the windows have gone by then, and what they still had to write has come
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void keeper.close().then(() => {
      closed = true;
      app.quit();
    });
  });
  let closed = false;

  void app.whenReady().then(() => {
    if (!process.env['LEDGER_NODE']) keeper.start();
    Menu.setApplicationMenu(null);
    guardAll();
    serveScreens();
    const pointed = new PointedFolders();
    openBridge({
      session,
      pointed,
      writer: () => keeper.writer,
      reader: () => keeper.reader.startWhenNeeded(),
      station: makeStation(keeper, session, pointed),
      isDesk: (id) => window?.webContents.id === id,
      isPaper: (id) => jobOf(id) !== undefined,
    });
    retryFailedPapers(keeper, session);
    window = new BrowserWindow({
      ...deskWindow(app.isPackaged),
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#141414' : '#ffffff',
    });
    reopenWhenGone(window);
    closeGently(window, () => tell({ kind: 'closing' }));
    load(window);
  });
}

async function print(file: string): Promise<void> {
  guardAll();
  serveScreens();
  openBridge({
    session: new Session(() => undefined),
    pointed: new PointedFolders(),
    writer: noLedger,
    reader: noLedger,
    station: async ({ contentsId }) => {
      const job = jobOf(contentsId);
      return job
        ? { ok: true, value: job }
        : { ok: false, error: { code: 'print/failed', params: { reason: 'no-slip' } } };
    },
    isDesk: () => false,
    isPaper: (id) => jobOf(id) !== undefined,
  });
  app.exit(await printFile(file, app.commandLine.getSwitchValue('out')));
}

/** A screen that crashed is loaded anew; the ledger is another process and has lost nothing. */
function reopenWhenGone(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) load(window);
  });
}

/** Before it is closed a window writes down what was typed last; one that does not answer is waited for only so long. */
function closeGently(window: BrowserWindow, ask: () => void): void {
  let isAsked = false;
  window.on('close', (event) => {
    if (isAsked || window.webContents.isCrashed()) return;
    isAsked = true;
    event.preventDefault();
    ask();
    setTimeout(() => {
      if (!window.isDestroyed()) window.destroy();
    }, closesWithinMs);
  });
}

const closesWithinMs = 2500;

function load(window: BrowserWindow): void {
  window.loadURL(`${origin}/index.html`).catch((error: unknown) => console.error('load', error));
}

function noLedger(): never {
  throw new Error('printing a slip asks no ledger');
}
