import { array, assert, asyncProperty, constantFrom, option, pre, record, uniqueArray } from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Contract, Output } from '../../src-shared/contract/index.ts';
import type { RosterRow } from '../../src-shared/contract/rosterRow.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { planRoster } from '../../src-main/procedures/households/planRoster.ts';
import { cleanRoster, dirtyRoster } from '../fixtures/roster.ts';
import { must, openDesk, type TestDesk } from './scene.ts';

vi.setConfig({ testTimeout: 60_000 });

type Preview = Output<Contract['households']['previewRoster']>;

const fixture = path.join(import.meta.dirname, '../fixtures/importRoom.xlsx');

const previewOf = (desk: Desk, fileName: string, bytes: Uint8Array): Promise<Preview> =>
  must(desk.households.previewRoster({ fileName, file: Buffer.from(bytes).toString('base64') }));

const importOf = (desk: Desk, { fileName, digest, plan, rows }: Preview) =>
  desk.households.importRoster({ fileName, digest, plan, rows });

/** A roster typed as text, as offices export it. */
const csv = (...lines: string[]): Uint8Array => Buffer.from(lines.join('\n'));

const csvPreview = (desk: Desk, ...lines: string[]): Promise<Preview> =>
  previewOf(desk, '名册.csv', csv(...lines));

/** Everything the roll holds, without ids and instants. */
const estateOf = ({ rows }: TestDesk) => ({
  units: rows(
    `SELECT projects.name AS project, units.code, floor, area_cm2, occupancy, moved_in_on, units.note, units.version
     FROM units JOIN buildings ON buildings.id = building_id JOIN projects ON projects.id = project_id
     ORDER BY units.sort_key`,
  ),
  residents: rows(
    `SELECT code, name, sex, relation, from_on FROM residencies JOIN people ON people.id = person_id
     JOIN units ON units.id = unit_id ORDER BY sort_key, name`,
  ),
  phones: rows('SELECT name, number FROM phones JOIN people ON people.id = person_id ORDER BY number, name'),
  vehicles: rows('SELECT code, plate FROM vehicles JOIN units ON units.id = unit_id ORDER BY plate'),
  spaces: rows(
    'SELECT units.code, parking_spaces.code AS space FROM parking_spaces JOIN units ON units.id = unit_id ORDER BY 2',
  ),
  buildings: rows('SELECT name, floors, has_lift FROM buildings ORDER BY sort_key'),
  tokens: rows(
    'SELECT code, token, matched FROM search_tokens JOIN units ON units.id = unit_id ORDER BY 1, 2, 3',
  ),
});

describe('a roster that other systems export', () => {
  test('HOU-01 importRoom.xlsx becomes exactly one unit with its owner', async () => {
    const scene = await openDesk('supervisor');
    const preview = await previewOf(scene.desk, 'importRoom.xlsx', fs.readFileSync(fixture));

    expect(preview.lines).toMatchObject([
      { unit: '1-1-1001', person: '张三', action: 'add', changes: [], problem: null },
    ]);
    expect(preview.totals).toEqual({ add: 1, update: 0, same: 0, failed: 0 });
    expect(preview.idNumbersDropped).toBe(1);
    expect(await must(importOf(scene.desk, preview))).toEqual({ totals: preview.totals });

    const { units, residents } = estateOf(scene);
    expect(units).toMatchObject([{ project: '和园物业服务中心', code: '1-1-1001', area_cm2: 945_600 }]);
    expect(residents).toMatchObject([{ code: '1-1-1001', name: '张三', relation: 'owner' }]);
    expect((await must(scene.desk.households.search({ text: 'zs' }))).map(({ code }) => code)).toEqual([
      '1-1-1001',
    ]);
  });

  test('HOU-12 no ID number reaches the ledger file, not even its journal', async () => {
    const scene = await openDesk('supervisor');
    const preview = await previewOf(scene.desk, 'importRoom.xlsx', fs.readFileSync(fixture));
    await must(importOf(scene.desk, preview));
    scene.service.ledger.settle();

    const bytes = fs.readFileSync(scene.file);
    expect(bytes.includes('张三')).toBe(true);
    expect(bytes.includes('110101190001010001')).toBe(false);
    expect(JSON.stringify(preview)).not.toContain('110101190001010001');
  });
});

describe('a roster in the state offices send it in', () => {
  test.each([1, 2, 3])(
    '240 units: the outcome is what stands in the file, and a second time nothing changes (%i)',
    async (seed) => {
      const scene = await openDesk('supervisor');
      const { name, bytes, expected } = await dirtyRoster({ units: 240, seed });
      const preview = await previewOf(scene.desk, name, bytes);

      const failures = preview.lines.filter(({ action }) => action === 'failed');
      expect(failures.map(({ row, problem }) => ({ row, code: problem?.code }))).toEqual(
        expected.failures.map(({ row, code }) => ({ row, code })),
      );
      expect(preview.totals).toEqual({
        add: expected.people + unoccupied(expected.rows),
        update: 0,
        same: 0,
        failed: failures.length,
      });
      expect(
        preview.notices.filter(({ code }) => code === 'import/row-merged').map(({ row }) => row),
      ).toEqual(expected.mergedRows);
      expect(preview.unknownColumns.map((title) => title.replace(/^\S+ /, ''))).toEqual(
        expected.unknownTitles,
      );
      expect(preview.skippedRows).toBe(expected.skipped.length);
      expect(preview.idNumbersDropped).toBe(expected.idNumbersDropped);
      await must(importOf(scene.desk, preview));

      const roll = estateOf(scene);
      expect(roll.units).toHaveLength(expected.units);
      expect(roll.residents).toHaveLength(expected.people);
      expect(roll.vehicles.map(({ plate }) => plate)).toEqual(
        expected.rows.flatMap(({ plates }) => plates).toSorted(),
      );
      for (const { building, entrance, room, areaCm2, floor, occupancy } of expected.rows) {
        const code = [building, entrance, room].filter((part) => part !== '').join('-');
        // a further person's row may leave the unit's own columns blank
        const facts = Object.entries({ area_cm2: areaCm2, floor, occupancy }).filter(
          ([, fact]) => fact !== null,
        );
        expect(roll.units).toContainEqual(expect.objectContaining({ code, ...Object.fromEntries(facts) }));
      }
      const people = expected.rows.flatMap(({ person }) =>
        person ? [[person.name, person.relation].join()] : [],
      );
      expect(roll.residents.map(({ name, relation }) => [name, relation].join()).toSorted()).toEqual(
        people.toSorted(),
      );

      const again = await previewOf(scene.desk, name, bytes);
      expect(again.totals).toEqual({ ...preview.totals, add: 0, same: preview.totals.add });
      expect(await importOf(scene.desk, again)).toEqual({
        ok: false,
        error: { code: 'import/nothing-to-do' },
      });
      expect(estateOf(scene)).toEqual(roll);
    },
  );

  const unoccupied = (rows: readonly RosterRow[]): number =>
    rows.filter(({ person }) => person === null).length;
});

describe('what a row does to a unit that is there', () => {
  const header = '楼号,单元,房号,业主姓名,手机号,业主类型,建筑面积,车牌号,车位号,性别,备注,入住日期';

  test('only cells that hold something replace what was there, and the clerk sees from what to what', async () => {
    const { desk } = await openDesk('supervisor');
    await must(
      importOf(
        desk,
        await csvPreview(
          desk,
          header,
          '3,1,502,张三,13800001234,业主,94.56,粤B12345,B1-001,男,老住户,2020-06-10',
        ),
      ),
    );

    const preview = await csvPreview(desk, header, '3,1,502,张三,13900005678,,95.00,粤B67890,,,,');

    expect(preview.lines).toMatchObject([
      {
        action: 'update',
        changes: [
          { field: 'areaCm2', from: '94.56', to: '95.00' },
          { field: 'phones', from: '138****1234', to: '138****1234、139****5678' },
          { field: 'plates', from: '粤B12345', to: '粤B12345、粤B67890' },
        ],
      },
    ]);
    await must(importOf(desk, preview));
    const [found] = await must(desk.households.search({ text: '5678' }));
    expect(found).toMatchObject({ code: '3-1-502', owners: '张三', plates: '粤B12345、粤B67890' });
    const unit = await must(desk.households.unit({ id: found!.unitId }));
    expect(unit).toMatchObject({ areaCm2: 950_000, note: '老住户', movedInOn: '2020-06-10', version: 2 });
    expect(unit.residents).toMatchObject([{ sex: 'male', fromOn: '2020-06-10' }]);
    expect(unit.parkingSpaces).toMatchObject([{ code: 'B1-001' }]);
  });

  test('another owner stands beside the present one, and the clerk is told so', async () => {
    const { desk } = await openDesk('supervisor');
    await must(importOf(desk, await csvPreview(desk, header, '3,1,502,张三,13800001234,业主,,,,,,')));

    const preview = await csvPreview(desk, header, '3,1,502,李四,13900005678,业主,,,,,,');

    expect(preview.lines).toMatchObject([
      { action: 'update', changes: [{ field: 'owners', from: '张三', to: '张三、李四' }] },
    ]);
    await must(importOf(desk, preview));
    expect(await must(desk.households.units({ buildingId: null, after: null, limit: 5 }))).toMatchObject({
      lines: [{ owners: '张三、李四', phones: '138****1234、139****5678' }],
    });
  });

  test('one name with one number is one person with two units; one name with another number is someone else', async () => {
    const { desk, rows } = await openDesk('supervisor');
    const preview = await csvPreview(
      desk,
      header,
      '3,1,502,张三,13800001234,业主,,,,,,',
      '3,1,602,张三,13800001234,业主,,,,,,',
      '3,1,702,张三,13900005678,业主,,,,,,',
      '3,1,802,张三,,业主,,,,,,',
    );
    expect(preview.lines[1]).toMatchObject({
      changes: [{ field: 'samePersonAs', from: '3-1-502', to: '3-1-602' }],
    });
    await must(importOf(desk, preview));

    expect(rows('SELECT count(*) AS n FROM people')).toEqual([{ n: 3 }]);
    expect((await must(desk.households.search({ text: '1234' }))).map(({ code }) => code)).toEqual([
      '3-1-502',
      '3-1-602',
    ]);
  });

  test('a number learnt at one unit finds the person at all of hers', async () => {
    const { desk } = await openDesk('supervisor');
    const two = ['3,1,502,张三,13800001234,业主,,,,,,', '3,1,602,张三,13800001234,业主,,,,,,'];
    await must(importOf(desk, await csvPreview(desk, header, ...two)));
    await must(importOf(desk, await csvPreview(desk, header, '3,1,602,张三,13700009999,业主,,,,,,')));

    expect((await must(desk.households.search({ text: '9999' }))).map(({ code }) => code)).toEqual([
      '3-1-502',
      '3-1-602',
    ]);
  });

  test("a car of another unit fails its row, unless it is the same person's other unit", async () => {
    const { desk } = await openDesk('supervisor');
    const preview = await csvPreview(
      desk,
      header,
      '3,1,502,张三,13800001234,业主,,粤B12345,B1-001,,,',
      '3,1,602,张三,13800001234,业主,,粤B12345,B1-001,,,',
      '3,1,702,李四,13900005678,业主,,粤B12345,,,,',
      '3,1,802,王五,13700009999,业主,,,B1-001,,,',
    );
    expect(preview.lines.map(({ action, problem }) => [action, problem?.code, problem?.params])).toEqual([
      ['add', undefined, undefined],
      ['add', undefined, undefined],
      ['failed', 'import/plate-taken', { found: '粤B12345', unit: '3-1-502' }],
      ['failed', 'import/parking-taken', { found: 'B1-001', unit: '3-1-502' }],
    ]);
    expect(await must(importOf(desk, preview))).toEqual({
      totals: { add: 2, update: 0, same: 0, failed: 2 },
    });
    expect((await must(desk.households.units({ buildingId: null, after: null, limit: 9 }))).total).toBe(2);
  });

  test('of whom a car is does not depend on which of her rows comes first', async () => {
    const { desk } = await openDesk('supervisor');
    const file = [
      header,
      '3,1,502,李四,13900005678,业主,,粤B12345,,,,',
      '3,1,602,张三,13800001234,业主,,粤B12345,,,,',
      '3,1,502,张三,13800001234,租客,,,,,,',
    ];
    const first = await csvPreview(desk, ...file);
    expect(first.totals).toEqual({ add: 3, update: 0, same: 0, failed: 0 });
    await must(importOf(desk, first));

    expect((await csvPreview(desk, ...file)).totals).toEqual({ add: 0, update: 0, same: 3, failed: 0 });
    expect((await must(desk.households.search({ text: '12345' }))).map(({ code }) => code)).toEqual([
      '3-1-502',
    ]);
  });

  test('one file may not call the same person a man and a woman', async () => {
    const { desk } = await openDesk('supervisor');
    const { lines } = await csvPreview(
      desk,
      header,
      '3,1,502,张三,13800001234,业主,,,,男,,',
      '3,1,602,张三,13800001234,业主,,,,女,,',
    );
    expect(lines[1]).toMatchObject({ action: 'failed', problem: { code: 'import/person-contradiction' } });
  });

  test('the office with several estates must be told which, where it can not be known', async () => {
    const { desk } = await openDesk('supervisor');
    for (const name of ['和园小区', '清园小区']) await must(desk.households.registerProject({ name }));
    const title = `小区,${header}`;
    await must(importOf(desk, await csvPreview(desk, title, '清园小区,3,1,502,张三,,业主,,,,,,')));

    const preview = await csvPreview(
      desk,
      title,
      ',3,1,502,张三,13800001234,业主,,,,,,',
      ',3,1,602,李四,,业主,,,,,,',
    );

    expect(preview.lines).toMatchObject([
      { action: 'update' },
      { action: 'failed', problem: { code: 'import/project-needed' } },
    ]);
  });
});

describe('between preview and import', () => {
  const header = '楼号,单元,房号,业主姓名,手机号';

  test('the import is refused when the ledger would now give another outcome than the one shown', async () => {
    const scene = await openDesk('supervisor');
    const { desk } = scene;
    await must(importOf(desk, await csvPreview(desk, header, '3,1,502,张三,13800001234')));
    const preview = await csvPreview(desk, header, '3,1,502,张三,13900005678', '3,1,602,李四,');
    const { lines } = await must(desk.households.units({ buildingId: null, after: null, limit: 1 }));
    const { residents } = await must(desk.households.unit({ id: lines[0]!.id }));
    await must(
      desk.households.addPhone({ personId: residents[0]!.personId, number: '13700009999', label: null }),
    );
    const before = estateOf(scene);

    expect(await importOf(desk, preview)).toEqual({ ok: false, error: { code: 'import/plan-changed' } });
    expect(estateOf(scene)).toEqual(before);
  });

  test('other rows than those shown are refused', async () => {
    const { desk } = await openDesk('supervisor');
    const preview = await csvPreview(desk, header, '3,1,502,张三,13800001234');
    const rows = preview.rows.map((row) => ({ ...row, areaCm2: 1_000_000 }));

    expect(await importOf(desk, { ...preview, rows })).toEqual({
      ok: false,
      error: { code: 'import/plan-changed' },
    });
  });

  test('all or nothing: when one row can not be written, none is, and the journal has no trace', async () => {
    const scene = await openDesk('supervisor');
    const { desk, service, rows } = scene;
    const preview = await csvPreview(
      desk,
      header,
      '3,1,502,张三,13800001234',
      '3,1,602,李四,13900005678',
      '3,1,702,王五,',
    );
    service.ledger.db.exec(
      "CREATE TEMP TRIGGER planted BEFORE INSERT ON people WHEN NEW.name = '王五' BEGIN SELECT RAISE(ABORT, 'planted'); END",
    );
    const journaled = rows('SELECT count(*) AS n FROM journal');

    const result = await importOf(desk, preview);

    expect(result).toMatchObject({ ok: false, error: { code: 'ledger/defect' } });
    for (const left of Object.values(estateOf(scene))) expect(left).toEqual([]);
    expect(rows('SELECT count(*) AS n FROM projects')).toEqual([{ n: 0 }]);
    expect(rows('SELECT count(*) AS n FROM journal')).toEqual(journaled);
  });

  test('a double Enter imports once', async () => {
    const { desk, rows } = await openDesk('supervisor');
    const {
      fileName,
      digest,
      plan,
      rows: previewed,
    } = await csvPreview(desk, header, '3,1,502,张三,13800001234');
    const input = { fileName, digest, plan, rows: previewed };

    const first = await must(desk.households.importRoster(input, 'import-1'));
    const second = await must(desk.households.importRoster(input, 'import-1'));

    expect(second).toEqual(first);
    expect(rows('SELECT count(*) AS n FROM people')).toEqual([{ n: 1 }]);
  });

  test('the front desk does not import; a supervisor does', async () => {
    const { desk } = await openDesk('receptionist');
    const file = Buffer.from(csv(header, '3,1,502,张三,')).toString('base64');
    expect(await desk.households.previewRoster({ fileName: '名册.csv', file })).toEqual({
      ok: false,
      error: { code: 'auth/role-missing' },
    });
  });

  test.each([
    ['nothing.xlsx', '', 'import/empty'],
    ['photo.xlsx', '\u0000\u0001\u0002', 'import/unreadable'],
    ['list.csv', '今天天气好\n明天也好', 'import/header-missing'],
  ])('%s is no roster', async (fileName, content, code) => {
    const { desk } = await openDesk('supervisor');
    const file = Buffer.from(content).toString('base64');
    expect(await desk.households.previewRoster({ fileName, file })).toMatchObject({
      ok: false,
      error: { code },
    });
  });
});

describe('any roster', () => {
  test('whatever rows come, the second time there is nothing to do', async () => {
    const name = constantFrom('张三', '李四', '王五', '单乐', 'Anna Li');
    const row = record({
      building: constantFrom('1', '2', 'A'),
      entrance: constantFrom('', '1'),
      room: constantFrom('101', '102', '201'),
      person: option(
        record({
          name,
          sex: constantFrom('male' as const, 'female' as const, null),
          phones: uniqueArray(constantFrom('13800001234', '13900005678', '0755-82000178'), {
            maxLength: 2,
          }),
          relation: constantFrom('owner' as const, 'tenant' as const),
        }),
      ),
      plates: uniqueArray(constantFrom('粤B12345', '粤B67890'), { maxLength: 2 }),
      parkingSpaces: uniqueArray(constantFrom('B1-001', 'B1-002'), { maxLength: 1 }),
      note: constantFrom(null, '钥匙在前台', '有大型犬'),
      movedInOn: constantFrom(null, '2020-06-10', '2021-01-01'),
    });
    const header = '楼号,单元,房号,业主姓名,性别,手机号,业主类型,车牌号,车位号,备注,入住日期';
    await assert(
      asyncProperty(array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const scene = await openDesk('supervisor');
        const lines = rows.map((one) =>
          [
            one.building,
            one.entrance,
            one.room,
            one.person?.name ?? '',
            one.person?.sex ? { male: '男', female: '女' }[one.person.sex] : '',
            one.person?.phones.join('；') ?? '',
            one.person?.relation === 'tenant' ? '租客' : '',
            one.plates.join('；'),
            one.parkingSpaces.join('、'),
            one.note ?? '',
            one.movedInOn ?? '',
          ].join(','),
        );
        const first = await csvPreview(scene.desk, header, ...lines);
        pre(first.totals.add > 0);
        await must(importOf(scene.desk, first));
        const roll = estateOf(scene);

        const again = await csvPreview(scene.desk, header, ...lines);

        expect(again.totals).toEqual({
          add: 0,
          update: 0,
          same: first.totals.add + first.totals.same,
          failed: first.totals.failed,
        });
        expect(await importOf(scene.desk, again)).toMatchObject({ error: { code: 'import/nothing-to-do' } });
        expect(estateOf(scene)).toEqual(roll);
      }),
      { numRuns: 40 },
    );
  });

  test('an import looks everything up by an index, however large the estate is', async () => {
    const { desk, service } = await openDesk('supervisor');
    const { db } = service.ledger;
    const asked = new Set<string>();
    const prepare = db.prepare.bind(db);
    db.prepare = (text: string) => {
      asked.add(text);
      return prepare(text);
    };
    const rows = cleanRoster({ units: 240, seed: 5 });
    const corrected = rows.map((row) => ({ ...row, areaCm2: 1_000_000, plates: [], note: '已核对' }));
    for (const file of [rows, corrected]) {
      const { plan } = planRoster(service.ledger.tx, file);
      await must(desk.households.importRoster({ fileName: 'x.xlsx', digest: 'x', plan, rows: file }));
    }

    const scans = [...asked].flatMap((text) => {
      const slots = Array.from(text.matchAll(/\?/g), () => null);
      const steps = prepare(`EXPLAIN QUERY PLAN ${text}`).all(...slots) as { detail: string }[];
      return steps
        .filter(({ detail }) => /^SCAN (?!projects|office|journal)/.test(detail))
        .map(({ detail }) => detail);
    });
    expect(asked.size).toBeGreaterThan(20);
    expect(scans).toEqual([]);
  });
});
