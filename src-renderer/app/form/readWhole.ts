/** A whole number of so many digits at most, in whatever width it was typed; `null` where none stands: a blank one is no count. */
export function readWhole(typed: string | undefined, digits: number): number | null {
  const text = (typed ?? '').normalize('NFKC').trim();
  return /^\d+$/.test(text) && text.length <= digits ? Number(text) : null;
}
