import { describe, expect, it } from "vitest";
import { say } from "../../src/cli/terminal.ts";
import { wrappedMessage } from "../../src/cli/wrapped-message.ts";

describe("a message on a terminal", () => {
  it("is wrapped between words, later lines set in", () => {
    expect(wrappedMessage("strategy.yaml:12:5 The council's amounts are wanted here.", 30)).toBe(
      "strategy.yaml:12:5 The\n  council's amounts are wanted\n  here.",
    );
    expect(wrappedMessage("Short.\nAlso short.", 30)).toBe("Short.\nAlso short.");
  });

  it("never breaks what is in quotes, nor a command from its name: a reader may copy it", () => {
    expect(wrappedMessage("Write it as 'pay-award 2023/24=1 point' now.", 20)).toBe(
      "Write it as\n  'pay-award 2023/24=1 point'\n  now.",
    );
    expect(wrappedMessage('Ask "mtfs forecast --lines" for the officers\' names.', 22)).toBe(
      'Ask\n  "mtfs forecast --lines"\n  for the officers\'\n  names.',
    );
    expect(wrappedMessage("Something differs. See: mtfs reconcile", 28)).toBe(
      "Something differs. See:\n  mtfs reconcile",
    );
  });

  it("leaves the trace of a fault as it is", () => {
    const trace = "Error: no\n    at someFunction (a-very-long-path/to/somewhere.ts:12:34)";
    expect(wrappedMessage(trace, 20)).toBe(trace);
  });

  it("stays one line where standard error is no terminal, so that it can be searched", () => {
    const long = "word ".repeat(40).trim();
    const { write, isTTY } = process.stderr;
    const said = (terminal: boolean) => {
      let out = "";
      process.stderr.isTTY = terminal;
      process.stderr.write = ((text: string) => {
        out += text;
        return true;
      }) as typeof process.stderr.write;
      try {
        say(long);
        return out.trimEnd().split("\n").length;
      } finally {
        process.stderr.write = write;
        process.stderr.isTTY = isTTY;
      }
    };
    expect(said(false)).toBe(1);
    expect(said(true)).toBeGreaterThan(1);
  });
});
