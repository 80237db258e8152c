import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/forecast/forecast.ts";
import { documentFromText } from "../../src/input/yaml.ts";
import type { Line } from "../../src/model/line.ts";
import { readStrategyFile } from "../../src/node.ts";

/** Every strategy among the examples, so that a new one is held to what it was without being asked for. */
const strategies = readdirSync("examples", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(ya?ml|json)$/.test(path) && isStrategy(readFileSync(`examples/${path}`, "utf8")))
  .sort();

function isStrategy(text: string): boolean {
  const taken = documentFromText(text);
  return taken.ok && typeof taken.document.plain === "object" && Object.hasOwn(taken.document.plain ?? {}, "council");
}

/** Where the forecast of an example is kept: "forecasts/dudley-2021-12.txt". */
function kept(path: string): URL {
  const name = path
    .replace(/\.\w+$/, "")
    .replace(/[/\\]strategy$/, "")
    .replaceAll(/[/\\]/g, "-");
  return new URL(`./forecasts/${name}.txt`, import.meta.url);
}

/** A forecast as text: each chapter's lines, each with its figure in every year it has one, nothing rounded. */
function asText(path: string): string {
  const { model } = readStrategyFile(`examples/${path}`);
  const worked = forecast(model);
  const row = (line: Line) => {
    const figures = model.years.flatMap((year) => {
      const value = worked.find(line.name, year);
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

describe("the forecast of every example", () => {
  it.each(strategies)("%s is, line by line and to the last digit, what it was", (path) => {
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(kept(path), asText(path));
    if (!existsSync(kept(path))) throw new Error("Nothing is kept of it yet: UPDATE_GOLDEN=1 npm test keeps it.");
    expect(asText(path)).toBe(readFileSync(kept(path), "utf8"));
  });

  it("is kept for examples that are there, and no others", () => {
    expect(strategies.length).toBeGreaterThan(2);
    const files = readdirSync(new URL("./forecasts", import.meta.url)).sort();
    expect(files).toEqual(strategies.map((path) => kept(path).pathname.split("/").at(-1)).sort());
  });
});
