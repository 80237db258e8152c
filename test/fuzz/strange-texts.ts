import { readFileSync } from "node:fs";
import { chance } from "./chance.ts";
import { mutated } from "./mutated.ts";

const small = ["strategy", "printed-tables", "scenarios"].map((name) =>
  readFileSync(new URL(`../invalid/${name}.yaml`, import.meta.url), "utf8"),
);

/** So many strange texts, the same for the same words: small valid files, with things wrong with them. */
export function* strangeTexts(words: string, count: number): Generator<string> {
  for (let index = 0; index < count; index += 1) {
    const own = chance(`${words} ${index}`);
    yield mutated(own.oneOf(small), own);
  }
}
