import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check.ts";
import { cell, lastYear, sum } from "../../src/model/rule.ts";
import { derived, given, modelOf, problemsOf, saidOf } from "./small-model.ts";

describe("a model that passes", () => {
  const total = derived("total", sum([cell("grants"), cell("fees")]));
  const model = modelOf(total, given("grants"), given("fees"));
  const checked = check(model);

  it("is the model, with its lines by name", () => {
    if (!checked.ok) throw new Error("The model did not pass.");
    expect(checked.model).toMatchObject(model);
    expect(checked.model.lineNamed.get("total")).toBe(total);
  });

  it("has an order of working in which each line comes after those it needs", () => {
    if (!checked.ok) throw new Error("The model did not pass.");
    expect(checked.model.order.map(({ name }) => name)).toEqual(["grants", "fees", "total"]);
  });

  it("may be empty", () => {
    expect(check(modelOf()).ok).toBe(true);
  });
});

describe("a model that does not pass", () => {
  it("is told every problem of names at once, before any that depends on them", () => {
    expect(
      saidOf(given("fees"), given("fees"), derived("total", cell("fee")), derived("balance", lastYear("balance"))),
    ).toEqual([
      'names-unique: Two lines are called "fees", in resources. A name must point to one line. Rename one of them.',
      'known-lines: Line "total" uses "fee", which is not a line. Did you mean "fees"?',
    ]);
  });

  it("is told every problem of circles, units and years at once", () => {
    const codes = problemsOf(
      derived("one", cell("other")),
      derived("other", cell("one")),
      derived("balance", lastYear("balance")),
      derived("rate", cell("fees"), { unit: "rate" }),
      given("fees"),
    ).map(({ code, place }) => `${code} at ${place.path.join("/")}`);
    expect(codes).toEqual([
      "no-circular-rules at resources/one",
      "units-agree at resources/rate",
      "opening-balances at resources/balance",
    ]);
  });
});

describe("a problem of a model", () => {
  it.each([
    ["a name that two lines have", [given("fees"), given("fees", { chapter: "funds" })], "names-unique at funds/fees"],
    ["a line that is not there", [derived("total", cell("fees"))], "known-lines at resources/total"],
    ["a circle", [derived("a", cell("b")), derived("b", cell("a"))], "no-circular-rules at resources/a"],
    [
      "a unit that a rule does not give",
      [derived("r", cell("f"), { unit: "rate" }), given("f")],
      "units-agree at resources/r",
    ],
    [
      "unlike things added",
      [derived("t", sum([cell("f"), cell("r")])), given("f"), given("r", { unit: "rate" })],
      "units-agree at resources/t",
    ],
    ["a figure that is not there", [derived("t", lastYear("f")), given("f")], "opening-balances at resources/t"],
  ] as const)("is an error, and says at which line it is: %s", (_, lines, expected) => {
    expect(
      problemsOf(...lines).map(({ code, severity, place }) => [severity, `${code} at ${place.path.join("/")}`]),
    ).toEqual([["error", expected]]);
  });

  it("has no word on what to do where there is nothing to suggest", () => {
    const [problem] = problemsOf(derived("total", cell("fees")));
    expect(Object.keys(problem ?? {})).toEqual(["code", "severity", "place", "what"]);
  });
});
