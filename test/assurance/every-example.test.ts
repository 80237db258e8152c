import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assuranceJson } from "../../src/assurance/assurance-json.ts";
import { assurancePack } from "../../src/assurance/assurance-pack.ts";
import { assuranceText } from "../../src/assurance/assurance-text.ts";
import { assuranceSections } from "../../src/assurance/sections.ts";
import { explain } from "../../src/forecast/explain.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import { readScenariosFile, readStrategyFile } from "../../src/node.ts";
import { printedPlaceOf } from "../../src/printed/printed-place.ts";

const strategies = readdirSync("examples", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.yaml$/.test(path) && !/printed-tables|scenarios|grids/.test(path))
  .map((path) => `examples/${path}`)
  .sort();

it("there are strategies of every sort among the examples", () => {
  expect(strategies.length).toBeGreaterThan(15);
});

describe.each(strategies)("the pack of %s", (path) => {
  const { strategy, model, printed, warnings, hash } = readStrategyFile(path);
  const scenarios = readScenariosFile(readStrategyFile(path), path);
  const base = forecast(model);
  const pack = assurancePack({
    strategy,
    forecast: base,
    scenarios,
    warnings,
    ...(printed === undefined ? {} : { printed }),
  });
  const text = assuranceText(pack, { version: "1.2.3", strategyHash: hash, path });

  it("has every section once, in order, and none of them empty", () => {
    const titles = [...text.matchAll(/^## (\d+)\. (.*)$/gm)].map(([, number, title]) => `${number} ${title}`);
    expect(titles).toEqual(assuranceSections.map(({ title }, index) => `${index + 1} ${title}`));
    for (const section of text.split(/^## .*$/m).slice(1)) expect(section.trim().length).toBeGreaterThan(30);
  });

  it("has no gap in its words where something is not there", () => {
    expect(text).not.toMatch(/undefined|NaN|\[object|null|Infinity| {2}|\(\)|""/);
  });

  it("says how many published figures open to a printed cell, as explaining each of them does", () => {
    const places = printed === undefined ? {} : { printedPlace: printedPlaceOf(base, printed) };
    const figures = pack.entered
      .filter(({ status }) => status === "published")
      .flatMap(({ name }) => model.years.map((year) => ({ name, year })))
      .filter(({ name, year }) => base.find(name, year) !== undefined)
      .map(({ name, year }) => explain(base, name, year, { depth: 0, ...places }))
      .filter(({ kind }) => kind === "given");
    const opened = figures.filter((one) => one.printed !== undefined).length;
    if (opened > 0) expect(text).toContain(`Of ${figures.length} published figure`);
    if (opened > 0) expect(text).toContain(`\`mtfs explain\` opens ${opened} to the printed cell`);
    expect(text.includes("can be opened to its printed cell")).toBe(false);
    expect(text.includes("No published figure is shown by a table")).toBe(opened === 0 && figures.length > 0);
  });

  it("has tables whose rows are as wide as their headings", () => {
    const cells = (line: string) => line.replaceAll("\\|", "").split("|").length;
    for (const table of text.match(/(^\|.*\n)+/gm) ?? []) {
      const widths = new Set(table.trim().split("\n").map(cells));
      expect([...widths], table.slice(0, 200)).toHaveLength(1);
    }
  });

  it("claims nothing of a standard, an estimate or a balance", () => {
    // The head of the pack says what it does not say, and standard K asks whether reserves are adequate.
    const claims = text.slice(text.indexOf("## 1.")).replaceAll(/whether [^.|]*/gi, "");
    expect(claims).not.toMatch(/compl(y|ies|iant|iance)|\b(is|are) (met|adequate|prudent|resilient|robust)\b/i);
  });

  it("prices every driver where there is an outcome, and none where there is not", () => {
    const priced = pack.drivers.filter(({ impact }) => impact !== undefined).length;
    expect(priced).toBe(pack.outcome === undefined ? 0 : strategy.drivers.length);
    if (pack.outcome === undefined) expect(pack.shocks).toEqual([]);
  });

  it("counts every figure it held against print once", () => {
    const counted = [
      ...text.matchAll(/^\| (?:exact|within rounding|forced so .*|differs) \| (\d+) \| (\d+) \|$/gm),
      ...text.matchAll(/Not modelled, so held against nothing: (\d+)\./g),
    ]
      .flatMap(([, ...counts]) => counts.map(Number))
      .reduce((total, one) => total + one, 0);
    expect(counted).toBe(pack.reconciliation?.figures.length ?? 0);
  });

  it("is the same again, as text and as data", () => {
    expect(assuranceText(pack, { version: "1.2.3", strategyHash: hash, path })).toBe(text);
    const data = assuranceJson(pack, { version: "1.2.3", path });
    expect(JSON.parse(JSON.stringify(data))).toMatchObject({ assurance: 1, council: strategy.council });
    expect(JSON.stringify(data)).not.toContain(path.replace(/^examples/, "/examples"));
  });
});

it("for Kent says that most of what is published ends at a statement without a table", () => {
  const { strategy, model, printed, hash } = readStrategyFile("examples/kent-fire-reserves/strategy.yaml");
  const pack = assurancePack({ strategy, forecast: forecast(model), ...(printed === undefined ? {} : { printed }) });
  // The General Fund's opening balance and five uses of the earmarked reserve are printed; the minimum, and what moves the General
  // Fund, in four years each, are not.
  expect(assuranceText(pack, { version: "1.2.3", strategyHash: hash })).toContain(
    "Of 18 published figures, `mtfs explain` opens 6 to the printed cell; the other 12 end at the source that is named, since no table that stands beside the strategy shows them.",
  );
});
