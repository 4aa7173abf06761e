import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { JournalRow } from '../../src-main/ledger/chain.ts';
import { backUp } from '../../src-main/ledger/backup.ts';
import type { Head } from '../../src-main/ledger/heads.ts';
import { inspectBackup } from '../../src-main/ledger/inspectBackup.ts';
import { append } from '../../src-main/ledger/journal.ts';
import { newId } from '../../src-main/ledger/newId.ts';
import { restore } from '../../src-main/ledger/restore.ts';
import { openService } from '../../src-main/service/openService.ts';
import { benchOffice, someVisitor } from './benchOffice.ts';

/**
 * The drill for the day the disk breaks: a backup of so many megabytes is looked through, put in place on an empty
 * computer and opened. Seconds from choosing the file to a working desk, against a minute; and how much of the desk's own
 * thread that backup took.
 */
export async function restoreDrill(megabytes: number): Promise<string[]> {
  const office = await benchOffice();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dangzhi-drill-'));
  try {
    fill(office, megabytes);
    const order = { occasion: 'asked', at: Date.now(), makesFolder: false, thins: false } as const;
    const before = process.threadCpuUsage();
    const [made, backupSeconds] = await timed(() => backUp({ ...order, ledgerFile: office.file, folder }));
    const { user, system } = process.threadCpuUsage(before);

    const ledger = path.join(folder, 'new computer', 'ledger.db');
    fs.mkdirSync(path.dirname(ledger));
    const drilled = process.cpuUsage();
    const [, inspectSeconds] = await timed(async () => inspectBackup(ledger, made.file));
    const [, restoreSeconds] = await timed(() => restore(ledger, made.file, () => null));
    const [, openSeconds] = await timed(async () => (await openService(ledger, { create: false })).close());
    const cpu = process.cpuUsage(drilled);
    const all = inspectSeconds + restoreSeconds + openSeconds;
    const size = `${(made.bytes / 1e6).toFixed(0)} MB`;
    return [
      `${all <= goalSeconds ? 'pass ' : 'FAIL '} 恢复演练（${size}） ${all.toFixed(1)} s（目标 ≤ ${goalSeconds}）：` +
        `查看 ${inspectSeconds.toFixed(1)}，恢复 ${restoreSeconds.toFixed(1)}，打开 ${openSeconds.toFixed(1)}；处理器 ${((cpu.user + cpu.system) / 1e6).toFixed(1)} s`,
      `      备份（${size}） ${backupSeconds.toFixed(1)} s，其间柜台的线程只用了 ${((user + system) / 1000).toFixed(1)} ms`,
    ];
  } finally {
    await office.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const goalSeconds = 60;

type Office = Awaited<ReturnType<typeof benchOffice>>;

/** Visitors until the ledger is that big, each with its journal row, written as the desk writes them, only faster. */
function fill({ service, file, ask }: Office, megabytes: number): void {
  const { db, tx, clock } = service.ledger;
  ask('visitors', 'register', someVisitor(0));
  const like = db.prepare('SELECT * FROM visits').get() as Record<string, unknown>;
  const row = db
    .prepare(`SELECT * FROM journal JOIN journal_payloads USING (seq) WHERE procedure = 'visitors.register'`)
    .get() as JournalRow & { input: string; output: string };
  const columns = Object.keys(like);
  const write = db.prepare(
    `INSERT INTO visits (${columns.join()}) VALUES (${columns.map(() => '?').join()})`,
  );
  let head: Head | undefined;
  const some = db.transaction(() => {
    for (let n = 0; n < atOnce; n++) {
      const at = clock();
      const id = newId(at);
      write.run(...Object.values({ ...like, id, arrived_at: at }));
      const { business_date: businessDate, staff_id: staffId, counter, procedure, input, output } = row;
      head = append(tx, { at, businessDate, staffId, counter, procedure, key: id, input, output });
    }
  });
  while (fs.statSync(file).size < megabytes * 1e6) {
    some.immediate();
    db.pragma('wal_checkpoint(TRUNCATE)');
  }
  if (head) service.ledger.committing(head);
  service.ledger.committed();
}

const atOnce = 5000;

async function timed<T>(act: () => Promise<T>): Promise<[value: T, seconds: number]> {
  const began = performance.now();
  const value = await act();
  return [value, (performance.now() - began) / 1000];
}
