import type { Problem } from "../model/problem.ts";

/** A document of the right shape. Where some of it had to be left out, the problems say why. */
export interface Shaped<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  readonly leftOut: LeftOut;
}

/** Which names may have been left out: what refers to one of them may be right. */
export interface LeftOut {
  has(name: string): boolean;
}
