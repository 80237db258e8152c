import { describe, expect, it } from "vitest";
import { idleDrivers } from "../../src/forecast/idle-drivers.ts";
import { driver, forecastOf, small } from "../lines/strategies.ts";

const two = { rise: driver("growth", "2%"), award: driver("growth", "3%") };
const tax = { label: "Council tax", amounts: ["900", "918", "936"] };
const idle = (parts: Readonly<Record<string, unknown>>) => idleDrivers(forecastOf(small(parts)));
const resourced = (line: object, more: object = {}) => ({ resources: { money: "£", lines: { tax: line } }, ...more });

describe("drivers that nothing answers to", () => {
  it("are those that no row, pay group or working names, in the order of the file", () => {
    expect(idle({ drivers: two })).toEqual(["rise", "award"]);
    expect(idle({})).toEqual([]);
  });

  it("are not those that a row grows with, moves with or is in proportion to", () => {
    const grows = { ...tax, "grows with": "rise" };
    const proportional = { ...tax, "in proportion to": { rise: { status: "judgement" } } };
    const moves = { ...tax, "moves with": { rise: { on: "1000", at: "2021/22", status: "judgement" } } };
    for (const line of [grows, proportional, moves]) expect(idle(resourced(line, { drivers: two }))).toEqual(["award"]);
  });

  it("are not those that a working takes as they stand, or in one of their parts", () => {
    const both = { label: "Both together", unit: "rate", add: ["award"] };
    expect(idle({ drivers: two, workings: { both } })).toEqual(["rise"]);
    const parted = {
      ...two.rise,
      "of which": {
        core: { label: "Core", values: { "2022/23": "1%", "2023/24": "1%", "2024/25": "1%" } },
        other: { label: "Other" },
      },
    };
    expect(
      idle({
        drivers: { ...two, rise: parted },
        workings: { core: { label: "Core", unit: "rate", add: ["rise.core"] } },
      }),
    ).toEqual(["award"]);
  });

  it("are those of which only their own parts are worked out", () => {
    const values = { "2022/23": "1%", "2023/24": "1%", "2024/25": "1%" };
    const parted = { ...two.rise, "of which": { core: { label: "Core", values }, other: { label: "Other" } } };
    expect(idle({ drivers: { rise: parted } })).toEqual(["rise"]);
  });

  it("are told from a chapter of the same name: a driver called pay that no row names, beside groups of staff that move with another", () => {
    const pay = {
      money: "£",
      groups: { officers: { label: "Officers", "pay bill": "600", at: "2021/22", award: "award" } },
    };
    expect(idle({ drivers: { ...two, pay: driver("growth", "2%") }, pay })).toEqual(["rise", "pay"]);
  });
});
