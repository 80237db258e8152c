import type { Problem } from "../model/problem.ts";
import type { Document, Plain } from "./document.ts";
import type { Outline } from "./outline.ts";

/** What documents of one kind look like. */
export interface Format<T> {
  /** As much of it as tells whether a document fits. */
  readonly outline: Outline;
  /** What fits of a document that does not fit as a whole, and what is wrong with the rest. */
  shapedInPart(document: Document, standIns: { readonly [key: string]: Plain }): Shaped<T>;
}

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
