import fc from "fast-check";

/** Whole pounds by year, so that what a test adds up by hand is exact. */
export type Pounds = readonly number[];

export interface TransferDrawn {
  readonly fund: string;
  readonly type: "addition" | "use" | "return";
  readonly other: string | undefined;
  readonly amounts: Pounds;
  readonly repaid: Pounds | undefined;
}

export type BalancingDrawn =
  | { readonly by: "savings"; readonly keepsTheMinimum: boolean; readonly on: readonly boolean[] }
  | { readonly by: "reserve"; readonly reserve: string; readonly leaving: number; readonly on: readonly boolean[] };

/** What a strategy with reserves that pass money between them, and with lines that balance its budget, is drawn from. */
export interface BalancedStrategy {
  readonly years: readonly string[];
  readonly spending: Pounds;
  readonly income: Pounds;
  readonly release: Pounds;
  readonly opening: Readonly<Record<string, number>>;
  readonly minimum: number;
  readonly metBy: "balances" | "balances above the minimum" | "nothing";
  readonly transfers: readonly TransferDrawn[];
  readonly balancing: readonly BalancingDrawn[];
}

export const fundNames = ["general-fund", "smoothing", "transformation"] as const;
const reserves = ["smoothing", "transformation"] as const;
const allYears = ["2022/23", "2023/24", "2024/25", "2025/26"] as const;

/** Small balances beside gaps that are now larger, now smaller than they are, so that every limit is met often. */
export const balancedStrategies: fc.Arbitrary<BalancedStrategy> = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const pounds = (min: number, max: number) =>
    fc.array(fc.integer({ min, max }), { minLength: count, maxLength: count });
  const on = fc.array(
    fc.integer({ min: 0, max: 3 }).map((of) => of > 0),
    { minLength: count, maxLength: count },
  );
  const transfer: fc.Arbitrary<TransferDrawn> = fc
    .record({
      fund: fc.constantFrom(...fundNames),
      type: fc.constantFrom("addition" as const, "use" as const, "return" as const),
      other: fc.constantFrom(undefined, ...fundNames),
      amounts: pounds(0, 60),
      repaid: fc.option(pounds(0, 60), { nil: undefined }),
    })
    .map((one) => ({
      ...one,
      other: one.other === one.fund || one.type === "return" ? undefined : one.other,
      repaid: one.type === "return" ? undefined : one.repaid,
    }));
  const balancing: fc.Arbitrary<BalancingDrawn> = fc.oneof(
    fc.record({ by: fc.constant("savings" as const), keepsTheMinimum: fc.boolean(), on }),
    fc.record({
      by: fc.constant("reserve" as const),
      reserve: fc.constantFrom(...reserves),
      leaving: fc.integer({ min: 0, max: 80 }),
      on,
    }),
  );
  return fc.record({
    years: fc.constant(allYears.slice(0, count)),
    spending: pounds(900, 1200),
    income: pounds(900, 1100),
    release: pounds(0, 20),
    opening: fc.record({
      "general-fund": fc.nat(300),
      smoothing: fc.nat(200),
      transformation: fc.nat(200),
    }),
    minimum: fc.nat(200),
    metBy: fc.constantFrom("balances" as const, "balances above the minimum" as const, "nothing" as const),
    transfers: fc.array(transfer, { maxLength: 4 }),
    balancing: fc.array(balancing, { maxLength: 3 }),
  });
});

/** The strategy file of what was drawn. */
export function documentOfBalanced(drawn: BalancedStrategy) {
  const text = (amounts: Pounds) => amounts.map(String);
  const movementsOf = (fund: string) =>
    Object.fromEntries(
      drawn.transfers.flatMap((one, index) =>
        one.fund !== fund
          ? []
          : [
              [
                `movement-${index + 1}`,
                {
                  label: "A movement",
                  type: one.type,
                  amounts: text(one.amounts),
                  ...(one.other === undefined ? {} : { [one.type === "addition" ? "from" : "to"]: one.other }),
                  ...(one.repaid === undefined ? {} : { repaid: text(one.repaid) }),
                },
              ],
            ],
      ),
    );
  const fund = (name: (typeof fundNames)[number], more: object) => ({
    label: name,
    money: "£",
    opening: { balance: String(drawn.opening[name]), at: "2021/22" },
    movements: movementsOf(name),
    ...more,
  });
  return {
    format: "1",
    council: "Any Council",
    authority: "unitary",
    title: "Any strategy",
    status: "draft",
    dated: "2022-01-01",
    "base year": "2021/22",
    years: drawn.years,
    sources: {},
    "base-budget": { money: "£", lines: { services: { label: "Services", amounts: text(drawn.spending) } } },
    resources: {
      money: "£",
      lines: {
        taxes: { label: "Taxes and grants", amounts: text(drawn.income) },
        released: { label: "Released", amounts: text(drawn.release), "release from": "smoothing" },
      },
    },
    "budget gap": { "met by": drawn.metBy },
    balancing: Object.fromEntries(
      drawn.balancing.map((one, index) => [
        `balancing-${index + 1}`,
        {
          label: "To be found",
          by: one.by,
          in: drawn.years.filter((_, at) => one.on[at]),
          ...(one.by === "savings"
            ? one.keepsTheMinimum
              ? { "keeps minimum of": "general-fund" }
              : {}
            : { reserve: one.reserve, leaving: String(one.leaving), money: "£" }),
        },
      ]),
    ),
    funds: {
      "general-fund": fund("general-fund", {
        kind: "unallocated",
        "minimum balance": { amount: String(drawn.minimum) },
      }),
      smoothing: fund("smoothing", { kind: "earmarked" }),
      transformation: fund("transformation", { kind: "earmarked" }),
    },
  };
}
