import { expect, test } from 'vitest';
import { openApp } from './app.ts';
import { deskScreens, firstRunScreens, type Look, troubleScreens } from './gallery.ts';
import { inspect } from './inspect.ts';
import { someVariants, variantName } from './variants.ts';

const slowly = 400_000;

test('the first run is whole and legible in every language, look and size', { timeout: slowly }, async () => {
  const faults = await faultsOf((look) => firstRunScreens(openApp, someVariants, look));
  expect(faults).toEqual([]);
});

test(
  'every screen of the desk is whole and legible in every language, look and size',
  { timeout: slowly },
  async () => {
    const faults = await faultsOf((look) => deskScreens(openApp, someVariants, look));
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
        await look(name, page);
      }),
    );
    expect(faults).toEqual([]);
    expect(seen.size).toBe(8);
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
