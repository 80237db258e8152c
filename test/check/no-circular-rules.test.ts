import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { cell, constant, lastYear, sum } from "../../src/model/rule.ts";
import { derived, given, modelOf, saidOf } from "./small-model.ts";

describe("no line waits for itself within a year", () => {
  it("holds for a balance that builds on the year before", () => {
    const balance = derived("balance", sum([lastYear("balance"), cell("fees")]), { given: { "2021/22": "10" } });
    expect(saidOf(balance, given("fees"))).toEqual([]);
  });

  it("holds where two lines need the same third", () => {
    const lines = [derived("a", sum([cell("b"), cell("c")])), derived("b", cell("d")), derived("c", cell("d"))];
    expect(saidOf(...lines, given("d"))).toEqual([]);
  });

  it("holds where each needs the other of the year before", () => {
    const opening = { given: { "2021/22": "1" } };
    expect(saidOf(derived("a", lastYear("b"), opening), derived("b", lastYear("a"), opening))).toEqual([]);
  });

  it("names the lines around a circle", () => {
    expect(
      saidOf(derived("gap", cell("use")), derived("use", cell("interest")), derived("interest", cell("gap"))),
    ).toEqual([
      'no-circular-rules: "gap" needs "use" needs "interest" needs "gap": each waits for the next within the same year. A figure cannot be worked out from itself. Let one of them use the year before, or give its figures.',
    ]);
  });

  it("leaves out the lines that only lead to a circle", () => {
    expect(saidOf(derived("total", cell("gap")), derived("gap", cell("use")), derived("use", cell("gap")))).toEqual([
      'no-circular-rules: "gap" needs "use" needs "gap": each waits for the next within the same year. A figure cannot be worked out from itself. Let one of them use the year before, or give its figures.',
    ]);
  });

  it("says of a line that needs itself that it does, once", () => {
    expect(saidOf(derived("gap", sum([cell("gap"), cell("gap")])))).toEqual([
      'no-circular-rules: "gap" needs "gap": it waits for itself within the same year. A figure cannot be worked out from itself. Let one of them use the year before, or give its figures.',
    ]);
  });

  it("says each of two circles", () => {
    const circles = [derived("a", cell("b")), derived("b", cell("a")), derived("c", cell("c"))];
    expect(saidOf(...circles).map((said) => said.split(":").slice(0, 2).join(":"))).toEqual([
      'no-circular-rules: "a" needs "b" needs "a"',
      'no-circular-rules: "c" needs "c"',
    ]);
  });

  it("is asked of a chain of twenty thousand lines, and of one line that adds them up", () => {
    const count = 20_000;
    const chain = Array.from({ length: count }, (_, index) =>
      derived(`line-${index}`, index === count - 1 ? constant("1", "pounds") : cell(`line-${index + 1}`)),
    );
    const total = derived("total", sum(chain.map(({ name }) => cell(name))));
    const checked = check(modelOf(...chain, total));
    expect(checked.ok && checked.model.order.at(0)?.name).toBe(`line-${count - 1}`);
  });
});
