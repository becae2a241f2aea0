import { dialog } from "electron";
import { say } from "../../src-shared/catalogue/say";
import { contract } from "../../src-shared/contract/contract";
import type { WireFailure } from "../../src-shared/failure";
import type { Core } from "../compose";
import { words } from "./words";

/**
 * Imports files that the operating system asked to open. An admitted file shows in the queue; one that was left alone has
 * no row anywhere, so it is said.
 */
export async function addOpened(
  core: Pick<Core, "call" | "fileIds">,
  paths: readonly string[],
): Promise<void> {
  if (paths.length === 0) return;
  const left = await leftAlone(core, paths);
  if (left.length > 0)
    await dialog.showMessageBox({ type: "warning", message: words.leftAlone, detail: left.join("\n") });
}

/** Why files were left alone, a line each. */
async function leftAlone(core: Pick<Core, "call" | "fileIds">, paths: readonly string[]): Promise<string[]> {
  const fileIds = paths.map((path) => core.fileIds.give(path));
  const answer = await core.call("imports.add", { fileIds, source: "open" });
  if (!answer.ok) return [sayFailure(answer.failure)];
  const { files } = contract["imports.add"].result.parse(answer.value);
  return files.flatMap(({ filename, failure }) => (failure === null ? [] : [sayLeft(filename, failure)]));
}

/** Most of these sentences name the file themselves. */
function sayLeft(filename: string, failure: WireFailure): string {
  const said = sayFailure(failure);
  return said.includes(filename) ? said : `${filename}: ${said}`;
}

function sayFailure({ code, params }: WireFailure): string {
  const { text, remedy } = say(code, params);
  return `${text} ${remedy}`.trim();
}
