import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { driver, small } from "../lines/strategies.ts";
import { mtfs, newFolder } from "./command-line.ts";

const path = join(newFolder(), "strategy.json");
const fund = {
  "general-fund": {
    label: "General Fund",
    kind: "unallocated",
    money: "£",
    opening: { balance: "500", at: "2021/22" },
    "minimum balance": { amount: "300", source: "report, paragraph 1" },
  },
};
const levels = (label: string, amounts: readonly string[], more: object = {}) => ({ label, amounts, ...more });

/** Spending of 1,100, 1,150 and 1,200; a tax of 1,000 that grows with a rate of nought; 500 in balances, of which 300 stay. */
const answer = async (more: object, ...words: readonly string[]) => {
  const document = small({
    drivers: { rise: driver("growth", "0%") },
    "base-budget": { money: "£", lines: { services: levels("Services", ["1100", "1150", "1200"]) } },
    resources: { money: "£", lines: { tax: levels("Tax", ["1000", "1000", "1000"], { "grows with": "rise" }) } },
    funds: fund,
    ...more,
  });
  writeFileSync(path, JSON.stringify(document));
  const [command = "", ...rest] = words;
  const { out } = await mtfs(command, path, ...rest);
  return rest.includes("--json") ? out : out.replace(/\\\n/g, "").replace(/\s+/g, " ");
};
const metBy = (by: string) => ({ "budget gap": { "met by": by } });
const firstYear = ["--set", "rise 2022/23=10%"];

// Gaps of 100, 150 and 200. A tenth more tax, once: 1,100 a year, and gaps of nought, 50 and 100.
describe("a gap that nothing meets, beside a balance that stays at 500", () => {
  const nothing = metBy("nothing");

  it("is what a what-if speaks of first, and the balance that stays comes last", async () => {
    const said = await answer(nothing, "what-if", ...firstYear);
    expect(said).toMatch(
      /^With these changes the gap of 2024\/25, which nothing meets, is £100, £100 less than without them\. Over 3 years the gap is £300 smaller\. With these changes the General Fund stands at £500 at 31 March 2025, the same as without them\./,
    );
    const surplus = await answer(nothing, "what-if", "--set", "rise 2022/23=30%");
    expect(surplus).toMatch(/^With these changes the gap of 2024\/25 is -£100, £300 less/);
  });

  it("is what scenarios beside each other are told apart by", async () => {
    const said = await answer(nothing, "what-if", "--each", ...firstYear);
    expect(said).toContain("leaves the gap in 2024/25: £100.");
    expect(said).toContain("Gaps by year, the last balance, and how far each scenario changes the gap of 2024/25.");
  });

  // Three rises of a tenth make 1,331 of the last year's 1,000.
  it("is what drivers are ranked by, in words, data and a picture", async () => {
    const said = await answer(nothing, "sensitivity", "--ranking", "--shock", "rise=10 points");
    expect(said).toContain("Driver matters most: +10 points every year moves the gap of 2024/25 by -£331.");
    expect(said).toContain("The balance at 31 March 2025 does not move: the gap is not met from it.");
    const json = JSON.parse(await answer(nothing, "sensitivity", "--ranking", "--shock", "rise=10 points", "--json"));
    expect(json.measuredOn).toBe("gap");
    const drawn = await answer(nothing, "picture", "--of", "ranking", "--shock", "rise=10 points");
    expect(drawn).toContain("moves the gap of 2024/25 by -£331.</title>");
  });

  it("is what a sensitivity, a comparison and a grid show", async () => {
    expect(await answer(nothing, "sensitivity", "--driver", "rise", "--steps=10")).toContain(
      "moves the gap of 2024/25 by -£331 and the gaps together by -£641.",
    );
    expect(await answer(nothing, "compare", ...firstYear)).toMatch(
      /^The gap of 2024\/25 is £100 lower, mainly because of Driver \(-£100\)\. The balance at 31 March 2025 does not move/,
    );
    const grid = ["--grid", "rise=0%..10%/2", "--grid", "services 2024/25=£1200..£1300/2"];
    const said = await answer(nothing, "sensitivity", ...grid);
    expect(said).toContain("Budget gap in 2024/25, £m:");
    expect(said).toContain("The balance is shown with --of 'general-fund-carried-forward 2024/25'.");
  });

  it("breaks no balance, and a reverse stress test and a solve say why and what moves instead", async () => {
    const said = await answer(nothing, "solve", "--reverse-stress");
    expect(said).toContain("No driver, moved alone within its limits, brings the balance to its floor.");
    expect(said).toContain("The gap of this strategy is not met from the balance, so a larger one does not reach it.");
    expect(said).toContain("What the drivers move instead: mtfs sensitivity ");
    const solved = await answer(
      nothing,
      "solve",
      ...["--vary", "rise", "--until", "general-fund-carried-forward 2024/25=0"],
    );
    expect(solved).toContain(
      "No solution: General Fund carried forward in 2024/25 stays £500 above nought, whatever Driver in every year is within these limits.",
    );
    expect(solved).toContain("What moves instead is Budget gap: ask --until 'budget-gap 2024/25=0', say.");
  });

  // A use of a tenth of the tax: the balance is drawn on for what the gap does not take from it.
  it("has the balance beside it where a change moves that too", async () => {
    const drawn = {
      ...nothing,
      funds: {
        "general-fund": {
          ...fund["general-fund"],
          movements: { grant: { label: "Used", type: "use", amounts: ["10", "10", "10"] } },
        },
      },
    };
    const said = await answer(drawn, "compare", "--scale", "general-fund.grant=200%");
    expect(said).toContain(
      "The gap of 2024/25 is the same; 1 thing differs. The balance at 31 March 2025 moves by -£30.",
    );
  });
});

// Of 500, 300 stay: the balance takes 100 and 100, and nothing meets 50 of the second gap and all of the third.
describe("a gap that balances meet down to their minimum", () => {
  const above = metBy("balances above the minimum");

  // A tenth more tax leaves 350 and nothing unmet, where there were 300 and 250 unmet.
  it("is measured on the balance less what nothing meets, and both are said", async () => {
    const said = await answer(above, "compare", ...firstYear);
    expect(said).toMatch(
      /^The balance at 31 March 2025 less what nothing meets until then is £300 higher, mainly because of Driver \(\+£300\)\. Of that, the balance itself moves by £50 and the gaps that nothing meets by -£250\./,
    );
    expect(await answer(above, "what-if", ...firstYear)).toContain(
      "the General Fund stands at £350 at 31 March 2025, £50 more than without them. Over 3 years all of the gap is met, £250 more than without them.",
    );
    const { difference, changes } = JSON.parse(await answer(above, "compare", "--json", ...firstYear));
    expect(difference.unmet).toEqual({ "2022/23": "0", "2023/24": "-50", "2024/25": "-200" });
    expect(changes[0].effect.unmet).toEqual(difference.unmet);
  });

  // At 5% less tax, gaps of 150, 200 and 250; the balance is at its minimum all the same.
  it("says first what nothing meets, where the balance is at its minimum with and without the changes", async () => {
    const said = await answer(above, "what-if", "--set", "rise 2022/23=-5%");
    expect(said).toMatch(/^Over 3 years nothing meets £400 of the gap, £150 more than without them\./);
    expect(said).toContain("Gap that nothing meets, before");
  });

  it("is ranked so, with the balance in columns of its own", async () => {
    const said = await answer(above, "sensitivity", "--ranking", "--shock", "rise=10 points");
    expect(said).toContain(
      "moves the balance at 31 March 2025 less what nothing meets until then by £641. Of that, the balance itself moves by £391 and the gaps that nothing meets by -£250.",
    );
    expect(said).toContain("up down balance up balance down");
  });

  it("is at its floor already in a reverse stress test, which says what is left unmet", async () => {
    expect(await answer(above, "solve", "--reverse-stress")).toContain(
      "at its floor. The floor is the minimum balance of the strategy, £300 in that year. Nothing in the plan meets £50 in 2023/24 and £200 in 2024/25.",
    );
  });
});

describe("a gap that savings to be found close, beside a balance that stays", () => {
  const savings = { balancing: { "to-find": { label: "Savings to find", by: "savings" } } };

  it("is compared on the gap before balancing, with what the change does to the savings beneath", async () => {
    const said = await answer(savings, "compare", ...firstYear);
    expect(said).toMatch(
      /^The gap before balancing of 2024\/25 is £100 lower, mainly because of Driver \(-£100\)\. Savings to find, worked out so that the budget balances, comes to £100 in 2024\/25, £100 less than before\./,
    );
    expect(said).toContain("Savings to find, before 0.00 0.00 0.00 Driver 0.00 0.00 0.00 Change");
  });

  it("is told first in a what-if, and by the title of its picture", async () => {
    expect(await answer(savings, "what-if", ...firstYear)).toMatch(
      /^Savings to find, worked out .* General Fund stands at/,
    );
    expect(await answer(savings, "picture", ...firstYear)).toContain(
      ">Savings to find, worked out so that the budget balances, comes to £100 in 2024/25, £100 less than before.</title>",
    );
    expect(await answer(savings, "picture", "--of", "what-changed", ...firstYear)).toContain(
      ">The gap before balancing of 2024/25 is £100 lower, mainly because of Driver (-£100).</title>",
    );
  });

  it("breaks no balance, and a reverse stress test says what takes up the gap", async () => {
    expect(await answer(savings, "solve", "--reverse-stress")).toContain(
      "What a driver does to the gap is taken up first by what is worked out so that the budget balances: Savings to find.",
    );
  });
});

describe("a change that moves what is not ranked", () => {
  // Savings close the first gap and go on, so a tenth of the tax lost, 100 in every year, moves them and no balance.
  it("is said to move something else, and not to do nothing", async () => {
    const parts = {
      drivers: { rise: driver("share", "100%") },
      balancing: { "to-find": { label: "Savings to find", by: "savings", in: ["2022/23"] } },
    };
    const said = await answer(parts, "sensitivity", "--ranking");
    expect(said).toMatch(
      /^Nothing to rank: none of these drivers moves the balance at 31 March 2025\. Driver moves another year's gap or what is worked out to balance it: mtfs sensitivity shows by how much\./,
    );
  });
});

describe("a reverse stress test of a strategy without drivers", () => {
  it("says that there is none to move, and how to ask after a line", async () => {
    const { out } = await mtfs("solve", "examples/kent-fire-reserves/strategy.yaml", "--reverse-stress");
    const said = out.replace(/\\\n/g, "").replace(/\s+/g, " ");
    expect(said).toMatch(
      /^The strategy has no driver, so there is none to move: its figures are stated year by year\./,
    );
    expect(said).toContain(
      "What a line would have to be: mtfs solve examples/kent-fire-reserves/strategy.yaml --vary LINE",
    );
    expect(said).not.toContain("looked to");
  });
});

describe("a change to what stands already", () => {
  it("is said to move nothing where there is no balance that stays the same", async () => {
    const { out } = await mtfs("what-if", "examples/tower-hamlets-2010/strategy.yaml", "--set", "council-tax-rise=0%");
    expect(out.split("\n")[0]).toBe("These changes move neither the gap nor a balance.");
  });
});
