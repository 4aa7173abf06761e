import type { Look } from './gallery/look.ts';
import { inspect } from './inspect.ts';
import { variantName } from './variants.ts';

/** What is wrong with the screens of a walk, each fault with its screen and the way it was shown. */
export async function faultsOf(walk: (look: Look) => Promise<void>): Promise<string[]> {
  const faults: string[] = [];
  await walk(async (name, page) => {
    const shown = await page.evaluate(() => localStorage.getItem('preferences') ?? '');
    const variant = variantName((JSON.parse(shown) as { state: Parameters<typeof variantName>[0] }).state);
    for (const fault of await inspect(page)) faults.push(`${name} ${variant}: ${fault}`);
  });
  return faults;
}

/** A walk through many screens takes its time, ms. */
export const walkTimeout = 500_000;
