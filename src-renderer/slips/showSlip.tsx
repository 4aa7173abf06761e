import { createRoot } from 'react-dom/client';
import { type Sheet, sheets } from '../../src-shared/rules/papers.ts';
import { desk } from '../app/desk.ts';
import { startSentences } from '../app/i18n.ts';
import { isClipped } from './fit.ts';
import { localeOf, slipOf } from './slipOf.tsx';
import './slipPage.css';

/**
 * A print window asks which slip it is for, shows it, and says by `data-ready` when it may be printed: `yes`, or
 * `clipped` where something does not fit on its page.
 */
export async function showSlip(): Promise<void> {
  const job = await desk.station.slip({});
  if (!job.ok) throw new Error(job.error.code);

  await startSentences(localeOf(job.value));
  const { slip, sheet, title } = slipOf(job.value);
  document.title = title;
  setPage(sheet);
  createRoot(document.querySelector('#root')!).render(slip);

  await afterNextPaint();
  await document.fonts.ready;
  const pages = [...document.querySelectorAll('.slip')];
  document.documentElement.dataset['ready'] = pages.some(isClipped) ? 'clipped' : 'yes';
}

/** A constructed sheet needs no nonce, and @page takes no custom properties. */
function setPage(sheet: Sheet): void {
  const { width, height } = sheets[sheet];
  const page = new CSSStyleSheet();
  page.replaceSync(`@page { size: ${width}mm ${height}mm; margin: 0; }`);
  document.adoptedStyleSheets = [page];
}

/** React draws before the next frame but one; a hidden window may draw no frames, so a timer stands by. */
function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 200);
  });
}
