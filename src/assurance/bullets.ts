import { inMarkdown } from "../report/markdown-table.ts";

/** Sentences as a list in Markdown, each as it stands. */
export function bullets(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${inMarkdown(sentence)}`).join("\n");
}
