import fc from "fast-check";
import { bandWeights } from "../../src/strategy/council-tax.ts";
import { driver, years } from "../lines/strategies.ts";

const count = fc.integer({ min: 1_000, max: 200_000 }).map((tenths) => (tenths / 10).toFixed(1));
const few = fc.integer({ min: 0, max: 100 }).map((tenths) => (tenths / 10).toFixed(1));
const pence = fc.integer({ min: 10_000, max: 300_000 }).map((whole) => (whole / 100).toFixed(2));
const money = fc.constantFrom("£m", "£000", "£");
const amount = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((whole) => (whole / 100).toFixed(2));
const rate = fc.integer({ min: -500, max: 1500 }).map((basis) => `${(basis / 100).toFixed(2)}%`);
const share = fc.integer({ min: 5_000, max: 10_000 }).map((basis) => `${(basis / 100).toFixed(2)}%`);

/** A figure for each forecast year: one for all, a list, or by year. */
const yearly = (figure: fc.Arbitrary<string>) =>
  fc.oneof(
    figure,
    fc.tuple(figure, figure, figure),
    fc.tuple(figure, figure, figure).map((each) => Object.fromEntries(years.map((year, index) => [year, each[index]]))),
  );

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

/** The drivers that the chapters below name. */
export const drivers = fc
  .record({ rise: rate, precept: rate, growth: rate, collected: share })
  .map(({ rise, precept, growth, collected }) => ({
    rise: driver("growth", rise),
    precept: driver("growth", precept),
    growth: driver("growth", growth),
    collected: driver("share", collected),
  }));

const band = fc.record(
  {
    "chargeable dwellings": yearly(count),
    discounts: yearly(few),
    premiums: yearly(few),
    "expected changes": yearly(few),
    "reduction scheme": yearly(few),
  },
  { requiredKeys: ["chargeable dwellings"] },
);

/** Bands of a tax base, at least one. */
export const bands = fc
  .subarray(Object.keys(bandWeights), { minLength: 1 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, band]))));

/** Tax bases of every kind. */
export const taxBases = fc.oneof(
  fc.record({ opening: maybe(count), amounts: yearly(count) }),
  fc.record({ opening: count, "grows with": fc.constant("growth"), places: maybe(fc.constantFrom("0", "1", "2")) }),
  fc.record({
    opening: maybe(count),
    "relevant amounts": yearly(count),
    "collection rate": fc.oneof(share, fc.constant("collected")),
    "contributions in lieu": maybe(yearly(count)),
  }),
  fc.record({ opening: count, bands, "collection rate": share, places: maybe(fc.constantFrom("0", "1", "2")) }),
);

const areas = fc.dictionary(
  fc.constantFrom("arreton", "yarmouth", "town"),
  fc.record({ label: fc.constant("Area"), amounts: yearly(amount), "tax base": maybe(yearly(count)) }),
  { minKeys: 1 },
);

const majorPrecepts = fc.dictionary(
  fc.constantFrom("police", "fire", "mayor"),
  fc.oneof(
    fc.record({ label: fc.constant("Body"), "band d": yearly(pence) }),
    fc.record({ label: fc.constant("Body"), "band d": pence, rise: fc.constant("growth") }),
    fc.record({ label: fc.constant("Body"), money, precept: yearly(amount) }),
  ),
);

/** Council tax chapters whose charge is chosen, with any of the other parts. */
export const chosenChains = fc.record({
  rise: fc.constant("rise"),
  "band d": pence,
  rounding: maybe(fc.constantFrom("to the penny", "none")),
  "bands from": maybe(fc.constantFrom("exact Band D", "rounded Band D")),
  "social care precept": maybe(fc.record({ rise: fc.constant("precept"), "so far": maybe(pence) })),
  "tax base": taxBases,
  "parish precepts": maybe(
    fc.oneof(fc.record({ money, amounts: yearly(amount) }), fc.record({ money, parishes: areas })),
  ),
  "special expenses": maybe(fc.record({ money, areas })),
  "major precepts": maybe(majorPrecepts),
});

/** Collection funds of one tax or two. */
export const collectionFunds = fc
  .record({
    share: maybe(share),
    estimates: fc.array(amount, { minLength: 3, maxLength: 3 }),
    differences: fc.array(amount, { minLength: 3, maxLength: 3 }),
    balance: amount,
    of: fc.constantFrom("2019/20", "2020/21", "2021/22"),
    parts: fc.integer({ min: 3, max: 5 }),
    money,
  })
  .map(({ share: own, estimates, differences, balance, of, parts, money: unit }) => ({
    "council-tax": {
      money: unit,
      ...(own === undefined ? {} : { share: own }),
      estimate: Object.fromEntries(["2021/22", "2022/23", "2023/24"].map((year, index) => [year, estimates[index]])),
      "outturn difference": Object.fromEntries(
        ["2020/21", "2021/22", "2022/23"].map((year, index) => [year, differences[index]]),
      ),
      spread: { exceptional: { label: "Exceptional balance", of, balance, "in years": String(parts) } },
    },
  }));
