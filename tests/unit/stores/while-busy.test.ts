import { describe, expect, it } from "vitest";
import { whileBusy } from "../../../src-main/stores/while-busy";
import { Failure } from "../../../src-shared/failure";

describe("whileBusy", () => {
  it("repeats work that met contention", async () => {
    let turn = 0;
    const work = () => (++turn < 3 ? Promise.reject(new Failure("store_busy")) : Promise.resolve("done"));
    expect(await whileBusy(work)).toBe("done");
    expect(turn).toBe(3);
  });

  it("gives up after eight", async () => {
    let turns = 0;
    const work = () => {
      turns++;
      return Promise.reject(new Failure("store_busy"));
    };
    await expect(whileBusy(work)).rejects.toMatchObject({ code: "store_busy" });
    expect(turns).toBe(8);
  });

  it("never repeats a lost COMMIT, nor anything else", async () => {
    let turns = 0;
    const work = () => {
      turns++;
      return Promise.reject(new Failure("store_lost", { retryable: true }));
    };
    await expect(whileBusy(work)).rejects.toMatchObject({ code: "store_lost" });
    expect(turns).toBe(1);
  });
});
