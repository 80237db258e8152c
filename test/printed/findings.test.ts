import { describe, expect, it } from "vitest";
import { decimal } from "../../src/meaning/decimal.ts";
import { type Checked, findingsOf } from "../../src/printed/findings.ts";
import type { ReconciledFigure } from "../../src/printed/reconciled-figure.ts";
import type { KnownInconsistency } from "../../src/strategy/printed-tables.ts";
import { printedTables } from "./tables.ts";

const cell = (verdict: ReconciledFigure["verdict"]): ReconciledFigure => ({
  table: "table",
  row: "pay",
  column: "a",
  label: "Pay",
  printed: "1.7",
  kind: "figure",
  model: decimal("1.63"),
  verdict,
  entered: false,
});

const known = (more: Partial<KnownInconsistency>): KnownInconsistency => ({
  id: "I1",
  kind: "numbers",
  place: "paragraph 1",
  text: "Something does not agree.",
  seenBy: "verdict",
  cells: ["table/pay/a"],
  ...more,
});

const check = (parts: Partial<Checked>, inconsistencies: readonly KnownInconsistency[] = []) =>
  findingsOf({
    printed: printedTables({ knownInconsistencies: inconsistencies }),
    cells: [],
    castings: [],
    agreements: [],
    references: [],
    inferences: [],
    ...parts,
  });

const casting = {
  table: "table",
  total: "total",
  along: "a",
  direction: "down" as const,
  terms: ["a", "b"],
  residual: decimal("0.2"),
};
const agreement = {
  id: "one",
  says: "They agree",
  left: decimal("100000"),
  right: decimal("300000"),
  residual: decimal("-200000"),
};
const reference = { id: "ref", place: "paragraph 1", says: "paragraph 26", means: "paragraph-24", is: "paragraph 24" };

describe("findings", () => {
  it("are none where everything agrees", () => {
    expect(check({ cells: [cell("exact"), cell("rounding"), cell("forced"), cell("not modelled")] })).toEqual([]);
  });

  it("are unexpected for a figure, a sum, an agreement or a reference that differs and is not known", () => {
    const findings = check({
      cells: [cell("differs")],
      castings: [{ ...casting, outcome: "differs" }],
      agreements: [{ ...agreement, outcome: "differs" }],
      references: [{ ...reference, outcome: "stale" }],
    });
    expect(findings.map(({ kind, unexpected, seen }) => `${kind} ${unexpected} ${seen}`)).toEqual([
      "figure true true",
      "casting true true",
      "agreement true true",
      "reference true true",
    ]);
    expect(findings.map(({ text }) => text)).toEqual([
      "Printed 1.7; the model gives 1.63.",
      "The printed total is 0.2 away from its printed terms, more than their rounding allows.",
      "They agree: £0.1m against £0.3m, a difference of -£0.2m.",
      "paragraph 1 says paragraph 26; it means paragraph 24.",
    ]);
  });

  it("confirm a known inconsistency by what this run saw of it", () => {
    const [finding] = check({ cells: [cell("forced")] }, [known({})]);
    expect(finding?.seen).toBe(true);
    expect(finding?.unexpected).toBe(false);
    expect(finding?.evidence).toEqual(["Pay, a: printed 1.7, worked out 1.63 (forced)."]);
  });

  it("are unexpected for a known inconsistency that ought to be seen and no longer is", () => {
    for (const seenBy of ["verdict", "casting", "agreement", "reference", "inference"] as const) {
      const [finding] = check({ cells: [cell("exact")] }, [known({ seenBy })]);
      expect(`${seenBy} ${finding?.seen} ${finding?.unexpected}`).toBe(`${seenBy} false true`);
    }
  });

  it("keep a reader's note, which no check can see, and expect nothing of it", () => {
    const [finding] = check({}, [known({ seenBy: "note" })]);
    expect([finding?.seen, finding?.unexpected, finding?.evidence]).toEqual([false, false, []]);
  });

  it("do not call an agreement or a reference unexpected that is known", () => {
    const findings = check(
      {
        agreements: [{ ...agreement, outcome: "differs", known: "I1" }],
        references: [{ ...reference, outcome: "stale", known: "I2" }],
      },
      [known({ seenBy: "agreement" }), known({ id: "I2", seenBy: "reference" })],
    );
    expect(findings.map(({ id, seen, unexpected }) => `${id} ${seen} ${unexpected}`)).toEqual([
      "I1 true false",
      "I2 true false",
    ]);
  });
});
