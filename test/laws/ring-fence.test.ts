import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { decimal } from "../../src/meaning/decimal.ts";
import { differences, withFigures } from "../arbitrary/models.ts";
import { strategyDocuments, strategyFrom, type WholeDocument } from "../arbitrary/strategies.ts";

const fenced = ({ funds }: WholeDocument) =>
  Object.entries(funds).flatMap(([name, { kind }]) => (kind === "ring-fenced" || kind === "unusable" ? [name] : []));

const documentsWithAFence = strategyDocuments.filter((document) => fenced(document).length > 0);

const dearer = (_: string, figure: string) => decimal(figure).plus("1234.5").toString();

describe("ring-fenced and unusable funds never mix with the General Fund", () => {
  it("changing any figure of such a fund changes no line of any other chapter", () => {
    let changed = 0;
    fc.assert(
      fc.property(documentsWithAFence, (document) => {
        const { model } = strategyFrom(document);
        const before = forecast(model);
        for (const fund of fenced(document)) {
          const figures = model.lines.filter(
            (line) => line.chapter === fund && (line.kind === "given" || line.given !== undefined),
          );
          expect(figures.map(({ name }) => name)).toContain(`${fund}-carried-forward`);
          for (const { name } of figures) {
            const moved = differences(before, forecast(withFigures(model, name, dearer)));
            changed += moved.length;
            expect(moved.filter(({ line }) => line.chapter !== fund)).toEqual([]);
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(changed).toBeGreaterThan(0);
  });

  it("changing any figure outside such a fund, drivers apart, changes no line of it", () => {
    fc.assert(
      fc.property(documentsWithAFence, fc.nat(), (document, choice) => {
        const { model } = strategyFrom(document);
        const outside = model.lines.filter(
          (line) => line.kind === "given" && line.chapter !== "drivers" && !fenced(document).includes(line.chapter),
        );
        const picked = outside[choice % outside.length]?.name ?? "base-budget.opening";
        const moved = differences(forecast(model), forecast(withFigures(model, picked, dearer)));
        expect(moved.filter(({ line }) => fenced(document).includes(line.chapter))).toEqual([]);
        expect(moved.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it("a release from a ring-fenced or unusable fund into resources is refused", () => {
    for (const kind of ["ring-fenced", "unusable"]) {
      const reading = readStrategy(strategyWith({ kind, release: true }));
      expect(reading.ok ? [] : reading.problems.map(({ code }) => code)).toEqual(["ring-fence-holds"]);
    }
  });

  it("a General Fund movement that equals a ring-fenced fund's figure is refused", () => {
    for (const line of ["schools-carried-forward", "schools.transfer"]) {
      const reading = readStrategy(strategyWith({ kind: "ring-fenced", equals: line }));
      expect(`${line}: ${reading.ok ? "accepted" : "refused"}`).toBe(`${line}: refused`);
    }
  });
});

function strategyWith({ kind, release, equals }: { kind: string; release?: boolean; equals?: string }) {
  return {
    format: "1",
    council: "Any Council",
    authority: "unitary",
    title: "Any strategy",
    status: "draft",
    dated: "2022-01-01",
    "base year": "2021/22",
    years: ["2022/23"],
    sources: {},
    "base-budget": { money: "£", lines: {} },
    resources: {
      money: "£",
      lines: release
        ? { release: { label: "Release", amounts: ["100"], recurrence: "one-off", "release from": "schools" } }
        : {},
    },
    funds: {
      "general-fund": {
        label: "General Fund",
        kind: "unallocated",
        money: "£",
        opening: { balance: "1000", at: "2021/22" },
        movements:
          equals === undefined ? {} : { borrowed: { label: "Borrowed", type: "addition", equals, at: "2022/23" } },
      },
      schools: {
        label: "Schools",
        kind,
        money: "£",
        opening: { balance: "500", at: "2021/22" },
        movements: { transfer: { label: "Transfer", type: "use", amounts: ["50"] } },
      },
    },
  };
}
