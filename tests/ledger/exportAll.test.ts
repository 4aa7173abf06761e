import Database from 'better-sqlite3';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openForReading } from '../../src-main/ledger/openLedger.ts';
import { makeReader } from '../../src-main/service/reader.ts';
import { contentOf } from '../faults/oldLedger.ts';
import { feeDesk, take } from './moneyTaken.ts';
import { must, openDesk, refused, type TestDesk } from './scene.ts';

describe('the office takes all its data with it', () => {
  test('as CSV that, put back into the same schema, gives the same tables, secrets aside', async () => {
    const scene = await withHardText();

    const { folder, tables, rows } = await must(scene.desk.office.exportAll({ folder: scene.out }));

    const before = contentIn(scene.file);
    blankSecrets(before);
    expect(tables).toBe(before.size);
    expect(rows).toBe([...before.values()].reduce((sum, table) => sum + table.length, 0));
    expect(contentOf(reimported(folder))).toEqual(before);
    expect(fs.readdirSync(scene.out)).toEqual([path.basename(folder)]);
  });

  test('receipts with all they are for and were paid by', async () => {
    const office = await feeDesk();
    await take(office, [office.fee(5_000)]);

    const { folder } = await must(office.desk.office.exportAll({ folder: office.folder }));

    const back = reimported(folder);
    for (const readable of ['receipts', 'receipt_entries', 'receipt_lines', 'receipt_payments'])
      expect(back.prepare(`SELECT * FROM ${readable}`).all()).toEqual(
        office.rows(`SELECT * FROM ${readable}`),
      );
  });

  test('with a schema that is the ledger’s own, and a page that says how to read it', async () => {
    const scene = await withHardText();

    const { folder } = await must(scene.desk.office.exportAll({ folder: scene.out }));

    const head = (await must(scene.desk.office.status({}))).head;
    const readme = fs.readFileSync(path.join(folder, 'README.txt'), 'utf8');
    expect(path.basename(folder)).toBe(`dangzhi-A1-20261122-${head.seq}`);
    expect(readme).toContain(`流水到第 ${head.seq} 条，校验值 ${head.hash}`);
    expect(readme).toContain('和园物业服务中心');
    for (const table of contentIn(scene.file).keys()) {
      expect(readme).toMatch(new RegExp(`${table}\\.csv +\\d+ 行  \\S+`));
      const csv = fs.readFileSync(path.join(folder, `${table}.csv`));
      expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(csv.toString('utf8').endsWith('\r\n')).toBe(true);
    }
  });

  test('without anything that could be used to pass for somebody', async () => {
    const scene = await withHardText();
    const kept = scene.rows(
      `SELECT salt AS secret FROM staff_secrets UNION SELECT hash FROM staff_secrets
       UNION SELECT recovery_salt FROM office UNION SELECT recovery_hash FROM office`,
    );

    const { folder } = await must(scene.desk.office.exportAll({ folder: scene.out }));

    const all = fs
      .readdirSync(folder)
      .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
      .join();
    expect(kept.length).toBeGreaterThan(3);
    for (const { secret } of kept) expect(all).not.toContain(secret);
  });

  test('twice on one day without writing over the first', async () => {
    const scene = await withHardText();

    const first = await must(scene.desk.office.exportAll({ folder: scene.out }));
    const second = await must(scene.desk.office.exportAll({ folder: scene.out }));

    expect(second.folder).toBe(`${first.folder}-2`);
  });
});

describe('an export', () => {
  test('into a folder that is not there is refused, and makes none', async () => {
    const scene = await withHardText();
    const gone = path.join(scene.folder, 'gone');

    expect(await scene.desk.office.exportAll({ folder: gone })).toEqual(
      refused('export/no-folder', { folder: gone }),
    );
    expect(fs.existsSync(gone)).toBe(false);
  });

  test('that fails on the way leaves nothing', async () => {
    const scene = await withHardText();
    const reader = makeReader(scene.file, () => undefined, scene.service.ledger.clock);
    const call = callOf(scene);

    const result = await reader.run(call, () => fs.rmSync(scene.out, { recursive: true, force: true }));

    expect(result).toMatchObject({ ok: false, error: { code: 'export/failed' } });
    expect(fs.existsSync(scene.out)).toBe(false);
    reader.close();
  });

  test('that is stopped leaves nothing, and what a killed one left is taken away by the next', async () => {
    const scene = await withHardText();
    const reader = makeReader(scene.file, () => undefined, scene.service.ledger.clock);
    const call = callOf(scene);
    let heard = 0;

    const stopped = await reader.run(call, () => {
      heard++;
      if (heard === 3) reader.cancel(call.key);
    });

    expect(stopped).toEqual(refused('report/cancelled'));
    expect(fs.readdirSync(scene.out)).toEqual([]);
    const { seq } = (await must(scene.desk.office.status({}))).head;
    const left = path.join(scene.out, `dangzhi-A1-20261122-${seq}.partial`);
    fs.mkdirSync(left);
    fs.writeFileSync(path.join(left, 'office.csv'), 'half');
    expect(await reader.run({ ...call, key: 'again' }, () => undefined)).toMatchObject({ ok: true });
    expect(fs.readdirSync(scene.out)).toEqual([`dangzhi-A1-20261122-${seq}`]);
    reader.close();
  });

  test('is an admin’s', async () => {
    const scene = await openDesk('manager', 'supervisor');

    expect(await scene.desk.office.exportAll({ folder: scene.folder })).toMatchObject(
      refused('auth/role-missing'),
    );
  });
});

/** An office with text that a careless CSV loses: quotes, commas, line ends, formulas, empty text, all planes. */
async function withHardText(): Promise<TestDesk & { out: string; adminId: string }> {
  const scene = await openDesk('admin', 'receptionist');
  const texts = ['说 "好", 走', '=1+1', '-5', '@a', '𠮷野家🚪', ' 两端空格 ', '007', "it's", '第一行'];
  for (const [n, text] of texts.entries()) {
    await must(
      scene.desk.visitors.register({
        category: 'guest',
        visitorName: `客${n}`,
        partySize: 1,
        company: null,
        phoneTail: '0012',
        plate: null,
        business: text,
        unitId: null,
        hostName: null,
      }),
    );
  }
  const settings = await must(scene.desk.office.settings({}));
  await must(scene.desk.office.changeSettings({ ...settings, letterhead: '一\n二\t"三",' }));
  const out = path.join(scene.folder, 'out');
  fs.mkdirSync(out);
  const adminId = String(scene.rows("SELECT id FROM staff WHERE login = 'admin'")[0]!['id']);
  return Object.assign(scene, { out, adminId });
}

const callOf = (scene: { out: string; adminId: string }) => ({
  procedure: 'office.exportAll',
  input: { folder: scene.out },
  key: 'export',
  staffId: scene.adminId,
});

function contentIn(file: string): Map<string, unknown[]> {
  const { db, close } = openForReading(file);
  try {
    return contentOf(db);
  } finally {
    close();
  }
}

function blankSecrets(content: Map<string, unknown[]>): void {
  for (const row of content.get('staff_secrets') as Record<string, unknown>[])
    Object.assign(row, { salt: '', hash: '' });
  for (const row of content.get('office') as Record<string, unknown>[])
    Object.assign(row, { recovery_salt: '', recovery_hash: '' });
}

/** As the README says: the schema, the rows, then the triggers. */
function reimported(folder: string): Database.Database {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = OFF');
  db.exec(fs.readFileSync(path.join(folder, 'schema.sql'), 'utf8'));
  for (const name of fs.readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
    const [columns = [], ...rows] = parse(fs.readFileSync(path.join(folder, name), 'utf8').slice(1));
    const table = name.slice(0, -'.csv'.length);
    const insert = db.prepare(
      `INSERT INTO "${table}" (${columns.join()}) VALUES (${columns.map(() => '?').join()})`,
    );
    for (const row of rows) insert.run(...row);
  }
  db.exec(fs.readFileSync(path.join(folder, 'triggers.sql'), 'utf8'));
  expect(db.pragma('foreign_key_check')).toEqual([]);
  return db;
}

/** RFC 4180, with nothing for NULL, `""` for an empty text and bare digits for a number. */
function parse(text: string): (string | number | null)[][] {
  const rows: (string | number | null)[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|(-?\d+)|)(,|\r\n)/gy;
  let row: (string | number | null)[] = [];
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, quoted, number, end] = found;
    row.push(
      quoted !== undefined ? quoted.replaceAll('""', '"') : number === undefined ? null : Number(number),
    );
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (cell.lastIndex === text.length) return rows;
  }
  throw new Error(`not RFC 4180 at ${cell.lastIndex}`);
}
