import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/** The targets are of the oldest Electron that runs this code in development (33: Node 20, Chrome 130). */
const parts = {
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      rolldownOptions: {
        input: {
          index: at('src-main/electron/main.ts'),
          ledger: at('src-main/service/ledgerProcess.ts'),
          desk: at('src-main/cli/desk.ts'),
          backupWorker: at('src-main/ledger/backupWorker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20',
      rolldownOptions: {
        input: { preload: at('src-main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    publicDir: false,
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: at('src-renderer/index.html'), slip: at('src-renderer/slip.html') },
      },
    },
  },
} satisfies UserConfig;

/** scripts/build.mjs names the parts that are stale. */
const wanted = process.env['BUILD_PARTS']?.split(',');

export default defineConfig(
  wanted ? Object.fromEntries(Object.entries(parts).filter(([part]) => wanted.includes(part))) : parts,
);
