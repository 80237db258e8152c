import fc from "fast-check";
import type { StrategyDocument } from "../../src/input/strategy-schema.ts";
import { years } from "../lines/strategies.ts";
import { decimalText, percentages } from "./figures.ts";

type Chapter<K extends keyof StrategyDocument> = NonNullable<StrategyDocument[K]>;

const money = fc.constantFrom("£m" as const, "£000" as const, "£" as const);
const amount = fc.integer({ min: 0, max: 9_999_999 }).map((units) => decimalText(units, 1));
const rates = (least: number, most: number) =>
  fc.oneof(
    percentages(least, most),
    fc
      .tuple(percentages(least, most), percentages(least, most))
      .map(([first, others]) => ({ [years[0]]: first, "each year": others })),
  );
const yearly = fc.oneof(amount, fc.array(amount, { minLength: 3, maxLength: 3 }));
const month = fc.constantFrom("April", "June", "September", "January", "March");
const maybe = <T>(key: string, of: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.oneof(
    fc.constant({}),
    of.map((value) => ({ [key]: value })),
  );
const merged = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Record<string, unknown>);
const named = (of: fc.Arbitrary<object>) =>
  fc
    .array(of, { minLength: 1, maxLength: 3 })
    .map((all) => Object.fromEntries(all.map((one, index) => [`part-${index + 1}`, one])));

const group = merged(
  fc.constant({ label: "Staff", "on-costs": "25%", "full-time equivalents": "1,234.5" }),
  fc.record({ "pay bill": amount }),
  maybe("award", rates(-5, 12)),
  maybe("flat award", yearly),
  maybe("paid from", month),
  fc.oneof(
    fc.constant({}),
    merged(
      maybe("at", fc.constant("2020/21")),
      fc.record({
        "award in the base year": merged(
          fc.record({ agreed: percentages(-2, 9), budgeted: percentages(-2, 9) }),
          maybe("agreed flat", amount),
          maybe("paid from", month),
        ),
      }),
    ),
  ),
  maybe(
    "national insurance",
    fc.oneof(
      fc.record({ rise: rates(-2, 2), threshold: amount }),
      fc.record({
        rise: rates(-2, 2),
        threshold: yearly,
        "base rate": fc.constant("13.8%"),
        "base threshold": fc.constant("9,100"),
      }),
    ),
  ),
  maybe("pension", fc.record({ rise: rates(-5, 5) })),
);

/** A chapter on pay, with every way of saying what it can say. */
const payChapters = fc.record({
  money,
  groups: named(group),
  "pension lump sums": named(fc.record({ label: fc.constant("Deficit"), amounts: yearly, "in the base": amount })),
}) as unknown as fc.Arbitrary<Chapter<"pay">>;

const balance = fc.oneof(
  fc.record({ label: fc.constant("Balance"), average: yearly, rate: rates(0, 9) }),
  fc.record({ label: fc.constant("Balance"), amounts: yearly }),
);

const asset = merged(
  fc.record({
    label: fc.constant("Asset"),
    borrowed: fc
      .tuple(amount, amount, fc.constantFrom("2015/16", "2020/21", "2021/22", "2022/23"))
      .map(([one, other, first]) => ({ [first]: one, "2023/24": other })),
    life: fc.integer({ min: 1, max: 50 }).map(String),
  }),
  fc.oneof(
    fc.constant({ method: "equal instalments" }),
    percentages(1, 9).map((rate) => ({ method: "annuity", "annuity rate": rate })),
  ),
  maybe("charged after", fc.constantFrom("1", "2", "3")),
  maybe("interest", rates(0, 9)),
);

/** A chapter on treasury. */
const treasuryChapters = fc.record({
  money,
  "in the base": amount,
  borrowing: fc.record({ loans: balance }),
  investments: fc.record({ cash: balance }),
  "opening minimum revenue provision": yearly,
  assets: named(asset),
}) as unknown as fc.Arbitrary<Chapter<"treasury">>;

const levy = merged(
  fc.record({ label: fc.constant("Levy"), "in the base": amount }),
  fc.oneof(
    fc.record({ amounts: yearly }),
    fc.record({ rise: rates(-5, 9) }),
    fc.record({ total: yearly, share: rates(0, 100) }),
    fc.record({
      total: yearly,
      basis: fc.record({
        of: fc.constantFrom("tax base", "population"),
        ours: yearly,
        "everyone's": fc.constantFrom("1,000", "123,456.7"),
      }),
    }),
  ),
);

/** A chapter on levies. */
const levyChapters = fc.record({ money, bodies: named(levy) }) as unknown as fc.Arbitrary<Chapter<"levies">>;

const contingencyLine = merged(
  fc.record({ label: fc.constant("Contingency"), "in the base": amount }),
  fc.oneof(
    fc.record({ amounts: yearly }),
    rates(0, 5).map((share) => ({ share, of: "total-service-spend" })),
  ),
  maybe("released", yearly),
);

/** A chapter on contingency. */
const contingencyChapters = fc.record({ money, lines: named(contingencyLine) }) as unknown as fc.Arbitrary<
  Chapter<"contingency">
>;

/**
 * Every chapter that works out lines for rows to equal, by its key. The laws of chapters take them from here: they read back, roll
 * forward, have a place in the text for each of their figures, and come to the same in a workbook.
 */
export const chapters = {
  pay: payChapters,
  treasury: treasuryChapters,
  levies: levyChapters,
  contingency: contingencyChapters,
};
