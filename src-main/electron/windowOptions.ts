import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import path from 'node:path';

/** What every window may do: as little as Electron lets one say. */
export const webPreferences = (isPackaged: boolean): WebPreferences => ({
  preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  safeDialogs: true,
  devTools: !isPackaged,
});

/** The counter's screen: 1366×768 and up, shown at once with its skeleton. */
export const deskWindow = (isPackaged: boolean): BrowserWindowConstructorOptions => ({
  width: 1366,
  height: 768,
  minWidth: 1024,
  minHeight: 640,
  useContentSize: true,
  autoHideMenuBar: true,
  backgroundColor: '#ffffff',
  title: '当值',
  webPreferences: webPreferences(isPackaged),
});

/** The window a slip is laid out in; the clerk never sees it. */
export const paperWindow = (isPackaged: boolean): BrowserWindowConstructorOptions => ({
  width: 900,
  height: 700,
  show: false,
  backgroundColor: '#ffffff',
  webPreferences: webPreferences(isPackaged),
});
