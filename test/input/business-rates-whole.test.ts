import { describe, expect, it } from "vitest";
import { businessRatesWhole } from "../../src/input/business-rates-whole.ts";
import { Reader } from "../../src/input/reader.ts";
import { documentFromText } from "../../src/input/yaml.ts";
import { problemInWords } from "../../src/model/problem.ts";

/** What is said of a chapter that is written so, a part to a line: the way to the key that it stands at, and the sentence. */
function ofRates(...parts: readonly string[]): readonly string[] {
  const lines = ["business rates:", ...parts.map((part) => `  ${part}`)];
  const taken = documentFromText(`${lines.join("\n")}\n`);
  if (!taken.ok) throw new Error("The text is YAML.");
  const reader = new Reader(taken.document, {});
  const { "business rates": chapter } = taken.document.plain as { "business rates": never };
  businessRatesWhole(chapter, reader);
  return reader.problems.map((problem) => {
    const { path, line = 1, column = 1 } = problem.place;
    expect(
      lines
        .join("\n")
        .split("\n")
        [line - 1]?.slice(column - 1),
    ).toMatch(new RegExp(`^${path.at(-1)}:`));
    expect(problem.severity).toBe("error");
    return `${problem.code} ${path.slice(1).join(" › ")}: ${problemInWords(problem)}`;
  });
}

const whole = (said: string) => `business-rates-whole ${said}`;

describe("business rates that are whole", () => {
  it.each([
    ["what is retained", ["retained: 1"]],
    ["rating income and a local share", ["rating income: 1", "local share: 49%"]],
    [
      "gross rates and a local share, less what is lost",
      ["gross rates: 1", "reliefs: 1", "appeals provision: 1", "local share: 49%"],
    ],
    ["rateable value, less what is lost", ["rateable value: 1", "multiplier: 49.9p", "reliefs: 1", "local share: 49%"]],
    ["rateable value, a multiplier and a local share", ["rateable value: 1", "multiplier: 49.9p", "local share: 49%"]],
    ["both baselines", ["retained: 1", "business rates baseline: 1", "baseline funding level as set: 1"]],
    [
      "a levy at a rate, and a baseline funding level",
      ["retained: 1", "baseline funding level: 1", "levy: { rate: 50% }"],
    ],
    ["a levy of amounts", ["retained: 1", "levy: { amounts: 1 }"]],
    [
      "a statutory levy, a pool and all that they need",
      [
        "retained: 1",
        "baseline funding level: 1",
        "business rates baseline: 1",
        "baseline funding level as set: 1",
        "levy: statutory",
        "pool: { share: 50% }",
      ],
    ],
    ["a pool that says what it gains", ["retained: 1", "pool: { gain: 1 }"]],
    [
      "under-indexation of what is retained",
      ["retained: 1", "multiplier: 49.9p", "under-indexation: { on: retained }"],
    ],
    [
      "grants that do not say whether they count towards a levy that there is not",
      ["retained: 1", "section 31 grants: { relief: { amounts: 1 } }"],
    ],
  ])("may be %s", (_, parts) => {
    expect(ofRates(...parts)).toEqual([]);
  });
});

describe("business rates of which something is wanting", () => {
  it("say nothing of what is retained", () => {
    expect(ofRates("tariff: 1")).toEqual([
      whole(': Nothing says what is retained. Add "retained"; or "rating income" with "local share".'),
    ]);
  });

  it.each(["rating income: 1", "gross rates: 1", "rateable value: 1\n  multiplier: 49.9p"])(
    "say nothing of the share that is kept of %s",
    (part) => {
      expect(ofRates(part)).toEqual([whole(': Nothing says what share of rating income is kept. Add "local share".')]);
    },
  );

  it.each([
    "reliefs",
    "losses in collection",
    "appeals provision",
    "appeals provision rate",
    "transitional protection",
    "cost of collection",
    "disregarded amounts",
  ])("take %s off gross rates that there are not", (key) => {
    expect(ofRates("retained: 1", `${key}: 1`)).toEqual([
      whole(`${key}: "${key}" needs "gross rates". Add "gross rates", or leave "${key}" out.`),
    ]);
  });

  it("have a rateable value or under-indexation, and no multiplier", () => {
    expect(ofRates("rateable value: 1", "local share: 49%")).toEqual([
      whole(
        'rateable value: What rateable value brings in needs "multiplier". Add "multiplier", or leave "rateable value" out.',
      ),
    ]);
    expect(ofRates("retained: 1", "under-indexation: { on: retained }")).toEqual([
      whole(
        'under-indexation: Compensation for under-indexation needs "multiplier". Add "multiplier", or leave "under-indexation" out.',
      ),
    ]);
  });

  it("have one of the two baselines of a reset", () => {
    const [own, funding] = ["business rates baseline", "baseline funding level as set"];
    expect(ofRates("retained: 1", `${own}: 1`)).toEqual([
      whole(`${own}: "${own}" needs "${funding}". Add "${funding}", or leave "${own}" out.`),
    ]);
    expect(ofRates("retained: 1", `${funding}: 1`)).toEqual([
      whole(`${funding}: "${funding}" needs "${own}". Add "${own}", or leave "${funding}" out.`),
    ]);
  });

  it("have a statutory levy and none of the three figures that it is worked out from", () => {
    const needed = '"baseline funding level", "business rates baseline" and "baseline funding level as set"';
    expect(ofRates("retained: 1", "levy: statutory")).toEqual([
      whole(`levy: The levy needs ${needed}. Add ${needed}, or leave "levy" out.`),
    ]);
  });

  it.each(["levy: { rate: 50% }", "levy: { bands: { low: { above: 10%, rate: 50% } } }"])(
    "have a levy at a rate and no baseline funding level: %s",
    (levy) => {
      expect(ofRates("retained: 1", levy)).toEqual([
        whole('levy: The levy needs "baseline funding level". Add "baseline funding level", or leave "levy" out.'),
      ]);
    },
  );

  it("have a safety net, or under-indexation, of a baseline funding level that there is not", () => {
    expect(ofRates("retained: 1", "safety net: 92.5%")).toEqual([
      whole(
        'safety net: The safety net needs "baseline funding level". Add "baseline funding level", or leave "safety net" out.',
      ),
    ]);
    expect(ofRates("retained: 1", "multiplier: 49.9p", "under-indexation: { on: baseline funding level }")).toEqual([
      whole(
        'under-indexation: Compensation for under-indexation needs "baseline funding level". Add "baseline funding level", or leave "under-indexation" out.',
      ),
    ]);
  });

  it("share a levy saved in a pool, and have no baselines and no statutory levy", () => {
    const needed = '"baseline funding level", "business rates baseline" and "baseline funding level as set"';
    expect(ofRates("retained: 1", "pool: { share: 50% }")).toEqual([
      whole(`pool: A share of the levy saved needs ${needed}. Add ${needed}, or leave "pool" out.`),
      whole("pool: A share of the levy saved needs the levy that the council would pay alone. Add levy: statutory."),
    ]);
  });
});

describe("business rates that say a thing twice", () => {
  it.each([
    ["retained", "rating income"],
    ["retained", "gross rates"],
    ["retained", "local share"],
    ["gross rates", "rateable value"],
    ["rating income", "gross rates"],
    ["rating income", "cost of collection"],
    ["appeals provision", "appeals provision rate"],
  ])("state %s, and what it would be worked out from: %s", (key, other) => {
    const said = ofRates(`${key}: 1`, `${other}: 1`, "multiplier: 49.9p");
    expect(said).toContain(
      whole(`${key}: "${key}" is stated, and would be worked out from "${other}" too. Keep one of them.`),
    );
  });

  it("are told no more than that of rating income and what is taken off to reach it", () => {
    expect(ofRates("rating income: 1", "reliefs: 1", "local share: 49%")).toEqual([
      whole('rating income: "rating income" is stated, and would be worked out from "reliefs" too. Keep one of them.'),
    ]);
  });

  it("are told all that the one would be worked out from", () => {
    expect(ofRates("retained: 1", "rating income: 1", "local share: 49%")).toEqual([
      whole(
        'retained: "retained" is stated, and would be worked out from "rating income" and "local share" too. Keep one of them.',
      ),
    ]);
    expect(ofRates("retained: 1", "rateable value: 1", "multiplier: 49.9p")).toEqual([
      whole('retained: "retained" is stated, and would be worked out from "rateable value" too. Keep one of them.'),
    ]);
    expect(ofRates("rating income: 1", "rateable value: 1", "multiplier: 49.9p", "local share: 49%")).toEqual([
      whole(
        'rating income: "rating income" is stated, and would be worked out from "rateable value" too. Keep one of them.',
      ),
    ]);
  });
});

describe("grants of business rates, where a levy or a safety net is worked out", () => {
  const base = ["retained: 1", "baseline funding level: 1", "multiplier: 49.9p"];
  const why =
    'The levy and the safety net compare income with the baseline funding level, and some grants are part of that income. Add "counts towards the levy": yes or no.';

  it.each(["levy: { amounts: 1 }", "safety net: 92.5%"])("each say whether they count: %s", (levy) => {
    expect(
      ofRates(
        ...base,
        levy,
        "section 31 grants: { small: { amounts: 1 }, other: { amounts: 1, counts towards the levy: no } }",
        "under-indexation: { on: retained }",
      ),
    ).toEqual([
      `counts-towards-the-levy section 31 grants › small: "small" does not say whether it counts towards the levy. ${why}`,
      `counts-towards-the-levy under-indexation: "under-indexation" does not say whether it counts towards the levy. ${why}`,
    ]);
  });

  it("are told nothing where each does", () => {
    expect(
      ofRates(...base, "safety net: 92.5%", "under-indexation: { on: retained, counts towards the levy: yes }"),
    ).toEqual([]);
    expect(ofRates(...base, "safety net: 92.5%")).toEqual([]);
  });
});
