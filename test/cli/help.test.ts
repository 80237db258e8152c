import { describe, expect, it, vi } from "vitest";
import { definitions } from "../../src/cli/definitions.ts";
import { run } from "../../src/cli/run.ts";
import { standardOutput } from "../../src/cli/standard-output.ts";

/** The help of a command as a reader with so many columns sees it; none where the width is not known, as in a pipe. */
async function helpOf(words: readonly string[], columns: number | undefined): Promise<readonly string[]> {
  let text = "";
  vi.spyOn(standardOutput, "write").mockImplementation((piece) => {
    text += String(piece);
  });
  vi.spyOn(standardOutput, "terminal").mockReturnValue(
    columns === undefined ? undefined : ({ columns } as ReturnType<typeof standardOutput.terminal>),
  );
  try {
    await run([...words, "--help"]);
  } finally {
    vi.restoreAllMocks();
  }
  return text.trimEnd().split("\n");
}

describe("help", () => {
  const asked = [[], ...definitions.map(({ name }) => [name])];

  it.each([
    { where: "in a pipe, whose width nobody knows", columns: undefined, most: 80 },
    { where: "on a terminal of 80 columns", columns: 80, most: 80 },
    { where: "on a narrow terminal", columns: 66, most: 66 },
    { where: "on a very wide terminal", columns: 240, most: 100 },
  ])("is no wider than $most columns $where", async ({ columns, most }) => {
    for (const words of asked) {
      const lines = await helpOf(words, columns);
      expect(lines.length).toBeGreaterThan(4);
      expect(
        lines.filter((line) => line.length > most),
        words.join(" "),
      ).toEqual([]);
    }
  });

  it("lists every command with what it is asked about", async () => {
    const text = (await helpOf([], undefined)).join("\n");
    for (const { name } of definitions) expect(text).toMatch(new RegExp(`^  ${name} `, "m"));
    expect(text).toContain("explain <strategy> <line> <year>");
  });
});
