import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { small } from "../lines/strategies.ts";
import { mtfs, newFolder } from "./command-line.ts";

const file = join(newFolder(), "strategy.json");

beforeAll(() => {
  const groups = { staff: { label: "Staff", "pay bill": "100", award: "2%" } };
  writeFileSync(file, JSON.stringify(small({ pay: { money: "£m", groups } })));
});

describe("mtfs forecast --lines", () => {
  it("prints a chapter's lines with their names, each figure as it is read", async () => {
    const { out, code } = await mtfs("forecast", file, "--lines", "pay");
    expect(code).toBe(0);
    expect(out).toContain("Staff: award (pay.staff.award)");
    expect(out).toMatch(/^Pay bill \(pay\.bill\) +£102\.0m +£104\.04m +£106\.121m$/m);
    expect(out).not.toContain("budget-gap");
    expect(out).toContain(`Next: mtfs explain ${file} pay.bill 2022/23`.slice(0, 20));
  });

  it("prints the lines whose names begin with one and a dot", async () => {
    const { out } = await mtfs("forecast", file, "--lines", "pay.staff");
    expect(out).toContain("(pay.staff.increase.award)");
    expect(out).not.toContain("(pay.bill)");
  });

  it("prints exact figures as data, with units", async () => {
    const { out } = await mtfs("forecast", file, "--lines", "pay.*.award", "--csv");
    expect(out.split("\r\n")[0]).toBe("line,label,unit,2022/23,2023/24,2024/25");
    expect(out).toContain("pay.staff.award,Staff: award,rate,0.02,0.02,0.02");
  });

  it("prints every line without a name", async () => {
    const { out } = await mtfs("forecast", file, "--lines");
    for (const name of ["pay.bill", "budget-gap", "council-tax"]) expect(out).toContain(`(${name})`);
  });

  it("asks whether another name was meant", async () => {
    const { code, err } = await mtfs("forecast", file, "--lines", "pays");
    expect(code).toBe(2);
    expect(err).toContain('"pays" is neither a line nor a chapter of this strategy. Did you mean "pay"?');
  });
});
