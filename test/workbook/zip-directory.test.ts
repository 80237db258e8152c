import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { problemInWords } from "../../src/model/problem.ts";
import { usualZipLimits, zipDirectory } from "../../src/workbook/zip-directory.ts";

/** An entry to put in an archive, and what to say of it that is not so. */
interface Part {
  readonly name: string;
  readonly data?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** Sizes to declare in the directory, and beside the entry, instead of the true ones. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly sizeBeside?: number;
  readonly nameBeside?: string;
  readonly at?: number;
  readonly extra?: Uint8Array;
}

const text = (from: string) => new TextEncoder().encode(from);

/** Figures of two, four or eight bytes, smallest byte first, as a ZIP archive holds them. */
function bytes(...figures: readonly (readonly [2 | 4 | 8, number])[]): Uint8Array {
  return joined(
    figures.map(([width, figure]) => {
      const out = new DataView(new ArrayBuffer(8));
      out.setBigUint64(0, BigInt(figure), true);
      return new Uint8Array(out.buffer, 0, width);
    }),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** An archive of these parts; the end of it may say other figures. */
function archive(
  parts: readonly Part[],
  end: { readonly count?: number; readonly before?: Uint8Array } = {},
): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const { name, data = text("<x/>"), method = 8, flags = 0, extra = new Uint8Array() } = part;
    const packed = method === 8 ? Uint8Array.from(deflateRawSync(data)) : data;
    const { size = data.length, packedSize = packed.length, nameBeside = name } = part;
    const beside = bytes(
      [2, 20],
      [2, flags],
      [2, method],
      [4, 0],
      [4, 0],
      [4, packed.length],
      [4, part.sizeBeside ?? size],
    );
    const told = bytes([2, 20], [2, flags], [2, method], [4, 0], [4, 0], [4, packedSize], [4, size]);
    locals.push(
      joined([bytes([4, 0x04034b50]), beside, bytes([2, text(nameBeside).length], [2, 0]), text(nameBeside), packed]),
    );
    directory.push(
      joined([
        bytes([4, 0x02014b50], [2, 20]),
        told,
        bytes([2, text(name).length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, part.at ?? at]),
        text(name),
        extra,
      ]),
    );
    at += (locals.at(-1) as Uint8Array).length;
  }
  const index = joined(directory);
  const count = end.count ?? parts.length;
  return joined([
    ...locals,
    index,
    end.before ?? new Uint8Array(),
    bytes([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, index.length], [4, at], [2, 0]),
  ]);
}

const sheet: Part = { name: "xl/worksheets/sheet1.xml" };

function saidOf(file: Uint8Array, limits = usualZipLimits): readonly string[] {
  const reading = zipDirectory(file, limits, "ours.xlsx");
  return reading.ok ? [] : reading.problems.map(problemInWords);
}

const again = "Open it in Excel and save it as an Excel workbook (.xlsx).";
const tampered = (what: string) => [`${what} It is broken, or was made to be read in two ways. ${again}`];

describe("the directory of an honest archive", () => {
  it("is its entries, with their sizes", () => {
    const large = { name: "xl/workbook.xml", data: text("<workbook/>".repeat(100)) };
    const stored = { name: "docProps/Größe.txt", data: text("12345"), method: 0 };
    expect(zipDirectory(archive([large, stored, { name: "xl/", data: text(""), method: 0 }]))).toEqual({
      ok: true,
      entries: [
        { name: "xl/workbook.xml", size: 1100, packedSize: deflateRawSync(text("<workbook/>".repeat(100))).length },
        { name: "docProps/Größe.txt", size: 5, packedSize: 5 },
        { name: "xl/", size: 0, packedSize: 0 },
      ],
    });
  });

  it("may leave the sizes beside an entry to follow it", () => {
    expect(saidOf(archive([{ ...sheet, flags: 8, sizeBeside: 0 }]))).toEqual([]);
  });

  it("is found where the archive stands in the middle of a larger buffer", () => {
    const whole = joined([text("before"), archive([sheet]), text("after")]);
    expect(zipDirectory(whole.subarray(6, whole.length - 5)).ok).toBe(true);
  });

  it("may give a size at length that would have fitted", () => {
    const data = text("<x/>");
    const extra = joined([bytes([2, 1], [2, 8]), bytes([8, data.length])]);
    expect(saidOf(archive([{ ...sheet, size: 0xffffffff, sizeBeside: data.length, extra }]))).toEqual([]);
  });
});

describe("a file that is no archive", () => {
  it.each([
    ["empty", new Uint8Array(), "The file is empty. Check that this is the file you meant."],
    [
      "a CSV file named as a workbook",
      text("Line,2026/27\r\nPay,3.0\r\n"),
      `This is not a workbook but text, such as a CSV file, under another name. ${again}`,
    ],
    [
      "a workbook of the old kind, or one with a password",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      `This is a workbook of the old kind (.xls), or one with a password. ${again} Use no password.`,
    ],
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0),
      "This is not a workbook: it does not begin as one. Check that this is the file you meant.",
    ],
    [
      "a PDF",
      text("%PDF-1.7\n"),
      "This is not a workbook: it does not begin as one. Check that this is the file you meant.",
    ],
  ])("because it is %s is told for what it is", (_, file, sentence) => {
    expect(saidOf(file)).toEqual([sentence]);
  });

  it("because it was cut short is told so, wherever it was cut", () => {
    const whole = archive([sheet, { name: "xl/workbook.xml" }]);
    for (let length = 4; length < whole.length; length += 1) {
      expect(saidOf(whole.subarray(0, length))).toEqual([
        "The file does not end as a workbook does. Copying or downloading it may have stopped half-way. Copy it again.",
      ]);
    }
  });

  it("because something follows it is refused too", () => {
    expect(saidOf(joined([archive([sheet]), text("more")]))).toHaveLength(1);
  });
});

describe("a hostile archive", () => {
  it("that would unpack to a thousand times its size is refused before it is unpacked", () => {
    const bomb = { name: "xl/sheet.xml", data: new Uint8Array(10_000_000) };
    expect(saidOf(archive([bomb]))).toEqual([
      `Unpacked, "xl/sheet.xml" would be more than 200 times as large. A file made to fill a computer looks like this; a workbook does not. ${again}`,
    ]);
  });

  it("that would be too large altogether, or in one entry, is refused", () => {
    const limits = { ...usualZipLimits, entry: 10, total: 1_000 };
    const parts = Array.from({ length: 5 }, (_, index) => ({ name: `${index}.xml`, data: text("abc".repeat(80)) }));
    expect(saidOf(archive(parts), limits)).toEqual([
      "Unpacked, the file would be 1 MB; at most 1 MB are read. Check that this is the workbook you meant.",
      'More than 1 MB would be unpacked from "0.xml", "1.xml", "2.xml" and 2 more. Check that this is the workbook you meant.',
    ]);
    expect(saidOf(archive([{ ...sheet, size: 3_000_000_000, sizeBeside: 3_000_000_000 }]))).toEqual([
      "Unpacked, the file would be 3,000 MB; at most 200 MB are read. Check that this is the workbook you meant.",
      'More than 100 MB would be unpacked from "xl/worksheets/sheet1.xml". Check that this is the workbook you meant.',
      `Unpacked, "xl/worksheets/sheet1.xml" would be more than 200 times as large. A file made to fill a computer looks like this; a workbook does not. ${again}`,
    ]);
  });

  it("that is itself larger than all that may be unpacked is refused", () => {
    expect(saidOf(archive([sheet]), { ...usualZipLimits, total: 50 })).toEqual([
      "The file is 1 MB; at most 1 MB are read. Check that this is the workbook you meant.",
    ]);
  });

  it("of more entries than a workbook has is refused by what it says of itself", () => {
    expect(saidOf(archive([sheet], { count: 60_000 }))).toEqual([
      `The file says that it has 60,000 parts; at most 2,000 are read. ${again}`,
    ]);
  });

  it("that says another size beside an entry than in the directory is refused", () => {
    expect(saidOf(archive([{ ...sheet, size: 2 }]))).toEqual([]);
    expect(saidOf(archive([{ ...sheet, size: 2, sizeBeside: 900 }]))).toEqual(
      tampered('The file says one thing of "xl/worksheets/sheet1.xml" in its directory and another beside it.'),
    );
    expect(saidOf(archive([{ ...sheet, nameBeside: "xl/worksheets/sheet2.xml" }]))).toEqual(
      tampered('The file says one thing of "xl/worksheets/sheet1.xml" in its directory and another beside it.'),
    );
  });

  it("that says a stored entry is another size unpacked, or that something comes of nothing, is refused", () => {
    const stored = { name: "a.xml", method: 0, size: 9, sizeBeside: 9 };
    expect(saidOf(archive([stored]))).toEqual(tampered('The file does not say truly how large "a.xml" is.'));
  });

  it("that unpacks several entries from the same bytes is refused", () => {
    const second = { name: "a.xml", at: 0 };
    expect(saidOf(archive([{ name: "a.xml" }, { ...second, name: "b.xml", nameBeside: "a.xml" }]))).toEqual(
      tampered('The file unpacks "b.xml" from bytes that belong to something else.'),
    );
  });

  it("whose entry is said to reach beyond the entries, or to stand where none is, is refused", () => {
    const sentence = tampered('The file has nothing where "xl/worksheets/sheet1.xml" should be.');
    expect(saidOf(archive([{ ...sheet, packedSize: 5_000 }]))).toEqual(sentence);
    expect(saidOf(archive([{ ...sheet, at: 7 }]))).toEqual(sentence);
    expect(saidOf(archive([{ ...sheet, at: 0xfffffff0 }]))).toEqual(sentence);
  });

  it("that needs a password is refused", () => {
    expect(saidOf(archive([{ ...sheet, flags: 1 }]))).toEqual([
      'A password is needed for "xl/worksheets/sheet1.xml". Save the workbook without a password.',
    ]);
    expect(saidOf(archive([{ ...sheet, flags: 0x40 }]))).toHaveLength(1);
    expect(saidOf(archive([{ ...sheet, method: 99 }]))).toHaveLength(1);
  });

  it("that is packed in some other way is refused", () => {
    expect(saidOf(archive([{ ...sheet, method: 14 }]))).toEqual([
      `No workbook is packed as "xl/worksheets/sheet1.xml" is. ${again}`,
    ]);
  });

  it.each(["../../etc/passwd", "/etc/passwd", "xl\\..\\..\\a.exe", "C:a.xml", "xl/a\u0000.xml", "\\\\server\\a", ""])(
    "with an entry named %j is refused",
    (name) => {
      expect(saidOf(archive([{ name }]))).toEqual(
        tampered(`The name "${name.replace("\u0000", "?")}" leads out of the file.`),
      );
    },
  );

  it("with dots that lead nowhere is not refused", () => {
    expect(saidOf(archive([{ name: "xl/a..b.xml" }]))).toEqual([]);
  });

  it("that holds a name twice, however it is spelt, is refused", () => {
    expect(saidOf(archive([{ name: "xl/a.xml" }, { name: "XL/A.xml" }]))).toEqual(
      tampered('The file holds "XL/A.xml" twice, and either could be read.'),
    );
  });

  it("whose directory is not where it says, or holds more or fewer entries than it says, is refused", () => {
    expect(saidOf(archive([sheet, { name: "b.xml" }], { count: 1 }))).toEqual(
      tampered("The directory of the file is broken."),
    );
    expect(saidOf(archive([sheet], { count: 2 }))).toEqual(tampered("The directory of the file is broken."));
    const moved = archive([sheet]);
    new DataView(moved.buffer).setUint32(moved.length - 6, 0x7fffffff, true);
    expect(saidOf(moved)).toEqual(tampered("The directory of the file is not where it should be."));
  });

  it("that gives its figures at length and contradicts itself is refused", () => {
    const sentence = tampered("The directory of the file is not where it should be.");
    // It says that it has more than it can say, and says it nowhere.
    expect(saidOf(archive([sheet], { count: 0xffff }))).toEqual(sentence);
    const plain = archive([sheet]);
    const end = plain.length - 22;
    const view = new DataView(plain.buffer);
    const [size, from] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
    const long = (count: number) =>
      joined([
        bytes([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, from]),
        bytes([4, 0x07064b50], [4, 0], [8, end], [4, 1]),
      ]);
    expect(saidOf(archive([sheet], { before: long(1) }))).toEqual([]);
    expect(saidOf(archive([sheet], { before: long(1), count: 0xffff }))).toEqual([]);
    expect(saidOf(archive([sheet], { before: long(2) }))).toEqual(sentence);
    expect(saidOf(archive([{ ...sheet, size: 0xffffffff }]))).toEqual(tampered("The directory of the file is broken."));
  });

  it("never gets more than sentences, whichever byte of it is changed", () => {
    const whole = archive([sheet, { name: "xl/workbook.xml", method: 0 }]);
    for (let at = 0; at < whole.length; at += 1) {
      for (const put of [0, 1, 0x50, 0x7f, 0xff]) {
        const changed = Uint8Array.from(whole);
        changed[at] = put;
        expect(() => zipDirectory(changed)).not.toThrow();
      }
    }
  });
});
