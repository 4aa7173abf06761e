import { expect, test } from 'vitest';
import { openApp } from './app.ts';
import { deskScreens } from './gallery/desk.ts';
import { firstRunScreens } from './gallery/firstRun.ts';
import type { Look } from './gallery/look.ts';
import { troubleScreens, troublesHere } from './gallery/trouble.ts';
import { inspect } from './inspect.ts';
import { someVariants, variantName } from './variants.ts';

const slowly = 500_000;

/** Each language, a dark and a light one, each with large letters; `npm run shots` makes the others. */
const oneOfEach = someVariants.filter((_, nth) => nth % 2 === 1);

test('the first run is whole and legible in every language, look and size', { timeout: slowly }, async () => {
  const faults = await faultsOf((look) => firstRunScreens(openApp, someVariants, look));
  expect(faults).toEqual([]);
});

test(
  'every screen of the desk is whole and legible in every language, look and size',
  { timeout: slowly },
  async () => {
    const faults = await faultsOf((look) => deskScreens(openApp, oneOfEach, look));
    expect(faults).toEqual([]);
  },
);

test(
  'a ledger that can not be opened says what is safe and what to do, and deletes nothing',
  { timeout: slowly },
  async () => {
    const seen = new Set<string>();
    const faults = await faultsOf((look) =>
      troubleScreens(openApp, someVariants.slice(0, 2), async (name, page) => {
        seen.add(name);
        expect(await page.locator('dd').allTextContents()).toContain(name.replace('trouble-', 'ledger/'));
        await look(name, page);
      }),
    );
    expect(faults).toEqual([]);
    expect(seen.size).toBe(troublesHere);
  },
);

async function faultsOf(walk: (look: Look) => Promise<void>): Promise<string[]> {
  const faults: string[] = [];
  await walk(async (name, page) => {
    const shown = await page.evaluate(() => localStorage.getItem('preferences') ?? '');
    const variant = variantName((JSON.parse(shown) as { state: Parameters<typeof variantName>[0] }).state);
    for (const fault of await inspect(page)) faults.push(`${name} ${variant}: ${fault}`);
  });
  return faults;
}

test('the look over a screen finds text cut off, a missing sentence, a page too wide and a field without a name', async () => {
  const { page } = await openApp({ args: ['--demo'] });
  await page.locator('input').first().waitFor();
  expect(await inspect(page)).toEqual([]);

  await page.evaluate(() => {
    const add = (tag: string, text: string, style: string): void => {
      const element = document.createElement(tag);
      element.textContent = text;
      element.style.cssText = style;
      document.querySelector('main, body')!.append(element);
    };
    add('p', '这一行字太长放不下', 'width: 40px; overflow: hidden; white-space: nowrap');
    add('p', 'visitors.form.missing', '');
    add('p', '太宽', 'width: 3000px');
    add('input', '', '');
    add('p', '看不清', 'position: fixed; top: 0; left: 0; z-index: 9; color: #ccc; background: #fff');
  });
  const faults = await inspect(page);

  for (const fault of [
    'cut off: 这一行',
    'a key without a sentence: visitors.form.missing',
    'px wide',
    'axe label',
    'axe color-contrast',
  ]) {
    expect(faults.join('\n')).toContain(fault);
  }
});
