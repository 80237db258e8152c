import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { compile, compiledAddress, standIn } from "./compiled.ts";

/** What the changed code and this runner share. Stryker puts the first part of it into the code. */
interface Shared {
  activeMutant: string | undefined;
  currentTestId: string | undefined;
  hitCount: number | undefined;
  hitLimit: number | undefined;
  mutantCoverage: { static: Hits; perTest: Record<string, Hits> };
}

type Hits = Record<string, number>;

/** The tests of a file by what they are called. */
type Tests = ReadonlyMap<string, () => Promise<void>>;

interface MutantRun {
  readonly activeMutant: { readonly id: string; readonly fileName: string };
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
}

/** What the first run learnt, for every process after it. */
interface Learnt {
  readonly milliseconds: Readonly<Record<string, number>>;
  /** For each test file, how long it takes to load. */
  readonly loading: Readonly<Record<string, number>>;
  /** For each change whose code few tests run, those tests. */
  readonly fewRun: Readonly<Record<string, readonly string[]>>;
  /** For each test file, the changes whose code runs while it loads. */
  readonly whileLoading: Readonly<Record<string, readonly string[]>>;
}

const learntIn = "learnt.json";
const counting = "compiled-counting";
const quick = "compiled";
const setUp = "test/mutation/same-examples-every-time.ts";
const success = 0;

/**
 * Runs tests in one process in which the code is loaded once.
 *
 * A change is switched on within it, so a test costs its own time and no more. A test file that runs the changed code while it loads is
 * loaded again; code that runs changed while it loads itself has a process of its own.
 */
class OneProcessRunner {
  readonly #files = (process.env["MUTATION_TESTS"] ?? "").split(" ");
  readonly #leftOut = new RegExp(process.env["MUTATION_LEAVES_OUT"] ?? "^$");
  /** A change that is not noticed for so long counts as unnoticed: a score may be too low for it, and never too high. */
  readonly #patience = Number(process.env["MUTATION_PATIENCE"] ?? "Infinity");
  readonly #shared: Shared;
  readonly #loaded = new Map<string, Tests>();
  #learnt: Learnt | undefined;
  readonly #kills = new Map<string, number>();
  #times = 0;

  constructor() {
    this.#shared = {
      activeMutant: undefined,
      currentTestId: undefined,
      hitCount: undefined,
      hitLimit: undefined,
      mutantCoverage: { static: {}, perTest: {} },
    };
    (globalThis as { __stryker__?: Shared }).__stryker__ = this.#shared;
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init(): Promise<void> {
    const root = process.cwd();
    const project = process.env["MUTATION_PROJECT"] as string;
    // The first process compiles for all.
    if (!existsSync(learntIn)) {
      const tests = [setUp, ...this.#files];
      await compile({ root, project, tests, out: counting, counting: "counting" });
      await compile({ root, project, tests, out: quick, counting: "not counting" });
    }
  }

  async dryRun() {
    const { static: whileCodeLoads, perTest } = this.#shared.mutantCoverage;
    const tests = [];
    const whileLoading: Record<string, readonly string[]> = {};
    const milliseconds: Record<string, number> = {};
    const loading: Record<string, number> = {};
    for (const file of this.#files) {
      // The first time loads the code too, the second time the test file alone.
      const first = await this.#hitsOf("first", () => this.#load(counting, file));
      const again = await this.#hitsOf("again", () => this.#load(counting, file));
      whileLoading[file] = Object.keys(again.hits);
      for (const [id, times] of Object.entries(first.hits))
        if (times > (again.hits[id] ?? 0)) whileCodeLoads[id] = times;
      await this.#load(quick, file);
      const before = performance.now();
      const timed = await this.#load(quick, file);
      loading[file] = performance.now() - before;
      for (const [id, run] of again.value) {
        const from = performance.now();
        try {
          const { hits } = await this.#hitsOf("test", run);
          perTest[id] = together(hits, again.hits);
          const quickly = performance.now();
          await timed.get(id)?.();
          milliseconds[id] = performance.now() - quickly;
        } catch (error) {
          return { status: "error", errorMessage: `${id}: ${String(error)}` };
        }
        tests.push({
          id,
          name: id,
          timeSpentMs: performance.now() - from,
          fileName: resolve(file),
          status: success,
        });
      }
    }
    const fewRun = whereFewRun(perTest);
    writeFileSync(learntIn, JSON.stringify({ milliseconds, loading, fewRun, whileLoading } satisfies Learnt));
    return { status: "complete", tests, mutantCoverage: this.#shared.mutantCoverage };
  }

  /** What something gives, and how often it runs the code of each change. */
  async #hitsOf<T>(name: string, act: () => Promise<T>): Promise<{ readonly value: T; readonly hits: Hits }> {
    const { perTest } = this.#shared.mutantCoverage;
    this.#shared.currentTestId = name;
    try {
      const value = await act();
      return { value, hits: perTest[name] ?? {} };
    } finally {
      delete perTest[name];
      this.#shared.currentTestId = undefined;
    }
  }

  async mutantRun({ activeMutant: { id, fileName }, testFilter, hitLimit: patient }: MutantRun) {
    const shared = this.#shared;
    // Stryker waits for a hundred times as often as the code runs unchanged: minutes, in a loop without an end.
    const hitLimit = patient === undefined ? undefined : Math.ceil(patient / 10) + 1000;
    // As a key of an object a name is compared in a moment.
    const [quickId] = Object.keys({ [id]: id });
    Object.assign(shared, { activeMutant: quickId, hitCount: 0, hitLimit });
    try {
      const outcome = await this.#outcome(id, fileName, testFilter);
      return hitLimit !== undefined && (shared.hitCount ?? 0) > hitLimit ? { status: "timeout" } : outcome;
    } finally {
      Object.assign(shared, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }

  async #outcome(mutant: string, fileName: string, testFilter: readonly string[] | undefined) {
    this.#learnt ??= JSON.parse(readFileSync(learntIn, "utf8")) as Learnt;
    const { milliseconds, loading, fewRun, whileLoading } = this.#learnt;
    const near = new Set(neighboursOf(mutant).flatMap((one) => fewRun[one] ?? []));
    const words = subjectOf(fileName);
    const speaksOfIt = (test: string) => words.some((word) => test.includes(word));
    const loadedAgain = new Set(this.#files.filter((file) => whileLoading[file]?.includes(mutant)));
    const wanted = (testFilter ?? Object.keys(milliseconds))
      .map((id) => {
        const file = id.slice(0, id.indexOf("#"));
        const takes = (milliseconds[id] ?? 0) + (loadedAgain.has(file) ? (loading[file] ?? 0) : 0);
        return { id, file, order: takes / this.#noticed(id) / (near.has(id) ? 1000 : speaksOfIt(id) ? 50 : 1) };
      })
      .sort((a, b) => a.order - b.order);
    const again = new Map<string, Tests>();
    let done = 0;
    const from = worked();
    for (const { id, file } of wanted) {
      if (worked() - from > this.#patience) break;
      try {
        if (loadedAgain.has(file)) {
          if (!again.has(file)) again.set(file, await this.#load(quick, file));
        } else if (!this.#loaded.has(file)) this.#loaded.set(file, await this.#load(quick, file));
        const run = (again.get(file) ?? this.#loaded.get(file))?.get(id);
        if (run === undefined) throw new Error("With this change the test is not there.");
        done += 1;
        await run();
      } catch (error) {
        this.#kills.set(id, this.#noticed(id));
        return { status: "killed", killedBy: [id], failureMessage: String(error), nrOfTests: done };
      }
    }
    return { status: "survived", nrOfTests: done };
  }

  /** One more than the changes that a test has noticed. Neighbouring changes are often noticed by the same test, so it is asked early. */
  #noticed(test: string): number {
    return (this.#kills.get(test) ?? 0) + 1;
  }

  async #load(out: string, file: string): Promise<Tests> {
    this.#times += 1;
    const address = (of: string) => compiledAddress(process.cwd(), out, of);
    const { collectedTests }: typeof import("./collected-tests.ts") = await import(address(standIn));
    await import(address(setUp));
    const tests = await collectedTests(() => import(`${address(file)}?time=${this.#times}`));
    const seen = new Map<string, number>();
    const kept = tests.filter(({ name }) => !this.#leftOut.test(name));
    return new Map(
      kept.map(({ name, run }) => {
        const before = seen.get(name) ?? 0;
        seen.set(name, before + 1);
        return [`${file}#${name}${before === 0 ? "" : ` (${before + 1})`}`, run] as const;
      }),
    );
  }
}

function together(a: Hits, b: Hits): Hits {
  const all = { ...a };
  for (const [mutant, times] of Object.entries(b)) all[mutant] = (all[mutant] ?? 0) + times;
  return all;
}

/** The milliseconds that this process has worked, however busy the machine is with other things. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Words that a test of a file is likely to say: those that the file is called by, such as "counci" and "tax" of "read-council-tax.ts". */
function subjectOf(fileName: string): readonly string[] {
  const words = /([^/]+)\.ts$/.exec(fileName)?.[1]?.split("-") ?? [];
  if (words.includes("document")) return ["as a document"];
  return words.filter((word) => word.length > 2 && word !== "read").map((word) => word.slice(0, 6));
}

const few = 40;

/** What is done where a condition holds is run by few tests; those are the ones that notice when the condition changes. */
function whereFewRun(perTest: Readonly<Record<string, Hits>>): Record<string, readonly string[]> {
  const tests = new Map<string, string[]>();
  for (const [test, hits] of Object.entries(perTest))
    for (const mutant of Object.keys(hits)) tests.set(mutant, [...(tests.get(mutant) ?? []).slice(0, few), test]);
  return Object.fromEntries([...tests].filter(([, run]) => run.length <= few));
}

/** Changes are numbered as they stand in the code. */
function neighboursOf(mutant: string): readonly string[] {
  return Array.from({ length: 25 }, (_, index) => String(Number(mutant) + index - 8));
}

export const strykerPlugins = [
  { kind: "TestRunner", name: "one-process", factory: Object.assign(() => new OneProcessRunner(), { inject: [] }) },
];
