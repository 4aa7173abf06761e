import { describe, expect, test } from 'vitest';
import type { BuildingId, PersonId, UnitId } from '../../src-shared/contract/households.ts';
import type { Desk } from '../../src-shared/desk.ts';
import { beginningWith, ofUnitsWithEnd } from '../../src-main/procedures/households/byPhone.ts';
import { planOf } from './plan.ts';
import { must, openDesk, refused } from './scene.ts';

/** 3-1-501 and 3-1-502 of 和园小区. */
async function twoHomes(desk: Desk): Promise<[UnitId, UnitId]> {
  const project = await must(desk.households.registerProject({ name: '和园小区' }));
  const { id } = await must(
    desk.households.registerBuilding({
      projectId: project.id,
      name: '3号楼',
      floors: null,
      hasLift: null,
      structure: null,
      pipes: null,
    }),
  );
  return [await home(desk, id, '501'), await home(desk, id, '502')];
}

const home = async (desk: Desk, buildingId: BuildingId, room: string): Promise<UnitId> => {
  const unknown = { floor: null, usage: null, areaCm2: null, innerAreaCm2: null, occupancy: null };
  const later = { handedOverOn: null, movedInOn: null, warrantyUntil: null, residentCount: null, note: null };
  return (await must(desk.households.registerUnit({ buildingId, entrance: '1', room, ...unknown, ...later })))
    .id;
};

const moveIn = (
  desk: Desk,
  unitId: UnitId,
  name: string,
  phones: string[],
  personId: PersonId | null = null,
) =>
  must(
    desk.households.moveIn({
      unitId,
      relation: 'owner',
      fromOn: null,
      personId,
      name,
      sex: null,
      note: null,
      phones,
    }),
  );

const namesFor = async (desk: Desk, digits: string): Promise<string[]> =>
  (await must(desk.households.byPhone({ digits }))).map(({ name }) => name);

describe('who calls', () => {
  test('TKT-02 while the number is typed the caller is found by its beginning or its end, with room and relation', async () => {
    const { desk } = await openDesk('receptionist');
    const [first, second] = await twoHomes(desk);
    await moveIn(desk, first, '张三', ['13800001234']);
    await moveIn(desk, second, '李四', ['13912341380']);

    const typed = await must(desk.households.byPhone({ digits: '1380' }));
    const whole = await must(desk.households.byPhone({ digits: '13800001234' }));

    expect(typed.map(({ name, isWhole }) => ({ name, isWhole }))).toEqual([
      { name: '张三', isWhole: false },
      { name: '李四', isWhole: false },
    ]);
    expect(whole).toEqual([
      {
        personId: typed[0]!.personId,
        name: '张三',
        relation: 'owner',
        unitId: first,
        unitCode: '3-1-501',
        projectName: '和园小区',
        phone: '138****1234',
        isWhole: true,
      },
    ]);
    expect(await namesFor(desk, '00001234')).toEqual(['张三']);
    expect(await namesFor(desk, '0000123')).toEqual([]);
    expect(await desk.households.byPhone({ digits: '138' })).toEqual(
      refused('input/invalid', { field: 'digits' }),
    );
  });

  test('a landline is found with or without its area code, its extension aside, a number abroad without its plus', async () => {
    const { desk } = await openDesk('receptionist');
    const [first, second] = await twoHomes(desk);
    await moveIn(desk, first, '公司', ['0755-82000178-801']);
    await moveIn(desk, second, '港客', ['+85291234567', '010-82000178']);

    expect(await must(desk.households.byPhone({ digits: '075582000178' }))).toMatchObject([
      { name: '公司', isWhole: true },
    ]);
    expect(await namesFor(desk, '0755820')).toEqual(['公司']);
    expect(await namesFor(desk, '010820')).toEqual(['港客']);
    expect(await namesFor(desk, '8529')).toEqual(['港客']);
  });

  test('who owns two homes is asked which; who moved out and numbers given up are not there', async () => {
    const { desk } = await openDesk('receptionist');
    const [first, second] = await twoHomes(desk);
    const { personId } = await moveIn(desk, first, '张三', ['13800001234', '13800009999']);
    await moveIn(desk, second, '张三', [], personId);
    const { residencyId } = await moveIn(desk, second, '前任', ['13800005555']);
    await must(desk.households.moveOut({ residencyId, toOn: '2026-11-01' }));
    const given = (await must(desk.households.unit({ id: first }))).residents[0]!.phones[1]!;
    await must(desk.households.endPhone({ id: given.id }));

    const found = await must(desk.households.byPhone({ digits: '13800001234' }));

    expect(found.map(({ name, unitCode }) => `${name} ${unitCode}`)).toEqual([
      '张三 3-1-501',
      '张三 3-1-502',
    ]);
    expect(await namesFor(desk, '13800005555')).toEqual([]);
    expect(await namesFor(desk, '13800009999')).toEqual([]);
    expect(await namesFor(desk, '5555')).toEqual([]);
  });

  test('six at most, the whole number first', async () => {
    const { desk } = await openDesk('receptionist');
    const [first] = await twoHomes(desk);
    for (const area of ['0755', '0756', '0757', '0758', '0759', '0760', '0763'])
      await moveIn(desk, first, area, [`${area}-82000178`]);
    await moveIn(desk, first, '本地', ['82000178']);

    const found = await must(desk.households.byPhone({ digits: '82000178' }));

    expect(found.map(({ isWhole }) => isWhole)).toEqual([true, false, false, false, false, false]);
    expect(found[0]).toMatchObject({ name: '本地', phone: expect.stringMatching(/\*+\d{2}$/) as string });
  });

  test('a big estate answers from its indexes', async () => {
    const { service } = await openDesk('receptionist');

    expect(planOf(service, beginningWith)).toContain(
      'SEARCH phones USING INDEX phones_by_number (number>? AND number<?)',
    );
    for (const asked of [beginningWith, ofUnitsWithEnd])
      expect(planOf(service, asked)).not.toMatch(/SCAN (?!CONSTANT)/);
    expect(planOf(service, ofUnitsWithEnd)).toContain('search_tokens USING PRIMARY KEY (token=?)');
  });
});
