// `npm run package`: the application for this machine's Linux, unpacked and as a tar.gz, in dist/.
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { build, Platform } from "electron-builder";
import { ensureBuilt } from "./build/ensure-built.mjs";
import { electronRuntime } from "./electron-runtime.mjs";
import { makeTarball } from "./package/make-tarball.mjs";
import { repository } from "./repository.mjs";

if (process.platform !== "linux") {
  console.error("npm run package makes the Linux application, and only on Linux.");
  process.exit(1);
}

const dist = join(repository, "dist");
const { version } = /** @type {{ version: string }} */ (
  JSON.parse(await readFile(join(repository, "package.json"), "utf8"))
);

await ensureBuilt();
const runtime = await electronRuntime();
await rm(dist, { recursive: true, force: true });
await build({
  projectDir: repository,
  targets: Platform.LINUX.createTarget("dir"),
  publish: "never",
  config: {
    extends: join(repository, "electron-builder.yml"),
    electronDist: runtime.dist,
    electronVersion: runtime.version,
  },
});
const tarball = await makeTarball(dist, "linux-unpacked", `meterdrop-${version}-linux-${process.arch}`);
console.log(`${join(dist, "linux-unpacked")}\n${tarball}`);
