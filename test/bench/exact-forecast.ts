/**
 * An exact forecast by walking the rules, against the same sums written out: in decimal.js, in the arithmetic that a forecast has of its
 * own, which says what walking costs, and in floating-point numbers.
 * The written-out program is what a careful programmer would write for this one strategy: every sum spelt out, every place known
 * beforehand, nothing looked up; and, like a forecast, it keeps every line of every year, so that any of them can be asked for.
 * It is made here from the rules, so that it is the same model to the last operation.
 *
 * Run with: npm run bench
 */
import { forecast } from "../../src/forecast/forecast.ts";
import { readStrategyFile } from "../../src/node.ts";
import { sideBySide } from "./side-by-side.ts";
import { writtenOutExactly, writtenOutInFloats, writtenOutInOurArithmetic } from "./written-out.ts";

const { model } = readStrategyFile("examples/dudley-2021-12/strategy.yaml");
const byHand = writtenOutExactly(model);
const inOurs = writtenOutInOurArithmetic(model);
const inFloats = writtenOutInFloats(model);
const byRules = () => forecast(model).value(`${model.balance}-carried-forward`, model.forecastYears.at(-1) ?? "");
for (const one of [byHand, inOurs])
  if (!one().equals(byRules())) throw new Error("They do not give the same balance, so they cannot be compared.");
if (Math.abs(inFloats() - byRules().toNumber()) > 0.01) throw new Error("Floating point gives another balance.");

const rounds = 10;
const many = (work: () => unknown) => () => {
  for (let round = 0; round < rounds; round += 1) work();
};
const [hand, rules, ours, floats] = sideBySide([byHand, byRules, inOurs, inFloats].map(many), 1001);
const perSecond = (one: typeof hand) => ((rounds * 1000) / (one?.milliseconds ?? 0)).toFixed(0).padStart(8);
const cells = model.order.length * model.years.length;
process.stdout.write(
  [
    `An exact forecast: ${model.order.length} lines over ${model.years.length} years (${cells} cells), in turn`,
    `decimal.js written out:         ${perSecond(hand)} forecasts a second`,
    `walking the rules:              ${perSecond(rules)} forecasts a second`,
    `our own arithmetic written out: ${perSecond(ours)} forecasts a second`,
    `floats written out:             ${perSecond(floats)} forecasts a second`,
    `rules against decimal.js, turn by turn: ${(1 / (rules?.ratio ?? 0)).toFixed(2)} (to reach: 0.90)`,
    `rules against our own arithmetic written out: ${((ours?.ratio ?? 0) / (rules?.ratio ?? 1)).toFixed(2)}`,
    `floats are ${((rules?.ratio ?? 0) / (floats?.ratio ?? 1)).toFixed(0)} times as fast as exact rules`,
    "",
    "",
  ].join("\n"),
);
