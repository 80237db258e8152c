import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { driver, small } from "../lines/strategies.ts";
import { mtfs, newFolder } from "./command-line.ts";

const path = join(newFolder(), "strategy.json");
const fund = (more: object) => ({
  "general-fund": {
    label: "General Fund",
    kind: "unallocated",
    money: "£",
    opening: { balance: "500", at: "2021/22" },
    ...more,
  },
});
// Gaps of 100 and 300 and nothing leave 400, 100 and 100.
const resources = {
  money: "£",
  lines: { tax: { label: "Council tax", amounts: ["900", "700", "1000"], "grows with": "rise" } },
};
const asked = async (more: object, ...words: readonly string[]) => {
  writeFileSync(
    path,
    JSON.stringify(small({ drivers: { rise: driver("growth", "0%") }, resources, funds: fund(more) })),
  );
  const { out } = await mtfs("solve", path, "--reverse-stress", ...words);
  return words.length === 0 ? out.replace(/\\\n/g, "").replace(/\s+/g, " ") : out;
};
const minimum = { "minimum balance": { amount: "150", source: "report, paragraph 1" } };

describe("a reverse stress test", () => {
  it("of a balance that is below its minimum already says so, and names no driver that would break it", async () => {
    const said = await asked(minimum);
    expect(said).toContain(
      "No driver has to move: as the strategy stands, General Fund carried forward is £100 in 2023/24, £50 below its floor.",
    );
    expect(said).not.toContain("soonest");
    expect(said).toContain("--vary rise --until 'general-fund-carried-forward 2023/24=£150'");
    const json = JSON.parse(await asked(minimum, "--json"));
    expect(json.brokenAlready).toEqual({ year: "2023/24", balance: "100", floor: "150" });
  });

  it("of one that is at its floor says that", async () => {
    const said = await asked({ "minimum balance": { amount: "100", source: "report, paragraph 1" } });
    expect(said).toContain("is £100 in 2023/24, at its floor.");
    // There is nothing to bring it back from.
    expect(said).not.toContain("bring it back");
  });

  it("of one above its floor in every year names the driver that breaks it soonest", async () => {
    expect(await asked({})).toContain("Moved alone, Driver breaks the balance soonest: ");
    expect(JSON.parse(await asked({}, "--json")).brokenAlready).toBeUndefined();
  });
});
