import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Line } from "../../src/model/line.ts";
import { dudley } from "./dudley.ts";

const path = new URL("./dudley-forecast.txt", import.meta.url);

/** A forecast as text: each chapter's lines, each with its figure in every year it has one, nothing rounded. */
function asText(): string {
  const { model, forecast } = dudley;
  const row = (line: Line) => {
    const figures = model.years.flatMap((year) => {
      const value = forecast.find(line.name, year);
      return value === undefined ? [] : [`    ${year}  ${value.toFixed()}`];
    });
    return [`  ${line.name} (${line.kind}, ${line.unit})`, ...figures];
  };
  const chapters = [...new Set(model.lines.map(({ chapter }) => chapter))];
  const text = chapters.map((chapter) =>
    [chapter, ...model.lines.filter((line) => line.chapter === chapter).flatMap(row)].join("\n"),
  );
  return `${text.join("\n\n")}\n`;
}

describe("Dudley's forecast", () => {
  it("is, line by line and to the penny, what it was (UPDATE_GOLDEN=1 rewrites what it was)", () => {
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(path, asText());
    expect(asText()).toBe(readFileSync(path, "utf8"));
  });

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
