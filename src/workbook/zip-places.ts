import { type Fault, listed, tampered } from "./zip-faults.ts";
import { type DirectoryRecord, largest32, longFigures } from "./zip-records.ts";

/** Whether each entry stands where the directory says, as the directory says, and apart from all others. */
export function faultsOfPlaces(
  records: readonly DirectoryRecord[],
  view: DataView,
  bytes: Uint8Array,
  directory: number,
): readonly Fault[] {
  const missing: DirectoryRecord[] = [];
  const lying: DirectoryRecord[] = [];
  const overlapping: DirectoryRecord[] = [];
  let free = 0;
  for (const record of [...records].sort((one, other) => one.at - other.at)) {
    const { at, packedSize } = record;
    if (at + 30 > directory || view.getUint32(at, true) !== 0x04034b50) {
      missing.push(record);
      continue;
    }
    const [named, extra] = [view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    const to = at + 30 + named + extra + packedSize;
    if (to > directory) missing.push(record);
    else if (at < free) overlapping.push(record);
    else if (!tellsTheSame(record, view, bytes.subarray(at + 30, at + 30 + named))) lying.push(record);
    free = Math.max(free, to);
  }
  const fault = (found: readonly DirectoryRecord[], what: (names: string) => string) =>
    found.length === 0 ? [] : [tampered(what(listed(found)))];
  return [
    ...fault(missing, (names) => `The file has nothing where ${names} should be.`),
    ...fault(overlapping, (names) => `The file unpacks ${names} from bytes that belong to something else.`),
    ...fault(lying, (names) => `The file says one thing of ${names} in its directory and another beside it.`),
  ];
}

function tellsTheSame(record: DirectoryRecord, view: DataView, name: Uint8Array): boolean {
  const { at, flags, method, size, packedSize, nameBytes } = record;
  const here = { flags: view.getUint16(at + 6, true), method: view.getUint16(at + 8, true) };
  const long = longFigures(view, at + 30 + name.length, view.getUint16(at + 28, true));
  // Bit 3: the sizes follow the entry, and may be left out before it.
  const same = (said: number, offset: number) => {
    const short = view.getUint32(at + offset, true);
    const beside = short === largest32 ? long.shift() : short;
    return beside === said || ((here.flags & 8) !== 0 && beside === 0);
  };
  const sameName = name.length === nameBytes.length && name.every((byte, index) => byte === nameBytes[index]);
  const samePacking = here.method === method && (here.flags & 0x2049) === (flags & 0x2049);
  return sameName && samePacking && same(size, 22) && same(packedSize, 18);
}
