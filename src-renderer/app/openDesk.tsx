import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startSentences } from './i18n.ts';
import { startKeys } from './keys.ts';

/** Puts the desk in the place of its outline. */
export async function openDesk(): Promise<void> {
  await startSentences();
  startKeys();
  createRoot(document.querySelector('#root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
