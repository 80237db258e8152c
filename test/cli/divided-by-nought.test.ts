import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { small } from "../lines/strategies.ts";
import { mtfs, newFolder } from "./command-line.ts";

const file = join(newFolder(), "strategy.json");

beforeAll(() => {
  const depot = { label: "Depot", borrowed: { "2021/22": "100" }, life: "40", method: "equal instalments" };
  writeFileSync(file, JSON.stringify(small({ treasury: { money: "£", assets: { depot } } })));
});

describe("a change that takes away what a line is divided by", () => {
  it("is named as such, and is no fault of the program", async () => {
    const { code, err } = await mtfs("what-if", file, "--scale", "treasury.depot.life=0%");
    expect(code).toBe(2);
    expect(err).toBe(
      'With these changes "Depot: minimum revenue provision" (treasury.depot.minimum-revenue-provision) for 2022/23 divides by nought. Change it to something above nought.\n',
    );
  });
});
