import { fstatSync, statSync, writeSync } from "node:fs";
import type { WriteStream } from "node:tty";
import { exitCodes } from "./failure.ts";

/**
 * Where answers go. To make Node's own stream takes longer than to write a page of text, so it is made only where it is needed: for
 * a terminal, whose width it knows, for a pipe that is full and does not wait, and on Windows.
 */
export const standardOutput = {
  /** Writes text or bytes, all of them before anything else is done where no stream is needed. */
  write(content: string | Uint8Array): void {
    const left = stream === undefined && !needsStream() ? unwritten(content) : content;
    if (left.length > 0) streamMade().write(left);
  },

  /** The terminal that answers go to, if they go to one. */
  terminal(): WriteStream | undefined {
    return needsStream() && streamMade().isTTY ? streamMade() : undefined;
  },

  /** Whether all that was written is out. A stream may still hold some of it. */
  isOut(): boolean {
    return stream === undefined;
  },
};

let stream: WriteStream | undefined;
let needed: boolean | undefined;

function needsStream(): boolean {
  needed ??= process.platform === "win32" || isTerminalOrOtherDevice();
  return needed;
}

function isTerminalOrOtherDevice(): boolean {
  const output = fstatSync(1);
  return output.isCharacterDevice() && output.rdev !== statSync("/dev/null").rdev;
}

function streamMade(): WriteStream {
  if (stream === undefined) {
    stream = process.stdout;
    stream.on("error", ended);
  }
  return stream;
}

/** Writes what can be written at once, and gives back the rest. */
function unwritten(content: string | Uint8Array): Uint8Array {
  let left = typeof content === "string" ? Buffer.from(content) : content;
  try {
    while (left.length > 0) left = left.subarray(writeSync(1, left));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "EAGAIN") ended(fault as NodeJS.ErrnoException);
  }
  return left;
}

/** A reader closing the pipe early, as `head` does, is not a fault. */
function ended(fault: NodeJS.ErrnoException): never {
  process.exit(fault.code === "EPIPE" ? 0 : exitCodes.file);
}
