import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeSample } from "../../../src-main/detect/decode-sample";
import { detectEncoding } from "../../../src-main/detect/detect-encoding";
import { detectFile } from "../../../src-main/detect/detect-file";

const TEXT = "MPAN,Date,Reading\r\n1200023305967,13/11/2025,45.1\r\n";
const ACCENTS = "Site,MPAN,Date,£\r\nCafé Zoë – 4 °C,1200023305967,13/11/2025,45.1\r\n";

const encodingOf = (bytes: Uint8Array, whole = true): string => {
  const found = detectEncoding(bytes, whole);
  return found.kind === "encoding" ? found.encoding : found.code;
};

describe("the encoding of text", () => {
  test.each([
    ["ASCII", Buffer.from(TEXT), "utf-8"],
    ["UTF-8", Buffer.from(ACCENTS), "utf-8"],
    ["UTF-8 with a mark", iconv.encode(ACCENTS, "utf8", { addBOM: true }), "utf-8"],
    ["UTF-16, little end first", iconv.encode(ACCENTS, "utf-16le", { addBOM: true }), "utf-16le"],
    ["UTF-16, big end first", iconv.encode(ACCENTS, "utf-16be", { addBOM: true }), "utf-16be"],
    ["UTF-16 without a mark, little end first", iconv.encode(ACCENTS, "utf-16le"), "utf-16le"],
    ["UTF-16 without a mark, big end first", iconv.encode(ACCENTS, "utf-16be"), "utf-16be"],
    ["Windows-1252", iconv.encode(ACCENTS, "windows-1252"), "windows-1252"],
    ["ended by the mark of DOS", Buffer.from(`${TEXT}\x1a`), "utf-8"],
  ] as const)("%s", (_, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(decodeSample(bytes, encoding, true)).toMatch(
      /^(?:MPAN|Site),.*Reading|^Site,MPAN,Date,£\r\nCafé Zoë – 4 °C,/,
    );
  });

  test("Windows-1252 has its own signs from 0x80 to 0x9F, such as the euro and the dash", () => {
    const bytes = Buffer.from([0x80, 0x96, 0x92, 0x0a]);
    expect(encodingOf(bytes)).toBe("windows-1252");
    expect(decodeSample(bytes, "windows-1252", true)).toBe("€–’\n");
  });

  test("a character that the sample cuts is no reason to doubt UTF-8; in a whole file it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1 }),
        fc.integer({ min: 1, max: 3 }),
        (text, cut) => {
          const bytes = Buffer.from(`€${text}é😀`);
          const sample = bytes.subarray(0, bytes.length - cut);
          fc.pre(!sample.includes(0) && !/\p{Cc}/u.test(text));
          expect(encodingOf(sample, false)).toBe("utf-8");
          expect(encodingOf(sample, true)).toBe("windows-1252");
        },
      ),
    );
  });

  test("a sample ends with its last whole line", () => {
    expect(decodeSample(Buffer.from("a,b\nc,d\ne"), "utf-8", false)).toBe("a,b\nc,d");
    expect(decodeSample(Buffer.from("a,b\nc,d\ne"), "utf-8", true)).toBe("a,b\nc,d\ne");
    expect(decodeSample(Buffer.from("a,b,c"), "utf-8", false)).toBeNull();
  });
});

describe("what is no text", () => {
  const zip = (name: string): Buffer =>
    Buffer.concat([Buffer.from("PK\x03\x04\x14\0\0\0", "latin1"), Buffer.from(name)]);
  test.each([
    ["nothing", Buffer.alloc(0), "empty_file", undefined],
    ["a byte order mark alone", Buffer.from([0xef, 0xbb, 0xbf]), "empty_file", undefined],
    ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ"), "not_text", "a PDF document"],
    [
      "an Excel workbook",
      zip("[Content_Types].xml xl/workbook.xml"),
      "not_text",
      "an Excel workbook; save the sheet as CSV first",
    ],
    ["a Word document", zip("[Content_Types].xml word/document.xml"), "not_text", "a Word document"],
    [
      "an OpenDocument sheet",
      zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
      "not_text",
      "an OpenDocument spreadsheet; save the sheet as CSV first",
    ],
    ["a zip", zip("readings.csv"), "not_text", "a zip archive; unpack it first"],
    ["a gzip", Buffer.from([0x1f, 0x8b, 8, 0]), "not_text", "a gzip archive; unpack it first"],
    [
      "an old workbook",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "not_text",
      "an old Excel workbook or other Office document; save it as CSV first",
    ],
    ["an image", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "not_text", "a PNG image"],
    [
      "UTF-32",
      Buffer.from([0xff, 0xfe, 0, 0, 0x4d, 0, 0, 0]),
      "not_text",
      "text in UTF-32; save it as UTF-8",
    ],
    ["bytes with zeros", Buffer.from([1, 0, 2, 3, 0, 0, 9, 200]), "not_text", "binary data"],
    ["bytes with control characters", Buffer.from([1, 2, 3, 4, 5, 200, 201, 10]), "not_text", "binary data"],
  ])("%s", (_, bytes, code, found) => {
    const params = found === undefined ? {} : { found };
    expect(detectEncoding(bytes, true)).toEqual({ kind: "failure", code, params });
  });

  test("is answered with the file's name", () => {
    const sample = Buffer.from("%PDF-1.7");
    const input = { filename: "bill.pdf", sample, sampleIsWholeFile: true, typeChoice: "auto" as const };
    expect(detectFile(input)).toEqual({
      kind: "settled",
      detection: {
        kind: "failure",
        code: "not_text",
        params: { found: "a PDF document", filename: "bill.pdf" },
      },
    });
  });

  test.each([
    "<!DOCTYPE html><html>",
    "\n  <html lang='en'>",
    "<HTML><BODY>",
    "<table><tr><td>MPAN</td></tr></table>",
  ])("%j is a web page", (text) => {
    const input = {
      filename: "x.csv",
      sample: Buffer.from(text),
      sampleIsWholeFile: true,
      typeChoice: "auto" as const,
    };
    expect(detectFile(input)).toMatchObject({ detection: { kind: "failure", code: "web_page" } });
  });

  test("a line longer than the sample is no line of readings", () => {
    const sample = Buffer.from("1".repeat(1000));
    const input = { filename: "x.csv", sample, sampleIsWholeFile: false, typeChoice: "auto" as const };
    expect(detectFile(input)).toEqual({
      kind: "settled",
      detection: { kind: "failure", code: "line_too_long", params: { line: 1, limit: 1000 } },
    });
  });

  test("no bytes make it throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), (sample, sampleIsWholeFile) => {
        const found = detectFile({ filename: "x", sample, sampleIsWholeFile, typeChoice: "auto" });
        expect(["settled", "open"]).toContain(found.kind);
      }),
      { numRuns: 500 },
    );
  });
});
