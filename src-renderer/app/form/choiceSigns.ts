/** What can be chosen; its key where it is not the one of its place. */
export type Choice<V extends string> = { value: V; words: string; digit?: string };

/** Choices that belong together, under words of their own. */
export type Part<V extends string> = { words: string; choices: readonly Choice<V>[]; columns: number };

/**
 * The key of each choice: 1 to 9 as they stand, 0 the tenth, then the letters; whatever comes after has none and is reached
 * by the arrows.
 */
export function withSigns<V extends string>(parts: readonly Part<V>[]) {
  let before = 0;
  return parts.map(({ choices, ...part }) => {
    const from = before;
    before += choices.length;
    return {
      ...part,
      choices: choices.map((choice, at) => ({ ...choice, digit: choice.digit ?? signs.charAt(from + at) })),
    };
  });
}

const signs = '1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ';
