import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { lookAtSqliteFile } from "../stores/sqlite/look-at-sqlite-file";
import { openSqliteStore } from "../stores/sqlite/open-sqlite-store";
import { serveStore, type ServedStore } from "./sqlite/serve-store";

// The entry of the embedded store's thread: opens it from workerData and serves it until it is closed.
const options = z.object({
  path: z.string(),
  migrationsFolder: z.string(),
  use: z.enum(["store", "look"]),
});

if (parentPort === null) throw new TypeError("this file is a worker's entry");
const port = parentPort;
const { use, ...file } = options.parse(workerData);
serveStore(use === "store" ? openSqliteStore(file) : looker(file), port, () => {
  port.close();
});

/** A store of which nothing can be asked but a look at its tables. */
function looker(file: Parameters<typeof lookAtSqliteFile>[0]): ServedStore {
  const refused = () => Promise.reject(new TypeError("a look changes nothing"));
  return {
    schema: { look: () => lookAtSqliteFile(file), migrate: refused, ping: refused },
    close: () => Promise.resolve(),
  };
}
