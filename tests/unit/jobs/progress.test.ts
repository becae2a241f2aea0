import { describe, expect, it } from "vitest";
import { progressOf } from "../../../src-shared/jobs/progress";

const job = {
  status: "processing",
  processedRows: 450,
  totalRows: null,
  bytesDone: 4500,
  byteSize: 10_000,
} as const;

describe("progressOf", () => {
  it("goes by bytes while the number of rows is not known, and estimates it", () => {
    expect(progressOf(job, [])).toEqual({
      percent: 45,
      rowsExpected: 1000,
      rowsPerSecond: null,
      secondsLeft: null,
    });
  });
  it("goes by rows where their number is known", () => {
    expect(progressOf({ ...job, totalRows: 900 }, []).percent).toBe(50);
  });
  it("tells no rate for the first three seconds", () => {
    const samples = [
      { at: 0, rows: 0, bytes: 0 },
      { at: 2999, rows: 300, bytes: 3000 },
    ];
    expect(progressOf(job, samples).rowsPerSecond).toBeNull();
  });
  it("tells rows a second and the time left by bytes", () => {
    const samples = [
      { at: 0, rows: 50, bytes: 500 },
      { at: 4000, rows: 450, bytes: 4500 },
    ];
    expect(progressOf(job, samples)).toMatchObject({ rowsPerSecond: 100, secondsLeft: 5.5 });
  });
  it("is 100 when completed, an empty file too", () => {
    expect(progressOf({ ...job, status: "completed", byteSize: 0, bytesDone: 0 }, []).percent).toBe(100);
  });
});
