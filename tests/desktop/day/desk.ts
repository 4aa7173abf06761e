import fs from 'node:fs';
import path from 'node:path';
import { openApp } from '../app.ts';
import type { App } from '../launch.ts';
import type { Press } from '../repairFlow.ts';
import { at, strike, theDay } from './clock.ts';

/** The desk through a day: its window, its clock, and the pictures that are taken. */
export type DeskDay = {
  app: App;
  press: Press;
  /** What time it is from now on, and on which day. */
  clock: (time: string, day?: string) => Promise<void>;
  /** A picture of the window as it stands, named by the time: `0750-sign-in.png`. */
  picture: (name: string) => Promise<void>;
};

/** Where a day leaves its pictures and papers. */
export const artefacts = path.resolve(import.meta.dirname, '../../../out/artefacts/whole-day');

/** The window over a ledger that is there, with an empty folder for what the day leaves. */
export async function openDeskDay(data: string): Promise<DeskDay> {
  fs.rmSync(artefacts, { recursive: true, force: true });
  fs.mkdirSync(artefacts, { recursive: true });
  const app = await openApp({ data });
  let now = '';
  return {
    app,
    press: (key) => app.page.keyboard.press(key),
    clock: async (time, day = theDay) => {
      now = `${day === theDay ? '' : 'next-'}${time.replace(':', '')}`;
      await strike(app, at(time, day));
    },
    picture: async (name) => {
      await app.page.evaluate(() => document.fonts.ready);
      await app.page.screenshot({ path: path.join(artefacts, `${now}-${name}.png`), animations: 'disabled' });
    },
  };
}

/** The papers that were printed go beside the pictures; their names. */
export function keepPapers({ app }: DeskDay): string[] {
  const slips = path.join(app.data, 'slips');
  const papers = fs.readdirSync(slips, { recursive: true, encoding: 'utf8' });
  return papers
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => {
      fs.copyFileSync(path.join(slips, name), path.join(artefacts, path.basename(name)));
      return path.basename(name);
    })
    .toSorted();
}
