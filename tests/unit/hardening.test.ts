import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { deskWindow, paperWindow, webPreferences } from '../../src-main/electron/windowOptions.ts';

const electron = vi.hoisted(() => {
  const heard = new Map<string, (...args: never[]) => unknown>();
  const asked: Record<string, unknown[]> = {};
  const record =
    (name: string) =>
    (...args: unknown[]): void => {
      asked[name] = args;
    };
  return { heard, asked, record };
});

vi.mock('electron', () => ({
  app: { on: (event: string, listener: never) => electron.heard.set(event, listener) },
  protocol: {
    registerSchemesAsPrivileged: electron.record('scheme'),
    handle: electron.record('handle'),
  },
  session: {
    defaultSession: {
      setPermissionRequestHandler: electron.record('permissionRequest'),
      setPermissionCheckHandler: electron.record('permissionCheck'),
      setDevicePermissionHandler: electron.record('device'),
      setDisplayMediaRequestHandler: electron.record('displayMedia'),
      setSpellCheckerEnabled: electron.record('spellChecker'),
      webRequest: { onBeforeRequest: electron.record('beforeRequest') },
    },
  },
}));
const { contentPolicy, fileOf, registerScheme } = await import('../../src-main/electron/appProtocol.ts');
const { guardAll } = await import('../../src-main/electron/guards.ts');

beforeEach(() => guardAll());

test('a window runs sandboxed, isolated and without Node', () => {
  expect(webPreferences(true)).toMatchObject({
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
    devTools: false,
  });
  expect(deskWindow(true).webPreferences).toEqual(webPreferences(true));
  expect(paperWindow(true).webPreferences).toEqual(webPreferences(true));
});

test('the app scheme is secure, knows no service worker and does not bypass the content policy', () => {
  registerScheme();

  expect(electron.asked['scheme']).toEqual([
    [
      {
        scheme: 'app',
        privileges: {
          standard: true,
          secure: true,
          supportFetchAPI: true,
          corsEnabled: false,
          bypassCSP: false,
          allowServiceWorkers: false,
        },
      },
    ],
  ]);
});

test('a page may load nothing but our own files and its own styles', () => {
  expect(contentPolicy('N').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src-elem 'self' 'nonce-N'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test.each([
  ['GET', 'app://bundle/index.html', '/r/index.html'],
  ['GET', 'app://bundle/assets/index.js', '/r/assets/index.js'],
  ['POST', 'app://bundle/index.html', undefined],
  ['GET', 'app://other/index.html', undefined],
  ['GET', 'app://bundle/..%2f..%2fetc%2fpasswd', undefined],
  ['GET', 'app://bundle/%2e%2e/%2e%2e/secret.html', '/r/secret.html'],
  ['GET', 'app://bundle/ledger.db', undefined],
  ['GET', 'app://bundle/', undefined],
])('%s %s is served as %s', (method, url, file) => {
  expect(fileOf('/r', { method, url })).toBe(file && path.resolve(file));
});

test('no permission is ever given', () => {
  const answers: unknown[] = [];
  (electron.asked['permissionRequest']![0] as (...args: unknown[]) => void)({}, 'media', (yes: boolean) =>
    answers.push(yes),
  );
  (electron.asked['displayMedia']![0] as (...args: unknown[]) => void)({}, (streams: object) =>
    answers.push(Object.keys(streams).length > 0),
  );
  for (const name of ['permissionCheck', 'device'])
    answers.push((electron.asked[name]![0] as () => boolean)());

  expect(answers).toEqual([false, false, false, false]);
  expect(electron.asked['spellChecker']).toEqual([false]);
});

test.each([
  ['app://bundle/index.html', false],
  ['data:image/svg+xml,x', false],
  ['blob:app://bundle/1', false],
  ['https://example.com/', true],
  ['http://127.0.0.1:9/', true],
  ['ws://127.0.0.1/', true],
  ['file:///etc/passwd', true],
  ['app://bundle.evil/', true],
])('a request for %s is cancelled: %s', (url, cancel) => {
  let decision: unknown;
  (electron.asked['beforeRequest']![0] as (...args: unknown[]) => void)({ url }, (said: unknown) => {
    decision = said;
  });
  expect(decision).toEqual({ cancel });
});

test('a window stays on our pages, opens no other and attaches no webview', () => {
  const heard = new Map<string, (event: unknown) => void>();
  let opened: unknown;
  const contents = {
    on: (event: string, listener: (event: unknown) => void) => heard.set(event, listener),
    setWindowOpenHandler: (handler: () => unknown) => {
      opened = handler();
    },
  };
  electron.heard.get('web-contents-created')!({} as never, contents as never);

  const isStopped = (event: string, url: string): boolean => {
    let stopped = false;
    heard.get(event)!({ url, preventDefault: () => (stopped = true) });
    return stopped;
  };
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    expect(isStopped(event, 'https://example.com/')).toBe(true);
    expect(isStopped(event, 'app://bundle/index.html')).toBe(false);
  }
  expect(isStopped('will-attach-webview', '')).toBe(true);
  expect(opened).toEqual({ action: 'deny' });
});

test('no source opens a window of its own making, a page outside, or markup as text', () => {
  const sources = ['src-main', 'src-renderer', 'src-shared'].flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  const using = (pattern: RegExp): string[] =>
    sources.filter((file) => pattern.test(fs.readFileSync(file, 'utf8'))).map((file) => path.basename(file));

  expect(sources.length).toBeGreaterThan(50);
  expect(using(/new BrowserWindow\(/).sort()).toEqual(['main.ts', 'paper.ts']);
  expect(using(/openExternal|openPath\(|dangerouslySetInnerHTML|innerHTML|new Function\(|\beval\(/)).toEqual(
    [],
  );
  expect(using(/from 'electron'/).every((name) => fs.existsSync(path.join('src-main/electron', name)))).toBe(
    true,
  );
});

test('the shipped program has its fuses blown and carries no development Node', () => {
  const builder = fs.readFileSync('electron-builder.yml', 'utf8');
  for (const line of [
    'runAsNode: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true',
    'onlyLoadAppFromAsar: true',
    'grantFileProtocolExtraPrivileges: false',
    'perMachine: true',
    'deleteAppDataOnUninstall: false',
    "'!node_modules/**'",
  ]) {
    expect(builder).toContain(line);
  }
});
