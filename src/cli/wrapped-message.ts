/**
 * A message in lines no longer than `width`, later ones indented. What stands in quotes is never broken, nor a command: a reader may
 * copy it. A quoted part longer than a line has a line of its own that is as long as it is.
 *
 * @example wrappedMessage('Write it as "pay-award=1 point" here.', 20) is
 * 'Write it as\n  "pay-award=1 point"\n  here.'
 */
export function wrappedMessage(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => wrappedLine(line, width))
    .join("\n");
}

const indent = "  ";

function wrappedLine(text: string, width: number): string {
  // What is set in already, such as the trace of a fault, stands as it is.
  if (text.length <= width || /^\s/.test(text)) return text;
  const words = text.match(/(?:"[^"]*"|(?<![\p{L}\p{N}])'[^']*'|mtfs \S|\S)+/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line.trim() !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}
