import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cannot, leaveFree, onSmallDisk, remount } from '../../faults/smallDisk.ts';
import type { LaunchOptions } from '../launch.ts';
import { soundOffice, troubles } from '../troubles.ts';
import { show, type Variant } from '../variants.ts';
import type { Look, Open } from './look.ts';

/** Every screen of a ledger that can not be opened; says which of them this machine can not bring about. */
export async function troubleScreens(open: Open, variants: readonly Variant[], look: Look): Promise<void> {
  const pictures = async (kind: string, options: LaunchOptions): Promise<void> => {
    const { page, close } = await open(options);
    for (const variant of variants) {
      await show(page, variant);
      await page.getByRole('alert').first().waitFor();
      await look(`trouble-${kind}`, page);
    }
    await close();
  };

  for (const { kind, prepare } of troubles) {
    await inFolder(async (data) => {
      soundOffice(data);
      const release = prepare(data);
      await pictures(kind, { data }).finally(release);
    });
  }
  await inFolder(async (data) => {
    soundOffice(data);
    await pictures('down', { data, env: { LEDGER_NODE: '/bin/false' } });
  });
  if (cannot.mount) return console.warn(`read-only and disk-full were not looked at: ${cannot.mount}`);
  for (const [kind, spoil] of Object.entries(spoiltDisks)) {
    await inFolder((folder) =>
      onSmallDisk(folder, 8, async (disk) => {
        soundOffice(disk);
        spoil(disk);
        await pictures(kind, { data: disk });
      }),
    );
  }
}

const spoiltDisks = {
  'read-only': (disk: string) => remount(disk, 'ro'),
  'disk-full': (disk: string) => leaveFree(disk, 0),
};

/** How many screens of trouble this machine can show. */
export const troublesHere = troubles.length + 1 + (cannot.mount ? 0 : Object.keys(spoiltDisks).length);

async function inFolder(act: (folder: string) => Promise<void>): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-trouble-'));
  await act(folder).finally(() => fs.rmSync(folder, { recursive: true, force: true }));
}
