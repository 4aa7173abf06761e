import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { atOnce } from '../../src-main/ledger/atOnce.ts';
import { backupsIn } from '../../src-main/ledger/backupList.ts';
import { openReader } from '../../src-main/ledger/connection.ts';
import { schemaVersionOf } from '../../src-main/ledger/header.ts';
import { inspectBackup } from '../../src-main/ledger/inspectBackup.ts';
import { restore } from '../../src-main/ledger/restore.ts';
import { proveCopy, verify } from '../../src-main/ledger/verify.ts';
import { openService } from '../../src-main/service/openService.ts';
import { readableOf, keeps, oldLedger } from '../faults/oldLedger.ts';
import { temporaryFolder } from './scene.ts';

const latest = migrations.at(-1)!.version;
const earlier = migrations.map(({ version }) => version).filter((version) => version < latest);

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test.each(earlier)(
  'a ledger of schema %i opens with today’s program: nothing is lost, and all is in order',
  async (version) => {
    const file = path.join(folder, 'ledger.db');
    oldLedger(file, version);
    const before = contentIn(file);

    await openAndClose(file);

    const after = contentIn(file);
    for (const table of ['journal', 'journal_payloads']) {
      expect((after.get(table)!.pop() as { seq: number }).seq).toBe(before.get(table)!.length + 1); // the opening
    }
    expect(keeps(before, after)).toBe(true);
    expect(schemaVersionOf(file)).toBe(latest);
    expect(findingsOf(file)).toEqual([]);
  },
);

test.each(earlier)(
  'before a ledger of schema %i is brought up to date it is backed up, and that backup can be put back',
  async (version) => {
    const file = path.join(folder, 'ledger.db');
    oldLedger(file, version);
    const before = contentIn(file);

    await openAndClose(file);

    const [backup, ...others] = await backupsIn(path.join(folder, 'backups'));
    expect(others).toEqual([]);
    expect(backup!.name).toMatch(/-before-upgrade\.backup$/);
    expect(keeps(before, contentIn(backup!.file))).toBe(true);
    expect(inspectBackup(file, backup!.file)).toMatchObject({
      schemaVersion: version,
      admins: [{ id: 's1', name: '管理员' }],
    });
    await restore(file, backup!.file, () => 's1');
    await openAndClose(file);
    expect(findingsOf(file)).toEqual([]);
  },
);

test('passes made out before papers were kept have their paper, as printed, so that a copy is marked as one', async () => {
  const file = path.join(folder, 'ledger.db');
  oldLedger(file, 3);

  await openAndClose(file);

  const content = contentIn(file);
  const [paper, ...others] = content.get('papers') as { id: string; data: string }[];
  expect(others).toEqual([]);
  expect(paper).toMatchObject({
    kind: 'visitor-pass',
    subject_id: 'v1',
    number: 'FK-A1-20261122-001',
    state: 'printed',
  });
  expect(JSON.parse(paper!.data)).toMatchObject({
    visitorName: '陈明',
    unitCode: '3-1-502',
    issuedBy: '王晓梅',
  });
  expect(content.get('paper_runs')).toMatchObject([{ paper_id: paper!.id, nth: null, outcome: 'printed' }]);
});

async function openAndClose(file: string): Promise<void> {
  const service = await openService(file, { create: false });
  await service.close();
}

function contentIn(file: string): Map<string, unknown[]> {
  const db = openReader(file);
  try {
    proveCopy(db);
    return readableOf(db);
  } finally {
    db.close();
  }
}

function findingsOf(file: string): unknown[] {
  const db = openReader(file);
  try {
    return atOnce(verify(db, file)).findings;
  } finally {
    db.close();
  }
}
