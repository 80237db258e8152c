import { describe, expect, it } from "vitest";
import type { Inference } from "../../src/inference/infer.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import { type Checked, findingsOf } from "../../src/printed/findings.ts";
import type { ReconciledFigure } from "../../src/printed/reconciled-figure.ts";
import type { KnownInconsistency } from "../../src/strategy/printed-tables.ts";
import { printedTables, tableOf } from "./tables.ts";

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

const fact = (name: string, more: Partial<Inference> = {}): Inference => ({
  kind: "base",
  name,
  driver: "pay-award",
  label: "Pay",
  at: "2022/23",
  readings: [{ words: "the amounts", interval: undefined }],
  interval: undefined,
  wider: undefined,
  ...more,
});

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
      "The printed total is 0.2 more than its printed terms, further out than their rounding allows.",
      "They agree: £0.1m against £0.3m, a difference of -£0.2m.",
      "paragraph 1 says paragraph 26; it means paragraph 24.",
    ]);
  });

  it("say where each is, and which check saw it", () => {
    const findings = check({
      cells: [cell("differs"), { ...cell("differs"), printed: "" }],
      castings: [{ ...casting, outcome: "differs" }],
      agreements: [{ ...agreement, outcome: "differs", column: "a" }],
      references: [{ ...reference, outcome: "stale" }],
    });
    expect(findings.map(({ place, seenBy, text }) => `${place} (${seenBy}): ${text.slice(0, 26)}`)).toEqual([
      "table, Pay, a (verdict): Printed 1.7; the model giv",
      "table, Pay, a (verdict): Printed blank; the model g",
      "table, total, a (casting): The printed total is 0.2 m",
      "one (agreement): They agree (a): £0.1m agai",
      "paragraph 1 (reference): paragraph 1 says paragraph",
    ]);
    expect(findings.map(({ evidence }) => evidence)).toEqual(Array(5).fill([]));
  });

  it("are none for a sum, an agreement or a reference that holds, exactly or within rounding", () => {
    expect(
      check({
        castings: [
          { ...casting, outcome: "exact" },
          { ...casting, outcome: "rounding" },
        ],
        agreements: [
          { ...agreement, outcome: "exact" },
          { ...agreement, outcome: "rounding" },
        ],
        references: [{ ...reference, outcome: "right" }],
      }),
    ).toEqual([]);
  });

  it("say how far a sum is out as its table prints, with thousands separated", () => {
    const seen = (decimals: number, residual: string) => {
      const tables = [tableOf({ pay: ["1"], total: ["1"] }, { money: "£", decimals })];
      const one = known({ seenBy: "casting", cells: ["table/total/a"] });
      const castings = [{ ...casting, residual: decimal(residual), outcome: "differs" as const }];
      return check({ printed: printedTables({ tables, knownInconsistencies: [one] }), castings }).at(-1)?.evidence;
    };
    expect(seen(0, "-100000")).toEqual(["table, total, a: the printed total is 100,000 less than its printed terms."]);
    expect(seen(2, "1061.2")).toEqual(["table, total, a: the printed total is 1,061.20 more than its printed terms."]);
  });

  it("confirm a known inconsistency by its own figures, sums, agreements, references or inferences and by no others", () => {
    const evidence = (more: Partial<KnownInconsistency>, parts: Partial<Checked>) =>
      check(parts, [known(more)])
        .filter(({ id }) => id === "I1")
        .flatMap((finding) => finding.evidence);
    expect(evidence({}, { cells: [cell("exact"), cell("differs"), { ...cell("differs"), row: "tax" }] })).toEqual([
      "Pay, a: printed 1.7, worked out 1.63 (differs).",
    ]);
    expect(
      evidence(
        { seenBy: "casting", cells: ["table/total/a"] },
        {
          castings: [
            { ...casting, outcome: "differs" },
            { ...casting, outcome: "rounding", residual: decimal("0.1") },
            { ...casting, outcome: "exact" },
            { ...casting, outcome: "differs", total: "other" },
          ],
        },
      ),
    ).toEqual([
      "table, total, a: the printed total is 0.2 more than its printed terms.",
      "table, total, a: the printed total is 0.1 more than its printed terms.",
    ]);
    expect(
      evidence(
        { seenBy: "agreement" },
        {
          agreements: [
            { ...agreement, outcome: "differs", known: "I1", column: "2022/23" },
            { ...agreement, outcome: "rounding", known: "I1" },
            { ...agreement, outcome: "differs", known: "I2" },
          ],
        },
      ),
    ).toEqual(["They agree (2022/23): £0.1m against £0.3m, a difference of -£0.2m."]);
    expect(
      evidence(
        { seenBy: "reference" },
        {
          references: [
            { ...reference, outcome: "stale", known: "I1" },
            { ...reference, outcome: "right", known: "I1" },
            { ...reference, outcome: "stale", known: "I2" },
          ],
        },
      ),
    ).toEqual(["paragraph 1 says paragraph 26; it means paragraph 24."]);
    const fits = { least: decimal("1000000"), most: decimal("2000000") };
    expect(
      evidence(
        { seenBy: "inference", line: "pay" },
        {
          inferences: [fact("pay"), fact("pay", { interval: fits }), fact("tax", { label: "Tax" })],
        },
      ),
    ).toEqual(["Pay (at 2022/23 levels): no single base fits. The amounts allows none."]);
  });

  it("are inconsistencies where they are known", () => {
    expect(check({ cells: [cell("forced")] }, [known({})])[0]).toMatchObject({
      id: "I1",
      kind: "inconsistency",
      place: "paragraph 1",
      text: "Something does not agree.",
      seenBy: "verdict",
    });
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
