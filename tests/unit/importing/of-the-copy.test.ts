import { expect, it } from "vitest";
import { ofTheCopy } from "../../../src-main/importing/of-the-copy";
import { Failure } from "../../../src-shared/failure";

const path = "/home/ann/.config/meterdrop/spool/ab/cd.bytes";

it.each([
  ["file_missing", "spool_copy_missing"],
  ["file_changed", "file_changed"],
  ["line_too_long", "line_too_long"],
] as const)("%s of the copy is told as %s of the file, and no path goes with it", (code, told) => {
  const failure = ofTheCopy(new Failure(code, { params: { path, line: 4 } }), "jan.csv");
  expect(failure).toMatchObject({ code: told, params: { filename: "jan.csv", line: 4 } });
  expect(JSON.stringify((failure as Failure).toWire())).not.toContain("/home");
});

it("leaves alone what has no path", () => {
  const lost = new Failure("store_lost", { params: { host: "db" }, retryable: true });
  expect(ofTheCopy(lost, "jan.csv")).toBe(lost);
  const stop = new DOMException("stopped", "AbortError");
  expect(ofTheCopy(stop, "jan.csv")).toBe(stop);
});
