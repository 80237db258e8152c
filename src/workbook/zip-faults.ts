import type { Problem } from "../model/problem.ts";

/** A problem of a file, but for its place. */
export type Fault = Pick<Problem, "code" | "what" | "why" | "fix">;

/** What to do about a file that is no workbook, or not one any more. */
export const saveAgain = "Open it in Excel and save it as an Excel workbook (.xlsx).";

/** A file that says two things, or none that holds. */
export function tampered(what: string): Fault {
  return { code: "zip-tampered", what, why: "It is broken, or was made to be read in two ways.", fix: saveAgain };
}

/** More parts than are read. */
export function tooMany(count: number, most: number): Fault {
  const [has, may] = [count, most].map(grouped);
  return {
    code: "zip-too-many",
    what: `The file says that it has ${has} parts; at most ${may} are read.`,
    fix: saveAgain,
  };
}

/** More bytes than are read. */
export function tooLarge(subject: string, size: number, most: number): Fault {
  return {
    code: "zip-too-large",
    what: `${subject} ${megabytes(size)}; at most ${megabytes(most)} are read.`,
    fix: "Check that this is the workbook you meant.",
  };
}

/** Three names at most, without what a terminal would act on, and how many more there are. */
export function listed(entries: readonly { readonly name: string }[]): string {
  const names = entries.slice(0, 3).map(({ name }) => `"${name.replace(/\p{C}/gu, "?").slice(0, 60)}"`);
  const more = entries.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${grouped(more)} more` : ""}`;
}

/** A million bytes. */
export const megabyte = 1_000_000;

/** A size in bytes, in words. */
export function megabytes(bytes: number): string {
  return `${grouped(Math.ceil(bytes / megabyte))} MB`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
