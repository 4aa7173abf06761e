import { expect, test } from 'vitest';
import { openApp } from './app.ts';
import { faultsOf, walkTimeout } from './faultsOf.ts';
import { deskScreens } from './gallery/desk.ts';
import { hardest } from './variants.ts';

test(
  'every screen of the desk is whole and legible in zh-TW, dark, at 20 px',
  { timeout: walkTimeout },
  async () => {
    expect(await faultsOf((look) => deskScreens(openApp, [hardest], look))).toEqual([]);
  },
);
