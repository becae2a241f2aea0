import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it, test } from "vitest";
import { LONGEST_LINE, RecordReader, type RecordFormat } from "../../../src-main/parse/record-reader";
import type { Encoding } from "../../../src-shared/jobs/import-plan";
import { Failure } from "../../../src-shared/failure";
import { cellSpans } from "../../../src-shared/reading/cell-spans";
import { COMMA, readRecords, recordsOf } from "./read-records";

const cellsOf = (text: string) => recordsOf(text).map(({ cells }) => cells);

describe("lines become cells", () => {
  test.each<[string, string, string[][]]>([
    [
      "LF",
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "CRLF",
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "CR",
      "a,b\rc,d\r",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "no break at the end",
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "CR at the end",
      "a,b\nc,d\r",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["all three", "a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]],
    ["blank records are records", "a\n\n\nb\n", [["a"], [""], [""], ["b"]]],
    ["spaces stay", "a , b\n", [["a ", " b"]]],
    ["empty cells", ",a,,\n", [["", "a", "", ""]]],
    ["quoted delimiter", '"a,b",c\n', [["a,b", "c"]]],
    ["doubled quotes", '"say ""x""",c\n', [['say "x"', "c"]]],
    ["quoted line breaks", '"a\nb\r\nc",d\ne\n', [["a\nb\r\nc", "d"], ["e"]]],
    ["spaces around quotes", ' "a, b" , c\n', [["a, b", "c"]]],
    ["a quote within a cell is text", '6" pipe,="0012"\n', [['6" pipe', '="0012"']]],
    ["quoted and empty", '"",""\n', [["", ""]]],
    ["quoted, plain, quoted", '"a"\nb\n"c"\n', [["a"], ["b"], ["c"]]],
    ["quoted at the end", 'a\n"b"', [["a"], ["b"]]],
  ])("%s", (_name, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });
});

it("gives each record its ordinal, line and bytes, and its text as it came", () => {
  const text = 'top\r\nh1,h2\r\n1,2\r\n\r\n"a\nb",c\r\né,x';
  const records = readRecords(Buffer.from(text), { ...COMMA, headerLine: 2 });
  expect(records).toEqual([
    { row: 1, line: 3, offset: 12, end: 17, raw: "1,2", cells: ["1", "2"], openQuote: false },
    { row: 2, line: 4, offset: 17, end: 19, raw: "", cells: [""], openQuote: false },
    { row: 3, line: 5, offset: 19, end: 28, raw: '"a\nb",c', cells: ["a\nb", "c"], openQuote: false },
    { row: 4, line: 7, offset: 28, end: 32, raw: "é,x", cells: ["é", "x"], openQuote: false },
  ]);
});

it("passes headings that hold line breaks in quotes", () => {
  const records = readRecords(Buffer.from('"Meter\nnumber",Date\n1,2\n'));
  expect(records.map(({ row, line, cells }) => [row, line, cells])).toEqual([[1, 3, ["1", "2"]]]);
});

it("finds nothing below headings that are the last line, or not there", () => {
  expect(readRecords(Buffer.from("h1,h2"))).toEqual([]);
  expect(readRecords(Buffer.from("h1,h2\n"))).toEqual([]);
  expect(readRecords(Buffer.from("only\ntwo lines\n"), { ...COMMA, headerLine: 7 })).toEqual([]);
  expect(readRecords(Buffer.from(""))).toEqual([]);
});

describe("a quote that is never closed costs its own line only", () => {
  test.each<[string, string, [string, boolean][]]>([
    [
      "to the end of the file",
      'a,"b\nc,d\ne,f',
      [
        ['a,"b', true],
        ["c,d", false],
        ["e,f", false],
      ],
    ],
    [
      "to the next quote",
      '"a,1\n"b",2\nc,3',
      [
        ['"a,1', true],
        ['"b",2', false],
        ["c,3", false],
      ],
    ],
    [
      "text after a closed quote",
      '"a" b,1\nc,2',
      [
        ['"a" b,1', true],
        ["c,2", false],
      ],
    ],
    ["the last character", 'a,"', [['a,"', true]]],
  ])("%s", (_name, text, expected) => {
    expect(recordsOf(text).map(({ raw, openQuote }) => [raw, openQuote])).toEqual(expected);
  });

  it("does not swallow more than the longest record", () => {
    const lines = Array.from({ length: 120_000 }, (_, i) => `row ${i},1`);
    const records = recordsOf(`"open,1\n${lines.join("\n")}`);
    expect(records).toHaveLength(120_001);
    expect(records.filter(({ openQuote }) => openQuote).map(({ row }) => row)).toEqual([1]);
  });
});

describe("a line longer than any row of readings fails the file", () => {
  test.each([
    ["plain", "x".repeat(LONGEST_LINE + 1)],
    ["with a quote", `"${"x".repeat(LONGEST_LINE + 1)}`],
  ])("%s", (_name, line) => {
    const read = () => recordsOf(`a\nb\n${line}\nc`);
    expect(read).toThrow(Failure);
    expect(read).toThrow(
      expect.objectContaining({ code: "line_too_long", params: { line: 4, limit: LONGEST_LINE } }),
    );
  });

  it("takes the longest line that is allowed", () => {
    expect(recordsOf("x".repeat(LONGEST_LINE))).toHaveLength(1);
  });
});

describe("each encoding gives the same text", () => {
  const text = 'Mètre;€;💡\r\n12;"a;""é""";ø\r\n💡;–;x\r\n\r\nend;1;2';
  const encode: Record<string, (bom: boolean) => Buffer> = {
    "utf-8": (bom) => Buffer.from((bom ? "\ufeff" : "") + text),
    "utf-16le": (bom) => iconv.encode((bom ? "\ufeff" : "") + text, "utf-16le", { addBOM: false }),
    "utf-16be": (bom) => iconv.encode((bom ? "\ufeff" : "") + text, "utf-16be", { addBOM: false }),
  };
  const cells = [["12", 'a;"é"', "ø"], ["💡", "–", "x"], [""], ["end", "1", "2"]];

  test.each(Object.keys(encode).flatMap((name) => [true, false].map((bom) => [name, bom] as const)))(
    "%s, byte order mark: %s",
    (name, bom) => {
      const bytes = encode[name]?.(bom) ?? Buffer.alloc(0);
      const format: RecordFormat = { encoding: name as Encoding, delimiter: ";", headerLine: 1 };
      const records = readRecords(bytes, format);
      expect(records.map((record) => record.cells)).toEqual(cells);
      expect(records.at(-1)?.end).toBe(bytes.length);
      for (const [index, record] of records.entries()) {
        expect(record.offset).toBe(index === 0 ? record.offset : records[index - 1]?.end);
        const raw = iconv.decode(bytes.subarray(record.offset, record.end), name);
        expect(raw.replace(/\r?\n$/, "")).toBe(record.raw);
      }
    },
  );

  it("windows-1252 has € at 0x80, in Node as in Electron", () => {
    const bytes = Buffer.concat([Buffer.from("h\n"), Buffer.from([0x80, 0x2c, 0xe9, 0x2c, 0x96])]);
    expect(readRecords(bytes, { ...COMMA, encoding: "windows-1252" })[0]?.cells).toEqual(["€", "é", "–"]);
  });
});

const anyText = fc
  .array(
    fc.constantFrom("a", "1.5", ",", ",", '"', '""', "\n", "\r\n", "\r", " ", "é", "💡", '"x,y"', '"p\nq"'),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(""));

it("gives the same records wherever the input is cut", () => {
  const encodings = fc.constantFrom<Encoding>("utf-8", "utf-16le", "utf-16be", "windows-1252");
  fc.assert(
    fc.property(anyText, encodings, fc.array(fc.nat(400), { maxLength: 8 }), (text, encoding, cuts) => {
      const bytes = iconv.encode(`h\n${text}`, encoding);
      const format = { ...COMMA, encoding };
      const whole = readRecords(bytes, format);
      expect(
        readRecords(
          bytes,
          format,
          cuts.map((cut) => cut % (bytes.length + 1)),
        ),
      ).toEqual(whole);
      const everyByte = Array.from({ length: bytes.length }, (_, i) => i);
      expect(readRecords(bytes, format, everyByte)).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

it("loses no byte: the records and their line breaks are the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const records = recordsOf(text);
      let rest = text;
      for (const { raw } of records) {
        expect(rest.startsWith(raw)).toBe(true);
        rest = rest.slice(raw.length).replace(/^(?:\r\n|\n|\r)/, "");
      }
      expect(rest).toBe("");
    }),
  );
});

it("finds as many cells as it can mark", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { raw, cells, openQuote } of recordsOf(text)) {
        if (!openQuote) expect(cellSpans(raw, ",")).toHaveLength(cells.length);
      }
    }),
  );
});

it("finds one cell of a record without cutting the rest", () => {
  fc.assert(
    fc.property(anyText, fc.nat(8), (text, column) => {
      const reader = new RecordReader(COMMA);
      reader.push(Buffer.from(`h\n${text}`));
      reader.finish();
      for (let extent = reader.next(); extent !== null; extent = reader.next()) {
        expect(reader.cell(extent, column)).toBe(reader.record(extent).cells[column] ?? "");
      }
    }),
  );
});
