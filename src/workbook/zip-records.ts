import { type Fault, tampered } from "./zip-faults.ts";

/** An entry as the directory tells of it; sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
}

/** What the end of an archive says of its directory. */
export interface End {
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

/** What stands where a figure does not fit. */
const largest16 = 0xffff;
/** What stands where a figure of four bytes does not fit. */
export const largest32 = 0xffffffff;

/** The end of an archive: where its directory is, and how many entries that has. */
export function endOf(view: DataView): End | Fault {
  const at = lastEnd(view);
  if (at === undefined || at + 22 + view.getUint16(at + 20, true) !== view.byteLength) {
    return {
      code: "zip-cut-short",
      what: "The file does not end as a workbook does.",
      why: "Copying or downloading it may have stopped half-way.",
      fix: "Copy it again.",
    };
  }
  const [disk, start, onDisk] = [4, 6, 8].map((offset) => view.getUint16(at + offset, true));
  const count = view.getUint16(at + 10, true);
  const [size, from] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
  const long = longEndOf(view, at);
  const said: End = { count, from, to: from + size };
  // An archive of 4 GB and more states its figures again, at length. Where both say something they must agree.
  const told = long ?? said;
  const agrees =
    (count === largest16 || count === told.count) &&
    (from === largest32 || from === told.from) &&
    (size === largest32 || size === told.to - told.from);
  const needsLong = count === largest16 || from === largest32 || size === largest32;
  const oneDisk = disk === 0 && start === 0 && onDisk === count;
  if (!agrees || !oneDisk || (needsLong && long === undefined) || told.to > at)
    return tampered("The directory of the file is not where it should be.");
  return told;
}

function lastEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - largest16); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

/** The long form of the end, where there is one just before the short. */
function longEndOf(view: DataView, end: number): End | undefined {
  if (end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) return undefined;
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > end - 20 || view.getUint32(at, true) !== 0x06064b50) return undefined;
  const [count, size, from] = [32, 40, 48].map((offset) => Number(view.getBigUint64(at + offset, true)));
  return { count: count as number, from: from as number, to: (from as number) + (size as number) };
}

/** An entry of the directory, with what else it says there. */
export interface DirectoryRecord extends ZipEntry {
  readonly flags: number;
  readonly method: number;
  readonly at: number;
  readonly nameBytes: Uint8Array;
}

/** The entries of the directory, or why they cannot be told. */
export function recordsOf(view: DataView, bytes: Uint8Array, end: End): readonly DirectoryRecord[] | Fault {
  const records: DirectoryRecord[] = [];
  const broken = tampered("The directory of the file is broken.");
  let at = end.from;
  for (let index = 0; index < end.count; index += 1) {
    if (at + 46 > end.to || view.getUint32(at, true) !== 0x02014b50) return broken;
    const [named, extra, remark] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const next = at + 46 + named + extra + remark;
    if (next > end.to) return broken;
    const figures = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
    const long = longFigures(view, at + 46 + named, extra);
    // A figure that does not fit is given at length, in this order, in the extra field.
    const [size, packedSize, place] = figures.map((figure) => (figure === largest32 ? long.shift() : figure));
    if (size === undefined || packedSize === undefined || place === undefined) return broken;
    const nameBytes = bytes.subarray(at + 46, at + 46 + named);
    records.push({
      name: new TextDecoder().decode(nameBytes),
      size,
      packedSize,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      at: place,
      nameBytes,
    });
    at = next;
  }
  return at === end.to ? records : broken;
}

/** The figures that an extra field gives at length, in their order. */
export function longFigures(view: DataView, from: number, length: number): number[] {
  let at = from;
  while (at + 4 <= from + length) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const last = Math.min(at + 4 + size, from + length);
    if (id === 1) {
      const figures: number[] = [];
      for (let here = at + 4; here + 8 <= last; here += 8) figures.push(Number(view.getBigUint64(here, true)));
      return figures;
    }
    at += 4 + size;
  }
  return [];
}
