import type { AssuranceFacts } from "./assurance-facts.ts";
import { counted } from "./counted.ts";
import type { SectionId } from "./sections.ts";
import { sectionsWithEvidence } from "./sections-with-evidence.ts";
import { upperFirst } from "./upper-first.ts";

/** A heading of a standard, what it asks in this tool's own words, and whether evidence for it stands in this pack. */
export interface StandardAnswered {
  readonly of: "CIPFA Financial Management Code" | "Aqua Book";
  readonly heading: string;
  readonly asks: string;
  readonly answer: "evidence here" | "nothing in this strategy" | "not covered by this tool";
  readonly sections: readonly SectionId[];
  /** What the evidence is, or why there is none; and what it leaves to somebody else. */
  readonly words: string;
}

/** Where each heading of the two standards finds evidence here, or does not. A pointer to evidence, never a verdict. */
export function standardsAnswered(facts: AssuranceFacts): readonly StandardAnswered[] {
  const there = sectionsWithEvidence(facts);
  return [...financialManagementCode(facts), ...aquaBook(facts)].map((one) => ({
    ...one,
    sections: one.sections.filter((id) => there.has(id)),
  }));
}

function financialManagementCode(facts: AssuranceFacts): readonly StandardAnswered[] {
  const of = "CIPFA Financial Management Code";
  const { outcome, strategy, risks, shocks } = facts;
  const years = strategy.years.length;
  const funds = strategy.funds.length;
  const minimum = strategy.funds.some(({ minimumBalance }) => minimumBalance !== undefined);
  const noOutcome = "The strategy has neither a balance nor a gap, so nothing shows what it could withstand.";
  return [
    answered(
      { of, heading: "F", asks: "A credible and open assessment of financial resilience." },
      shocks.length > 0,
      ["shocks", "risks", "policies"],
      `What ${shocks.length === 1 ? "1 shock would" : `each of ${shocks.length} shocks would`} leave, beside the policies and risks that are stated. Whether that is resilient is the council's judgement. CIPFA's Resilience Index is not worked out.`,
      outcome === undefined ? noOutcome : "Nothing is stated that could move the outcome: no driver, scenario or risk.",
    ),
    answered(
      {
        of,
        heading: "G",
        asks: "Prospects for sustainability in the longer term, understood and reported plainly to members.",
      },
      outcome !== undefined,
      ["attention", "shocks"],
      `The path over ${counted(years, "year")} in words${facts.forecast.model.lineNamed.has("underlying-gap") ? ", and any surplus that is owed to one-off money" : ""}. Nothing is said beyond ${strategy.years.at(-1)}, nor of what members were told.`,
      noOutcome,
    ),
    answered(
      { of, heading: "I", asks: "A medium-term plan of several years that rolls forward and fits the service plans." },
      years > 1 && outcome !== undefined,
      ["model", "assumptions"],
      `A plan of ${counted(years, "year")} on what is stated, which mtfs roll-forward takes a year on. Service plans are not seen by this tool.`,
      outcome === undefined ? noOutcome : "The strategy forecasts a single year.",
    ),
    answered(
      {
        of,
        heading: "K",
        asks: "The chief finance officer's statement on how robust the estimates are and whether reserves are adequate.",
      },
      facts.drivers.length > 0 || funds > 0 || facts.reconciliation !== undefined,
      ["assumptions", "reliance", "checks", "policies", "shocks"],
      `Material for the statement that section 25 of the Local Government Act 2003 requires. ${minimum ? "A minimum balance is stated and tested." : "No minimum balance is stated, so adequacy is not tested against one."} The statement and the opinion are the officer's.`,
      "The strategy has no assumptions that move, no balances and no printed tables to draw on.",
    ),
    answered(
      { of, heading: "N", asks: "Reports that let leaders see risks to the budget as they emerge, and act." },
      risks.length > 0 || strategy.outturn !== undefined || strategy.savingsDelivery !== undefined,
      ["risks", "shocks"],
      `${upperFirst(counted(risks.length, "risk"))} outside the figures${strategy.outturn === undefined ? "" : `; how ${strategy.outturn.year} is turning out`}${strategy.savingsDelivery === undefined ? "" : "; how far earlier savings are delivered"}. Whether leaders saw these and acted is not covered.`,
      "The strategy records no risk, outturn or delivery of savings.",
    ),
    notCovered(
      of,
      "A to E, H, J, L, M, O, P and Q",
      "Value for money, roles, governance, the Prudential Code, the statutory budget process, engagement, option appraisal, the balance sheet, the accounts and the use of outturn.",
      "None of these is worked out or recorded here.",
    ),
  ];
}

function aquaBook(facts: AssuranceFacts): readonly StandardAnswered[] {
  const of = "Aqua Book";
  const { drivers, strategy, reconciliation, shocks, entered } = facts;
  const sourced = entered.filter(({ origin }) => origin !== undefined).length;
  return [
    answered(
      { of, heading: "Purpose and scope", asks: "What is asked, of what, and where it stops." },
      true,
      ["model"],
      "What the model holds and what it leaves out. Who commissioned it and what will be decided on it must be added.",
      "",
    ),
    notCovered(
      of,
      "Roles",
      "A commissioner, an analyst, an assurer and an approver, named.",
      "No names are held but the owners of assumptions.",
    ),
    notCovered(
      of,
      "Proportionality",
      "Assurance in proportion to what hangs on the answer.",
      "A judgement of those named above.",
    ),
    answered(
      {
        of,
        heading: "Assumptions log",
        asks: "Each assumption with its basis, its owner, how reliable it is and what it is worth.",
      },
      drivers.length + strategy.assumptions.length > 0,
      ["assumptions"],
      `${upperFirst(counted(drivers.length, "driver"))}, with what a point is worth worked out in this run. No date of sign-off or of next review is held.`,
      "The strategy has no drivers and records no assumption in words.",
    ),
    answered(
      { of, heading: "Data log", asks: "Where the data comes from and how good it is." },
      entered.length > 0,
      ["reliance"],
      `${sourced} of ${counted(entered.length, "entry", "entries")} with a source of its own; each with a status where one is stated.`,
      "The strategy holds no figures.",
    ),
    notCovered(
      of,
      "Decisions log",
      "What was decided on the way, by whom and why.",
      "A scenario may say by whom and why; the history of the strategy file is kept by whatever keeps its versions.",
    ),
    answered(
      { of, heading: "Model map", asks: "How data flows to results." },
      true,
      ["again"],
      "mtfs explain opens any figure down to what it rests on, and the workbook holds the same as formulas.",
      "",
    ),
    answered(
      { of, heading: "Verification", asks: "Does it work out what it says it works out?" },
      true,
      ["checks", "print"],
      "Checks of the model in this run. The tool's own tests are run where it is made.",
      "",
    ),
    answered(
      { of, heading: "Validation", asks: "Does it fit what it is meant to stand for?" },
      reconciliation !== undefined,
      ["print"],
      "Figures worked out, held against the report's print. Agreement with a report is not agreement with the world: past forecasts are not compared with what came.",
      "No printed tables stand beside the strategy, so its figures are held against nothing.",
    ),
    notCovered(
      of,
      "Independent assurance",
      "A review by somebody who did not do the work.",
      "The pack is material for one. A second working-out by Excel or LibreOffice can be had with mtfs workbook.",
    ),
    answered(
      { of, heading: "Uncertainty", asks: "How far the answer could move, and what would move it." },
      shocks.length > 0,
      ["assumptions", "reliance", "shocks"],
      "What each assumption is worth, intervals where figures are inferred, shocks ranked. No likelihood is given, for none is known.",
      "The strategy has nothing that moves its outcome.",
    ),
    answered(
      {
        of,
        heading: "Repeatability and version control",
        asks: "The same again from the same inputs, and which inputs they were.",
      },
      true,
      ["again"],
      "The version, the hash of the strategy's text and the commands.",
      "",
    ),
    answered(
      { of, heading: "Limits of use", asks: "What the analysis must not be used for, and until when it may be." },
      true,
      ["model"],
      "Limits are stated. A date after which the analysis should not be used is not held and must be added.",
      "",
    ),
    answered(
      { of, heading: "Communication", asks: "Results, and how sure they are, said plainly to those who decide." },
      true,
      ["attention", "shocks"],
      "The answer and its weak points in words. What was said to members is not covered.",
      "",
    ),
  ];
}

type Asked = Pick<StandardAnswered, "of" | "heading" | "asks">;

function answered(
  asked: Asked,
  there: boolean,
  sections: readonly SectionId[],
  evidence: string,
  none: string,
): StandardAnswered {
  return there
    ? { ...asked, answer: "evidence here", sections, words: evidence }
    : { ...asked, answer: "nothing in this strategy", sections: [], words: none };
}

function notCovered(of: StandardAnswered["of"], heading: string, asks: string, words: string): StandardAnswered {
  return { of, heading, asks, answer: "not covered by this tool", sections: [], words };
}
