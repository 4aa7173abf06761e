import Database from 'better-sqlite3';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { assertDurable, openWriter } from '../../src-main/ledger/connection.ts';
import { openLedger } from '../../src-main/ledger/openLedger.ts';
import { openService } from '../../src-main/service/openService.ts';
import { serveLedger, valueOf } from './desk.ts';
import { inTemporaryFolder, trialLedger } from './trialLedger.ts';
import { arrival } from './visits.ts';

test('a ledger whose desk was killed writes through to the disk again when it is reopened', async () => {
  await inTemporaryFolder(async (folder) => {
    const ledger = await trialLedger(path.join(folder, 'office'));
    const serving = serveLedger(ledger);
    await valueOf(serving.ask(arrival('张三', 'k1')));
    await serving.kill();

    for (const round of [1, 2]) {
      const service = await openService(ledger, { create: false });
      const staffId = service.ledger.db
        .prepare("SELECT id FROM staff WHERE login = 'wang'")
        .pluck()
        .get() as string;
      const { procedure, input } = arrival('李四', '');
      const { result } = service.answer({ procedure, input, key: `round-${round}`, staffId });

      expect(result.ok).toBe(true);
      expect(service.ledger.db.pragma('synchronous', { simple: true })).toBe(2);
      expect(service.ledger.db.pragma('journal_mode', { simple: true })).toBe('wal');
      await service.close();
    }
  });
});

test('a desk whose driver fell back to NORMAL does not open for work', async () => {
  await inTemporaryFolder(async (folder) => {
    const ledger = await trialLedger(path.join(folder, 'office'));
    const { pragma } = Database.prototype;
    vi.spyOn(Database.prototype, 'pragma').mockImplementation(function ignoring(
      this: Database.Database,
      ...said
    ) {
      return said[0] === 'synchronous = FULL' ? undefined : pragma.apply(this, said);
    });
    onTestFinished(() => void vi.restoreAllMocks());

    await expect(openLedger(ledger, { create: false })).rejects.toMatchObject({
      failure: { code: 'ledger/defect', params: { reference: 'synchronous=1 wal' } },
    });
  });
});

test.each(['synchronous = NORMAL', 'synchronous = OFF', 'journal_mode = DELETE'])(
  'a connection set to %s is refused',
  async (setting) => {
    await inTemporaryFolder((folder) => {
      const db = openWriter(path.join(folder, 'a.db'));
      db.exec('CREATE TABLE a (b)');
      expect(() => assertDurable(db)).not.toThrow();
      db.pragma(setting);
      db.exec('INSERT INTO a VALUES (1)');

      expect(() => assertDurable(db)).toThrow('ledger/defect');
      db.close();
    });
  },
);
