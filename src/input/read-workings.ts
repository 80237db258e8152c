import type { FinancialYear } from "../model/financial-year.ts";
import type { Place } from "../model/problem.ts";
import {
  cell,
  constant,
  greaterOf,
  lastYear,
  lesserOf,
  product,
  quotient,
  type Rule,
  rounded,
  sumLess,
} from "../model/rule.ts";
import type { Unit } from "../model/unit.ts";
import type { Working } from "../strategy/workings.ts";
import { fractionFrom, poundsFrom } from "./figures.ts";
import { nameOf, sentenceCase } from "./name-of.ts";
import type { Reader } from "./reader.ts";
import { stated } from "./stated.ts";
import type { StrategyDocument } from "./strategy-schema.ts";

type WorkingDocument = NonNullable<StrategyDocument["workings"]>[string];
/** A term of a working: a line, or a working within it, however deep. */
type Term = string | Body;
interface Body {
  readonly add?: readonly Term[] | undefined;
  readonly "take away"?: readonly Term[] | undefined;
  readonly multiply?: readonly Term[] | undefined;
  readonly divide?: Term | undefined;
  readonly by?: Term | undefined;
  readonly "lesser of"?: readonly Term[] | undefined;
  readonly "greater of"?: readonly Term[] | undefined;
  readonly "last year"?: string | undefined;
  readonly figure?: string | undefined;
  readonly unit?: Unit | undefined;
  readonly "decimal places"?: string | undefined;
}

/** The lines that the strategy works out from others, each by the rule that it writes in words. */
export function readWorkings(written: NonNullable<StrategyDocument["workings"]>, reader: Reader): readonly Working[] {
  return Object.entries(written).map(([name, working]): Working => {
    const path = ["workings", name];
    // The unit of the line is written beside its rule; the unit of a bare figure, within it.
    const { unit = "pounds", ...body } = working;
    return {
      name,
      label: working.label,
      unit,
      rule: readRule(working.figure === undefined ? body : { ...body, unit }, reader, path),
      given: readBefore(working, unit, reader, path),
      showsInSummary: working["in summary"] === "yes" || working["in summary"] === "true",
      ...stated({
        years: readSpan(working.years, reader, [...path, "years"]),
        enteredFrom: working.table,
        note: working.note,
      }),
      ...reader.origin(working.source, path),
    };
  });
}

const ways = ["add", "multiply", "divide", "lesser of", "greater of", "last year", "figure"] as const;

/** A rule in words. It says one thing; "take away" goes with "add", "by" with "divide", and "decimal places" with any. */
function readRule(written: Term, reader: Reader, path: Place["path"]): Rule {
  if (typeof written === "string") return cell(written);
  const said = ways.filter((way) => written[way] !== undefined);
  const adds = said[0] === "add" || (said.length === 0 && written["take away"] !== undefined);
  const complain = (what: string, fix: string) =>
    reader.say("working", path, `${sentenceCase(nameOf(path))} ${what}.`, { part: "key", fix });
  if (said.length !== 1 && !adds) {
    const what = said.length === 0 ? "does not say how it is worked out" : `says ${said.join(" and ")} at once`;
    complain(what, `Give one of ${ways.join(", ")}; a term may be a working of its own.`);
    return constant("0", "pounds");
  }
  if (said.length > 1) complain(`says ${said.join(" and ")} at once`, "Put one of them inside the other, as a term.");
  if (!adds && written["take away"] !== undefined)
    complain(`says ${said.join(" and ")} and take away at once`, "Put one of them inside the other, as a term.");
  if ((written.divide === undefined) !== (written.by === undefined))
    complain(`has "${written.divide === undefined ? "by" : "divide"}" and not the other`, 'Give "divide" and "by".');
  const terms = (key: "add" | "take away" | "multiply" | "lesser of" | "greater of") => {
    const list = written[key] ?? [];
    if (written[key] !== undefined && list.length === 0)
      complain(`has nothing under "${key}"`, "Name at least one line.");
    return list.map((term, index) => readRule(term, reader, [...path, key, index]));
  };
  const rule = ((): Rule => {
    if (adds) return sumLess(terms("add"), terms("take away"));
    switch (said[0]) {
      case "multiply":
        return product(some(terms("multiply")));
      case "divide":
        return quotient(
          readRule(written.divide as Term, reader, [...path, "divide"]),
          readRule(written.by ?? (written.divide as Term), reader, [...path, "by"]),
        );
      case "lesser of":
        return lesserOf(some(terms("lesser of")));
      case "greater of":
        return greaterOf(some(terms("greater of")));
      case "last year":
        return lastYear(written["last year"] as string);
      default:
        return figureOf(written, reader, path);
    }
  })();
  const places = written["decimal places"];
  return places === undefined ? rule : rounded(rule, Number(places));
}

function some(rules: readonly Rule[]): readonly [Rule, ...Rule[]] {
  return rules.length === 0 ? [constant("0", "pounds")] : (rules as readonly [Rule, ...Rule[]]);
}

/** A figure that is always the same: a rate where it has a percent sign, otherwise whole pounds or whatever its unit is. */
function figureOf({ figure = "0", unit }: Body, reader: Reader, path: Place["path"]): Rule {
  if (figure.endsWith("%")) return constant(fractionFrom(figure), "rate");
  if (unit === undefined) {
    reader.say("working", [...path, "figure"], `The figure ${figure} has no unit.`, {
      fix: 'Add "unit", such as pounds or dwellings; or write a percentage.',
    });
  }
  return constant(poundsFrom(figure, "£"), unit ?? "pounds");
}

function readBefore(
  { before, money }: WorkingDocument,
  unit: Unit,
  reader: Reader,
  path: Place["path"],
): Readonly<Record<FinancialYear, string>> {
  const entries = Object.entries(before ?? {});
  if (entries.length > 0 && unit === "pounds" && money === undefined) {
    reader.say(
      "working",
      [...path, "before"],
      `${sentenceCase(nameOf(path))} has figures in pounds and does not say in what unit.`,
      {
        part: "key",
        fix: 'Add "money": £m, £000 or £.',
      },
    );
  }
  return Object.fromEntries(
    entries.map(([year, text]) => [
      reader.year(year, [...path, "before", year], undefined, "key"),
      text.endsWith("%") ? fractionFrom(text) : poundsFrom(text, unit === "pounds" ? (money ?? "£") : "£"),
    ]),
  );
}

function readSpan(years: readonly string[] | undefined, reader: Reader, path: Place["path"]): Working["years"] {
  if (years === undefined) return undefined;
  const read = years.map((year, index) => reader.year(year, [...path, index]));
  if (read.some((year, index) => year !== years[index])) return undefined;
  const [from, to = from] = read;
  if (from === undefined || to === undefined || read.length > 2 || from > to) {
    reader.say("working", path, "The years of a working go from one to a later one.", {
      fix: "Give the first and the last.",
    });
    return undefined;
  }
  return { from, to };
}
