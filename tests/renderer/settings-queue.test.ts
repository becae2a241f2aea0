import { describe, test } from "vitest";
import type { MachineView } from "../../src-shared/contract/machines";
import { Failure } from "../../src-shared/failure";
import { at, buildQueue } from "../support/renderer/build-job";
import { expect } from "../support/renderer/expect-page";
import { FakeHost, type Handlers } from "../support/renderer/fake-host";
import { windowSuite } from "../support/renderer/window-suite";

const machine = (given: Partial<MachineView>): MachineView => ({
  ...{ machine: "LDS-WS-014", person: "Tom Ashworth", version: "0.1.0", lastHeardAt: at("14:06") },
  ...{ silent: false, paused: false, waitingFiles: 0, queued: 0, processing: 0, here: false },
  ...given,
});
const machines = [
  machine({ machine: "CDF-WS-003", person: "Amir Khan", silent: true, lastHeardAt: at("11:02"), queued: 3 }),
  machine({ here: true, processing: 2, queued: 4, waitingFiles: 1 }),
  machine({ machine: "LDS-WS-020", person: null, version: null, lastHeardAt: null, paused: true }),
];

describe("the queue in the settings", () => {
  const open = windowSuite();
  const route = "/settings/queue";
  const host = (handlers: Handlers = {}) =>
    new FakeHost(buildQueue(), {
      "machines.list": () => ({ now: at("14:06"), machines }),
      ...handlers,
    });

  test("imports at a time are saved as they are changed", async () => {
    const it = host({
      "queue.parallel": ({ imports }) => ({ parallel: { now: imports ?? 2, chosen: imports, most: 16 } }),
    });
    const { page } = await open(it, { route });
    const choice = page.getByRole("combobox", { name: "Imports at a time" });
    await expect(choice).toHaveText("By the cores of this computer (2)");
    await choice.click();
    await page.getByRole("option", { name: "4", exact: true }).click();
    await expect(choice).toHaveText("4");
    await choice.click();
    await page.getByRole("option", { name: "By the cores of this computer" }).click();
    await expect(choice).toHaveText("By the cores of this computer (2)");
    expect(it.asked("queue.parallel")).toEqual([{ imports: 4 }, { imports: null }]);
  });

  test("lists every machine: whose, when it was last heard, and what waits there", async () => {
    const { page } = await open(host(), { route });
    const table = page.getByRole("table", { name: "Machines" });
    await expect(table.getByRole("columnheader")).toHaveText([
      ...["Machine", "Person", "State", "Last heard", "Importing", "Waiting", "Version"],
    ]);
    const cells = (name: string) =>
      table
        .getByRole("row")
        .filter({ has: page.getByRole("rowheader", { name }) })
        .getByRole("cell");
    await expect(cells("CDF-WS-003")).toHaveText(["Amir Khan", "Silent", "11:02", "0", "3", "0.1.0"]);
    await expect(cells("LDS-WS-014")).toHaveText(["Tom Ashworth", "Running", "14:06", "2", "5", "0.1.0"]);
    await expect(cells("LDS-WS-020")).toHaveText(["Not recorded", "Paused", "Never", "0", "0", ""]);
    await expect(table.getByRole("rowheader", { name: "LDS-WS-014 this computer" })).toBeVisible();
  });

  test("says why there is no list while the store is away", async () => {
    const away = () => {
      throw new Failure("store_unreachable", { params: { host: "energy-db", reason: "ETIMEDOUT" } });
    };
    const { page } = await open(host({ "machines.list": away }), { route });
    await expect(page.getByText("The store is out of reach.")).toBeVisible();
  });
});
