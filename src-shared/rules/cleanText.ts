/**
 * Text as the ledger keeps it: full-width letters and digits made plain (NFKC), no control or invisible
 * characters, no broken surrogates, one space where several were.
 */
export function cleanText(text: string): string {
  if (alreadyClean.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

// what nearly every cell of a large roster is; normalising takes many times as long as seeing that
const alreadyClean = /^[!-~\u4e00-\u9fff]*$/u;

/**
 * Prose as the ledger keeps it (备注): cleaned as above, but with the Chinese punctuation and signs it was written in;
 * only full-width letters and digits are made plain.
 */
export function cleanProse(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
