// Every screen as a picture, for eyes: out/shots/<screen>-<language>-<look>-<size>.png. `npm run shots`, or with
// --quick four of the twelve ways each screen may be shown.
import fs from 'node:fs';
import path from 'node:path';
import { launchApp } from '../tests/desktop/launch.ts';
import { deskScreens } from '../tests/desktop/gallery/desk.ts';
import { drawerScreens } from '../tests/desktop/gallery/drawer.ts';
import { firstRunScreens } from '../tests/desktop/gallery/firstRun.ts';
import type { Look } from '../tests/desktop/gallery/look.ts';
import { troubleScreens } from '../tests/desktop/gallery/trouble.ts';
import { allVariants, someVariants, variantName } from '../tests/desktop/variants.ts';

const folder = path.resolve(import.meta.dirname, '../out/shots');
fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
const variants = process.argv.includes('--quick') ? someVariants : allVariants;

const take: Look = async (name, page) => {
  const shown = await page.evaluate(() => localStorage.getItem('preferences') ?? '');
  const variant = variantName((JSON.parse(shown) as { state: Parameters<typeof variantName>[0] }).state);
  await page.screenshot({ path: path.join(folder, `${name}-${variant}.png`) });
};

await firstRunScreens(launchApp, variants, take);
await deskScreens(launchApp, variants, take);
await drawerScreens(launchApp, variants, take);
await troubleScreens(launchApp, variants, take);
console.log(`${fs.readdirSync(folder).length} 张，见 ${path.relative(process.cwd(), folder)}`);
