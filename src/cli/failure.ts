/** What each way of failing exits with. */
export const exitCodes = {
  differs: 1,
  usage: 2,
  "invalid strategy": 3,
  "no solution": 4,
  file: 5,
  bug: 70,
} as const;

/** A way of failing. */
export type FailureKind = keyof typeof exitCodes;

/** An end that the reader should hear of in words, with the exit code that says which kind it is. */
export class Failure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.name = "Failure";
    this.kind = kind;
  }
}

/** A fault of the file system, worded for a reader. */
export function fileFault(path: string, fault: unknown): Failure {
  const code = (fault as NodeJS.ErrnoException).code;
  const said: Record<string, string> = {
    ENOENT: "there is no such file",
    EISDIR: "it is a folder, not a file",
    EACCES: "it may not be read or written",
    EPERM: "it may not be read or written",
    ENOSPC: "the disk is full",
    ENOTDIR: "part of the way to it is not a folder",
  };
  return new Failure("file", `${path}: ${said[code ?? ""] ?? (fault as Error).message}.`);
}
