/**
 * A word of a command as a shell takes it: in quotes where it holds anything that a shell would read.
 *
 * @example shellWord("our files/strategy.yaml") is "'our files/strategy.yaml'"; shellWord("ours.yaml") is "ours.yaml"
 */
export function shellWord(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
