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
