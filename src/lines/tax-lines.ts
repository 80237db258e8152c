import type { FinancialYear } from "../model/financial-year.ts";
import type { DerivedLine, GivenLine, Line, Origin, YearValues } from "../model/line.ts";
import type { Rule } from "../model/rule.ts";
import type { Unit } from "../model/unit.ts";
import type { RateByYear } from "../strategy/council-tax.ts";
import type { Strategy } from "../strategy/strategy.ts";
import { spanOf } from "./section-scope.ts";

/** Where a figure comes from, as far as the strategy says. */
export interface Provenance {
  readonly origin?: Origin | undefined;
  readonly note?: string | undefined;
  readonly resolution?: string;
}

/** Makes the lines of one chapter: given amounts, and lines worked out over the forecast years. */
export class TaxLines {
  private readonly strategy: Strategy;
  private readonly chapter: string;
  private readonly origin: Origin | undefined;

  /** @param origin - where everything in the chapter comes from unless it says otherwise */
  constructor(strategy: Strategy, chapter: string, origin: Origin | undefined) {
    this.strategy = strategy;
    this.chapter = chapter;
    this.origin = origin;
  }

  given(name: string, label: string, unit: Unit, values: YearValues, from: Provenance = {}): GivenLine {
    const { resolution } = from;
    return {
      kind: "given",
      role: "amount",
      status: "published",
      ...{ name, label, unit, values },
      ...this.facts(from),
      ...(resolution === undefined ? {} : { resolution }),
    };
  }

  /** @param given - figures of years that the rule does not reach: those of the base year */
  derived(
    name: string,
    label: string,
    unit: Unit,
    rule: Rule,
    more: Provenance & { readonly from?: FinancialYear; readonly given?: YearValues } = {},
  ): DerivedLine {
    const { from, given } = more;
    return {
      kind: "derived",
      ...{ name, label, unit, rule },
      ...spanOf(this.strategy),
      ...this.facts(more),
      ...(from === undefined ? {} : { from }),
      ...(given === undefined ? {} : { given }),
    };
  }

  /** The line that says a rate, which is the driver's own where it is one; and the given line, where it is not. */
  rate(name: string, label: string, rate: RateByYear): { readonly name: string; readonly lines: readonly Line[] } {
    if (rate.kind === "driver") return { name: rate.driver, lines: [] };
    return { name, lines: [this.given(name, label, "rate", rate.values)] };
  }

  private facts({ origin = this.origin, note }: Provenance) {
    return {
      chapter: this.chapter,
      ...(origin === undefined ? {} : { origin }),
      ...(note === undefined ? {} : { note }),
    };
  }
}

/** The figure of the base year put with those of the forecast, where it is known. */
export function withOpening(strategy: Strategy, opening: string | undefined, values: YearValues = {}): YearValues {
  return opening === undefined ? values : { [strategy.baseYear]: opening, ...values };
}
