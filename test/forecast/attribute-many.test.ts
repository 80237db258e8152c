import { describe, expect, it } from "vitest";
import { attribute } from "../../src/forecast/attribute.ts";
import { decimal } from "../../src/meaning/decimal.ts";

/** Each part to thirty decimals: a third has no end, and what forty digits leave over is put into one part. */
const attributed = (count: number, outputs: (made: ReadonlySet<number>) => number) => {
  const { parts, order } = attribute(count, (made) => [decimal(String(outputs(made)))]);
  return { parts: parts.map(([part]) => part?.toDecimalPlaces(30).toString()), order };
};

/** So many changes do their number squared together: what each adds depends on how many were made before it. */
const squared = (made: ReadonlySet<number>, among: number) => [...made].filter((one) => one < among).length ** 2;

describe("changes that act on each other", () => {
  it("are averaged over every order up to ten of them", () => {
    expect(attributed(10, (made) => squared(made, 10))).toEqual({
      parts: Array(10).fill("10"),
      order: "averaged over every order",
    });
  });

  it("are averaged over the order given and its reverse where there are more, and the answer says so", () => {
    // Eleven alike make 121, so each has 11: the first adds 1 and then, made last, 21.
    expect(attributed(11, (made) => squared(made, 11))).toEqual({
      parts: Array(11).fill("11"),
      order: "averaged over two orders",
    });
  });

  it("leave one that acts on no other what it does alone", () => {
    const { parts, order } = attributed(12, (made) => squared(made, 11) + (made.has(11) ? 5 : 0));
    expect(parts).toEqual([...Array(11).fill("11"), "5"]);
    expect(order).toBe("averaged over two orders");
  });

  it("are averaged over every order, among many, where they are few themselves", () => {
    const { parts, order } = attributed(
      12,
      (made) => squared(made, 3) + [...made].filter((one) => one >= 3).length * 7,
    );
    expect(parts).toEqual([...Array(3).fill("3"), ...Array(9).fill("7")]);
    expect(order).toBe("averaged over every order");
  });
});

describe("changes that act on no other", () => {
  it("have what each does alone, and no order matters", () => {
    expect(attributed(12, (made) => made.size * 7)).toEqual({ parts: Array(12).fill("7"), order: "no order matters" });
    expect(attributed(0, () => 4)).toEqual({ parts: [], order: "no order matters" });
  });
});
