import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, decimal, zero } from "../../src/meaning/decimal.ts";
import { type PrintedSum, type RoundedCells, roundSoThatSumsAddUp } from "../../src/printed/add-up.ts";
import { decimalText } from "../arbitrary/figures.ts";

const rounded = (figures: Readonly<Record<string, string>>, sums: readonly PrintedSum[], decimals = 1) =>
  roundSoThatSumsAddUp(new Map(Object.entries(figures).map(([key, text]) => [key, decimal(text)])), sums, decimals);

const shown = ({ cells }: RoundedCells) =>
  Object.fromEntries([...cells].map(([key, { value, moved }]) => [key, `${value.toFixed(1)}${moved ? " moved" : ""}`]));

const sumOf = (total: string, ...terms: readonly string[]): PrintedSum => ({
  total,
  terms: terms.map((key) =>
    key.startsWith("-") ? { key: key.slice(1), sign: -1 as const } : { key, sign: 1 as const },
  ),
});

const residual = ({ total, terms }: PrintedSum, value: (key: string) => Decimal) =>
  terms.reduce((sum, { key, sign }) => sum.plus(value(key).times(sign)), zero).minus(value(total));

describe("rounding so that sums add up", () => {
  it("leaves every figure its own rounding where they add up by themselves", () => {
    const result = rounded({ pay: "1.23", price: "0.31", total: "1.54" }, [sumOf("total", "pay", "price")]);
    expect(shown(result)).toEqual({ pay: "1.2", price: "0.3", total: "1.5" });
  });

  it("moves the figure that loses least by it: 1.24 and 0.34 make 1.58, so 1.3 would be 0.06 out and 1.5 would be 0.08", () => {
    const result = rounded({ pay: "1.24", price: "0.34", total: "1.58" }, [sumOf("total", "pay", "price")]);
    expect(shown(result)).toEqual({ pay: "1.3 moved", price: "0.3", total: "1.6" });
  });

  it("settles the sums given first first, and does not move what they settled", () => {
    const figures = { a: "1.24", b: "0.34", first: "1.58", c: "0.04", second: "1.62" };
    const result = rounded(figures, [sumOf("first", "a", "b"), sumOf("second", "first", "c")]);
    expect(shown(result)).toEqual({ a: "1.3 moved", b: "0.3", first: "1.6", c: "0.0", second: "1.6" });
  });

  it("takes away what is taken away", () => {
    const result = rounded({ spend: "9.04", income: "7.55", gap: "1.49" }, [sumOf("gap", "spend", "-income")]);
    const { cells } = result;
    expect(residual(sumOf("gap", "spend", "-income"), (key) => cells.get(key)?.value ?? zero).toString()).toBe("0");
  });

  it("moves every figure where it takes all of them", () => {
    const result = rounded({ pay: "1.0", total: "1.2" }, [sumOf("total", "pay")]);
    expect(result.unmet).toEqual([]);
    expect(shown(result)).toEqual({ pay: "1.1 moved", total: "1.1 moved" });
  });

  it("reports a sum that cannot be met by moving each figure by one unit", () => {
    const sum = sumOf("total", "pay");
    const result = rounded({ pay: "1.0", total: "2.0" }, [sum]);
    expect(result.unmet).toEqual([sum]);
    expect(shown(result)).toEqual({ pay: "1.0", total: "2.0" });
  });

  it("leaves out a sum whose terms are not all there", () => {
    expect(rounded({ pay: "1.0" }, [sumOf("total", "pay")]).unmet).toEqual([]);
  });

  const tables = fc
    .array(fc.array(fc.integer({ min: -9_999, max: 9_999 }), { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 4,
    })
    .chain((columns) =>
      fc.record({
        columns: fc.constant(columns),
        error: fc.integer({ min: 0, max: 3 }),
        decimals: fc.integer({ min: 0, max: 2 }),
      }),
    )
    .map(({ columns, error, decimals }) => {
      // Sections with totals, a grand total of the totals, and sometimes a grand total that is wrong by more than rounding.
      const exact = new Map<string, Decimal>();
      const sums: PrintedSum[] = [];
      let grand = zero;
      columns.forEach((terms, section) => {
        let total = zero;
        terms.forEach((units, index) => {
          const value = decimal(decimalText(units, 3));
          exact.set(`${section}.${index}`, value);
          total = total.plus(value);
        });
        exact.set(`${section}`, total);
        sums.unshift(sumOf(`${section}`, ...terms.map((_, index) => `${section}.${index}`)));
        grand = grand.plus(total);
      });
      exact.set("grand", error === 3 ? grand.plus(40) : grand);
      sums.unshift(sumOf("grand", ...columns.map((_, section) => `${section}`)));
      return { exact, sums, decimals };
    });

  it("makes every sum that is met add up, moves each figure by at most one unit, and reports every other sum", () => {
    let [met, unmet, moved] = [0, 0, 0];
    fc.assert(
      fc.property(tables, ({ exact, sums, decimals }) => {
        const result = roundSoThatSumsAddUp(exact, sums, decimals);
        const unit = decimal("10").pow(-decimals);
        const value = (key: string) => result.cells.get(key)?.value ?? zero;
        expect([...result.cells.keys()]).toEqual([...exact.keys()]);
        for (const sum of sums) {
          const holds = residual(sum, value).isZero();
          if (result.unmet.includes(sum)) unmet += 1;
          else {
            met += 1;
            expect(holds).toBe(true);
          }
        }
        for (const [key, cell] of result.cells) {
          const own = (exact.get(key) ?? zero).toDecimalPlaces(decimals);
          expect(cell.value.decimalPlaces()).toBeLessThanOrEqual(decimals);
          expect(cell.moved).toBe(!cell.value.equals(own));
          expect(cell.value.minus(own).abs().lessThanOrEqualTo(unit)).toBe(true);
          if (cell.moved) moved += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(Math.min(met, unmet, moved)).toBeGreaterThan(50);
  });
});
