import type { Fact } from "../strategy/registers.ts";
import { fractionFrom, poundsFrom } from "./figures.ts";
import type { Reader } from "./reader.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

/** The facts that workings draw on, each in the unit that it says. */
export function readFacts(written: NonNullable<StrategyDocument["facts"]>, reader: Reader): readonly Fact[] {
  return Object.entries(written).map(([name, fact]) => {
    const path = ["facts", name];
    if (fact.unit === "pounds" && fact.money === undefined) {
      reader.say("fact-unit", path, `Fact "${name}" is in pounds and does not say in what unit.`, {
        part: "key",
        fix: 'Add "money": £m, £000 or £.',
      });
    }
    const value = (text: string) => (text.endsWith("%") ? fractionFrom(text) : poundsFrom(text, fact.money ?? "£"));
    const values = Object.entries(fact.values).map(([year, text]) => {
      const here = [...path, "values", year];
      if (text.endsWith("%") !== (fact.unit === "rate")) {
        const fix =
          fact.unit === "rate" ? "Write a percentage, such as 17%." : "Write an amount without a percent sign.";
        reader.say(
          "fact-unit",
          here,
          `Fact "${name}" is ${fact.unit === "rate" ? "a rate" : "in pounds"} and has "${text}" for ${year}.`,
          { fix },
        );
      }
      return [reader.year(year, here, undefined, "key"), value(text)] as const;
    });
    return {
      name,
      label: fact.label,
      unit: fact.unit,
      values: Object.fromEntries(values),
      ...reader.origin(fact.source, path),
      ...stated({ note: fact.note, enteredFrom: fact.table }),
    };
  });
}
