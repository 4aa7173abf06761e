import { cleanText } from './cleanText.ts';

/** Where a unit is: building and room always, the entrance (单元) only where there is one. */
export interface RoomParts {
  readonly building: string;
  readonly entrance: string;
  readonly room: string;
}

/** The one spelling of a building: 3号楼, 三栋, 第3幢, 3# and 03 are `3`; A座 is `A`; 11号楼 stays `11`. */
export const buildingCode = (text: string): string =>
  settled(tight(text), (code) =>
    plainNumber(
      code
        .replace(/^第(?=.)/u, '')
        .replace(/(?<=[\dA-Z一二两三四五六七八九十])(?:号|楼|栋|幢|座|#|BUILDING|BLDG)+$/u, ''),
    ),
  );

/** The one spelling of an entrance: 2单元, 二单元 and 02 are `2`; 0, 无 and - mean there is none. */
export const entranceCode = (text: string): string =>
  settled(tight(text), (code) => {
    const stem = code.replace(/^第(?=.)/u, '').replace(/(?<=.)(?:号|单元|单|门|梯|#|UNIT)+$/u, '');
    return /^(?:0+(?:\.0+)?|无|没有|-+|\/|单元)$/u.test(stem) ? '' : plainNumber(stem);
  });

/** The one spelling of a room: 502室, 502房 and 502号 are `502`; 2511-2513 (two rooms made one) stays whole. */
export const roomNumber = (text: string): string =>
  settled(tight(text), (code) =>
    code
      .replace(/^#/, '')
      .replace(/(?<=[\dA-Z])(?:号|室|房间?|#)+$/u, '')
      .replace(/^(\d+)\.0+$/, '$1'),
  );

/**
 * Parts a room written in one piece: `3-1-502`, `3栋1单元502`, `3#-1-502`, `11号楼2单元1001室`, `3-502`, `A座2511-2513`.
 * `null` when no building can be told from it (`502`).
 */
export function splitRoomCode(text: string): RoomParts | null {
  const written = tight(text)
    .replace(/[/_\\~]/g, '-')
    .replace(/-{2,}/g, '-');
  return named(written) ?? dashed(written);
}

/** A unit's code as it is spoken, typed and printed: 3-1-502, without an entrance 3-502. */
export const roomCode = ({ building, entrance, room }: RoomParts): string =>
  [building, entrance, room].filter((part) => part !== '').join('-');

/** Takes off what people put around a code until nothing is left to take off. */
function settled(text: string, once: (text: string) => string): string {
  const next = once(text);
  return next === text ? text : settled(next, once);
}

/** No spaces, one kind of dash, capitals, and the simplified signs of an address. */
function tight(text: string): string {
  return cleanText(text)
    .replace(/\s/g, '')
    .replace(/[‐‑‒–—―−﹣－]/gu, '-')
    .toUpperCase()
    .replace(/號/gu, '号')
    .replace(/樓/gu, '楼')
    .replace(/棟/gu, '栋')
    .replace(/單/gu, '单')
    .replace(/門/gu, '门')
    .replace(/無/gu, '无')
    .replace(/間/gu, '间');
}

/** `3栋1单元502`, `11号楼1001`, `A座2511-2513`, `3#-1-502`. */
function named(text: string): RoomParts | null {
  const match =
    /^(.{0,11}?[^-](?:号?楼栋?|号?栋楼?|号?幢|号?座|#楼?|号(?=\d)))-?(?:第?([^-单]{1,6}?)(?:号?单元|单|号?门|号?梯)-?)?(.+)$/u.exec(
      text,
    );
  const [, building, entrance, rest] = match ?? [];
  if (building === undefined || rest === undefined) return null;
  const within =
    entrance === undefined
      ? /^([A-Z\d]{1,2}|[一二三四五六七八九十甲乙丙丁东南西北中]{1,2})-(.{2,})$/u.exec(rest)
      : null;
  return parts(building, entrance ?? within?.[1] ?? '', within?.[2] ?? rest);
}

/** `3-1-502`, `3-502`, `3-1-501-503`; a middle part of three signs or more is a room, not an entrance. */
function dashed(text: string): RoomParts | null {
  const [building = '', second = '', ...rest] = text.split('-');
  if (building === '' || second === '' || rest.includes('') || building.length > 12) return null;
  if (rest.length === 0) return parts(building, '', second);
  const isEntrance = /^(?:[A-Z\d]{1,2}|.{1,3}(?:单元|单|门|梯)|[\p{Script=Han}])$/u.test(second);
  return isEntrance
    ? parts(building, second, rest.join('-'))
    : parts(building, '', [second, ...rest].join('-'));
}

function parts(building: string, entrance: string, room: string): RoomParts | null {
  const whole = {
    building: buildingCode(building),
    entrance: entranceCode(entrance),
    room: roomNumber(room),
  };
  return whole.building === '' || whole.room === '' || !/[\dA-Z\p{Script=Han}]/u.test(whole.room)
    ? null
    : whole;
}

/** 三 and 03 are 3, 十二 is 12; anything else stays as it is. */
function plainNumber(text: string): string {
  if (/^\d+(?:\.0+)?$/.test(text)) return String(Number.parseInt(text, 10));
  const match = /^(?:([一二两三四五六七八九])?(十))?([一二两三四五六七八九])?$/u.exec(text);
  if (match === null || text === '') return text;
  const [, tens, ten, ones] = match;
  const digit = (sign: string | undefined) =>
    sign === undefined ? 0 : '零一二三四五六七八九'.indexOf(sign === '两' ? '二' : sign);
  return String((ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones));
}
