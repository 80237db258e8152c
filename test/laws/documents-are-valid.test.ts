import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkedModels } from "../arbitrary/models.ts";
import { strategyDocuments, strategyFrom } from "../arbitrary/strategies.ts";

describe("random strategies", () => {
  it("are all accepted by the reader", () => {
    fc.assert(
      fc.property(strategyDocuments, (document) => {
        expect(strategyFrom(document).model.lines.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
  it("random checked models pass their checks", () => {
    fc.assert(
      fc.property(checkedModels, (model) => {
        expect(model.order.length).toBe(model.lines.length);
      }),
      { numRuns: 150 },
    );
  });
});
