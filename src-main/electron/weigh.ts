/** About how many characters a call's input holds; stops counting where it is far too much. Deep or endless things weigh most. */
export function weigh(input: unknown): number {
  const stack: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  let weight = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, depth } = next;
    if (depth > deepest || weight > heaviest) return Number.POSITIVE_INFINITY;
    if (typeof value === 'string') weight += value.length;
    else if (typeof value !== 'object' || value === null) weight += 8;
    else {
      for (const [name, part] of Object.entries(value)) {
        weight += name.length;
        stack.push({ value: part, depth: depth + 1 });
      }
    }
  }
  return weight;
}

const deepest = 32;
const heaviest = 100_000_000;
