import { openSpool } from "../../../src-main/spool/open-spool";
import { systemClock } from "../../../src-main/system-clock";
import { spoolSuite } from "./spool.suite";

spoolSuite("the spool in a folder", (dataFolder) =>
  openSpool({ dataFolder, storeAddress: "ann@db.example:3306/meterdrop", clock: systemClock }),
);
