import type { RosterRow } from '../../../src-shared/contract/rosterRow.ts';
import type { Occupancy } from '../../../src-shared/rules/estate.ts';

/**
 * A made-up estate for the demo and for tests: so many units in twelve buildings (more for many units), one of them a
 * tower of 33 floors, with owners, families, tenants, cars and parking spaces. The same seed gives the same estate.
 * Names are plausible and nobody's; phone numbers have 00 where real ones vary.
 */
export function sampleRoster(units: number, seed: number): RosterRow[] {
  const draw = makeDraw(seed);
  const rows: RosterRow[] = [];
  for (const unit of placesOf(units)) rows.push(...household(unit, draw));
  return rows.map((row, index) => ({ ...row, row: index + 2 }));
}

/** Draws from a seeded stream (mulberry32): the same on every computer. */
export interface Draw {
  /** A whole number from 0 to below `bound`. */
  below(bound: number): number;
  chance(share: number): boolean;
  one<T>(choices: readonly T[]): T;
}

export function makeDraw(seed: number): Draw {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(fraction() * bound);
  return {
    below,
    chance: (share) => fraction() < share,
    one: (choices) => {
      const index = below(choices.length);
      if (index >= choices.length) throw new RangeError('nothing to draw from');
      return choices[index] as (typeof choices)[number];
    },
  };
}

interface UnitPlace {
  readonly nth: number;
  readonly building: string;
  readonly entrance: string;
  readonly room: string;
  readonly floor: number;
  readonly totalFloors: number;
  readonly isShop: boolean;
}

const towerFloors = 33;

/** Fills building after building, floor by floor; the last of each twelve is the tower, the first has shops below. */
function placesOf(units: number): UnitPlace[] {
  const places: UnitPlace[] = [];
  const buildings = Math.max(12, Math.ceil(units / 600));
  const towers = Math.floor(buildings / 12);
  const inTower = units < 150 ? 0 : towerFloors * 2;
  const others = buildings - (inTower > 0 ? towers : 0);
  const inOthers = units - towers * inTower;
  for (let building = 1; building <= buildings && places.length < units; building += 1) {
    const isTower = building % 12 === 0 && inTower > 0;
    const entrances = isTower ? 1 : ((building - 1) % 3) + 1;
    const nthOther = building - 1 - (inTower > 0 ? Math.floor((building - 1) / 12) : 0);
    const share = Math.floor(inOthers / others) + (nthOther < inOthers % others ? 1 : 0);
    const wanted = Math.min(isTower ? inTower : share, units - places.length);
    const perFloor = isTower ? 2 : Math.max(2, Math.ceil(wanted / entrances / towerFloors));
    const totalFloors = Math.max(6, Math.ceil(wanted / entrances / perFloor));
    for (let slot = 0; slot < wanted; slot += 1) {
      const floor = Math.floor(slot / (entrances * perFloor)) + 1;
      const inFloor = slot % (entrances * perFloor);
      const isShop = building === 1 && floor === 1;
      places.push({
        nth: places.length,
        building: String(building),
        entrance: isShop ? '' : String(Math.floor(inFloor / perFloor) + 1),
        room: isShop ? `S${inFloor + 1}` : `${floor}${String((inFloor % perFloor) + 1).padStart(2, '0')}`,
        floor,
        totalFloors,
        isShop,
      });
    }
  }
  return places;
}

const areas = [594_300, 782_000, 893_600, 945_600, 1_125_000, 1_289_000, 1_436_700];
const livedIn: readonly Occupancy[] = [
  'occupied',
  'occupied',
  'occupied',
  'occupied',
  'decorated',
  'decorating',
  'handed-over',
  'not-moved-in',
  'let',
];

/** The rows of one unit: the unit alone while nobody bought it, else a row for each of its people. */
function household(unit: UnitPlace, draw: Draw): RosterRow[] {
  const areaCm2 = unit.isShop ? 386_500 + 10_000 * draw.below(40) : draw.one(areas);
  const isUnsold = draw.chance(0.06);
  const occupancy = isUnsold
    ? 'unsold'
    : unit.isShop
      ? draw.one(['let', 'sold'] as const)
      : draw.one(livedIn);
  const year = 2012 + (Number(unit.building) % 9);
  const handedOverOn = isUnsold ? null : dayOf(year, draw);
  const facts: RosterRow = {
    sheet: '业主名册',
    row: 1,
    project: '和园小区',
    building: unit.building,
    entrance: unit.entrance,
    room: unit.room,
    floor: unit.floor,
    totalFloors: unit.totalFloors,
    hasLift: unit.totalFloors > 6,
    usage: unit.isShop ? 'shop' : 'residence',
    areaCm2,
    innerAreaCm2: Math.round((areaCm2 * 0.8) / 100) * 100,
    occupancy,
    movedInOn: occupancy === 'occupied' || occupancy === 'let' ? dayOf(year + 1, draw) : null,
    handedOverOn,
    warrantyUntil: handedOverOn === null ? null : `${year + 5}${handedOverOn.slice(4)}`,
    person: null,
    plates: [],
    parkingSpaces: [],
    note: null,
  };
  if (isUnsold) return [facts];

  const people = peopleOf(unit, occupancy === 'let', draw);
  const hasCar = !unit.isShop && draw.chance(0.45);
  return people.map((person, nth) => ({
    ...facts,
    person,
    plates: nth === 0 && hasCar ? [plateOf(unit.nth, draw)] : [],
    parkingSpaces:
      nth === 0 && hasCar ? [`B${(unit.nth % 2) + 1}-${String(unit.nth + 1).padStart(3, '0')}`] : [],
    note:
      nth === 0 && draw.chance(0.03)
        ? draw.one(['老人独居，上门请先打电话', '家有大型犬', '只收短信，不接电话'])
        : null,
  }));
}

type Person = NonNullable<RosterRow['person']>;

function peopleOf(unit: UnitPlace, isLet: boolean, draw: Draw): Person[] {
  const names = new Set<string>();
  const person = (relation: Person['relation'], hasPhone: boolean): Person => {
    const sex = draw.one(['male', 'female'] as const);
    let name = nameOf(sex, draw);
    while (names.has(name)) name = nameOf(sex, draw);
    names.add(name);
    const phones = hasPhone ? [phoneOf(unit.nth, names.size)] : [];
    if (hasPhone && draw.chance(0.08)) phones.push(`0755-${82_000_000 + unit.nth * 7 + names.size}`);
    return { name, sex, phones, relation };
  };
  const people = [person('owner', true)];
  if (draw.chance(0.12)) people.push(person('owner', true));
  if (!unit.isShop && !isLet && draw.chance(0.15)) people.push(person('family', draw.chance(0.5)));
  if (isLet) people.push(person('tenant', true));
  return people;
}

function dayOf(year: number, draw: Draw): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(1 + draw.below(12))}-${two(1 + draw.below(28))}`;
}

/** No number occurs twice: the unit and the person stand in its last six digits, past a million in its first three. */
function phoneOf(nth: number, person: number): string {
  const serial = nth * 8 + person;
  const first =
    ['135', '136', '138', '139', '150', '158', '186', '188'][Math.floor(serial / 1_000_000) % 8] ?? '138';
  return `${first}00${String((serial * 7919) % 1_000_000).padStart(6, '0')}`;
}

/** No plate occurs twice below 100,000 units. */
function plateOf(nth: number, draw: Draw): string {
  if (draw.chance(0.3)) return `粤BD${String(nth + 1).padStart(5, '0')}`;
  const letters = 'ABCEFGHJKLMNPQRSTUVWXYZ';
  const letter = letters.charAt((Math.floor(nth / 10_000) + (nth % 10_000) * 5) % letters.length);
  return `粤B${letter}${String(nth % 10_000).padStart(4, '0')}`;
}

const surnames =
  '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const rareSurnames = '仉亓佘昝逄郄缑单牟蔺麴禤卜仝';
const compoundSurnames = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '令狐',
  '慕容',
  '司徒',
  '东方',
];
const maleSigns = '伟强磊军勇杰涛超明刚平辉鹏宇浩凯俊峰建国志文斌波宁龙翔晨阳博宏健林森嘉';
const femaleSigns = '芳娜敏静丽艳娟霞秀英玲桂兰洁梅琳雪婷慧莹倩颖萍红玉珍莉欣怡雅思彤佳瑶';
// signs that old systems lose: beyond the common tables, and one beyond the first plane
const rareSigns = ['喆', '犇', '淼', '龑', '堃', '翀', '彧', '㛃', '𬀩'];

function nameOf(sex: 'male' | 'female', draw: Draw): string {
  const signs = Array.from(sex === 'male' ? maleSigns : femaleSigns);
  const kind = draw.below(100);
  const surname =
    kind < 4 ? draw.one(compoundSurnames) : draw.one(Array.from(kind < 8 ? rareSurnames : surnames));
  const first = draw.chance(0.04) ? draw.one(rareSigns) : draw.one(signs);
  return surname + first + (draw.chance(0.75) ? draw.one(signs) : '');
}
