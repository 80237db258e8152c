import { didYouMean } from "../model/did-you-mean.ts";
import type { Problem } from "../model/problem.ts";

/** A kind of authority, and what of a strategy belongs to it. */
export interface AuthorityKind {
  /** As a strategy says it under `authority`. */
  readonly name: string;
  /** Other words for it, in lower case. */
  readonly also: readonly string[];
  /** Whether it runs adult social care and schools, and may raise the adult social care precept. */
  readonly socialCare: boolean;
  /** Whether it sends out the bills, or has its share collected by other councils. */
  readonly taxIs: "collected" | "precepted";
  /** Whether town and parish councils raise precepts through its bills. */
  readonly parishes: boolean;
  /** A service is one body: its proposals are not told by directorate. */
  readonly spendsBy: "directorate" | "service";
  /** What it receives or pays under business rates retention. */
  readonly businessRates: "tariff" | "top-up" | "either" | "none";
  /** Bodies that charge it a levy, as an officer knows them; none where there usually are none. */
  readonly levies?: string;
}

/** The kinds of authority that a strategy can be begun for. */
export const authorityKinds: readonly AuthorityKind[] = [
  {
    name: "shire district",
    also: ["district", "district council", "non-metropolitan district", "shire district council"],
    socialCare: false,
    taxIs: "collected",
    parishes: true,
    spendsBy: "directorate",
    businessRates: "tariff",
    levies: "internal drainage boards",
  },
  {
    name: "county",
    also: ["county council", "shire county"],
    socialCare: true,
    taxIs: "precepted",
    parishes: false,
    spendsBy: "directorate",
    businessRates: "top-up",
    levies: "the Environment Agency and sea fisheries",
  },
  {
    name: "unitary",
    also: ["unitary authority", "unitary council"],
    socialCare: true,
    taxIs: "collected",
    parishes: true,
    spendsBy: "directorate",
    businessRates: "either",
    levies: "the Environment Agency and drainage boards",
  },
  {
    name: "metropolitan district",
    also: ["metropolitan borough", "metropolitan", "metropolitan borough council", "metropolitan district council"],
    socialCare: true,
    taxIs: "collected",
    parishes: true,
    spendsBy: "directorate",
    businessRates: "either",
    levies: "transport, waste and the Environment Agency",
  },
  {
    name: "London borough",
    also: ["london", "london borough council"],
    socialCare: true,
    taxIs: "collected",
    parishes: false,
    spendsBy: "directorate",
    businessRates: "either",
    levies: "waste, the London Pensions Fund Authority, Lee Valley and the Environment Agency",
  },
  {
    name: "fire authority",
    also: ["fire", "fire and rescue authority", "fire and rescue", "combined fire authority"],
    socialCare: false,
    taxIs: "precepted",
    parishes: false,
    spendsBy: "service",
    businessRates: "top-up",
  },
  {
    name: "police and crime commissioner",
    also: ["police", "police authority", "pcc"],
    socialCare: false,
    taxIs: "precepted",
    parishes: false,
    spendsBy: "service",
    businessRates: "none",
  },
];

/** The kind of authority that some words name; or the problem, with the kinds there are. */
export function authorityKind(words: string): AuthorityKind | Problem {
  const said = words.trim().toLowerCase().replace(/\s+/g, " ");
  const found = authorityKinds.find(({ name, also }) => name.toLowerCase() === said || also.includes(said));
  if (found !== undefined) return found;
  const names = authorityKinds.map(({ name }) => name);
  const suggestion = didYouMean(
    said,
    authorityKinds.flatMap(({ name, also }) => [name, ...also]),
  );
  return {
    code: "known-authorities",
    severity: "error",
    place: { path: ["authority"] },
    what: `"${words}" is not a kind of authority that a strategy can be begun for.`,
    why: "The kind decides which chapters and grants belong in it, and which referendum principles apply.",
    fix: [suggestion, `The kinds are: ${names.join(", ")}.`].filter(Boolean).join(" "),
  };
}
