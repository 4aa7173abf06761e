import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { amountsAgree } from '../../src-shared/rules/printedAmount.ts';
import { desk } from '../app/desk.ts';
import { startSentences } from '../app/i18n.ts';
import { isClipped, isTooLong } from './fit.ts';
import { localeOf, slipOf } from './slipOf.tsx';
import './slipPage.css';

/**
 * A print window asks which slip it is for, shows it, and says by `data-ready` when it may be printed: `yes`,
 * `clipped` where something does not fit on its page, or `wrong` where an amount in words is not the one in figures
 * (I26). `data-page-um` is the size of the paper then, `80000x143500`.
 */
export async function showSlip(): Promise<void> {
  const job = await desk.station.slip({});
  if (!job.ok) throw new Error(job.error.code);

  await startSentences(localeOf(job.value));
  const { slip, title } = slipOf(job.value);
  document.title = title;
  const root = createRoot(document.querySelector('#root')!);
  flushSync(() => root.render(slip)); // a busy computer may take longer than any wait

  await afterNextPaint();
  await document.fonts.ready;
  const { dataset } = document.documentElement;
  const { widthUm, heightUm } = cutToSize([...document.querySelectorAll<HTMLElement>('.slip-sheet')]);
  setPage(widthUm, heightUm);
  dataset['pageUm'] = `${widthUm}x${heightUm}`;
  const pages = [...document.querySelectorAll('.slip')];
  const facts = [...document.querySelectorAll('.form-fact')];
  if (!pages.every(saysOneAmount)) dataset['ready'] = 'wrong';
  else dataset['ready'] = pages.some(isClipped) || facts.some(isTooLong) ? 'clipped' : 'yes';
}

/** The size of the paper in µm. Pages off a roll become as long as the longest of them, in whole points: PDF knows no other. */
function cutToSize(pages: readonly HTMLElement[]): { widthUm: number; heightUm: number } {
  const { widthUm, heightUm } = pages[0]?.dataset ?? {};
  if (heightUm !== undefined) return { widthUm: Number(widthUm), heightUm: Number(heightUm) };
  const longest = Math.max(...pages.map((page) => page.getBoundingClientRect().height));
  const points = Math.ceil((longest * 72) / 96);
  for (const page of pages) page.style.height = `${points}pt`;
  return { widthUm: Number(widthUm), heightUm: Math.round((points * 25_400) / 72) };
}

/** What stands on a page in capital numerals is read once more and compared with every figure of the same sum on it. */
function saysOneAmount(page: Element): boolean {
  const words = [...page.querySelectorAll('[data-amount="words"]')];
  const figures = [...page.querySelectorAll('[data-amount="figures"]')];
  return words.every((said) =>
    figures.every((shown) => amountsAgree(said.textContent ?? '', shown.textContent ?? '')),
  );
}

/** A constructed sheet needs no nonce, and @page takes no custom properties. */
function setPage(widthUm: number, heightUm: number): void {
  const page = new CSSStyleSheet();
  page.replaceSync(`@page { size: ${widthUm / 1000}mm ${heightUm / 1000}mm; margin: 0; }`);
  document.adoptedStyleSheets = [page];
}

/** A hidden window may draw no frames, so a timer stands by. */
function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 200);
  });
}
