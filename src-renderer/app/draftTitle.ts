/** A title the ledger takes: at most 80 signs, none that can't be seen; without one, the form's place says which it is. */
export function draftTitle(title: string, place: string): string {
  const seen = title.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffd]/gu, '').trim();
  return /[^\p{Cf}\p{Z}]/u.test(seen)
    ? seen
        .slice(0, 80)
        .replace(/\p{Cs}$/u, '')
        .trim()
    : place;
}
