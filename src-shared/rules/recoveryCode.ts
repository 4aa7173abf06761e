/** 30 signs that are hard to mistake for one another on paper: no 0/O, 1/I/L, U. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The office's recovery code, printed once at the first run: five groups of five, about 122 bits. */
export function makeRecoveryCode(fillRandom: (bytes: Uint8Array) => void): string {
  const drawn: string[] = [];
  const bytes = new Uint8Array(64);
  while (drawn.length < 25) {
    fillRandom(bytes);
    for (const byte of bytes) {
      // 240 = 8 × 30: dropping the rest keeps every sign equally likely
      if (byte < 240 && drawn.length < 25) drawn.push(signs[byte % signs.length]!);
    }
  }
  return (drawn.join('').match(/.{5}/g) ?? []).join('-');
}

/** A code as someone typed it back: case, spaces and dashes do not matter. */
export function sameRecoveryCode(typed: string, code: string): boolean {
  return bare(typed) === bare(code);
}

/** The signs alone, as they are hashed. */
export const bare = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
