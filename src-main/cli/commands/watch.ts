import { basename, resolve } from "node:path";
import { say } from "../../../src-shared/catalogue/say";
import type { FolderSettings, FolderView } from "../../../src-shared/contract/folders";
import { Failure, failureFromWire } from "../../../src-shared/failure";
import { mayDo } from "../../../src-shared/contract/role";
import { auditCall } from "../../api/audit-call";
import type { Core } from "../../compose";
import { addFolder, canonicalFolder } from "../../intake/watch/add-folder";
import { ExitCode } from "../exit-codes";
import { readPlan } from "../read-plan";
import type { Streams } from "../streams";

/** What `meterdrop watch add` was told. */
export interface WatchCommand {
  readonly folder: string;
  readonly settings: { readonly [K in keyof FolderSettings]?: FolderSettings[K] | undefined };
  /** A file with the plan for every file of the folder. */
  readonly plan: string | undefined;
  readonly existing: "import" | "skip";
  readonly json: boolean;
}

/** `meterdrop watch list`: the watched folders of this data folder, each with how it stands. */
export async function watchList(core: Core, json: boolean, streams: Streams): Promise<ExitCode> {
  const { folders } = await core.folders.screen.now();
  if (json) streams.out(JSON.stringify(folders));
  else if (folders.length === 0) streams.out("No folder is watched.");
  else for (const folder of folders) describe(folder, streams);
  return ExitCode.allIn;
}

/** `meterdrop watch add`: watches a folder from now on, by whatever process runs this data folder's imports. */
export async function watchAdd(
  core: Core,
  command: WatchCommand,
  streams: Streams,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { folder, settings, existing, plan } = command;
  const planned = plan === undefined ? null : { plan: await readPlan(plan), from: basename(plan) };
  const { actor, store } = core.room();
  const who = await actor("analyst", signal);
  // Not through the contract, which takes no path and no file of a plan; by its rules all the same.
  const id = await auditCall(store, "folders.add", { path: folder }, who, () => {
    if (!mayDo(who.role, "analyst")) throw new Failure("not_allowed", { params: { role: "analyst" } });
    return addFolder(core.folders, { path: folder, settings, plan: planned, existing }, signal);
  });
  const added = await folderOf(core, (each) => each.id === id, folder);
  if (command.json) streams.out(JSON.stringify(added));
  else describe(added, streams);
  return ExitCode.allIn;
}

/** `meterdrop watch remove`: stops watching a folder, named by its path or number. No file of it is touched. */
export async function watchRemove(core: Core, named: string, streams: Streams): Promise<ExitCode> {
  const path = await pathOf(named);
  const folder = await folderOf(core, (each) => String(each.id) === named || each.path === path, named);
  const answer = await core.call("folders.remove", { id: folder.id });
  if (!answer.ok) throw failureFromWire(answer.failure);
  streams.out(`${folder.path} is no longer watched.`);
  return ExitCode.allIn;
}

async function folderOf(
  core: Core,
  isIt: (folder: FolderView) => boolean,
  named: string,
): Promise<FolderView> {
  const found = (await core.folders.screen.now()).folders.find(isIt);
  if (found === undefined) throw new Failure("folder_not_found", { params: { folder: named } });
  return found;
}

/** A folder that is gone is known by the path that it had. */
async function pathOf(named: string): Promise<string> {
  try {
    return await canonicalFolder(named);
  } catch (thrown) {
    if (thrown instanceof Failure) return resolve(named);
    throw thrown;
  }
}

function describe(folder: FolderView, streams: Streams): void {
  const { id, path, glob, filesToday, waitingThere, scheduleWords, failure } = folder;
  const when = scheduleWords === null ? "" : ` ${scheduleWords}.`;
  const dry = folder.dryRun ? " Dry run." : "";
  streams.out(
    `${id}  ${path} (${glob})  ${WORDS[folder.state]}.${when}${dry} ${filesToday} today, ${waitingThere} waiting there.`,
  );
  if (failure !== null) streams.out(`    ${say(failure.code, failure.params).text}`);
}

const WORDS: Readonly<Record<FolderView["state"], string>> = {
  watching: "Watching",
  importing: "Importing",
  out_of_reach: "Out of reach",
  paused: "Paused",
  not_allowed: "Not allowed",
  scheduled: "At set times",
};
