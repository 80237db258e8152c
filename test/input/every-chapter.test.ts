import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { keysKnownTo } from "../../src/input/known-keys.ts";
import { readStrategy } from "../../src/input/read-strategy.ts";
import { strategySchema } from "../../src/input/strategy-schema.ts";
import { problemInWords } from "../../src/model/problem.ts";
import { documentOf } from "../../src/writing/strategy-document.ts";

type Way = readonly string[];
type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Strategies that hold every chapter between them, each in more than one of the ways it can be said. */
const strategies = ["every-chapter", "every-chapter-otherwise", "every-chapter-in-a-third-way"].map((name) => {
  const text = readFileSync(new URL(`./${name}.yaml`, import.meta.url), "utf8");
  return { name, data: parse(text, { schema: "failsafe" }) as { readonly [key: string]: Plain } };
});

/** The chapters that record one year's table, which are not written back. */
const records = ["outturn", "in-year funding", "savings delivery", "dedicated schools grant"];

function* everyPart(value: Plain, way: Way = []): Generator<{ readonly way: Way; readonly value: Plain }> {
  yield { way, value };
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* everyPart(inner, [...way, key]);
}

const isMap = (value: Plain): value is { readonly [key: string]: Plain } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every place where something can be done to a strategy, by its way. */
function places(wanted: (part: { readonly way: Way; readonly value: Plain }) => boolean) {
  return strategies.flatMap(({ name, data }) =>
    [...everyPart(data)].filter(wanted).map(({ way }) => [`${name}: ${way.join(" › ")}`, data, way] as const),
  );
}

/** A strategy with one part of it put otherwise. */
function withPart(data: Plain, [head, ...rest]: Way, to: (part: Plain) => Plain): Plain {
  if (head === undefined) return to(data);
  if (Array.isArray(data)) return data.map((one, index) => (String(index) === head ? withPart(one, rest, to) : one));
  const map = data as { readonly [key: string]: Plain };
  return { ...map, [head]: withPart(map[head] ?? null, rest, to) };
}

/** What is wrong, each problem by its way. */
function saidOf(data: Plain): readonly (readonly [way: string, sentence: string])[] {
  const reading = readStrategy(data);
  const problems = reading.ok ? [] : reading.problems.filter(({ severity }) => severity === "error");
  return problems.map((problem) => [problem.place.path.join(" › "), problemInWords(problem)]);
}

function read(data: Plain) {
  const reading = readStrategy(data);
  if (!reading.ok) throw new Error(reading.problems.map(problemInWords).join("\n"));
  return reading.strategy;
}

describe.each(strategies)("$name", ({ data }) => {
  it("is the same when it is written as a document and read again", () => {
    const kept = Object.fromEntries(records.filter((key) => key in data).map((key) => [key, data[key]]));
    const strategy = read(data);
    expect(read({ ...(documentOf(strategy) as object), ...kept } as Plain)).toEqual(strategy);
  });
});

/** Every text in a strategy or in a document. */
function textsIn(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [value];
}

const keys = keysKnownTo(strategySchema);

/** A part that may say something about itself beside its figures. */
const maySay = (key: string) => (part: { readonly way: Way; readonly value: Plain }) =>
  part.way.length > 0 && isMap(part.value) && keys(part.way).includes(key) && !/^\d{4}|^each year/.test(firstKey(part));

const firstKey = ({ value }: { readonly value: Plain }) => Object.keys(value ?? {})[0] ?? "";

describe("a source that nobody lists is said where it stands", () => {
  it.each(places(maySay("source")))("%s", (_, data, way) => {
    const mistaken = withPart(data, way, (part) => ({ ...(part as object), source: "minutes, page 3" }));
    expect(saidOf(mistaken)).toEqual([
      [[...way, "source"].join(" › "), expect.stringMatching(/^"minutes" is not one of the sources of this strategy/)],
    ]);
  });
});

describe.each(["source", "note"])("a %s is kept, and written back", (key) => {
  const text = key === "source" ? "report, page 777" : "page 777";
  it.each(places(maySay(key)))("%s", (_, data, way) => {
    const strategy = read(withPart(data, way, (part) => ({ ...(part as object), [key]: text })));
    expect(textsIn(strategy)).toContain("page 777");
    if (!records.includes(way[0] as string)) expect(textsIn(documentOf(strategy))).toContain(text);
  });
});

describe("a year that the strategy does not have is said where it stands", () => {
  const byYear = ({ value }: { readonly value: Plain }) =>
    isMap(value) &&
    Object.keys(value).length > 0 &&
    Object.keys(value).every((key) => /^\d{4}\/\d\d$|^each year$/.test(key));
  /** Records of the past, which may be of any year. */
  const ofAnyYear = /facts|before$/;
  it.each(places((part) => byYear(part) && !ofAnyYear.test(part.way.join(" "))))("%s", (_, data, way) => {
    const mistaken = withPart(data, way, (part) => ({
      ...(part as object),
      "2098/99": Object.values(part ?? {})[0] ?? "1",
    }));
    const said = saidOf(mistaken);
    expect(said).toHaveLength(1);
    expect(said[0]?.[0]).toBe([...way, "2098/99"].join(" › "));
    expect(said[0]?.[1]).toMatch(/^2098\/99 is /);
  });
});

describe("a year that is not one is said where it stands", () => {
  /** Without the years of the strategy itself, on which everything else rests. */
  const isYear = ({ way, value }: { readonly way: Way; readonly value: Plain }) =>
    typeof value === "string" && /^\d{4}\/\d\d$/.test(value) && !/^(base year|years)/.test(way[0] as string);
  it.each(places(isYear))("%s", (_, data, way) => {
    const said = saidOf(withPart(data, way, () => "2021/23"));
    expect(said).toEqual([[way.join(" › "), expect.stringMatching(/^"2021\/23" is not a financial year\./)]]);
  });
});

describe("a list with a figure too many is said where it stands", () => {
  const inOrder = ({ value }: { readonly value: Plain }) =>
    Array.isArray(value) && value.every((one) => /^-?[\d.,]+$|tbc/.test(String(one)));
  it.each(places(inOrder))("%s", (_, data, way) => {
    const said = saidOf(withPart(data, way, (part) => [...(part as readonly Plain[]), "1"]));
    expect(said).toEqual([[way.join(" › "), expect.stringMatching(/has \d figures, and there are \d years\./)]]);
  });
});

describe("a driver that nobody knows is said where it is named", () => {
  const names = new Set(strategies.flatMap(({ data }) => Object.keys(data["drivers"] as object)));
  const isNamed = ({ way, value }: { readonly way: Way; readonly value: Plain }) =>
    typeof value === "string" && names.has(value) && way[0] !== "assumptions";
  it.each(places(isNamed))("%s", (_, data, way) => {
    const said = saidOf(withPart(data, way, () => "unheard-of"));
    // One of a list may be said of the list.
    const [, sentence] = said.find(([at]) => at === way.join(" › ") || at === way.slice(0, -1).join(" › ")) ?? [];
    expect(sentence, said.join("\n")).toMatch(/^"unheard-of" is not a driver of this strategy\./);
  });
});
