import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';

/** Where every page of the program comes from. */
export const origin = 'app://bundle';

/** Must be said before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
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
  ]);
}

/** Serves the built screens, each page with a nonce of its own in its Content-Security-Policy. */
export function serveScreens(): void {
  const root = path.join(import.meta.dirname, '../renderer');
  protocol.handle('app', async (request) => {
    const file = fileOf(root, request);
    if (!file) return refused();
    const bytes = await fs.readFile(file).catch(() => undefined);
    if (!bytes) return refused();
    if (path.extname(file) !== '.html')
      return new Response(new Uint8Array(bytes), { headers: headersOf(file) });
    const nonce = randomBytes(16).toString('base64');
    const page = bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce);
    return new Response(page, {
      headers: { ...headersOf(file), 'Content-Security-Policy': contentPolicy(nonce) },
    });
  });
}

/** What a page may load and run: our own files, and the styles that carry this document's nonce. */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The file a request means, or undefined for anything but a GET of a known kind of file inside the bundle. */
export function fileOf(root: string, request: Pick<Request, 'method' | 'url'>): string | undefined {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.host !== 'bundle') return undefined;
  const file = path.resolve(root, `.${decodeURIComponent(url.pathname)}`);
  const inside = path.relative(root, file);
  if (inside.startsWith('..') || path.isAbsolute(inside)) return undefined;
  return kinds[path.extname(file)] ? file : undefined;
}

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const headersOf = (file: string): Record<string, string> => ({
  'Content-Type': kinds[path.extname(file)] ?? 'application/octet-stream',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
});

const refused = (): Response => new Response('', { status: 404 });
