import { app, session, type WebContents } from 'electron';
import { origin } from './appProtocol.ts';

/** Keeps every window on the program's own pages, without permissions and without a network. */
export function guardAll(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents));
  const ours = session.defaultSession;
  ours.setPermissionRequestHandler((_contents, _permission, allow) => allow(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  ours.setDisplayMediaRequestHandler((_request, allow) => allow({}));
  ours.setSpellCheckerEnabled(false);
  ours.webRequest.onBeforeRequest((request, decide) => decide({ cancel: !isLocal(request.url) }));
}

/** Whether a page is one of ours. */
export const isOurs = (url: string): boolean => url === origin || url.startsWith(`${origin}/`);

const isLocal = (url: string): boolean =>
  isOurs(url) || url.startsWith('data:') || url.startsWith('blob:') || url.startsWith('devtools:');

function guard(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void }, url: string): void => {
    if (!isOurs(url)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
