import { join } from "node:path";
import { runCommand } from "../run-command.mjs";

/**
 * Packs the unpacked application as `meterdrop-<version>-linux-x64.tar.gz`, with a folder of that name in it.
 * Plain tar does it, so that no 7-Zip is needed, and one that belongs to nobody in particular.
 * @param {string} folder
 * @param {string} unpacked The unpacked application, a folder's name in it.
 * @param {string} name Of the tarball, without its ending.
 * @returns {Promise<string>} the tarball's path
 */
export async function makeTarball(folder, unpacked, name) {
  const tarball = join(folder, `${name}.tar.gz`);
  const owner = ["--owner=0", "--group=0", "--numeric-owner", "--sort=name"];
  const args = ["-czf", tarball, ...owner, `--transform=s,^${unpacked},${name},`, "-C", folder, unpacked];
  const { code, stderr } = await runCommand("tar", args);
  if (code !== 0) throw new Error(`tar could not write ${tarball}: ${stderr.trim()}`);
  return tarball;
}
