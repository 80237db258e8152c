import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Explanation, explain, givenLinesBehind } from "../../src/forecast/explain.ts";
import { explainMovement, type Movement } from "../../src/forecast/explain-movement.ts";
import { type Forecast, forecast } from "../../src/forecast/forecast.ts";
import { type Decimal, decimal, zero } from "../../src/meaning/decimal.ts";
import { differences, withFigures } from "../arbitrary/models.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";

const whatReadersAskAbout = ["budget-gap", "underlying-gap-before-one-off-spending", "general-fund-carried-forward"];

/** Every explanation within an explanation, itself first. */
function within(explanation: Explanation): readonly Explanation[] {
  return [explanation, ...explanation.parts.flatMap((part) => part.of.flatMap(within))];
}

const withinMovement = (movement: Movement): readonly Movement[] => [
  movement,
  ...movement.parts.flatMap(withinMovement),
];

/** The sum of several figures of forty digits each, and a figure that must be the same but for the last of them. */
function sameButForTheLastDigit(parts: readonly Decimal[], whole: Decimal): boolean {
  const sum = parts.reduce((total, part) => total.plus(part), zero);
  const largest = parts.reduce((most, part) => (part.abs().greaterThan(most) ? part.abs() : most), decimal("1"));
  return sum.minus(whole).abs().lessThanOrEqualTo(largest.times("1e-35"));
}

describe("an explanation", () => {
  it("has parts that add up to the value exactly at every node, and leaves that are all given", () => {
    let nodes = 0;
    fc.assert(
      fc.property(strategyDocuments, fc.constantFrom(...whatReadersAskAbout), (document, line) => {
        const answer = forecast(strategyFrom(document).model);
        const year = document.years[Math.min(1, document.years.length - 1)] as string;
        for (const node of within(explain(answer, line, year))) {
          nodes += 1;
          expect(node.value.toString()).toBe(answer.value(node.line, node.year).toString());
          if (node.kind === "given") {
            expect(node.parts).toEqual([]);
            continue;
          }
          expect(node.parts.length).toBeGreaterThan(0);
          expect(
            node.parts.every((part) => part.contribution.equals(part.sign === 1 ? part.value : part.value.negated())),
          ).toBe(true);
          const sum = node.parts.reduce((total, part) => total.plus(part.contribution), zero);
          if (node.unit === "pounds") expect(`${node.line} ${sum}`).toBe(`${node.line} ${node.value}`);
          expect(
            sameButForTheLastDigit(
              node.parts.map(({ contribution }) => contribution),
              node.value,
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
    expect(nodes).toBeGreaterThan(1000);
  });

  it("opened to a depth has the same first levels as the whole", () => {
    fc.assert(
      fc.property(strategyDocuments, fc.nat(3), (document, depth) => {
        const answer = forecast(strategyFrom(document).model);
        const year = document.years[0] as string;
        const cut = (explanation: Explanation, levels: number): Explanation => ({
          ...explanation,
          parts:
            levels <= 0
              ? []
              : explanation.parts.map((part) => ({ ...part, of: part.of.map((one) => cut(one, levels - 1)) })),
        });
        const whole = explain(answer, "budget-gap", year);
        const asText = (explanation: Explanation) => JSON.stringify(explanation);
        expect(asText(explain(answer, "budget-gap", year, { depth }))).toBe(asText(cut(whole, depth)));
      }),
      { numRuns: 40 },
    );
  });

  it("names every given line behind a figure: changing any other given line does not move it", () => {
    fc.assert(
      fc.property(strategyDocuments, fc.nat(), (document, choice) => {
        const { model } = strategyFrom(document);
        const answer = forecast(model);
        const behind = new Set(givenLinesBehind(answer, "budget-gap"));
        const others = model.lines.filter((line) => line.kind === "given" && !behind.has(line.name));
        const other = others[choice % Math.max(1, others.length)];
        if (other === undefined) return;
        const after = forecast(withFigures(model, other.name, (_, figure) => decimal(figure).plus("0.01").toString()));
        expect(differences(answer, after).filter(({ line }) => line.name === "budget-gap")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("an explained movement", () => {
  it("has effects that add up to the movement at every level", () => {
    let nodes = 0;
    const documents = strategyDocuments.filter(({ years }) => years.length > 1);
    fc.assert(
      fc.property(documents, fc.constantFrom(...whatReadersAskAbout), (document, line) => {
        const answer = forecast(strategyFrom(document).model);
        const [from, to] = [document.years[0] as string, document.years[1] as string];
        const movement = explainMovement(answer, line, from, to);
        expect(movement.effect.toString()).toBe(answer.value(line, to).minus(answer.value(line, from)).toString());
        for (const node of withinMovement(movement)) {
          nodes += 1;
          expect(node.effect.abs().toString()).toBe(node.after.minus(node.before).abs().toString());
          if (node.parts.length === 0) continue;
          const effects = node.parts.map(({ effect }) => effect);
          if (node.line !== undefined && unitOf(answer, node.line) === "pounds")
            expect(`${node.label} ${effects.reduce((total, effect) => total.plus(effect), zero)}`).toBe(
              `${node.label} ${node.effect}`,
            );
          expect(sameButForTheLastDigit(effects, node.effect)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
    expect(nodes).toBeGreaterThan(500);
  });
});

function unitOf(answer: Forecast, line: string) {
  return answer.model.lineNamed.get(line)?.unit;
}
