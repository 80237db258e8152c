/**
 * Words as a YAML scalar that reads back as the same words: plain where they can be, in double quotes otherwise.
 *
 * @example plainOrQuoted("Dudley Council") is Dudley Council; plainOrQuoted("Bath: a council") is "Bath: a council" in quotes
 */
export function plainOrQuoted(words: string): string {
  const plain = /^[A-Za-z][\p{L}\d '()&./-]*$/u.test(words) && !words.endsWith(" ") && !words.includes(" #");
  const means = /^(null|true|false|yes|no|on|off)$/i.test(words);
  return plain && !means ? words : JSON.stringify(words);
}

/** Words as a comment, each line no longer than a page of text is wide. */
export function comment(words: string, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && indent.length + longer.length > 88) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((text) => `${indent}# ${text}`).join("\n");
}

/** Lines of YAML as they would be written, commented out. */
export function commentedOut(lines: string, indent = ""): string {
  return lines
    .split("\n")
    .map((line) => `${indent}# ${line}`)
    .join("\n");
}
