import { shellWord } from "../report/shell-word.ts";
import { wrapCommand } from "../report/text-table.ts";
import { width } from "./terminal.ts";

/**
 * A command that a reader may go on with, in lines that can be copied and run as they stand.
 *
 * @param words - the words after `mtfs`, as they are before a shell reads them
 * @param label - what stands before the command
 */
export function nextCommand(words: readonly string[], label = "Next:"): readonly string[] {
  return wrapCommand(label, ["mtfs", ...words.map(shellWord)].join(" "), width());
}
