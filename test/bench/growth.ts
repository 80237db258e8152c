/**
 * Whether the time of a forecast, and of reading a strategy, grows with its lines and years and no faster: ten times the lines
 * should take at most eleven times as long.
 *
 * Run with: npm run bench
 */
import { forecast } from "../../src/forecast/forecast.ts";
import { readStrategyText } from "../../src/yaml.ts";
import { median } from "./side-by-side.ts";

/** A strategy of so many proposals, half of them moved by a driver, over so many years. */
function strategyText(proposals: number, years: number): string {
  const year = (index: number) => `${2025 + index}/${String((26 + index) % 100).padStart(2, "0")}`;
  const all = Array.from({ length: years }, (_, index) => year(index + 1));
  // No amount stands twice, since one that does is read once.
  const amounts = (number: number) => `[${all.map((_, index) => 100 + number * years + index).join(", ")}]`;
  const proposal = (index: number) =>
    `        item-${index}: { label: Item ${index}, amounts: ${amounts(index)}${index % 2 === 0 ? ", grows with: prices" : ""} }`;
  return `format: 1
council: Growth Council
authority: metropolitan district
title: Growth
status: draft
dated: 2025-12-01
base year: ${year(0)}
years: [${all.join(", ")}]
sources:
  report: { title: Report }
drivers:
  prices: { label: Prices, kind: growth, each year: 2%, status: judgement, source: report, owner: Officer }
base-budget:
  money: £m
  effects: level
  lines:
    base: { label: Base, amounts: [${all.map(() => "200").join(", ")}] }
additional-spending:
  money: £000
  directorates:
    all:
      label: All
      proposals:
${Array.from({ length: proposals }, (_, index) => proposal(index)).join("\n")}
resources:
  money: £m
  lines:
    grants: { label: Grants, amounts: [${all.map(() => "210").join(", ")}] }
funds:
  general-fund:
    label: General Fund
    kind: unallocated
    money: £m
    opening: { balance: 20, at: ${year(0)} }
`;
}

/** Microseconds of the processor, which a busy machine lengthens less than the clock. */
function time(work: () => unknown, rounds: number): number {
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / rounds;
}

/** The middle of so many ratios, after two to warm up. */
function turns(count: number, ratio: () => number): string {
  return median(Array.from({ length: count + 2 }, ratio).slice(2)).toFixed(1);
}

function modelOf(text: string) {
  const reading = readStrategyText(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems[0]));
  return reading.model;
}

const small = strategyText(150, 4);
const cases = [
  { what: "ten times the lines", large: strategyText(1_500, 4) },
  { what: "ten times the years", large: strategyText(150, 40) },
];
process.stdout.write("Growth, in turn\n");
for (const { what, large } of cases) {
  const [a, b] = [modelOf(small), modelOf(large)];
  // Apart, since what reading leaves behind would be swept up in the time of forecasting.
  const forecasting = turns(101, () => time(() => forecast(b), 10) / time(() => forecast(a), 100));
  const reading = turns(11, () => time(() => readStrategyText(large), 2) / time(() => readStrategyText(small), 20));
  process.stdout.write(
    `${what}: forecasting takes ${forecasting} times as long (at most 11), reading ${reading} times\n`,
  );
}
process.stdout.write("\n");
