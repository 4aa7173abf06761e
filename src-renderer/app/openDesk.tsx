import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startDrafts } from './drafts.ts';
import { startSentences } from './i18n.ts';
import { startKeys } from './keys.ts';
import { startScanner } from './scanner.ts';

/** Puts the desk in the place of its outline. */
export async function openDesk(): Promise<void> {
  await startSentences();
  startKeys();
  startDrafts();
  startScanner();
  createRoot(document.querySelector('#root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
