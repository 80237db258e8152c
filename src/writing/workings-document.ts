import { percentFrom } from "../input/figures.ts";
import type { Rule } from "../model/rule.ts";
import type { Unit } from "../model/unit.ts";
import type { Working } from "../strategy/workings.ts";
import { originText } from "./chapter-document.ts";
import type { Loose } from "./plain-data.ts";

/** Workings as a strategy file writes them: each rule in words again. */
export function workingsDocument(workings: readonly Working[]): Loose {
  return Object.fromEntries(
    workings.map((working) => [
      working.name,
      {
        label: working.label,
        ...bodyOf(working.rule),
        unit: working.unit === "pounds" ? undefined : working.unit,
        years: working.years === undefined ? undefined : [working.years.from, working.years.to],
        before: Object.fromEntries(
          Object.entries(working.given).map(([year, value]) => [year, figureText(value, working.unit)]),
        ),
        money: working.unit === "pounds" && Object.keys(working.given).length > 0 ? "£" : undefined,
        "in summary": working.showsInSummary ? "yes" : undefined,
        table: working.enteredFrom,
        source: originText(working.origin),
        note: working.note,
      },
    ]),
  );
}

type Body = { readonly [key: string]: Loose };

/** A rule as the body of a working. A line by itself is a sum of one. */
function bodyOf(rule: Rule): Body {
  if (rule.form === "cell" && rule.yearsBack === 0) return { add: [rule.line] };
  return wordsOf(rule);
}

function term(rule: Rule): Loose {
  return rule.form === "cell" && rule.yearsBack === 0 ? rule.line : wordsOf(rule);
}

function terms(rules: readonly Rule[]): Loose {
  return rules.map(term);
}

function wordsOf(rule: Rule): Body {
  switch (rule.form) {
    case "constant":
      return rule.unit === "rate"
        ? { figure: percentFrom(rule.value) }
        : { figure: figureText(rule.value, rule.unit), unit: rule.unit };
    case "cell":
      return { "last year": rule.line };
    case "sum":
      return { add: terms(rule.terms) };
    case "difference":
      return { add: addends(rule.minuend), "take away": addends(rule.subtrahend) };
    case "product":
      return { multiply: terms(rule.factors) };
    case "quotient":
      return { divide: term(rule.dividend), by: term(rule.divisor) };
    case "lesserOf":
      return { "lesser of": terms(rule.choices) };
    case "greaterOf":
      return { "greater of": terms(rule.choices) };
    case "rounded":
      return { ...bodyOf(rule.of), "decimal places": String(rule.places) };
  }
}

function addends(rule: Rule): Loose {
  return rule.form === "sum" ? terms(rule.terms) : [term(rule)];
}

function figureText(value: string, unit: Unit): string {
  return unit === "rate" ? percentFrom(value) : value;
}
