import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Forecast, forecast } from "../../src/forecast/forecast.ts";
import { yearsAfter } from "../../src/model/financial-year.ts";
import {
  type BalancedStrategy,
  balancedStrategies,
  documentOfBalanced,
  fundNames,
} from "../arbitrary/balanced-strategies.ts";
import { strategyFrom } from "../arbitrary/strategies.ts";

interface Year {
  readonly drawn: BalancedStrategy;
  readonly year: string;
  /** The figure of a line in the year: whole pounds, so a number holds it. */
  readonly of: (line: string) => number;
  readonly lastYear: (line: string) => number;
  readonly at: number;
}

const answerTo = (drawn: BalancedStrategy): Forecast => forecast(strategyFrom(documentOfBalanced(drawn)).model);

/** Holds a law to every year of many strategies, and says how often what it is about came up. */
function everyYear(law: (year: Year) => boolean, strategies = balancedStrategies): number {
  let met = 0;
  fc.assert(
    fc.property(strategies, (drawn) => {
      const answer = answerTo(drawn);
      for (const [at, year] of drawn.years.entries()) {
        const of = (line: string) => answer.value(line, year).toNumber();
        const lastYear = (line: string) => answer.value(line, yearsAfter(year, -1)).toNumber();
        if (law({ drawn, year, of, lastYear, at })) met += 1;
      }
    }),
    { numRuns: 200 },
  );
  return met;
}

/** Every movement of every fund with what is paid back, as what each fund gains by it. */
function gains({ transfers }: BalancedStrategy, at: number): Record<string, number> {
  const gained: Record<string, number> = { "general-fund": 0, smoothing: 0, transformation: 0 };
  for (const { fund, type, other, amounts, repaid } of transfers) {
    const net = (amounts[at] as number) - (repaid?.[at] ?? 0);
    const inward = type === "use" ? -net : net;
    gained[fund] = (gained[fund] as number) + inward;
    if (other !== undefined) gained[other] = (gained[other] as number) - inward;
  }
  return gained;
}

/** A strategy worked out year by year with a pencil: what each balancing line comes to, and each balance. */
function byPencil(drawn: BalancedStrategy): readonly string[] {
  const lines: string[] = [];
  const balance: Record<string, number> = { ...drawn.opening };
  const savingsSoFar = drawn.balancing.map(() => 0);
  for (const [at, year] of drawn.years.entries()) {
    for (const [fund, gain] of Object.entries(gains(drawn, at))) balance[fund] = (balance[fund] as number) + gain;
    const released = drawn.release[at] as number;
    balance.smoothing = (balance.smoothing as number) - released;
    let gap = (drawn.spending[at] as number) - (drawn.income[at] as number) - released;
    const say = (line: string, figure: number) => lines.push(`${line} ${year} ${figure}`);
    say("gap-before-balancing", gap);
    const general = () => (balance["general-fund"] as number) - drawn.minimum;
    for (const [index, one] of drawn.balancing.entries()) {
      const on = one.on[at] === true;
      let found: number;
      if (one.by === "savings") {
        const still = gap - (savingsSoFar[index] as number);
        const needed = one.keepsTheMinimum ? Math.max(0, still - general()) : still;
        found = (savingsSoFar[index] as number) + (on ? needed : 0);
        savingsSoFar[index] = found;
      } else {
        const spare = (balance[one.reserve] as number) - one.leaving;
        found = on ? Math.max(0, Math.min(gap, spare)) : 0;
        balance[one.reserve] = (balance[one.reserve] as number) - found;
      }
      say(`balancing-${index + 1}`, found);
      gap -= found;
    }
    say("budget-gap", gap);
    const borne =
      drawn.metBy === "balances" ? gap : drawn.metBy === "nothing" ? 0 : Math.min(gap, Math.max(0, general()));
    if (drawn.metBy !== "balances") say("unfunded-gap", gap - borne);
    balance["general-fund"] = (balance["general-fund"] as number) - borne;
    for (const fund of fundNames) say(`${fund}-carried-forward`, balance[fund] as number);
  }
  return lines;
}

describe("a budget that balances", () => {
  it("comes to what a pencil makes of it, line by line and year by year", () => {
    fc.assert(
      fc.property(balancedStrategies, (drawn) => {
        const answer = answerTo(drawn);
        for (const expected of byPencil(drawn)) {
          const [line, year] = expected.split(" ") as [string, string];
          if (line === "gap-before-balancing" && drawn.balancing.length === 0) continue;
          expect(`${line} ${year} ${answer.value(line, year)}`).toBe(expected);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("money never appears or vanishes", () => {
  it("all balances together change by what comes from outside, the savings found, and the gap that nothing meets", () => {
    const met = everyYear(({ drawn, of, lastYear, at }) => {
      const total = (figure: (line: string) => number) =>
        fundNames.reduce((sum, fund) => sum + figure(`${fund}-carried-forward`), 0);
      const outside = drawn.transfers
        .filter(({ other }) => other === undefined)
        .reduce((sum, { type, amounts, repaid }) => {
          const net = (amounts[at] as number) - (repaid?.[at] ?? 0);
          return sum + (type === "use" ? -net : net);
        }, 0);
      const savings = drawn.balancing.reduce(
        (sum, { by }, index) => sum + (by === "savings" ? of(`balancing-${index + 1}`) : 0),
        0,
      );
      const unfunded = drawn.metBy === "balances" ? 0 : of("unfunded-gap");
      const resources = of("total-resources") - of("released");
      expect(total(of) - total(lastYear)).toBe(outside + resources - of("total-service-spend") + savings + unfunded);
      return drawn.transfers.some(({ other, repaid }) => other !== undefined && repaid !== undefined);
    });
    expect(met).toBeGreaterThan(5);
  });

  it("what is passed from one fund to another, and what is paid back of it, leaves all balances together as they were", () => {
    let passed = 0;
    fc.assert(
      fc.property(balancedStrategies, (drawn) => {
        const plain = { ...drawn, balancing: [], metBy: "balances" as const };
        const answer = answerTo(plain);
        const without = answerTo({ ...plain, transfers: plain.transfers.filter(({ other }) => other === undefined) });
        for (const year of drawn.years) {
          const [one, other] = [answer, without].map((of) =>
            fundNames.reduce((sum, fund) => sum + of.value(`${fund}-carried-forward`, year).toNumber(), 0),
          );
          expect(one).toBe(other);
          if (answer.value("smoothing-carried-forward", year).equals(without.value("smoothing-carried-forward", year)))
            continue;
          passed += 1;
        }
      }),
      { numRuns: 100 },
    );
    expect(passed).toBeGreaterThan(5);
  });
});

describe("use of a reserve to balance", () => {
  it("never puts money into the reserve, never meets more than the gap, and never leaves less than is to be left", () => {
    const met = everyYear(({ drawn, of }) => {
      let used = false;
      let left = drawn.balancing.length === 0 ? 0 : of("gap-before-balancing");
      for (const [index, one] of drawn.balancing.entries()) {
        const found = of(`balancing-${index + 1}`);
        if (one.by === "reserve") {
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThanOrEqual(Math.max(0, left));
          if (found > 0) {
            used = true;
            const lowest = drawn.balancing
              .slice(index)
              .reduce(
                (least, later) =>
                  later.by === "reserve" && later.reserve === one.reserve ? Math.min(least, later.leaving) : least,
                one.leaving,
              );
            expect(of(`${one.reserve}-carried-forward`)).toBeGreaterThanOrEqual(lowest);
          }
        }
        left -= found;
      }
      return used;
    });
    expect(met).toBeGreaterThan(5);
  });
});

describe("savings that keep a minimum balance", () => {
  const savingsLast = balancedStrategies.map(
    (drawn): BalancedStrategy => ({
      ...drawn,
      metBy: drawn.metBy === "nothing" ? "balances" : drawn.metBy,
      balancing: [...drawn.balancing, { by: "savings", keepsTheMinimum: true, on: drawn.years.map(() => true) }],
    }),
  );

  it("are as much as leaves the balance exactly at its minimum, where they come last and are still to be found", () => {
    const met = everyYear(({ drawn, of }) => {
      const balance = of("general-fund-carried-forward");
      const found = of(`balancing-${drawn.balancing.length}.new`);
      expect(found).toBeGreaterThanOrEqual(0);
      if (found > 0) expect(balance).toBe(drawn.minimum);
      if (drawn.metBy === "balances") expect(balance).toBeGreaterThanOrEqual(drawn.minimum);
      return found > 0;
    }, savingsLast);
    expect(met).toBeGreaterThan(5);
  });

  it("once made go on, whether or not more are found", () => {
    const met = everyYear(({ drawn, of, lastYear, at }) => {
      let went = false;
      for (const [index, { by, on }] of drawn.balancing.entries()) {
        if (by !== "savings" || at === 0) continue;
        const before = lastYear(`balancing-${index + 1}`);
        expect(of(`balancing-${index + 1}`)).toBe(before + of(`balancing-${index + 1}.new`));
        if (on[at] !== true) expect(of(`balancing-${index + 1}`)).toBe(before);
        went ||= before !== 0 && on[at] !== true;
      }
      return went;
    });
    expect(met).toBeGreaterThan(5);
  });
});

describe("use of balances above the minimum", () => {
  const stopping = balancedStrategies.map(
    (drawn): BalancedStrategy => ({
      ...drawn,
      metBy: "balances above the minimum",
      balancing: drawn.balancing.slice(1),
    }),
  );

  it("stops at the minimum balance and leaves the rest unfunded", () => {
    const met = everyYear(({ drawn, of, lastYear }) => {
      const unfunded = of("unfunded-gap");
      expect(of("use-of-balances") + unfunded).toBe(of("budget-gap"));
      expect(unfunded).toBeGreaterThanOrEqual(0);
      if (unfunded > 0) expect(of("general-fund-carried-forward")).toBeLessThanOrEqual(drawn.minimum);
      if (of("use-of-balances") > 0) expect(of("general-fund-carried-forward")).toBeGreaterThanOrEqual(drawn.minimum);
      return unfunded > 0 && of("use-of-balances") > 0 && lastYear("general-fund-carried-forward") > drawn.minimum;
    }, stopping);
    expect(met).toBeGreaterThan(5);
  });

  it("adds a surplus to the balance, even below the minimum", () => {
    const met = everyYear(({ of }) => {
      if (of("budget-gap") >= 0) return false;
      expect(of("use-of-balances")).toBe(of("budget-gap"));
      expect(of("unfunded-gap")).toBe(0);
      return true;
    }, stopping);
    expect(met).toBeGreaterThan(5);
  });
});
