import { format } from "node:util";

/** What stands in for vitest: the tests of a file as they are written, to be run one by one and again. */
export { expect, vi } from "vitest";

/** A test, with all that is done around it. */
export interface CollectedTest {
  readonly name: string;
  readonly run: () => Promise<void>;
}

type Body = (...args: never[]) => unknown;

interface Suite {
  readonly name: string;
  readonly around: Suite | undefined;
  readonly within: (Suite | { readonly name: string; readonly body: () => unknown })[];
  readonly before: { readonly all: Body[]; readonly each: Body[]; readonly afterEach: Body[] };
  readonly fill: () => unknown;
  ready: boolean;
}

let suite = newSuite("", undefined, () => undefined);

/** The tests that a file makes while it loads. */
export async function collectedTests(load: () => Promise<unknown>): Promise<readonly CollectedTest[]> {
  const whole = newSuite("", undefined, load);
  const tests: CollectedTest[] = [];
  await collect(whole, tests);
  return tests;
}

async function collect(within: Suite, tests: CollectedTest[]): Promise<void> {
  suite = within;
  await within.fill();
  for (const one of within.within) {
    if ("fill" in one) await collect(one, tests);
    else tests.push({ name: fullName(within, one.name), run: () => run(within, one.body) });
  }
}

async function run(within: Suite, body: () => unknown): Promise<void> {
  const suites = suitesAround(within);
  for (const { before } of suites.filter(({ ready }) => !ready)) for (const once of before.all) await once();
  for (const one of suites) one.ready = true;
  for (const { before } of suites) for (const each of before.each) await each();
  try {
    await body();
  } finally {
    for (const { before } of [...suites].reverse()) for (const each of before.afterEach) await each();
  }
}

function suitesAround(within: Suite): readonly Suite[] {
  return within.around === undefined ? [within] : [...suitesAround(within.around), within];
}

function fullName(within: Suite, name: string): string {
  return [...suitesAround(within).map((one) => one.name), name].filter((part) => part !== "").join(" › ");
}

function newSuite(name: string, around: Suite | undefined, fill: () => unknown): Suite {
  return { name, around, within: [], before: { all: [], each: [], afterEach: [] }, fill, ready: false };
}

function addSuite(name: string, fill: () => unknown): void {
  suite.within.push(newSuite(name, suite, fill));
}

function addTest(name: string, body: () => unknown): void {
  suite.within.push({ name, body });
}

type Add = (name: string, body: () => unknown) => void;

/** For each case its own, called after it as vitest would. */
function each(add: Add) {
  return (cases: readonly unknown[]) => (name: string, body: Body) => {
    for (const one of cases) {
      const args = Array.isArray(one) ? one : [one];
      add(named(name, args), () => (body as (...all: unknown[]) => unknown)(...args));
    }
  };
}

function named(name: string, args: readonly unknown[]): string {
  const placeholders = name.match(/%[sdifjoO]/g)?.length ?? 0;
  return format(name, ...args.slice(0, placeholders)).replace(/\$(\w+)/g, (whole, key: string) => {
    const first = args[0];
    return typeof first === "object" && first !== null && key in first
      ? String((first as Record<string, unknown>)[key])
      : whole;
  });
}

function withVariants(add: Add) {
  const none: Add = () => undefined;
  return Object.assign((name: string, body: () => unknown) => add(name, body), {
    each: each(add),
    skipIf: (left: unknown) =>
      left ? Object.assign(none, { each: each(none) }) : Object.assign(add, { each: each(add) }),
  });
}

export const describe = withVariants(addSuite);
export const it = withVariants(addTest);
export const test = withVariants(addTest);
export const beforeAll = (body: Body) => void suite.before.all.push(body);
export const beforeEach = (body: Body) => void suite.before.each.push(body);
export const afterEach = (body: Body) => void suite.before.afterEach.push(body);
/** Nothing is cleared away: the process ends soon. */
export const afterAll = () => undefined;
