import { describe, expect, it } from "vitest";
import { driver, forecastOf, row, small } from "./strategies.ts";

const amounts = ["10", "20", "30"];

/** The lines of one row among the resources of a strategy, each with what a reader is told of it, without its figures and rules. */
function linesOf(item: object, section: object = {}) {
  const { model } = forecastOf(
    small({
      drivers: { rise: driver("growth", "2%") },
      facts: {
        fee: {
          label: "Fee",
          unit: "pounds",
          money: "£",
          values: { "2022/23": "1", "2023/24": "2", "2024/25": "3" },
          source: "report",
        },
      },
      resources: { money: "£", ...section, lines: { fees: { label: "Fees", ...item } } },
    }),
  );
  return model.lines
    .filter(({ name }) => name === "fees" || name.startsWith("fees."))
    .map((line) => {
      const {
        rule: _,
        values: __,
        given: ___,
        from: ____,
        to: _____,
        ...told
      } = {
        rule: 0,
        values: 0,
        given: 0,
        from: 0,
        to: 0,
        ...line,
      };
      return told;
    });
}

const shared = { chapter: "resources", unit: "pounds", status: "published" };
const chosen = { ...shared, kind: "given", role: "amount", resolution: "1" };
const worked = { ...shared, kind: "derived" };

describe("the lines of a row", () => {
  it("are one, where its amounts are all there is to it, with everything that is said of it", () => {
    const said = { status: "judgement", source: "report, table 2", owner: "Treasurer", note: "From last year." };
    expect(linesOf({ amounts, direction: "reduces", ...said }, { table: "table-2" })).toStrictEqual([
      {
        ...chosen,
        name: "fees",
        label: "Fees",
        status: "judgement",
        takenAway: true,
        enteredFrom: "table-2",
        origin: { source: "report", place: "table 2" },
        owner: "Treasurer",
        note: "From last year.",
        summary: "row",
      },
    ]);
    expect(linesOf({ amounts })).toStrictEqual([{ ...chosen, name: "fees", label: "Fees", summary: "row" }]);
  });

  it("are its changes and what they come to, where its columns are changes on the year before", () => {
    expect(linesOf({ amounts, effects: "incremental", "in the base year": "5" })).toStrictEqual([
      { ...chosen, name: "fees.increment", label: "Fees", measured: "on the year before" },
      { ...worked, name: "fees", label: "Fees", changedThrough: "fees.increment", summary: "row" },
    ]);
  });

  it("are what was published and what it comes to, where it answers to a driver", () => {
    expect(linesOf({ amounts, "grows with": "rise", direction: "reduces" })).toStrictEqual([
      { ...chosen, name: "fees.published", label: "Fees, as published" },
      {
        ...worked,
        name: "fees",
        label: "Fees",
        takenAway: true,
        asPublished: "fees.published",
        changedThrough: "fees.published",
        summary: "row",
      },
    ]);
  });

  it("hold the base that a driver acts on, by the driver's name, with its own status and note", () => {
    const on = { on: "300", at: "2021/22", status: "judgement", note: "A guess." };
    const base = linesOf({ amounts, "moves with": { rise: on } }).find(({ name }) => name.includes("exposed"));
    expect(base).toStrictEqual({
      ...worked,
      name: "fees.exposed-to-rise",
      label: "Fees: base of Driver",
      status: "judgement",
      note: "A guess.",
    });
  });

  it("are its whole amount, the base year's and the difference, where its section opens with the base year's", () => {
    const opened = { effects: "cumulative", opening: "1000" };
    const lines = linesOf({ amounts, effects: "level", "in the base year": "5", direction: "reduces" }, opened);
    expect(lines).toStrictEqual([
      { ...chosen, name: "fees.level", label: "Fees", takenAway: true },
      { ...chosen, name: "fees.in-the-base-year", label: "Fees: in the base year" },
      { ...worked, name: "fees", label: "Fees", takenAway: true, changedThrough: "fees.level", summary: "row" },
      { ...worked, name: "fees.added-back", label: "Fees: last year's, added back" },
    ]);
    const changes = linesOf({ amounts, effects: "incremental", "in the base year": "5" }, opened);
    expect(changes.find(({ name }) => name === "fees")).toMatchObject({ changedThrough: "fees.level.increment" });
  });

  it("are one that equals another line, which is not changed through it", () => {
    expect(linesOf({ equals: "fact.fee" })).toStrictEqual([{ ...worked, name: "fees", label: "Fees", summary: "row" }]);
    const opened = { effects: "incremental", opening: "1000" };
    const whole = linesOf({ equals: "fact.fee", "in the base year": "5" }, opened);
    expect(whole.find(({ name }) => name === "fees")).toStrictEqual({
      ...worked,
      name: "fees",
      label: "Fees",
      summary: "row",
    });
    const answer = forecastOf(
      small({
        facts: {
          fee: {
            label: "Fee",
            unit: "pounds",
            money: "£",
            values: { "2022/23": "1", "2023/24": "2", "2024/25": "3" },
            source: "report",
          },
        },
        resources: { money: "£", lines: { fees: { label: "Fees", equals: "fact.fee" } } },
      }),
    );
    expect(row(answer, "fees")).toEqual(["1", "2", "3"]);
  });
});
