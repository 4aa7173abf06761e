import { createRequire } from 'node:module';

/**
 * How the Chinese signs of a name may be typed on a Latin keyboard: in full and by initials (`zhangsan`, `zs`), a
 * surname read as a surname (单 shan, 曾 zeng), and once more for every other reading of one of its signs.
 */
export function pinyinOf(name: string): string[] {
  const signs = name.replace(/\P{Script=Han}/gu, '');
  if (signs === '') return [];
  const { pinyin, polyphonic } = dictionary();
  const usual = pinyin(signs, { surname: 'head', ...plain });
  const readings = [usual];
  if (usual.length <= longestVaried) {
    polyphonic(signs, plain).forEach((others, at) => {
      for (const other of others) if (other !== usual[at]) readings.push(usual.with(at, other));
    });
  }
  const typed = new Set<string>();
  for (const reading of readings) {
    const full = reading.join('');
    typed.add(full);
    if (full.includes('v')) typed.add(full.replaceAll('v', 'u')); // 吕 is typed lv on one keyboard, lu on another
    typed.add(reading.map((syllable) => [...syllable][0]).join(''));
  }
  return [...typed];
}

const plain = { toneType: 'none', type: 'array', v: true } as const;

/** Companies have long names, and nobody searches those by a rare reading of one sign. */
const longestVaried = 6;

/**
 * Loaded when the first name is written down, not when the ledger starts: 300 KB of dictionary take some 35 ms to load
 * and 20 ms more to index, on every start; afterwards a name costs 10 µs. The handlers are synchronous, so is this.
 */
function dictionary(): typeof import('pinyin-pro') {
  loaded ??= load('pinyin-pro') as typeof import('pinyin-pro');
  return loaded;
}

const load = createRequire(import.meta.url);
let loaded: typeof import('pinyin-pro') | undefined;
