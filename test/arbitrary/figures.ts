import fc from "fast-check";

/** A decimal number as text, of so many units of the last of so many places: (-5, 3) is "-0.005". */
export function decimalText(units: number, places: number): string {
  const digits = String(Math.abs(units)).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? whole : `${whole}.${digits.slice(digits.length - places)}`;
  return units < 0 ? `-${text}` : text;
}

/** A figure as a council writes one: nought to three decimals, often a nil, of either sign. */
export const figures: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom("0", "0.0", "1", "-1") },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }))
      .map(([units, places]) => decimalText(units, places)),
  },
);

/** A figure that is not nil. */
export const figuresNotNil: fc.Arbitrary<string> = figures.filter((text) => /[1-9]/.test(text));

/** A percentage between two bounds, in hundredths of a per cent or finer: "2.99%", "-0.125%". */
export function percentages(least: number, most: number): fc.Arbitrary<string> {
  return fc
    .integer({ min: 0, max: 3 })
    .chain((places) =>
      fc
        .integer({ min: least * 10 ** places, max: most * 10 ** places })
        .map((units) => `${decimalText(units, places)}%`),
    );
}
