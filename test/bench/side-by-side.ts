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

/**
 * Times two things by turns of about the same length, so that a machine that is slow for a while is slow for both: in its turn the
 * quicker one is done more often. It is the time of the processor that counts, which a busy machine lengthens less than the clock.
 *
 * @returns the median milliseconds of each, done once, and of the second against the first, turn by turn
 */
export function inPairs(one: () => unknown, other: () => unknown, turns: number) {
  const each = (work: () => unknown, times: number) => {
    const start = process.cpuUsage();
    for (let count = 0; count < times; count += 1) work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / times;
  };
  // Once to warm up, and once to see how often makes about four milliseconds.
  const [often, oftener] = [one, other].map((work) => {
    each(work, 50);
    return Math.max(1, Math.round(4 / each(work, 20)));
  }) as [number, number];
  const pairs = Array.from({ length: turns }, () => [each(one, often), each(other, oftener)] as const);
  return {
    first: median(pairs.map(([first]) => first)),
    second: median(pairs.map(([, second]) => second)),
    ratio: median(pairs.map(([first, second]) => second / first)),
  };
}
