import { dirname } from "node:path";
import { Failure } from "../../src-shared/failure";
import { driveKind, FUSE_MAGIC } from "./drive-kind";
import { errorCode } from "./error-code";
import { mountType } from "./mount-type";
import type { SpoolFs } from "./spool-fs";

/**
 * Refuses a data folder on a network or synced drive, before anything is written there. A folder that is not there yet is
 * judged by the nearest one above it that is. Failure: spool_on_network.
 */
export async function refuseSharedDrive(
  fs: SpoolFs,
  dataFolder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<void> {
  const path = await nearestFolder(fs, dataFolder);
  // macOS and Windows answer numbers that mean something else.
  const magic = platform === "linux" ? (await fs.statfs(path)).type : null;
  const mount = magic === FUSE_MAGIC ? mountType(await mountinfo(fs), path) : null;
  const kind = driveKind({ path, platform, magic, mountType: mount });
  if (kind !== null) throw new Failure("spool_on_network", { params: { folder: dataFolder, kind } });
}

/** A bare chroot may have no /proc: then nothing is known of the mounts. */
async function mountinfo(fs: SpoolFs): Promise<string> {
  try {
    return await fs.readFile("/proc/self/mountinfo", "utf8");
  } catch (thrown) {
    if (errorCode(thrown) === "ENOENT") return "";
    throw thrown;
  }
}

/** The true path (links followed) of a folder, or of the nearest one above it that exists. */
async function nearestFolder(fs: SpoolFs, folder: string): Promise<string> {
  try {
    return await fs.realpath(folder);
  } catch (thrown) {
    const above = dirname(folder);
    if (errorCode(thrown) !== "ENOENT" || above === folder) throw thrown;
    return nearestFolder(fs, above);
  }
}
