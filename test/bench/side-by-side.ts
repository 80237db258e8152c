/** The middle one of some values. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * Times several things turn by turn, A B C A B C, so that a machine that slows down slows them all.
 *
 * @param things - each does its work once, and is timed in milliseconds
 * @returns for each, its median, and the median of its ratio to the first, turn by turn
 */
export function sideBySide(
  things: readonly (() => unknown)[],
  turns: number,
): readonly { readonly milliseconds: number; readonly ratio: number }[] {
  const once = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  for (const work of things) once(work);
  const times = Array.from({ length: turns }, () => things.map(once));
  return things.map((_, index) => ({
    milliseconds: median(times.map((turn) => turn[index] as number)),
    ratio: median(times.map((turn) => (turn[index] as number) / (turn[0] as number))),
  }));
}
