/**
 * Words as a YAML scalar that reads back as the same words, inside `{ }` too: plain where they can be, in double quotes otherwise.
 * What a spreadsheet would take for a formula is in quotes and stays text.
 *
 * @example yamlWords("Two offices") is Two offices; yamlWords("=SUM(A1), or so") is "=SUM(A1), or so" in quotes
 */
export function yamlWords(words: string): string {
  const plain = /^\p{L}[\p{L}\d '()&./%£+-]*$/u.test(words) && !words.endsWith(" ");
  const means = /^(null|true|false|yes|no|on|off)$/i.test(words);
  return plain && !means ? words : JSON.stringify(words);
}
