import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { type Decimal, decimal, zero } from "../../src/meaning/decimal.ts";
import { rollForward } from "../../src/roll-forward/roll-forward.ts";
import { bandWeights } from "../../src/strategy/council-tax.ts";
import { documentOf } from "../../src/writing/strategy-document.ts";
import { bands, chosenChains, collectionFunds, drivers } from "../arbitrary/council-tax.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";
import { forecastOf, small, years } from "../lines/strategies.ts";

/** Quotients have forty digits, so what should be equal may differ in the last of them. */
const near = (one: Decimal, other: Decimal) => one.minus(other).abs().lessThan(decimal("1e-20"));

/** Without what is not stated: a document has no empty keys. */
const said = (document: unknown) => JSON.parse(JSON.stringify(document)) as Readonly<Record<string, unknown>>;

/** Resources whose rows are the income that the chain works out and what the collection fund gives. */
const resources = {
  money: "£",
  lines: {
    tax: { label: "Tax", equals: "council-tax.income" },
    surplus: { label: "Surplus", equals: "collection-fund.council-tax", recurrence: "one-off" },
  },
};

const chains = fc
  .record({ drivers, "council tax": chosenChains, "collection fund": collectionFunds })
  .map((parts) => ({ ...said(parts), resources }));

describe("council tax", () => {
  it("worked out raises the requirement: R/T times T is R", () => {
    const figure = fc.integer({ min: 1, max: 10 ** 9 }).map((whole) => (whole / 100).toFixed(2));
    fc.assert(
      fc.property(figure, figure, figure, fc.boolean(), (spent, received, base, toThePenny) => {
        const row = (amount: string) => ({ row: { label: "Row", amounts: [amount, amount, amount] } });
        const worked = forecastOf(
          small({
            "council tax": {
              charge: "worked out",
              rounding: toThePenny ? "to the penny" : "none",
              "tax base": { amounts: base },
              requirement: { money: "£", expenditure: row(spent), income: row(received) },
            },
          }),
        );
        const at = (line: string) => worked.value(line, years[0]);
        const required = decimal(spent).minus(received);
        expect(at("council-tax.requirement-from-budget").equals(required.isNegative() ? zero : required)).toBe(true);
        const raised = at("band-d").times(at("council-tax.tax-base"));
        expect(near(raised, at("council-tax.income"))).toBe(true);
        // A charge to the penny misses by half a penny a dwelling at most; any other by nothing.
        const most = toThePenny ? decimal("0.005").times(at("council-tax.tax-base")) : zero;
        expect(at("council-tax.left-to-find").abs().lessThanOrEqualTo(most)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("has a rate effect and a base effect, which are together the change in income", () => {
    fc.assert(
      fc.property(chains, (parts) => {
        const worked = forecastOf(small(parts));
        for (const [index, year] of years.entries()) {
          const before = index === 0 ? "2021/22" : (years[index - 1] as string);
          const change = worked.find("council-tax.change-in-income", year);
          const last = worked.find("council-tax.income", before);
          expect(change === undefined, "there is a change just where there is a year before").toBe(last === undefined);
          if (change === undefined || last === undefined) continue;
          expect(near(change, worked.value("council-tax.income", year).minus(last))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("of parts is the whole: bands make the relevant amounts, and precepts the bill", () => {
    fc.assert(
      fc.property(bands, (drawn) => {
        const chapter = {
          charge: "stated",
          "band d": Object.fromEntries(years.map((year) => [year, "1000.00"])),
          "tax base": { bands: said(drawn), "collection rate": "100%" },
        };
        const worked = forecastOf(small({ "council tax": chapter }));
        for (const year of years) {
          const amounts = Object.keys(drawn).map((band) => {
            const of = (term: string) => worked.value(`council-tax.tax-base.band-${band}.${term}`, year);
            const counted = of("chargeable-dwellings")
              .minus(of("discounts"))
              .plus(of("premiums"))
              .plus(of("expected-changes"))
              .minus(of("reduction-scheme"));
            return counted.times(decimal(bandWeights[band as keyof typeof bandWeights])).dividedBy(9);
          });
          const total = amounts.reduce((sum, one) => sum.plus(one), zero);
          expect(near(worked.value("council-tax.tax-base", year), total)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("charges each band its ninths of Band D, to the penny", () => {
    fc.assert(
      fc.property(chains, (parts) => {
        const worked = forecastOf(small(parts));
        for (const year of years) {
          for (const [band, weight] of Object.entries(bandWeights)) {
            const charge = worked.find(`council-tax.charge.band-${band}`, year);
            if (charge === undefined) continue;
            expect(charge.decimalPlaces()).toBeLessThanOrEqual(2);
            // Half a penny for the band's own rounding, and half for Band D's, doubled in Band H.
            const ninths = worked.value("band-d", year).times(decimal(weight)).dividedBy(9);
            expect(charge.minus(ninths).abs().lessThanOrEqualTo(decimal("0.015"))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the collection fund", () => {
  it("spread over years gives in the end all of the balance and no more", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 1, max: 3 }), (balance, parts) => {
        const spread = { b: { label: "B", of: "2021/22", balance: String(balance), "in years": String(parts) } };
        const worked = forecastOf(small({ "collection fund": { "business-rates": { money: "£", spread } } }));
        const falls = years.map((year) => worked.value("collection-fund.business-rates", year));
        expect(
          near(
            falls.reduce((sum, one) => sum.plus(one), zero),
            decimal(String(balance)),
          ),
        ).toBe(true);
        for (const part of falls.slice(0, parts)) expect(part.equals(falls[0] as Decimal)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a strategy with council tax and a collection fund", () => {
  it("reads back as it was from the document that is written of it", () => {
    fc.assert(
      fc.property(chains, (parts) => {
        const { strategy } = strategyFrom(small(parts));
        const again = readStrategy(documentOf(strategy));
        expect(again.ok ? again.strategy : again.problems).toEqual(strategy);
      }),
      { numRuns: 100 },
    );
  });

  it("rolled forward has the same figures in every year that both forecast", () => {
    fc.assert(
      fc.property(chains, (parts) => {
        const { strategy, model } = strategyFrom(small(parts));
        const before = forecast(model);
        const rolled = strategyFrom(documentOf(rollForward(strategy).strategy));
        const after = forecast(rolled.model);
        const lines = model.lines.filter(
          ({ name, chapter }) =>
            chapter === "council-tax" || name === "band-d" || /^collection-fund\.[a-z-]+$/.test(name),
        );
        for (const { name } of lines) {
          for (const year of years.slice(1)) {
            const was = before.find(name, year);
            const is = after.find(name, year);
            // The first year's effects may be known only once there is a year before.
            if (was === undefined || is === undefined) continue;
            // A file holds fifteen places of the tax base and the charge that the new base year starts from.
            expect(is.minus(was).abs().lessThan(decimal("1e-6")), `${name} ${year}: ${is} is ${was}`).toBe(true);
          }
        }
        expect(lines.every(({ name }) => rolled.model.lineNamed.has(name))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
