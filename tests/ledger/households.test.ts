import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BuildingId, PersonId, UnitId } from '../../src-shared/contract/households.ts';
import type { Contract, Input } from '../../src-shared/contract/index.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { allBuildings } from '../../src-main/procedures/households/buildings.ts';
import {
  startingWith,
  startingWithAll,
  tokensCounted,
  unitsFound,
} from '../../src-main/procedures/households/search.ts';
import { rollFrom, rollOfBuildingFrom } from '../../src-main/procedures/households/units.ts';
import { planOf } from './plan.ts';
import { must, openDesk, type TestDesk } from './scene.ts';

const unknownFacts = {
  floor: null,
  usage: null,
  areaCm2: null,
  innerAreaCm2: null,
  occupancy: null,
  handedOverOn: null,
  movedInOn: null,
  warrantyUntil: null,
  residentCount: null,
  note: null,
};
const bareBuilding = { floors: null, hasLift: null, structure: null, pipes: null };

/** An estate of one building, 3号楼 of 和园小区, on which a test builds further. */
async function estate(desk: Desk) {
  const project = await must(desk.households.registerProject({ name: '和园小区' }));
  const building = await must(
    desk.households.registerBuilding({ projectId: project.id, name: '3号楼', ...bareBuilding }),
  );
  return { projectId: project.id, buildingId: building.id };
}

async function addUnit(desk: Desk, buildingId: BuildingId, entrance: string, room: string): Promise<UnitId> {
  return (await must(desk.households.registerUnit({ buildingId, entrance, room, ...unknownFacts }))).id;
}

type MoveIn = Input<Contract['households']['moveIn']>;

function newcomer(unitId: UnitId, name: string, more: Partial<MoveIn> = {}): MoveIn {
  return {
    unitId,
    relation: 'owner',
    fromOn: null,
    personId: null,
    name,
    sex: null,
    note: null,
    phones: [],
    ...more,
  };
}

const codesFound = async (desk: Desk, text: string): Promise<string[]> =>
  (await must(desk.households.search({ text }))).map(({ code }) => code);

describe('the roll', () => {
  test('HOU-01 the roll lists owners by building and door, a page at a time, and numbers are masked', async () => {
    const { desk } = await openDesk('receptionist');
    const { projectId, buildingId } = await estate(desk);
    const eleven = await must(desk.households.registerBuilding({ projectId, name: '11', ...bareBuilding }));
    await addUnit(desk, eleven.id, '', '101');
    for (const room of ['1001', '502', '501']) await addUnit(desk, buildingId, '1', room);
    const shop = await addUnit(desk, buildingId, '', 'S2');
    await must(desk.households.moveIn(newcomer(shop, '张三', { phones: ['13800001234', '0755-82000178'] })));
    await must(desk.households.moveIn(newcomer(shop, '李四')));
    await must(
      desk.households.moveIn(newcomer(shop, '王五', { relation: 'tenant', phones: ['13900005678'] })),
    );

    const first = await must(desk.households.units({ buildingId: null, after: null, limit: 2 }));
    const second = await must(desk.households.units({ buildingId: null, after: first.next, limit: 2 }));
    const third = await must(desk.households.units({ buildingId: null, after: second.next, limit: 2 }));

    expect([...first.lines, ...second.lines, ...third.lines].map(({ code }) => code)).toEqual([
      '3-S2',
      '3-1-501',
      '3-1-502',
      '3-1-1001',
      '11-101',
    ]);
    expect(first.total).toBe(5);
    expect(third.next).toBeNull();
    expect(first.lines[0]).toMatchObject({ owners: '张三、李四', phones: '138****1234、0755-******78' });
    const ofEleven = await must(desk.households.units({ buildingId: eleven.id, after: null, limit: 50 }));
    expect(ofEleven).toMatchObject({ total: 1, next: null, lines: [{ code: '11-101', buildingName: '11' }] });
  });

  test('HOU-02 the desk knows how the estate is built: storeys, lift, structure, pipes, number of units', async () => {
    const { desk } = await openDesk('receptionist');
    const { projectId, buildingId } = await estate(desk);
    await addUnit(desk, buildingId, '1', '101');
    await addUnit(desk, buildingId, '1', '102');

    await must(
      desk.households.correctBuilding({
        id: buildingId,
        floors: 18,
        hasLift: true,
        structure: '框架剪力墙',
        pipes: '给水：地下二层泵房',
      }),
    );

    expect(await must(desk.households.buildings({}))).toEqual([
      {
        id: buildingId,
        projectId,
        projectName: '和园小区',
        name: '3',
        floors: 18,
        hasLift: true,
        structure: '框架剪力墙',
        pipes: '给水：地下二层泵房',
        units: 2,
      },
    ]);
  });

  test('HOU-03 a unit shows its owner by name and how many people live there', async () => {
    const { desk } = await openDesk('receptionist');
    const { buildingId } = await estate(desk);
    const { id } = await must(
      desk.households.registerUnit({
        ...unknownFacts,
        buildingId,
        entrance: '1单元',
        room: '502室',
        areaCm2: 945_600,
        residentCount: 3,
      }),
    );
    await must(desk.households.moveIn(newcomer(id, '张三', { sex: 'male', fromOn: '2020-06-10' })));

    expect(await must(desk.households.unit({ id }))).toMatchObject({
      code: '3-1-502',
      projectName: '和园小区',
      areaCm2: 945_600,
      residentCount: 3,
      version: 1,
      residents: [
        { name: '张三', sex: 'male', relation: 'owner', fromOn: '2020-06-10', toOn: null, version: 1 },
      ],
    });
  });

  test('HOU-04 a correction is made at once, and the journal keeps who made it, when, and what was said', async () => {
    const { desk, rows, setClock } = await openDesk('receptionist');
    const { buildingId } = await estate(desk);
    const id = await addUnit(desk, buildingId, '1', '502');
    setClock('2026-11-22T09:30:00+08:00');

    const { version } = await must(
      desk.households.correctUnit({
        ...unknownFacts,
        id,
        version: 1,
        areaCm2: 945_600,
        note: '产权证已核对',
      }),
    );

    expect(version).toBe(2);
    expect(await must(desk.households.unit({ id }))).toMatchObject({
      areaCm2: 945_600,
      note: '产权证已核对',
    });
    const [row] = rows(
      `SELECT journal.at, staff.login, journal_payloads.input FROM journal
       JOIN staff ON staff.id = journal.staff_id JOIN journal_payloads USING (seq)
       WHERE procedure = 'households.correctUnit'`,
    );
    expect(row).toMatchObject({ at: Date.parse('2026-11-22T09:30:00+08:00'), login: 'receptionist' });
    expect(JSON.parse(String(row?.['input']))).toMatchObject({ areaCm2: 945_600, note: '产权证已核对' });
  });

  test('HOU-04 two clerks at one card: the second is shown that it was changed', async () => {
    const { desk } = await openDesk('receptionist');
    const { buildingId } = await estate(desk);
    const unitId = await addUnit(desk, buildingId, '1', '502');
    const { personId } = await must(desk.households.moveIn(newcomer(unitId, '张三')));
    const asUnit = { ...unknownFacts, id: unitId, version: 1 };
    const asPerson = { id: personId, version: 1, name: '张三', sex: null, note: null };
    await must(desk.households.correctUnit(asUnit));
    await must(desk.households.correctPerson(asPerson));

    expect(await desk.households.correctUnit(asUnit)).toEqual({
      ok: false,
      error: { code: 'unit/changed', params: { version: 2 } },
    });
    expect(await desk.households.correctPerson(asPerson)).toEqual({
      ok: false,
      error: { code: 'person/changed', params: { version: 2 } },
    });
  });

  test('HOU-04 who moved out stays in the file, below those who live there, without numbers', async () => {
    const { desk } = await openDesk('receptionist');
    const { buildingId } = await estate(desk);
    const unitId = await addUnit(desk, buildingId, '1', '502');
    const { residencyId } = await must(
      desk.households.moveIn(newcomer(unitId, '张三', { fromOn: '2020-06-10', phones: ['13800001234'] })),
    );
    await must(desk.households.moveIn(newcomer(unitId, '李四', { relation: 'tenant' })));

    expect(await desk.households.moveOut({ residencyId, toOn: '2020-06-09' })).toMatchObject({
      error: { code: 'residency/before-start' },
    });
    await must(desk.households.moveOut({ residencyId, toOn: '2026-11-21' }));

    const { residents } = await must(desk.households.unit({ id: unitId }));
    expect(residents).toMatchObject([
      { name: '李四', toOn: null },
      { name: '张三', toOn: '2026-11-21', phones: [] },
    ]);
    expect(await desk.households.moveOut({ residencyId, toOn: '2026-11-22' })).toMatchObject({
      error: { code: 'residency/ended' },
    });
    expect(await codesFound(desk, '张三')).toEqual([]);
  });

  test('HOU-11 facts are kept in categories and known units, so nothing is entered twice', async () => {
    const { desk, rows } = await openDesk('receptionist');
    const { projectId, buildingId } = await estate(desk);
    const unitId = await addUnit(desk, buildingId, '1单元', '502室');
    const { personId } = await must(desk.households.moveIn(newcomer(unitId, '张三')));
    await must(
      desk.households.addPhone({ personId, number: '138 0000 1234'.replaceAll(' ', '-'), label: null }),
    );

    const refused = [
      await desk.households.registerProject({ name: '和园小区' }),
      await desk.households.registerBuilding({ projectId, name: '3栋', ...bareBuilding }),
      await desk.households.registerUnit({ ...unknownFacts, buildingId, entrance: '1', room: '502' }),
      await desk.households.moveIn(newcomer(unitId, '张三')),
      await desk.households.moveIn(newcomer(unitId, '随便', { personId })),
      await desk.households.addPhone({ personId, number: '+86-13800001234', label: null }),
    ];

    expect(refused.map((result) => (result.ok ? 'done' : result.error.code))).toEqual([
      'project/name-taken',
      'building/name-taken',
      'unit/code-taken',
      'person/already-there',
      'person/already-there',
      'phone/already-there',
    ]);
    expect(rows('SELECT number FROM phones')).toEqual([{ number: '13800001234' }]);
    expect(rows('SELECT count(*) AS n FROM people')).toEqual([{ n: 1 }]);
  });

  test('a person who is known already may have a second unit, and her new number is known at both', async () => {
    const { desk } = await openDesk('receptionist');
    const { buildingId } = await estate(desk);
    const one = await addUnit(desk, buildingId, '1', '502');
    const other = await addUnit(desk, buildingId, '1', '602');
    const { personId } = await must(desk.households.moveIn(newcomer(one, '张三')));

    await must(desk.households.moveIn(newcomer(other, '不用这个名', { personId, phones: ['13800001234'] })));

    expect(await codesFound(desk, '1234')).toEqual(['3-1-502', '3-1-602']);
    expect((await must(desk.households.unit({ id: other }))).residents).toMatchObject([
      { personId, name: '张三' },
    ]);
    await must(
      desk.households.correctPerson({ id: personId, version: 1, name: '张珊', sex: 'female', note: null }),
    );
    expect(await codesFound(desk, '张珊')).toEqual(['3-1-502', '3-1-602']);
    expect(await codesFound(desk, '张三')).toEqual([]);
  });

  test('numbers that are no numbers are refused, and nobody is left behind half entered', async () => {
    const { desk, rows } = await openDesk('receptionist');
    const { buildingId } = await estate(desk);
    const unitId = await addUnit(desk, buildingId, '1', '502');

    const result = await desk.households.moveIn(
      newcomer(unitId, '张三', { phones: ['13800001234', '18999999999'] }),
    );

    expect(result).toEqual({
      ok: false,
      error: { code: 'phone/invalid', params: { number: '18999999999' } },
    });
    expect(rows('SELECT * FROM people')).toEqual([]);
  });

  test('what is not there is answered by its own code', async () => {
    const { desk } = await openDesk('receptionist');
    const nowhere = crypto.randomUUID();
    const building = { id: nowhere, ...bareBuilding };
    const person = { name: '张三', sex: null, note: null };
    const answers = [
      await desk.households.unit({ id: nowhere }),
      await desk.households.registerBuilding({ projectId: nowhere, name: '1', ...bareBuilding }),
      await desk.households.correctBuilding(building),
      await desk.households.registerUnit({ ...unknownFacts, buildingId: nowhere, entrance: '', room: '101' }),
      await desk.households.correctUnit({ ...unknownFacts, id: nowhere, version: 1 }),
      await desk.households.moveIn(newcomer(nowhere as UnitId, '张三')),
      await desk.households.moveOut({ residencyId: nowhere, toOn: '2026-11-22' }),
      await desk.households.correctPerson({ id: nowhere, version: 1, ...person }),
      await desk.households.addPhone({ personId: nowhere, number: '13800001234', label: null }),
      await desk.households.endPhone({ id: nowhere }),
      await desk.households.revealPhone({ id: nowhere }),
      await desk.households.registerVehicle({
        unitId: nowhere,
        plate: '粤B12345',
        brand: null,
        colour: null,
      }),
      await desk.households.endVehicle({ id: nowhere }),
      await desk.households.assignParkingSpace({ unitId: nowhere, code: 'B1-001', kind: null }),
      await desk.households.releaseParkingSpace({ id: nowhere }),
    ];
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.error.code))).toEqual([
      'unit/unknown',
      'project/unknown',
      'building/unknown',
      'building/unknown',
      'unit/unknown',
      'unit/unknown',
      'residency/unknown',
      'person/unknown',
      'person/unknown',
      'phone/unknown',
      'phone/unknown',
      'unit/unknown',
      'vehicle/unknown',
      'unit/unknown',
      'parking/unknown',
    ]);
    const { buildingId } = await estate(desk);
    const unitId = await addUnit(desk, buildingId, '', '101');
    expect(
      await desk.households.moveIn(newcomer(unitId, '张三', { personId: nowhere as PersonId })),
    ).toMatchObject({
      error: { code: 'person/unknown' },
    });
  });
});

describe('confidentiality', () => {
  test('HOU-12 a whole number is shown only when asked for, and the journal says who asked for which', async () => {
    const { desk, rows } = await openDesk('receptionist');
    const { buildingId } = await estate(desk);
    const unitId = await addUnit(desk, buildingId, '1', '502');
    await must(desk.households.moveIn(newcomer(unitId, '张三', { phones: ['13800001234'] })));
    const shown = [
      await must(desk.households.unit({ id: unitId })),
      await must(desk.households.search({ text: '13800001234' })),
      await must(desk.households.units({ buildingId: null, after: null, limit: 10 })),
    ];
    expect(JSON.stringify(shown)).not.toContain('13800001234');
    const phone = (await must(desk.households.unit({ id: unitId }))).residents[0]!.phones[0]!;
    expect(phone.masked).toBe('138****1234');

    const first = await must(desk.households.revealPhone({ id: phone.id }, 'look-1'));
    const again = await must(desk.households.revealPhone({ id: phone.id }, 'look-1'));

    expect([first, again]).toEqual([{ number: '13800001234' }, { number: '13800001234' }]);
    const looked = rows(
      `SELECT staff.login, input, output FROM journal JOIN journal_payloads USING (seq) JOIN staff ON staff.id = staff_id
       WHERE procedure = 'households.revealPhone'`,
    );
    expect(looked).toEqual([
      { login: 'receptionist', input: JSON.stringify({ id: phone.id }), output: '{"value":{}}' },
    ]);
  });

  test('HOU-12 finance may look someone up, and sees no whole number', async () => {
    const { desk, as } = await openDesk('receptionist');
    const finance = await as('finance');
    const { buildingId } = await estate(desk);
    const unitId = await addUnit(desk, buildingId, '1', '502');
    await must(desk.households.moveIn(newcomer(unitId, '张三', { phones: ['13800001234'] })));
    const { residents } = await must(finance.households.unit({ id: unitId }));

    expect(await codesFound(finance, '张三')).toEqual(['3-1-502']);
    expect(await finance.households.revealPhone({ id: residents[0]!.phones[0]!.id })).toEqual({
      ok: false,
      error: { code: 'auth/role-missing' },
    });
  });

  test('HOU-12 a stranger sees nothing of the roll', async () => {
    const { stranger } = await openDesk();
    expect(await stranger.households.search({ text: '张' })).toEqual({
      ok: false,
      error: { code: 'auth/signed-out' },
    });
  });
});

describe('cars and parking spaces', () => {
  test('a plate belongs to one unit at a time, and is free again when the car is gone', async () => {
    const { desk } = await openDesk('receptionist');
    const { buildingId } = await estate(desk);
    const one = await addUnit(desk, buildingId, '1', '502');
    const other = await addUnit(desk, buildingId, '1', '602');
    const car = { brand: '比亚迪', colour: '白' };
    const { id } = await must(desk.households.registerVehicle({ unitId: one, plate: '粤b·12345', ...car }));

    expect(await desk.households.registerVehicle({ unitId: other, plate: '粤B12345', ...car })).toEqual({
      ok: false,
      error: { code: 'vehicle/plate-taken', params: { plate: '粤B12345', unit: '3-1-502' } },
    });
    expect(await desk.households.registerVehicle({ unitId: other, plate: '粤B1234O', ...car })).toEqual({
      ok: false,
      error: { code: 'vehicle/plate-invalid', params: { plate: '粤B1234O', suggestion: '粤B12340' } },
    });
    await must(desk.households.endVehicle({ id }));
    await must(desk.households.registerVehicle({ unitId: other, plate: '粤B12345', ...car }));

    expect(await codesFound(desk, '12345')).toEqual(['3-1-602']);
    expect((await must(desk.households.unit({ id: one }))).vehicles).toEqual([]);
    expect(await desk.households.endVehicle({ id })).toMatchObject({ error: { code: 'vehicle/unknown' } });
  });

  test('a parking space belongs to one unit of its estate at a time', async () => {
    const { desk, rows } = await openDesk('receptionist');
    const { buildingId } = await estate(desk);
    const one = await addUnit(desk, buildingId, '1', '502');
    const other = await addUnit(desk, buildingId, '1', '602');
    const { id } = await must(
      desk.households.assignParkingSpace({ unitId: one, code: 'B1-001', kind: 'owned' }),
    );

    expect(await desk.households.assignParkingSpace({ unitId: other, code: 'B1-001', kind: null })).toEqual({
      ok: false,
      error: { code: 'parking/taken', params: { space: 'B1-001', unit: '3-1-502' } },
    });
    await must(desk.households.releaseParkingSpace({ id }));
    expect(await desk.households.releaseParkingSpace({ id })).toMatchObject({
      error: { code: 'parking/unknown' },
    });
    await must(desk.households.assignParkingSpace({ unitId: other, code: 'B1-001', kind: null }));

    expect((await must(desk.households.unit({ id: other }))).parkingSpaces).toEqual([
      { id, code: 'B1-001', kind: 'owned' },
    ]);
    expect(rows('SELECT count(*) AS n FROM parking_spaces')).toEqual([{ n: 1 }]);
  });
});

describe('the search box', () => {
  /** 3-1-502 of 曾小明 with a car and a landline, 3-1-602 of 单乐, 11-S1 of 张三 and Anna Li. */
  async function someHouseholds(): Promise<TestDesk> {
    const scene = await openDesk('receptionist');
    const { desk } = scene;
    const { projectId, buildingId } = await estate(desk);
    const eleven = await must(
      desk.households.registerBuilding({ projectId, name: '11号楼', ...bareBuilding }),
    );
    const one = await addUnit(desk, buildingId, '1', '502');
    const two = await addUnit(desk, buildingId, '1', '602');
    const shop = await addUnit(desk, eleven.id, '', 'S1');
    await must(
      desk.households.moveIn(newcomer(one, '曾小明', { phones: ['13800001234', '0755-82000178-801'] })),
    );
    await must(
      desk.households.registerVehicle({ unitId: one, plate: '粤B12345', brand: null, colour: null }),
    );
    await must(
      desk.households.registerVehicle({ unitId: one, plate: '粤BD06789', brand: null, colour: null }),
    );
    await must(desk.households.moveIn(newcomer(two, '单乐', { phones: ['13900005678'] })));
    await must(desk.households.moveIn(newcomer(shop, '张三')));
    await must(desk.households.moveIn(newcomer(shop, 'Anna Li', { relation: 'tenant' })));
    return scene;
  }

  test.each([
    ['3-1-502', 'room', ['3-1-502']],
    ['31502', 'room', ['3-1-502']],
    ['3－1－502', 'room', ['3-1-502']],
    ['03-01-502', 'room', ['3-1-502']],
    ['3栋1单元502', 'room', ['3-1-502']],
    ['3#502室', 'room', ['3-1-502']],
    ['3-502', 'room', ['3-1-502']],
    ['3502', 'room', ['3-1-502']],
    ['1-602', 'room', ['3-1-602']],
    ['502', 'room', ['3-1-502']],
    ['3-1', 'room', ['3-1-502', '3-1-602']],
    ['11号楼', 'room', ['11-S1']],
    ['11s1', 'room', ['11-S1']],
    ['和园', 'room', ['3-1-502', '3-1-602', '11-S1']],
    ['曾小明', 'name', ['3-1-502']],
    ['小明', 'name', ['3-1-502']],
    ['单', 'name', ['3-1-602']],
    ['明', 'name', ['3-1-502']],
    ['zxm', 'name', ['3-1-502']],
    ['zengxiaoming', 'name', ['3-1-502']],
    ['cxm', 'name', ['3-1-502']],
    ['shanle', 'name', ['3-1-602']],
    ['danle', 'name', ['3-1-602']],
    ['shanyue', 'name', ['3-1-602']],
    ['SY', 'name', ['3-1-602']],
    ['anna', 'name', ['11-S1']],
    ['anna li', 'name', ['11-S1']],
    ['1234', 'phone', ['3-1-502']],
    ['13800001234', 'phone', ['3-1-502']],
    ['138-0000-1234', 'phone', ['3-1-502']],
    ['+8613800001234', 'phone', ['3-1-502']],
    ['0755-8200', 'phone', ['3-1-502']],
    ['82000178', 'phone', ['3-1-502']],
    ['粤B12345', 'plate', ['3-1-502']],
    ['粤b·12345', 'plate', ['3-1-502']],
    ['b12345', 'plate', ['3-1-502']],
    ['12345', 'plate', ['3-1-502']],
    ['d06789', 'plate', ['3-1-502']],
    ['789', 'plate', ['3-1-502']],
    ['3-1 单', 'name', ['3-1-602']],
    ['3栋 zxm', 'name', ['3-1-502']],
    ['三 11', 'name', ['11-S1']],
    ['张三 3-1', 'nothing', []],
    ['查无此人', 'nothing', []],
    ['%', 'nothing', []],
    ['   ', 'nothing', []],
    ['-', 'nothing', []],
  ] as const)('“%s” finds by %s', async (text, matched, codes) => {
    const { desk } = await someHouseholds();
    const found = await must(desk.households.search({ text }));
    expect(found.map(({ code }) => code)).toEqual(codes);
    expect(found[0]?.matched ?? 'nothing').toBe(matched);
  });

  test('a hit shows who owns the unit, masked numbers, and plates', async () => {
    const { desk } = await someHouseholds();
    expect(await must(desk.households.search({ text: '3-1-502' }))).toEqual([
      expect.objectContaining({
        code: '3-1-502',
        projectName: '和园小区',
        owners: '曾小明',
        phones: '138****1234、0755-******78',
        plates: '粤B12345、粤BD06789',
        matched: 'room',
      }),
    ]);
  });

  test('a whole room number comes before numbers that only begin or end so', async () => {
    const { desk } = await openDesk('receptionist');
    const { buildingId } = await estate(desk);
    for (let n = 0; n < 30; n += 1) {
      const unitId = await addUnit(desk, buildingId, '2', `5020${n}`);
      await must(
        desk.households.moveIn(
          newcomer(unitId, `路人${n}`, { phones: [`139000${String(n).padStart(2, '0')}502`] }),
        ),
      );
    }
    const unitId = await addUnit(desk, buildingId, '1', '502');

    const found = await must(desk.households.search({ text: '502' }));

    expect(found).toHaveLength(12);
    expect(found[0]).toMatchObject({ unitId, matched: 'room' });
    expect(found[1]).toMatchObject({ matched: 'phone' });
  });

  test('numbers and cars that are gone find nobody any more', async () => {
    const { desk, rows } = await someHouseholds();
    const { unitId } = (await must(desk.households.search({ text: '3-1-502' })))[0]!;
    const { residents, vehicles } = await must(desk.households.unit({ id: unitId }));
    await must(desk.households.endPhone({ id: residents[0]!.phones[0]!.id }));
    await must(desk.households.endVehicle({ id: vehicles[0]!.id }));

    expect(await codesFound(desk, '1234')).toEqual([]);
    expect(await codesFound(desk, '粤B12345')).toEqual([]);
    expect(await codesFound(desk, '0178')).toEqual(['3-1-502']);
    expect(rows("SELECT count(*) AS n FROM search_tokens WHERE token LIKE '%1234%'")).toEqual([{ n: 0 }]);
  });

  test('everything that is written down is found by each of its beginnings', async () => {
    const sign = constantFrom(...Array.from('赵钱孙李周吴郑王冯陈单曾解仇欧阳乐行长重吕绿Ab-·9'));
    const digit = integer({ min: 0, max: 9 });
    const household = record({
      building: constantFrom('1', '2号楼', 'A座', '十二栋', '商业街'),
      entrance: constantFrom('', '1', '2单元', '东'),
      room: constantFrom('101', '0203室', '2511-2513', 'S1', '别墅一'),
      name: array(sign, { minLength: 1, maxLength: 5 }).map((signs) => `林${signs.join('')}`),
      phone: array(digit, { minLength: 8, maxLength: 8 }).map((digits) => `136${digits.join('')}`),
      plate: array(digit, { minLength: 5, maxLength: 5 }).map((digits) => `京N${digits.join('')}`),
    });
    await assert(
      asyncProperty(household, async ({ building, entrance, room, name, phone, plate }) => {
        const { desk } = await openDesk('receptionist');
        const { projectId } = await estate(desk);
        const { id: buildingId } = await must(
          desk.households.registerBuilding({ projectId, name: building, ...bareBuilding }),
        );
        const id = await addUnit(desk, buildingId, entrance, room);
        const { code } = await must(desk.households.unit({ id }));
        await must(desk.households.moveIn(newcomer(id, name, { phones: [phone] })));
        await must(desk.households.registerVehicle({ unitId: id, plate, brand: null, colour: null }));

        for (const typed of [
          code,
          code.replaceAll('-', ''),
          name,
          phone,
          phone.slice(-4),
          plate,
          plate.slice(1),
        ]) {
          for (let length = Math.max(1, typed.length - 2); length <= typed.length; length += 1) {
            const text = `${typed.slice(0, length)} ${code}`;
            const found = await must(desk.households.search({ text }));
            expect({ text, found: found.map(({ unitId }) => unitId) }).toEqual({
              text,
              found: expect.arrayContaining([id]),
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('how the ledger is asked', () => {
  test.each([
    ['a page of the roll', rollFrom, 'SEARCH units USING INDEX units_by_sort_key ((sort_key,id)>(?,?))'],
    [
      'a page of one building',
      rollOfBuildingFrom,
      'SEARCH units USING INDEX units_by_building (building_id=?',
    ],
    [
      'one word of the search box',
      startingWith,
      'SEARCH search_tokens USING PRIMARY KEY (token>? AND token<?)',
    ],
    [
      'how many tokens begin so',
      tokensCounted,
      'SEARCH search_tokens USING PRIMARY KEY (token>? AND token<?)',
    ],
    [
      'several words',
      startingWithAll,
      'USING COVERING INDEX search_tokens_by_unit (unit_id=? AND token>? AND token<?)',
    ],
  ] as const)('%s walks its own index: nothing is scanned or sorted', async (_, asked, step) => {
    const { service } = await openDesk();
    const plan = planOf(service, asked);

    expect(plan).toContain(step);
    expect(plan).not.toMatch(/^SCAN (?!found|word)/m);
    expect(plan.split('CORRELATED')[0]).not.toContain('TEMP B-TREE');
  });

  test.each([
    ['what a search found', unitsFound, 'SEARCH units USING INDEX sqlite_autoindex_units_1 (id=?)'],
    ['the units of each building', allBuildings, 'units_by_building (building_id=?)'],
  ] as const)('%s is looked up by key', async (_, asked, step) => {
    const { service } = await openDesk();
    expect(planOf(service, asked)).toContain(step);
  });
});
