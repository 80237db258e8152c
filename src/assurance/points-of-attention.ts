import { inferenceHolds } from "../inference/inference-in-words.ts";
import { millionsText } from "../printed/figure-text.ts";
import type { AssuranceFacts } from "./assurance-facts.ts";
import { counted } from "./counted.ts";
import type { Wanting } from "./driver-register.ts";
import { type SectionId, sectionNumber } from "./sections.ts";

/**
 * What a reader who signs would look at first, each in a sentence that says where the rest is: what is wanting of assumptions,
 * what does not agree, what is still open, what is not tested and what stands outside the figures. None is a verdict.
 */
export function pointsOfAttention(facts: AssuranceFacts): readonly string[] {
  return [
    ...ofTheFigures(facts),
    ...ofTheChecks(facts),
    ...ofTheAssumptions(facts),
    ...ofThePrint(facts),
    ...ofThePolicies(facts),
    ...ofTheShocks(facts),
  ];
}

function ofTheFigures({ outcome, strategy, toBeConfirmed }: AssuranceFacts): readonly string[] {
  return [
    ...(outcome === undefined
      ? [`The strategy has neither a balance nor a gap, so no assumption can be priced.${see("model")}`]
      : []),
    ...(toBeConfirmed.length === 0
      ? []
      : [
          `Still to be confirmed, and counted as nil until then: ${toBeConfirmed.map(({ label, years }) => `${label} (${years.join(", ")})`).join("; ")}.${see("open")}`,
        ]),
    ...(strategy.balancing.length === 0
      ? []
      : [
          `Worked out so that the budget balances, and no plan: ${strategy.balancing.map(({ label }) => label).join("; ")}.${see("open")}`,
        ]),
  ];
}

function ofTheChecks({ checks }: AssuranceFacts): readonly string[] {
  const failed = checks.filter(({ outcome }) => outcome === "did not hold");
  return failed.map(({ claim, words }) => `This did not hold: "${claim}". ${words}${see("checks")}`);
}

function ofTheAssumptions({ drivers, entered, inferences }: AssuranceFacts): readonly string[] {
  const wanting = (what: Wanting) =>
    drivers.filter((one) => one.wanting.includes(what)).map(({ driver: { label } }) => label);
  const listed = (what: Wanting, sentence: string) => {
    const labels = wanting(what);
    return labels.length === 0
      ? []
      : [
          `${sentence} ${labels.length} of ${counted(drivers.length, "driver")}: ${labels.join("; ")}.${see("assumptions")}`,
        ];
  };
  const judged = entered.filter(({ status }) => status === "judgement");
  const unsure = inferences.filter((one) => !inferenceHolds(one)).map(({ label }) => label);
  return [
    ...(drivers.length === 0
      ? [
          `The strategy has no drivers, so nothing is known of what a rate that turns out otherwise would do.${see("assumptions")}`,
        ]
      : []),
    ...listed("no owner", "Nobody is named as owner of"),
    ...listed("no source", "No source is given for"),
    ...(unsure.length === 0
      ? []
      : [`No one value fits all that the report prints of: ${[...new Set(unsure)].join("; ")}.${see("reliance")}`]),
    ...(judged.length === 0
      ? []
      : [
          `Somebody's judgement, and not from print: ${judged.map(({ label }) => label).join("; ")}.${see("reliance")}`,
        ]),
  ];
}

function ofThePrint({ reconciliation }: AssuranceFacts): readonly string[] {
  if (reconciliation === undefined)
    return [`No printed tables stand beside the strategy, so its figures are held against nothing.${see("print")}`];
  const unexplained = reconciliation.findings.filter(({ unexpected }) => unexpected).length;
  const worked = reconciliation.figures.filter(({ entered, verdict }) => !entered && verdict !== "not modelled").length;
  return [
    ...(unexplained === 0
      ? []
      : [
          `${counted(unexplained, "difference")} from print ${unexplained === 1 ? "is" : "are"} not explained.${see("print")}`,
        ]),
    ...(worked === 0
      ? [
          `No printed figure is worked out by the model, so agreement with print proves only the copying.${see("print")}`,
        ]
      : []),
  ];
}

function ofThePolicies({ strategy, policyNotes, risks }: AssuranceFacts): readonly string[] {
  const stated =
    strategy.funds.length === 0 || strategy.funds.some(({ minimumBalance }) => minimumBalance !== undefined);
  return [
    ...policyNotes.filter(({ breach }) => breach).map(({ words }) => `${words}${see("policies")}`),
    ...(stated ? [] : [`No minimum balance is stated, so none is tested.${see("policies")}`]),
    ...(risks.length === 0
      ? []
      : [`In none of the figures: ${risks.map(({ label }) => label).join("; ")}.${see("risks")}`]),
  ];
}

function ofTheShocks({ shocks, outcome }: AssuranceFacts): readonly string[] {
  const worst = shocks.at(0);
  if (worst === undefined || outcome === undefined) return [];
  return [
    `The worst of ${counted(shocks.length, "shock")} is "${worst.label}": it would leave ${outcome.words} at ${millionsText(worst.leaves)} and not ${millionsText(outcome.value)}.${see("shocks")}`,
  ];
}

function see(id: SectionId): string {
  return ` (Section ${sectionNumber(id)}.)`;
}
