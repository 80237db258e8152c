import { type Decimal, decimal } from "../meaning/decimal.ts";
import type { FinancialYear } from "../model/financial-year.ts";
import { address } from "./addresses.ts";
import type { InputRule } from "./book.ts";
import { sourceText } from "./chapter-sheets.ts";
import type { Context } from "./context.ts";
import type { PlacedInput } from "./input-rows.ts";

/** Excel shows no more of a message, nor of its title. */
const [longestMessage, longestTitle] = [255, 32];

/** What may be typed into each input cell; choosing one shows the published figures and where they come from. */
export function inputRules(context: Context, inputs: readonly PlacedInput[]): readonly InputRule[] {
  return inputs.flatMap((input) => [...figureRules(context, input), ...controlRules(context, input)]);
}

/** One rule for a row, or several where the years' figures do not fit into one message. */
function figureRules({ layout }: Context, input: PlacedInput): readonly InputRule[] {
  const rules: InputRule[] = [];
  for (let from = 0; from < input.years.length; ) {
    let to = input.years.length;
    while (to - from > 1 && messageFor(input, input.years.slice(from, to)).length > longestMessage) to -= 1;
    const years = input.years.slice(from, to);
    const [first, last] = [years[0], years.at(-1)].map((year) => address(input.row, layout.column(year as string)));
    rules.push({
      range: first === last ? (first as string) : `${first}:${last}`,
      title: titleFor(input),
      message: messageFor(input, years).slice(0, longestMessage),
      allows: { kind: "number", ...limitsOf(input) },
      refusal: refusalFor(input),
    });
    from = to;
  }
  return rules;
}

function titleFor({ label }: PlacedInput): string {
  return label.length <= longestTitle ? label : `${label.slice(0, longestTitle - 1)}…`;
}

function messageFor({ line, values }: PlacedInput, years: readonly FinancialYear[]): string {
  const figures = years.map((year) => `${year} ${shown(values[year] ?? "0", line.unit)}`).join(", ");
  const from = line.origin === undefined ? "" : ` (${sourceText(line.origin)})`;
  const said = `Published: ${figures}`;
  return said.length + from.length <= longestMessage ? `${said}${from}` : said;
}

function shown(value: string, unit: string): string {
  if (unit === "rate") return `${decimal(value).times(100).toFixed()}%`;
  const [whole = "", fraction] = decimal(value).toFixed().split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${unit.startsWith("pounds") ? "£" : ""}${fraction === undefined ? grouped : `${grouped}.${fraction}`}`.replace(
    "£-",
    "-£",
  );
}

/** Wide enough for any figure that could be meant, and for the one that stands there. */
function limitsOf({ line, values }: PlacedInput): { readonly least: string; readonly most: string } {
  const [least, most] = line.unit === "rate" ? ["-1", "2"] : ["-1000000000000", "1000000000000"];
  const figures = Object.values(values).map((value) => decimal(value));
  const extreme = (start: string, beyond: (one: Decimal, other: Decimal) => boolean) =>
    figures.reduce((far, one) => (beyond(one, far) ? one : far), decimal(start)).toFixed();
  return {
    least: extreme(least, (one, other) => one.lessThan(other)),
    most: extreme(most, (one, other) => one.greaterThan(other)),
  };
}

function refusalFor(input: PlacedInput): string {
  return input.line.unit === "rate"
    ? "Type a percentage, such as 3%, between -100% and 200%."
    : "Type a number, in pounds where the line is in pounds: 1,500,000 and not 1.5.";
}

function controlRules({ layout, subject }: Context, input: PlacedInput): readonly InputRule[] {
  if (input.controls === undefined) return [];
  const share: InputRule = {
    range: address(input.row, layout.lastYearColumn + 1),
    title: "Share kept",
    message: "Published: 100%. 0% leaves the proposal out, 70% keeps seven tenths of it in every year.",
    allows: { kind: "number", least: "0", most: "2" },
    refusal: "Type a percentage from 0% to 200%.",
  };
  if (!input.controls.late) return [share];
  const years = subject.model.forecastYears.length;
  return [
    share,
    {
      range: address(input.row, layout.lastYearColumn + 2),
      title: "Years late",
      message: "Published: 0. With 1, every change this proposal makes comes a year later.",
      allows: { kind: "whole number", least: "0", most: String(years) },
      refusal: `Type a whole number of years from 0 to ${years}.`,
    },
  ];
}
