import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { app } from "electron";
import { z } from "zod";
import { dataFolder } from "../data-folder";
import { declareAppProtocol } from "./app-protocol";
import { openDesktop } from "./desktop";
import { openedFiles } from "./opened-files";
import { endWithFailure } from "./end-with-failure";

/** What a second instance hands to the first; another program could send anything. */
const handedOver = z.object({ files: z.array(z.string()) });

const folder = dataFolder(process.env, process.platform, homedir());
try {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath("userData", folder);
  // Chromium's own caches: nobody should have to look for their readings among them.
  app.setPath("sessionData", join(folder, "window"));
  start(openedFiles(process.argv, process.cwd(), process.defaultApp));
} catch (thrown) {
  endWithFailure(thrown);
}

/** Nothing here waits at the top level: Electron is ready only after this module has been read to its end. */
function start(files: string[]): void {
  // Chromium reorders the command line it passes on, so the files travel beside it.
  if (!app.requestSingleInstanceLock({ files })) {
    app.quit();
    return;
  }
  declareAppProtocol();
  const desktop = app.whenReady().then(() => openDesktop(folder));
  const open = (paths: readonly string[], show: boolean) => {
    desktop
      .then(async (opened) => {
        if (show) opened.show();
        await opened.add(paths);
      })
      .catch(endWithFailure);
  };
  app.on("open-file", (event, path) => {
    event.preventDefault();
    open([path], true);
  });
  app.on("second-instance", (_event, _argv, _cwd, data) => {
    const read = handedOver.safeParse(data);
    open(read.success ? read.data.files : [], true);
  });
  open(files, false);
}
