/**
 * An exact forecast by walking the rules, against the same arithmetic written out in decimal.js, side by side in one run.
 * The written-out program is what a careful programmer would write for this one strategy: every sum spelt out, every place known
 * beforehand, nothing looked up; and, like a forecast, it keeps every line of every year, so that any of them can be asked for.
 * It is made here from the rules, so that it is the same model to the last operation.
 *
 * Run with: npm run bench
 */
import { forecast } from "../../src/forecast/forecast.ts";
import { type Decimal, decimal } from "../../src/meaning/decimal.ts";
import { fold, type Meaning } from "../../src/meaning/fold.ts";
import { readStrategyFile } from "../../src/node.ts";

const { model } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
const slot = new Map(
  model.order.flatMap((line, row) =>
    model.years.map((year, column) => [`${line.name} ${year}`, row * model.years.length + column] as const),
  ),
);

/** The program: one statement for each figure, in decimal.js. */
function writtenOut(): () => Decimal {
  const texts: string[] = [];
  const statements: string[] = [];
  const literal = (text: string) => `c[${texts.push(text) - 1}]`;
  model.years.forEach((year, column) => {
    for (const line of model.order) {
      const given = line.kind === "given" ? line.values[year] : line.given?.[year];
      const name = `v[${slot.get(`${line.name} ${year}`)}]`;
      if (given !== undefined) statements.push(`${name} = ${literal(given)};`);
      else if (line.kind === "derived" && line.from <= year && year <= line.to) {
        const code: Meaning<string> = {
          constant: (value) => literal(value),
          cell: (cell, back) => `v[${slot.get(`${cell} ${model.years[column - back]}`)}]`,
          sum: ([first, ...rest]) => `${first}${rest.map((term) => `.plus(${term})`).join("")}`,
          difference: (minuend, subtrahend) => `${minuend}.minus(${subtrahend})`,
          product: ([first, ...rest]) => `${first}${rest.map((factor) => `.times(${factor})`).join("")}`,
          quotient: (dividend, divisor) => `${dividend}.dividedBy(${divisor})`,
          lesserOf: () => "",
          greaterOf: () => "",
          rounded: (of, places) => `${of}.toDecimalPlaces(${places})`,
        };
        statements.push(`${name} = ${fold(line.rule, code)};`);
      }
    }
  });
  const last = model.years.at(-1);
  const answer = slot.get(`${model.balance}-carried-forward ${last}`) as number;
  const body = `const v = new Array(${slot.size});\n${statements.join("\n")}\nreturn v;`;
  const run = new Function("c", body) as (c: readonly Decimal[]) => readonly Decimal[];
  const constants = texts.map(decimal);
  return () => run(constants)[answer] as Decimal;
}

const byHand = writtenOut();
const byRules = () => forecast(model).value(`${model.balance}-carried-forward`, model.forecastYears.at(-1) ?? "");
if (!byHand().equals(byRules())) throw new Error("The two do not give the same balance, so they cannot be compared.");

function perSecond(work: () => unknown, rounds: number): number {
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) work();
  return (rounds * 1000) / (performance.now() - start);
}

const rounds = 300;
perSecond(byRules, rounds);
perSecond(byHand, rounds);
const pairs = Array.from({ length: 9 }, () => [perSecond(byRules, rounds), perSecond(byHand, rounds)] as const);
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const rules = median(pairs.map(([a]) => a));
const hand = median(pairs.map(([, b]) => b));
const ratio = median(pairs.map(([a, b]) => a / b));
const figures = model.order.length * model.years.length;
process.stdout.write(
  [
    `${model.order.length} lines over ${model.years.length} years (${figures} cells), ${rounds} forecasts a turn, 9 turns each, in turn`,
    `walking the rules:     ${rules.toFixed(0)} forecasts a second`,
    `decimal.js written out: ${hand.toFixed(0)} forecasts a second`,
    `ratio, turn by turn:   ${ratio.toFixed(2)} (to reach: 0.90)`,
    "",
  ].join("\n"),
);
