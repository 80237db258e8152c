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
