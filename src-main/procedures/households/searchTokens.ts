import type { SearchMatch } from '../../../src-shared/rules/estate.ts';
import { type RoomParts, roomCode } from '../../../src-shared/rules/roomCode.ts';
import { pinyinOf } from './pinyinOf.ts';
import { foldForSearch } from './searchWords.ts';

/** What a unit can be found by: where it is, who lives there, their phones, the unit's cars. */
export type Findable = RoomParts & {
  readonly project: string;
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly plates: readonly string[];
};

export type SearchToken = { readonly token: string; readonly matched: SearchMatch };

/** The beginnings by which the search box finds a unit: some 25 for a household of one. */
export function searchTokens(unit: Findable): SearchToken[] {
  return [
    ...ofKind('room', roomTokens(unit)),
    ...ofKind('name', unit.names.flatMap(nameTokens)),
    ...ofKind('phone', unit.phones.flatMap(phoneTokens)),
    ...ofKind('plate', unit.plates.flatMap(plateTokens)),
  ];
}

function ofKind(matched: SearchMatch, tokens: readonly string[]): SearchToken[] {
  return [...new Set(tokens)].filter((token) => token !== '').map((token) => ({ token, matched }));
}

/** 3-1-502, 31502; without the entrance 3-502, 3502; without the building 1-502, 1502; and 502 alone. */
function roomTokens({ project, building, entrance, room }: Findable): string[] {
  const codes = [
    roomCode({ building, entrance, room }),
    roomCode({ building, entrance: '', room }),
    roomCode({ building: '', entrance, room }),
    room,
    ...room.split('-'),
  ].map(foldForSearch);
  return [
    ...codes,
    ...codes.map((code) => code.replaceAll('-', '')),
    foldForSearch(project).replaceAll(' ', ''),
  ];
}

/** Every end of a name, sign by sign or Latin word by word (张小明, 小明, 明), and the whole of it in pinyin. */
function nameTokens(name: string): string[] {
  const folded = foldForSearch(name);
  const ends = [folded, folded.replaceAll('-', '')].flatMap((whole) => {
    const pieces = whole.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu) ?? [];
    return pieces.map((_, from) => pieces.slice(from).join(''));
  });
  return [...ends, ...pinyinOf(folded)];
}

/** The whole number and every end of it of three digits or more, with and without an extension. */
function phoneTokens(number: string): string[] {
  const [, main = number] = /^(0\d{2,3}-\d{7,8})-\d+$/.exec(number) ?? [];
  return [number, main].flatMap((one) => endsOf(one.replace(/\D/g, '')));
}

/** 粤b12345, b12345 and every end of three signs or more. */
const plateTokens = (plate: string): string[] => endsOf(foldForSearch(plate));

function endsOf(text: string): string[] {
  const signs = [...text];
  const shortest = Math.min(3, signs.length);
  return Array.from({ length: signs.length - shortest + 1 }, (_, from) => signs.slice(from).join(''));
}
