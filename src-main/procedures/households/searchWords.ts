import { cleanText } from '../../../src-shared/rules/cleanText.ts';
import { buildingCode, roomCode, roomNumber, splitRoomCode } from '../../../src-shared/rules/roomCode.ts';

/** What was typed into the search box as the beginnings of tokens; all of them have to be found on a unit. */
export function searchWords(text: string): string[] {
  return cleanText(text)
    .toLowerCase()
    .split(' ')
    .map((word) => foldForSearch(wordOf(word.replace(/[-‐‑‒–—―−]+/gu, '-'))))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The form in which typed text and tokens are compared: plain width, lower case, one kind of dash, no other signs. */
export function foldForSearch(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[-‐‑‒–—―−]+/gu, '-')
    .replaceAll('ü', 'v')
    .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function wordOf(word: string): string {
  const bare = word.replace(/^\+(?:86)?/, '');
  if (/[\p{Script=Han}#]/u.test(bare) && /[\da-z]/.test(bare)) return addressOf(bare);
  return /^\d+(?:-\d+)+$/.test(bare) ? numbersOf(bare) : bare;
}

/** 3栋1单元502 and 3#502 are codes, 3栋 the beginning of some, 502室 a room; 粤b-12345 is a plate. */
function addressOf(word: string): string {
  if (/^\p{Script=Han}[a-z]/u.test(word)) return word.replaceAll('-', '');
  const whole = splitRoomCode(word);
  if (whole) return roomCode(whole).toLowerCase();
  if (/(?:栋|棟|幢|座|楼|樓|#)$/u.test(word)) return `${buildingCode(word).toLowerCase()}-`;
  return roomNumber(word).toLowerCase();
}

/** 0755-1234 and 138-0000-0000 are phones, kept without dashes; 03-01-502 is a room, kept as 3-1-502. */
function numbersOf(word: string): string {
  const digits = word.replaceAll('-', '');
  if (/^(?:010|02\d|0[3-9]\d{2})-/.test(word) || digits.length >= 10) return digits;
  const whole = splitRoomCode(word);
  return whole ? roomCode(whole) : word;
}
