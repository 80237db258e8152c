import { describe, expect, it } from "vitest";
import { documentFrom } from "../../src/input/document.ts";
import { problemWithPlace } from "../../src/model/problem.ts";

function plainOf(data: unknown): unknown {
  const taken = documentFrom(data);
  if (!taken.ok) throw new Error(taken.problems.map(problemWithPlace).join("\n"));
  return taken.document.plain;
}

function saidOf(data: unknown): readonly string[] {
  const taken = documentFrom(data);
  return taken.ok ? [] : taken.problems.map(problemWithPlace);
}

/** A map in a map, so many maps deep. */
function nested(levels: number): unknown {
  return levels === 0 ? "bottom" : { a: nested(levels - 1) };
}

describe("a document from JavaScript data", () => {
  it("has every scalar as text", () => {
    expect(plainOf({ figure: "12.0", number: 5.3, nil: 0, flag: true, other: false, list: ["a", null] })).toEqual({
      figure: "12.0",
      number: "5.3",
      nil: "0",
      flag: "yes",
      other: "no",
      list: ["a", null],
    });
  });

  it("leaves out what is undefined", () => {
    expect(plainOf({ a: undefined, b: "c" })).toEqual({ b: "c" });
  });

  it("has maps without a prototype, so that no name means anything by itself", () => {
    const plain = plainOf({ a: {} }) as Record<string, object>;
    expect(Object.getPrototypeOf(plain)).toBeNull();
    expect(Object.getPrototypeOf(plain["a"])).toBeNull();
    expect(plain["constructor"]).toBeUndefined();
  });

  it("may use the same object in two places", () => {
    const source = { title: "Report" };
    expect(plainOf({ a: source, b: source })).toEqual({ a: { title: "Report" }, b: { title: "Report" } });
  });

  it("has nothing where nothing is said: at the top, in a list, or as null", () => {
    expect(plainOf(undefined)).toBeNull();
    expect(plainOf({ a: [undefined, "b"], c: null })).toEqual({ a: [null, "b"], c: null });
  });

  it.each([
    [123456789012.345, "123456789012.345"],
    [-123456789012.345, "-123456789012.345"],
    [0.00123456789012345, "0.00123456789012345"],
    [999999999999999, "999999999999999"],
  ])("takes a number of fifteen digits, which JavaScript keeps: %d", (number, text) => {
    expect(plainOf({ number })).toEqual({ number: text });
  });

  it("may be nested forty deep", () => {
    expect(JSON.stringify(plainOf(nested(40)))).toBe(JSON.stringify(nested(40)));
  });

  it("stands where the way to it says, in no file", () => {
    const taken = documentFrom({ a: { b: "c" } });
    expect(taken.ok && taken.document.place(["a", "b"])).toEqual({ path: ["a", "b"] });
  });

  it("takes maps made without a prototype", () => {
    expect(plainOf(Object.assign(Object.create(null), { a: "b" }))).toEqual({ a: "b" });
  });
});

describe("data that is refused", () => {
  const circular: Record<string, unknown> = {};
  circular["self"] = circular;
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();

  it.each<[string, unknown, string]>([
    ["not a number", { a: Number.NaN }, "a NaN cannot be taken exactly. Write the figure as text."],
    ["infinity", { a: Infinity }, "a Infinity cannot be taken exactly. Write the figure as text."],
    [
      "a number of more digits than JavaScript keeps",
      { a: 0.1 + 0.2 },
      "a 0.30000000000000004 cannot be taken exactly. Write the figure as text.",
    ],
    [
      "a number of sixteen digits, with noughts among them",
      { a: 1000000000000.005 },
      "a 1000000000000.005 cannot be taken exactly. Write the figure as text.",
    ],
    ["a number printed as a power of ten", { a: 1e21 }, "a 1e+21 cannot be taken exactly. Write the figure as text."],
    ["a function", { a: { b: () => 1 } }, "a › b A function is not data. Give text, numbers, arrays and objects only."],
    ["a symbol", { a: Symbol("b") }, "a A symbol is not data. Give text, numbers, arrays and objects only."],
    ["a big integer", { a: 1n }, "a A bigint is not data. Give text, numbers, arrays and objects only."],
    [
      "a date",
      { a: new Date(0) },
      "a This is an object of a class, not plain data. Give text, arrays and plain objects.",
    ],
    ["a map", new Map(), "This is an object of a class, not plain data. Give text, arrays and plain objects."],
    ["data that holds itself", circular, "self This holds itself. Give plain data, such as JSON.parse gives."],
    [
      "a getter that throws",
      {
        get a() {
          throw new Error("no");
        },
      },
      "The data cannot be read: Error: no. Give plain data, such as JSON.parse gives.",
    ],
    [
      "a proxy that is revoked",
      revoked.proxy,
      "The data cannot be read: TypeError: Cannot perform 'IsArray' on a proxy that has been revoked. Give plain data, such as JSON.parse gives.",
    ],
    [
      "a prototype",
      JSON.parse('{"__proto__": {"polluted": 1}}'),
      '__proto__ "__proto__" is not a name that can be used. Rename it.',
    ],
    [
      "an endless list",
      { a: new Array(4_000_000_000) },
      "a The document holds more than 500,000 values. Check that this is the document you meant.",
    ],
  ])("%s", (_, data, says) => {
    expect(saidOf(data)).toEqual([says]);
  });

  it("a list inside itself many times over", () => {
    let bomb: unknown = "boom";
    for (let level = 0; level < 30; level += 1) bomb = [bomb, bomb, bomb, bomb];
    expect(saidOf(bomb)).toEqual([expect.stringContaining("The document holds more than 500,000 values.")]);
  });

  it("a map inside itself many times over", () => {
    let bomb: unknown = "boom";
    for (let level = 0; level < 30; level += 1) bomb = { a: bomb, b: bomb, c: bomb, d: bomb };
    expect(saidOf(bomb)).toEqual([expect.stringContaining("The document holds more than 500,000 values.")]);
  });

  it("is an error, with the way to where it stands", () => {
    const taken = documentFrom({ a: ["b", Number.NaN] });
    expect(taken.ok ? [] : taken.problems).toEqual([
      {
        code: "plain-data",
        severity: "error",
        place: { path: ["a", 1] },
        what: "NaN cannot be taken exactly.",
        fix: "Write the figure as text.",
      },
    ]);
  });

  it("data nested forty-one deep, where the last of them stands", () => {
    const way = Array.from({ length: 40 }, () => "a").join(" › ");
    expect(saidOf(nested(41))).toEqual([`${way} The document is nested more than 40 deep. Flatten it.`]);
  });

  it("data nested too deep", () => {
    let deep: unknown = "bottom";
    for (let level = 0; level < 10_000; level += 1) deep = { a: deep };
    expect(saidOf(deep)).toEqual([expect.stringContaining("The document is nested more than 40 deep. Flatten it.")]);
  });

  it("everything that is wrong is said at once", () => {
    expect(saidOf({ a: 1n, b: ["c", Number.NaN] })).toEqual([
      "a A bigint is not data. Give text, numbers, arrays and objects only.",
      "b › 1 NaN cannot be taken exactly. Write the figure as text.",
    ]);
  });

  it("leaves the prototype of objects as it was", () => {
    saidOf(JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
