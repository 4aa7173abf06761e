import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '../../src-main/ledger/backup.ts';
import { backupsIn } from '../../src-main/ledger/backupList.ts';
import { inspectBackup } from '../../src-main/ledger/inspectBackup.ts';
import { restore } from '../../src-main/ledger/restore.ts';
import { bigLedger } from './bigLedger.ts';
import { desk } from './desk.ts';
import { cannot, onSmallDisk, remount } from './smallDisk.ts';
import { inTemporaryFolder, trialLedger } from './trialLedger.ts';

const order = (ledgerFile: string, folder: string) =>
  ({ ledgerFile, folder, occasion: 'daily', at: 0, makesFolder: false, thins: true }) as const;

test.skipIf(cannot.mount)(
  'a backup copied to a stick that can only be read opens there, proves itself, and is restored from there',
  async () => {
    await inTemporaryFolder((folder) =>
      onSmallDisk(folder, 8, async (stick) => {
        const ledger = await trialLedger(path.join(folder, 'office'));
        const made = await backUp(order(ledger, stick));
        remount(stick, 'ro');

        const proof = await desk(['verify', '--ledger', made.file]);
        expect(proof).toMatchObject({ code: 0 });
        expect(inspectBackup(ledger, made.file)).toMatchObject({ isOlder: false, seq: made.head.seq });
        await expect(restore(ledger, made.file, () => null)).resolves.toMatchObject({});
        expect(fs.readdirSync(stick)).toEqual([path.basename(made.file)]);
        expect((await desk(['verify', '--ledger', ledger])).code).toBe(0);
        remount(stick, 'rw');
      }),
    );
  },
);

test.skipIf(cannot.mount)(
  'a stick that is too small for the copy is told so and left as it was',
  async () => {
    await inTemporaryFolder((folder) =>
      onSmallDisk(folder, 1, async (stick) => {
        const ledger = await bigLedger(path.join(folder, 'office'), 2000);
        const before = fs.readFileSync(ledger);

        await expect(backUp(order(ledger, stick))).rejects.toMatchObject({
          failure: { code: 'backup/failed', params: { reason: 'ledger/disk-full' } },
        });
        expect(fs.readdirSync(stick)).toEqual([]);
        expect(fs.readFileSync(ledger).equals(before)).toBe(true);
      }),
    );
  },
);

test.skipIf(cannot.mount)('a stick that lets nothing be written any more is told so', async () => {
  await inTemporaryFolder((folder) =>
    onSmallDisk(folder, 8, async (stick) => {
      const ledger = await trialLedger(path.join(folder, 'office'));
      remount(stick, 'ro');

      await expect(backUp(order(ledger, stick))).rejects.toMatchObject({
        failure: { code: 'backup/failed', params: { reason: 'ledger/read-only' } },
      });
      remount(stick, 'rw');
    }),
  );
});

test('a stick that is pulled out in the middle of a backup is missed, and the next backup is as good as any', async () => {
  await inTemporaryFolder(async (folder) => {
    const ledger = await bigLedger(path.join(folder, 'office'), 6000);
    const stick = path.join(folder, 'stick');
    fs.mkdirSync(stick);
    const begun = new Promise<void>((resolve) => {
      const watcher = fs.watch(stick, () => {
        watcher.close();
        resolve();
      });
    });

    const making = backUp(order(ledger, stick));
    const pulled = begun.then(() => fs.rmSync(stick, { recursive: true, force: true }));
    await expect(making).rejects.toMatchObject({ failure: { code: 'backup/no-folder' } });
    await pulled;

    fs.mkdirSync(stick);
    const made = await backUp(order(ledger, stick));
    expect((await backupsIn(stick)).map(({ file }) => file)).toEqual([made.file]);
    expect((await desk(['verify', '--ledger', made.file])).code).toBe(0);
    expect((await desk(['verify', '--ledger', ledger])).code).toBe(0);
  });
});

for (const [what, why] of Object.entries(cannot)) {
  if (why) console.error(`not tried on this machine (${what}): ${why}`);
}
