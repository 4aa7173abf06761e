/**
 * What was typed in a form, for its draft; `undefined` where every field stands as it does at first: what was taken out
 * again, or put back because a scanner ran into it, is nothing to go on with.
 */
export function typedOver<T extends object>(typed: T, atFirst: Partial<T>): T | undefined {
  const now = new Map<string, unknown>(Object.entries(typed));
  const isUntouched = Object.entries(atFirst).every(([name, value]) =>
    isSame(now.has(name) ? now.get(name) : value, value),
  );
  return isUntouched ? undefined : typed;
}

/** Fields hold texts, ticks, numbers and picked things. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
