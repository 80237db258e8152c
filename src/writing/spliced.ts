/** Characters to put in place of others: from one place in a text to another, or between two characters where they are the same. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with some of it replaced. Splices do not overlap; those at one place are put there in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let read = 0;
  for (const { from, to, text: put } of [...splices].sort((one, other) => one.from - other.from)) {
    parts.push(text.slice(read, from), put);
    read = to;
  }
  return [...parts, text.slice(read)].join("");
}
