import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { openService } from '../../src-main/service/openService.ts';
import { settleWhenIdle } from '../../src-main/service/idle.ts';
import { fileLimit, fullDisk } from './fullDisk.ts';
import type { Report } from '../../src-main/ledger/serve.ts';
import { cannot, leaveFree, makeRoom, onSmallDisk } from './smallDisk.ts';
import { inTemporaryFolder, trialLedger } from './trialLedger.ts';
import { arrival } from './visits.ts';

test.skipIf(cannot.mount)(
  'a full disk loses nothing that was acknowledged, says what it is, and is worked on again once there is room',
  async () => {
    const { wrong, fills, startsRefused } = await fullDisk({ fills: 30, seed: 1 });

    expect(wrong).toEqual([]);
    expect(fills).toBe(30);
    expect(startsRefused).toBeGreaterThan(0);
  },
);

test.skipIf(cannot.limit)('a file that may not grow any more is a full disk like any other', async () => {
  const { wrong, fills } = await fileLimit({ fills: 30, seed: 1 });

  expect(wrong).toEqual([]);
  expect(fills).toBe(30);
});

test.skipIf(cannot.mount)(
  'a quiet desk on a full disk stays open, and settles once there is room',
  async () => {
    await inTemporaryFolder((folder) =>
      onSmallDisk(folder, 8, async (disk) => {
        vi.useFakeTimers();
        const report = vi.fn<Report>();
        const service = await openService(await trialLedger(path.join(disk, 'office')), {
          create: false,
          report,
        });
        const idle = settleWhenIdle(service.ledger, report);
        const staffId = service.ledger.db
          .prepare("SELECT id FROM staff WHERE login = 'wang'")
          .pluck()
          .get() as string;
        for (let i = 0; i < 20; i++)
          service.answer({ ...arrival(`访客${i}`, ''), key: `k${i}`, staffId } as never);
        leaveFree(disk, 0);

        idle.touched();
        vi.advanceTimersByTime(10_000);
        expect(report).toHaveBeenCalledExactlyOnceWith('settle', expect.any(Error));

        makeRoom(disk);
        idle.touched();
        vi.advanceTimersByTime(10_000);
        expect(report).toHaveBeenCalledTimes(1);
        vi.useRealTimers();
        await service.close();
      }),
    );
  },
);

for (const [what, why] of Object.entries(cannot)) {
  if (why) console.error(`not tried on this machine (${what}): ${why}`);
}
