import { mysqlTargets, startMariadb } from "../mariadb-server";
import { mysqlStore } from "./mysql-store";
import { readingStoreSuite } from "./reading-store.suite";

const targets = [
  ...mysqlTargets(),
  // As MySQL 8 comes: rows then go in by lists of values.
  { name: "MariaDB without LOAD DATA LOCAL", start: () => startMariadb({ flags: ["--local-infile=0"] }) },
];

for (const { name, start } of targets) {
  readingStoreSuite(name, async () => {
    const server = await start();
    const store = await mysqlStore(server);
    return {
      ...store,
      close: async () => {
        await store.close();
        await server.stop();
      },
    };
  });
}
