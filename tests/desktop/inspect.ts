import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeResult = {
  violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
};

/** What is wrong with the screen as it stands: text cut off or beside the window, text missing, serious axe findings. */
export async function inspect(page: Page): Promise<string[]> {
  // a button still at work is pale, and says so itself
  await page.locator('.ant-btn-loading').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(150); // antd's own fades, though motion is off
  return [...(await page.evaluate(findBadText)), ...(await serious(page))];
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

async function serious(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
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
