import { describe, expect, it } from "vitest";
import { doors } from "./doors.ts";
import { inputOf, replay } from "./inputs.ts";

describe("an input of the fuzzing", () => {
  it("is the same again by its door and number, whether all doors were tried or that one", () => {
    const seen = new Set<string>();
    for (let number = 0; number < 150; number += 1) {
      const { door, text } = inputOf("any seed", number);
      expect(inputOf("any seed", number, door.name).text).toBe(text);
      seen.add(door.name);
    }
    expect(seen.size).toBe(doors.length);
  });

  it("is another by another seed or number", () => {
    const texts = ["one", "other"].flatMap((seed) => [1, 2].map((number) => inputOf(seed, number, "scenarios").text));
    expect(new Set(texts).size).toBe(4);
  });

  it("has a door that there is", () => {
    expect(() => inputOf("any seed", 1, "scenario")).toThrow(/^There is no door "scenario"\. The doors: .*"scenarios"/);
  });

  it("is told with a command that a shell takes apart as it was meant", () => {
    expect(replay("it's 1", { door: "command line", number: 7 })).toBe(
      "npm run fuzz -- --seed 'it'\\''s 1' --door 'command line' --only 7",
    );
  });
});
