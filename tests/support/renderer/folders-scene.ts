import type { Result } from "../../../src-shared/contract/contract";
import type { FolderView } from "../../../src-shared/contract/folders";
import type { QueueView } from "../../../src-shared/contract/queue-view";
import { buildFolder, buildFolders } from "./build-folder";
import { at, buildJob, buildQueue } from "./build-job";
import { FakeHost, type Handlers } from "./fake-host";
import { finished, widePlan } from "./scenes";

/** The folders of the picture. */
export function pictureFolders() {
  return {
    nightly: buildFolder({
      name: "Nightly share",
      path: "\\\\leeds-fs01\\metering\\nightly",
      polling: true,
      state: "importing",
      filesToday: 14,
      problemsToday: 1,
      lastScanAt: at("14:05:40"),
      lastFile: { filename: "Stark_export_ALL_SITES_2024.csv", at: at("14:01") },
    }),
    inbox: buildFolder({
      name: "Meter inbox",
      path: "C:\\Users\\tashworth\\Meter inbox",
      filesToday: 2,
    }),
    cardiff: buildFolder({
      name: "Cardiff office",
      path: "\\\\cardiff-fs02\\hh",
      state: "out_of_reach",
      since: at("14:02"),
    }),
    df2: buildFolder({
      name: "Data collector DF2",
      path: "D:\\exports\\df2",
      state: "paused",
      paused: { by: "Tom Ashworth", at: at("09:10", "2025-11-19") },
      waitingThere: 6,
    }),
  };
}

const underWay = () =>
  buildJob({
    filename: "Stark_export_ALL_SITES_2024.csv",
    status: "processing",
    plan: widePlan,
    source: "watch",
    startedAt: at("14:01"),
    processedRows: 211_968,
    importedRows: 211_968,
    byteSize: 340_000_000,
    bytesDone: 64_600_000,
    progress: { rowsExpected: 1_114_000, rowsPerSecond: 1140, secondsLeft: 790 },
  });

const done = (filename: string, clock: string, rows: number, failedRows = 0) =>
  finished(filename, clock, clock, {
    source: "watch",
    totalRows: rows,
    processedRows: rows,
    importedRows: rows - failedRows,
    failedRows,
  });

/** The arrivals of the picture: most by night, and the latest files. */
export function nightlyArrivals(): Result<"folders.arrivals"> {
  const halfHours = Array.from({ length: 48 }, () => 0);
  for (const [i, files] of [
    [3, 2],
    [4, 61],
    [5, 32],
    [6, 3],
    [12, 2],
    [26, 2],
    [27, 2],
  ] as const)
    halfHours[i] = files;
  const jobs = [
    underWay(),
    done("sheffield_hh_2025-11-24.csv", "02:06", 4410),
    done("bradford_hh_2025-11-24.csv", "02:05", 3118),
    done("hull_hh_2025-11-24.csv", "02:05", 2204, 12),
    done("wakefield_hh_2025-11-24.csv", "02:04", 1977),
  ];
  return {
    days: 30,
    halfHours,
    latest: jobs.map((job) => ({
      filename: job.filename,
      at: job.startedAt ?? job.queuedAt,
      job,
      sameAs: null,
    })),
  };
}

export const noArrivals = (): Result<"folders.arrivals"> => ({
  days: 30,
  halfHours: Array.from({ length: 48 }, () => 0),
  latest: [],
});

interface Scene {
  readonly queue?: Partial<QueueView>;
  readonly runner?: { here: boolean; holder: string | null };
  readonly handlers?: Handlers;
}

/** A host that watches folders as the real one does: what is changed, paused or removed is so from then on. */
export function foldersHost(folders: FolderView[], { queue = {}, runner, handlers = {} }: Scene = {}) {
  const held = { folders };
  const told = () => buildFolders(held.folders, runner === undefined ? {} : { runner });
  const put = (id: number, change: Partial<FolderView>) => {
    held.folders = held.folders.map((folder) => (folder.id === id ? { ...folder, ...change } : folder));
    const folder = held.folders.find((one) => one.id === id);
    if (folder === undefined) throw new Error(`the scene has no folder ${id}`);
    return { folder };
  };
  const removed = new Map<number, FolderView>();
  const host = new FakeHost(buildQueue(queue), {
    "folders.list": told,
    "folders.arrivals": noArrivals,
    "folders.change": ({ id, change }) => put(id, change as Partial<FolderView>),
    "folders.pause": ({ id }) =>
      put(id, { state: "paused", paused: { by: "Tom Ashworth", at: at("14:06") } }),
    "folders.resume": ({ id }) => put(id, { state: "watching", paused: null }),
    "folders.remove": ({ id }) => {
      removed.set(id, put(id, {}).folder);
      held.folders = held.folders.filter((folder) => folder.id !== id);
      return {};
    },
    "folders.restore": ({ id }) => {
      const folder = removed.get(id);
      if (folder === undefined) throw new Error(`folder ${id} was not removed`);
      held.folders = [...held.folders, folder];
      return { folder };
    },
    ...handlers,
  });
  return { host, held, tell: () => host.send("folders", told()) };
}
