import type { CheckedModel } from "../check/checked-model.ts";
import { readChange, type Verb, type WrittenChange } from "../input/read-change.ts";
import type { Scenario } from "../model/scenario.ts";
import { Failure } from "./failure.ts";

/** Changes as they are written on the command line, by option. */
export interface ChangeOptions {
  readonly set?: readonly string[];
  readonly add?: readonly string[];
  readonly scale?: readonly string[];
  readonly deliver?: readonly string[];
  readonly delay?: readonly string[];
  readonly remove?: readonly string[];
  readonly include?: readonly string[];
}

/** The changes of a command line, each a scenario of its own, named as it was written. */
export function scenariosFromOptions(options: ChangeOptions, model: CheckedModel): readonly Scenario[] {
  const each = (verb: Verb, flag: string, expressions: readonly string[] | undefined) =>
    (expressions ?? []).map((expression) => scenarioFrom(verb, flag, expression, model));
  return [
    ...each("set", "set", options.set),
    ...each("add", "add", options.add),
    ...each("scale", "scale", options.scale),
    ...each("scale", "deliver", options.deliver),
    ...each("delay", "delay", options.delay),
    ...each("remove", "remove", options.remove),
    ...each("include", "include", options.include),
  ];
}

function scenarioFrom(verb: Verb, flag: string, expression: string, model: CheckedModel): Scenario {
  const written = verb === "delay" ? delayFrom(expression) : plainFrom(verb, flag, expression);
  const read = readChange(written, model);
  if (!read.ok) throw new Failure("usage", `--${flag} "${expression}": ${read.what} ${read.fix}`.trimEnd());
  return { name: `${flag} ${expression}`, label: `${flag} ${expression}`, changes: [read.change] };
}

/** "council-tax-rise 2022/23=0%", or just "savings.public-realm" where no value is needed. */
function plainFrom(verb: Verb, flag: string, expression: string): WrittenChange {
  const at = expression.lastIndexOf("=");
  const needsValue = verb !== "remove" && verb !== "include";
  if (needsValue && at < 0) {
    throw new Failure(
      "usage",
      `--${flag} "${expression}" has no value. Write it as ${examples[flag] ?? "LINE=VALUE"}.`,
    );
  }
  const left = (at < 0 ? expression : expression.slice(0, at)).trim();
  const { target, years } = targetAndYears(left);
  return { verb, target, years, value: at < 0 ? undefined : expression.slice(at + 1).trim() };
}

/** "savings.public-realm.* by 1y", "30% of savings 2023/24 by 1 year". */
function delayFrom(expression: string): WrittenChange {
  const match = /^(?:(\S+%)\s+of\s+)?(.+?)\s+by\s+(.+)$/.exec(expression.trim());
  if (match === null)
    throw new Failure("usage", `--delay "${expression}" is not understood. Write it as ${examples["delay"]}.`);
  const { target, years } = targetAndYears(match[2] as string);
  return { verb: "delay", target, years, value: match[3], share: match[1] };
}

function targetAndYears(text: string): { readonly target: string; readonly years: string | undefined } {
  const space = text.search(/\s/);
  if (space < 0) return { target: text, years: undefined };
  return { target: text.slice(0, space), years: text.slice(space).trim() };
}

const examples: Record<string, string> = {
  set: "'council-tax-rise 2022/23=0%'",
  add: "'pay-award=+1 point'",
  scale: "'business-rate-grant=99%'",
  deliver: "'savings=70%'",
  delay: "'savings.public-realm.* by 1y'",
};
