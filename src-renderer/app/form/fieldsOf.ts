/**
 * What was typed in a form, as the form is today: a field that an earlier version did not have, or kept in another way,
 * stands as it does at first, and one that is no more is left out.
 */
export function fieldsOf<T extends object>(typed: object | undefined, atFirst: T): T {
  const left = new Map(Object.entries(typed ?? {}));
  const fields = Object.entries(atFirst).map(([name, value]) => {
    const kept: unknown = left.get(name);
    return [name, isOfKind(kept, value) ? kept : value];
  });
  return Object.fromEntries(fields) as T;
}

/** A text stays a text and a tick a tick; what may also be empty (`null`), numbers too, the contract looks at. */
const isOfKind = (kept: unknown, atFirst: unknown): boolean =>
  typeof atFirst === 'string' || typeof atFirst === 'boolean'
    ? typeof kept === typeof atFirst
    : kept !== undefined;
