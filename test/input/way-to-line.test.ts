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
  ])("of %s, %s is %j", (chapter, line, way) => {
    expect(wayToLine([chapter, line], document)).toEqual(way);
  });
});
