import { describe, expect, it } from "vitest";
import { cell, constant, greaterOf, lastYear, lesserOf, onePlus, product, sum, sumLess } from "../../src/model/rule.ts";

describe("words that rewrite to the nine forms", () => {
  it("a sum of one term is the term, and of none is nil pounds", () => {
    expect(sum([cell("pay")])).toEqual({ form: "cell", line: "pay", yearsBack: 0 });
    expect(sum([])).toEqual({ form: "constant", value: "0", unit: "pounds" });
  });

  it("a product of one factor is the factor", () => {
    expect(product([cell("pay")])).toEqual(cell("pay"));
  });

  it("last year is one year back", () => {
    expect(lastYear("balance")).toEqual({ form: "cell", line: "balance", yearsBack: 1 });
  });

  it("one plus a rate is an index", () => {
    expect(onePlus(cell("pay-award"))).toEqual({ form: "sum", terms: [constant("1", "index"), cell("pay-award")] });
  });

  it("what is added less what is taken away is a plain sum where nothing is taken", () => {
    expect(sumLess([cell("a"), cell("b")], [])).toEqual(sum([cell("a"), cell("b")]));
    expect(sumLess([cell("a")], [cell("b")])).toEqual({
      form: "difference",
      minuend: cell("a"),
      subtrahend: cell("b"),
    });
    expect(sumLess([], [cell("b")])).toEqual({
      form: "difference",
      minuend: constant("0", "pounds"),
      subtrahend: cell("b"),
    });
  });

  it("the lesser and the greater keep their choices in order", () => {
    expect(lesserOf([cell("a"), cell("b")])).toEqual({ form: "lesserOf", choices: [cell("a"), cell("b")] });
    expect(greaterOf([cell("a"), cell("b")])).toEqual({ form: "greaterOf", choices: [cell("a"), cell("b")] });
  });
});
