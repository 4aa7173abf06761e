import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeResult = {
  violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
};

/** What is wrong with the screen as it stands: text cut off, beside the window or missing, a key for two buttons, serious axe findings. */
export async function inspect(page: Page): Promise<string[]> {
  // a button still at work is pale, and says so itself
  await page.locator('.ant-btn-loading').first().waitFor({ state: 'detached' });
  await page.evaluate(atRest);
  return [
    ...(await page.evaluate(findBadText)),
    ...(await page.evaluate(findDoubledKeys)),
    ...(await serious(page)),
  ];
}

/** Until what is to come has come and antd's own fades are over, though motion is off. Runs in the page. */
async function atRest(): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const passing = (): Animation[] =>
    document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
  for (let still = 0; still < 3; still += 1) {
    await frame();
    const fades = passing();
    if (fades.length > 0) still = 0;
    await Promise.allSettled(fades.map(({ finished }) => finished));
  }
}

/** Runs in the page. */
function findBadText(): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > window.innerWidth + 1) found.push(`the page is ${root.scrollWidth} px wide`);
  const text = document.body.innerText;
  for (const bad of ['{{', '}}', 'undefined', 'NaN', '[object Object]']) {
    if (text.includes(bad)) found.push(`the page says ${bad}`);
  }
  const key = /(?:^|\s)(?:[a-z]+:)?[a-z][a-zA-Z]+(?:\.[a-z][a-zA-Z-]+)+(?=\s|$)/.exec(text);
  if (key && !/\.(?:db|xlsx|csv|pdf|backup|txt)$/.test(key[0]))
    found.push(`a key without a sentence: ${key[0].trim()}`);

  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!own || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2 || getComputedStyle(element).clipPath !== 'none') continue;
    const words = (element.textContent ?? '').trim().slice(0, 30);
    if (
      box.right > window.innerWidth + 1 &&
      !element.closest('[class*=scroll], [class*=virtual], [class*=table]')
    ) {
      found.push(`beside the window: ${words}`);
    }
    const style = getComputedStyle(element);
    const isCut = element.scrollWidth > element.clientWidth + 1 && style.overflowX === 'hidden';
    const isTold =
      style.textOverflow === 'ellipsis' && (element.title !== '' || element.closest('[title]') !== null);
    if (isCut && element.clientWidth > 0 && !isTold) found.push(`cut off: ${words}`);
  }
  return [...new Set(found)];
}

/** Keys that stand on two buttons with different words, on the screen or the dialog over it. Runs in the page. */
function findDoubledKeys(): string[] {
  const dialog = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].findLast((one) =>
    one.checkVisibility(),
  );
  const buttons = [...(dialog ?? document.body).querySelectorAll('button[aria-keyshortcuts]:enabled')];
  const words = new Map<string, Set<string>>();
  for (const button of buttons) {
    if (!button.checkVisibility({ visibilityProperty: true })) continue;
    for (const key of button.getAttribute('aria-keyshortcuts')?.split(' ') ?? []) {
      // the same deed may be offered twice
      if (/^(?:Alt\+|F\d)/.test(key))
        words.set(key, (words.get(key) ?? new Set()).add(button.textContent ?? ''));
    }
  }
  return [...words].filter(([, deeds]) => deeds.size > 1).map(([key]) => `two buttons for ${key}`);
}

async function serious(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(async () =>
    (window as unknown as { axe: { run: (what: Document, how: object) => Promise<AxeResult> } }).axe.run(
      document,
      {
        resultTypes: ['violations'],
      },
    ),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `axe ${id}: ${nodes
          .map(({ html }) => html.slice(0, 120))
          .slice(0, 3)
          .join(' | ')}`,
    );
}
