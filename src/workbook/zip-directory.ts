import type { Problem } from "../model/problem.ts";
import { type Fault, listed, megabyte, megabytes, saveAgain, tampered, tooLarge, tooMany } from "./zip-faults.ts";
import { faultsOfPlaces } from "./zip-places.ts";
import { type DirectoryRecord, endOf, recordsOf, type ZipEntry } from "./zip-records.ts";

/** How much an archive may hold, by what its directory says; sizes in bytes once unpacked. */
export interface ZipLimits {
  readonly entries: number;
  readonly entry: number;
  readonly total: number;
  /** How many times as large an entry of more than a megabyte may become. Text packs by ten or twenty, a bomb by a thousand. */
  readonly ratio: number;
}

/** The entries of an archive that may be unpacked; or everything that speaks against it. */
export type ZipDirectoryReading =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Room for a workbook of two thousand proposals over ten years, several times over. */
export const usualZipLimits: ZipLimits = { entries: 2_000, entry: 100 * megabyte, total: 200 * megabyte, ratio: 200 };

/**
 * Reads the directory of a ZIP archive, such as a workbook is, and looks for whatever no honest writer leaves there. Nothing is
 * unpacked. Where the directory and the entries tell the same tale, whoever unpacks need only hold each entry to its size: an
 * entry that unpacks to more than it says cannot be seen from here.
 *
 * @param bytes - the whole file
 * @param file - the name to report problems under
 */
export function zipDirectory(
  bytes: Uint8Array,
  limits: ZipLimits = usualZipLimits,
  file?: string,
): ZipDirectoryReading {
  const refused = (...faults: readonly Fault[]): ZipDirectoryReading => ({
    ok: false,
    problems: faults.map((fault) => ({
      severity: "error",
      place: { path: [], ...(file === undefined ? {} : { file }) },
      ...fault,
    })),
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const other = notZip(bytes);
  if (other !== undefined) return refused(other);
  if (bytes.length > limits.total) return refused(tooLarge("The file is", bytes.length, limits.total));
  const end = endOf(view);
  if ("code" in end) return refused(end);
  if (end.count > limits.entries) return refused(tooMany(end.count, limits.entries));
  const records = recordsOf(view, bytes, end);
  if ("code" in records) return refused(records);
  const faults = [...faultsOfEntries(records, limits), ...faultsOfPlaces(records, view, bytes, end.from)];
  if (faults.length > 0) return refused(...faults);
  return { ok: true, entries: records.map(({ name, size, packedSize }) => ({ name, size, packedSize })) };
}

/** What the file is, where it is no archive: told from how it begins. */
function notZip(bytes: Uint8Array): Fault | undefined {
  const begins = (...first: readonly number[]) => first.every((byte, index) => bytes[index] === byte);
  const fault = (what: string, fix = saveAgain): Fault => ({ code: "not-a-workbook", what, fix });
  if (bytes.length === 0) return fault("The file is empty.", "Check that this is the file you meant.");
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    return fault("This is a workbook of the old kind (.xls), or one with a password.", `${saveAgain} Use no password.`);
  if (begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6)) return undefined;
  const text = bytes.subarray(0, 1000).every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
  if (text && !begins(0x25, 0x50, 0x44, 0x46))
    return fault("This is not a workbook but text, such as a CSV file, under another name.");
  return fault("This is not a workbook: it does not begin as one.", "Check that this is the file you meant.");
}

/** What the directory says of its entries that a workbook cannot be. */
function faultsOfEntries(records: readonly DirectoryRecord[], limits: ZipLimits): readonly Fault[] {
  const total = records.reduce((sum, { size }) => sum + size, 0);
  const which = (test: (record: DirectoryRecord) => boolean, fault: (names: string) => Fault): readonly Fault[] => {
    const found = records.filter(test);
    return found.length === 0 ? [] : [fault(listed(found))];
  };
  const known = new Set<string>();
  return [
    ...(total > limits.total ? [tooLarge("Unpacked, the file would be", total, limits.total)] : []),
    ...which(
      ({ size }) => size > limits.entry,
      (names) => ({
        ...tooLarge("", 0, limits.entry),
        what: `More than ${megabytes(limits.entry)} would be unpacked from ${names}.`,
      }),
    ),
    ...which(
      ({ size, packedSize }) => size > megabyte && size > packedSize * limits.ratio,
      (names) => ({
        code: "zip-bomb",
        what: `Unpacked, ${names} would be more than ${limits.ratio} times as large.`,
        why: "A file made to fill a computer looks like this; a workbook does not.",
        fix: saveAgain,
      }),
    ),
    ...which(
      // Bits 0, 6 and 13: encrypted, strongly, directory too. Method 99 is encryption as well.
      ({ flags, method }) => (flags & 0x2041) !== 0 || method === 99,
      (names) => ({
        code: "zip-encrypted",
        what: `A password is needed for ${names}.`,
        fix: "Save the workbook without a password.",
      }),
    ),
    ...which(
      ({ method }) => method !== 0 && method !== 8 && method !== 99,
      (names) => ({ code: "zip-method", what: `No workbook is packed as ${names} is.`, fix: saveAgain }),
    ),
    ...which(
      ({ method, size, packedSize }) => (method === 0 ? size !== packedSize : size > 0 && packedSize === 0),
      (names) => tampered(`The file does not say truly how large ${names} is.`),
    ),
    ...which(leadsOutside, (names) => tampered(`The name ${names} leads out of the file.`)),
    ...which(
      ({ name }) => known.size === known.add(name.toLowerCase()).size,
      (names) => tampered(`The file holds ${names} twice, and either could be read.`),
    ),
  ];
}

function leadsOutside({ name }: DirectoryRecord): boolean {
  const steps = name.split(/[/\\]/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character in a name is what is looked for
  return name === "" || steps[0] === "" || steps.includes("..") || /^[a-z]:|[\0-\x1f\x7f]/i.test(name);
}
