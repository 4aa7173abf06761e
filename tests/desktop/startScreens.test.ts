import { expect, test } from 'vitest';
import { openApp } from './app.ts';
import { faultsOf, walkTimeout } from './faultsOf.ts';
import { firstRunScreens } from './gallery/firstRun.ts';
import { troubleScreens, troublesHere } from './gallery/trouble.ts';
import { everyday, hardest, someVariants } from './variants.ts';

test(
  'the first run is whole and legible in every language, look and size',
  { timeout: walkTimeout },
  async () => {
    expect(await faultsOf((look) => firstRunScreens(openApp, someVariants, look))).toEqual([]);
  },
);

test(
  'a ledger that can not be opened says what is safe and what to do, and deletes nothing',
  { timeout: walkTimeout },
  async () => {
    const seen = new Set<string>();
    const faults = await faultsOf((look) =>
      troubleScreens(openApp, [everyday, hardest], async (name, page) => {
        seen.add(name);
        expect(await page.locator('dd').allTextContents()).toContain(name.replace('trouble-', 'ledger/'));
        await look(name, page);
      }),
    );
    expect(faults).toEqual([]);
    expect(seen.size).toBe(troublesHere);
  },
);
