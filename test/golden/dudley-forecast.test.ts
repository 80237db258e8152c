import { describe, expect, it } from "vitest";
import { dudley } from "./dudley.ts";

describe("Dudley's forecast", () => {
  it("works out no figure that a council would not recognise as money: every amount in pounds is whole", () => {
    const { model, forecast } = dudley;
    const broken = model.lines.flatMap((line) =>
      model.years.flatMap((year) => {
        const value = line.unit === "pounds" ? forecast.find(line.name, year) : undefined;
        return value === undefined || value.isInteger() ? [] : [`${line.name} ${year} ${value}`];
      }),
    );
    // Bases that grow by an award are not amounts anyone pays, and carry pence.
    expect(broken.filter((figure) => !figure.includes(".exposed-to-"))).toEqual([]);
  });
});
