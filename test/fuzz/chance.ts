/** Chance that comes out the same for the same words, so that whatever it finds can be found again. */
export interface Chance {
  /** A whole number from nought to just below `count`. */
  below(count: number): number;
  /** One of several. */
  oneOf<T>(choices: readonly T[]): T;
}

/** The chance of some words: an FNV hash of them begins the generator that is known as mulberry32. */
export function chance(words: string): Chance {
  let state = 2166136261;
  for (const letter of words) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  const below = (count: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
  return { below, oneOf: (choices) => choices[below(choices.length)] as (typeof choices)[number] };
}
