/** The longest text that is read, in about a second. A strategy with two thousand proposals over ten years is about 800 kB. */
export const longest = 1_000_000;
