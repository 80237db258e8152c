import { describe, expect, it } from "vitest";
import { wayToLine } from "../../src/input/way-to-line.ts";

describe("the way to where a line was written", () => {
  const document = {
    savings: { directorates: { adults: { proposals: { lye: {} } } } },
    "council tax": { "tax base": { "collection rate": "98%" }, "parish precepts": { parishes: { lye: {} } } },
    funds: { "general-fund": { movements: { use: {} } } },
  };

  it.each([
    ["savings", "savings.adults.lye", ["savings", "directorates", "adults", "proposals", "lye"]],
    ["general-fund", "general-fund.use", ["funds", "general-fund", "movements", "use"]],
    ["council-tax", "council-tax.tax-base", ["council tax", "tax base"]],
    ["council-tax", "council-tax.parish-precepts.lye.band-d", ["council tax", "parish precepts", "parishes", "lye"]],
    ["council-tax", "council-tax.bill", ["council tax"]],
    ["general-fund", "general-fund.carried-forward", ["funds", "general-fund"]],
  ])("of %s, %s is %j", (chapter, line, way) => {
    expect(wayToLine([chapter, line], document)).toEqual(way);
  });

  it("goes no further into text, a list or nothing, whatever the rest of the name is", () => {
    const written = { council: "Exampleshire", years: ["2022/23"], "council tax": { "tax base": null } };
    expect(wayToLine(["council", "council.length"], written)).toEqual(["council"]);
    expect(wayToLine(["years", "years.length"], written)).toEqual(["years"]);
    expect(wayToLine(["council-tax", "council-tax.tax-base.growth"], written)).toEqual(["council tax", "tax base"]);
  });

  it("is none in a document that is no map, and for a line that nothing is known of", () => {
    for (const nothing of [null, "text", ["pay"]]) expect(wayToLine(["pay", "pay.teachers"], nothing)).toEqual([]);
    expect(wayToLine(["unknown", "unknown.line"], document)).toEqual([]);
  });
});
