import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { compose, type Core } from "../../../src-main/compose";
import type { Resources } from "../../../src-main/resources";
import { openSettingsFile } from "../../../src-main/settings/open-settings-file";
import { settingsPlace } from "../../../src-main/settings-place";
import {
  contract,
  methodNames,
  type Args,
  type EventName,
  type MethodName,
  type Result,
} from "../../../src-shared/contract/contract";
import type { Answer } from "../../../src-shared/contract/method";
import type { Role } from "../../../src-shared/contract/role";
import { secretAccount } from "../../../src-shared/contract/secret-account";
import type { WireFailure } from "../../../src-shared/failure";
import type { ContractStore } from "./contract-store";
import { knownSecrets } from "./known-secrets";
import { nowhere } from "./nowhere";

/** Somebody at a computer, and the core of their window: every answer that it gets is held against the contract. */
export interface ContractDesk {
  readonly core: Core;
  readonly email: string;
  readonly secrets: ReturnType<typeof knownSecrets>;
  /** What the screens were told. */
  readonly events: { readonly event: EventName; readonly value: unknown }[];
  /** A call that must be answered. */
  call<M extends MethodName>(method: M, args: Args<M>): Promise<Result<M>>;
  /** A call that must be refused, whatever is sent. */
  refused(method: MethodName, args: unknown): Promise<WireFailure>;
  /** Drops a file: the id that its page gets for it. */
  drop(name: string, text: string): Promise<string>;
  /** Where dropped files lie. */
  readonly sources: string;
  /** Runs what is queued, to its end. */
  runQueue(): Promise<void>;
  close(): Promise<void>;
}

/** Which methods were answered and which were refused, over all desks of a store. */
export interface Ledger {
  readonly answered: Set<MethodName>;
  readonly refused: Set<MethodName>;
}

export interface DeskParts {
  readonly store: ContractStore;
  readonly worker: Resources["worker"];
  readonly ledger: Ledger;
  /** Part of their e-mail address, and of the name of their data folder. */
  readonly who: string;
  /** What their row says before they come; else what the store gives on first sight. */
  readonly role?: Role;
  /**
   * Another store than this one, which is the last that worked, its password not kept: the embedded one of their data folder, or
   * a server that is not there.
   */
  readonly at?: "own" | "nowhere";
}

const repository = join(import.meta.dirname, "..", "..", "..");
const never = new AbortController().signal;

export async function openContractDesk(parts: DeskParts): Promise<ContractDesk> {
  const { store, ledger, who } = parts;
  const folder = join(store.folder, who);
  const sources = join(store.folder, `${who}-files`);
  await mkdir(sources);
  const events: ContractDesk["events"] = [];
  const secrets = knownSecrets(passwordsAt(parts));
  const core = await composed(parts, folder, secrets, (event, value) => events.push({ event, value }));
  const email = `${who}@example.org`;
  if (parts.role !== undefined) await bePerson(core, who, email, parts.role);

  const ask = async (method: MethodName, args: unknown): Promise<Answer<unknown>> => {
    const answer = await core.call(method, args);
    assertNoPath(answer, [sources, join(folder, "spool"), join(repository, "samples")]);
    return answer;
  };
  return {
    ...{ core, email, secrets, events, sources },
    call: async <M extends MethodName>(method: M, args: Args<M>) => {
      const answer = await ask(method, args);
      if (!answer.ok) throw new Error(`${method} was refused: ${JSON.stringify(answer.failure)}`);
      // A key that the contract does not name would be left out by the schema, and differ.
      expect(contract[method].result.parse(answer.value)).toEqual(answer.value);
      ledger.answered.add(method);
      return answer.value as Result<M>;
    },
    refused: async (method, args) => {
      const answer = await ask(method, args);
      if (answer.ok) throw new Error(`${method} was answered: ${JSON.stringify(answer.value)}`);
      ledger.refused.add(method);
      return answer.failure;
    },
    drop: async (name, text) => {
      const path = join(sources, name);
      await writeFile(path, text);
      return core.fileIds.give(path);
    },
    runQueue: async () => {
      const options = { limit: Infinity, until: "idle", only: null } as const;
      await core.room().startRunner(options, never).ended;
    },
    close: () => core.close(),
  };
}

async function composed(
  { store, worker, who, at }: DeskParts,
  folder: string,
  secrets: ContractDesk["secrets"],
  emit: (event: EventName, value: unknown) => void,
): Promise<Core> {
  await mkdir(folder, { mode: 0o700 });
  const place = settingsPlace(folder);
  const settings = openSettingsFile(place.path, place.exclusively);
  if (at === undefined) await settings.change({ store: store.settings });
  else
    await settings.change({ lastWorkingStore: store.settings, ...(at === "nowhere" && { store: nowhere }) });
  return compose({
    dataFolder: folder,
    resources: {
      appFolder: repository,
      migrationsFolder: (kind) => join(repository, "migrations", kind),
      samplesFolder: join(repository, "samples"),
      worker,
      preload: "",
      rendererFolder: "",
    },
    settings,
    secrets,
    person: { name: `${who} Example`, email: `${who}@example.org` },
    machine: `desk-of-${who}`,
    what: "desktop",
    version: "0.1.0",
    capabilities: { host: "desktop", picker: true, openFolder: true },
    storeOverride: null,
    emit,
  });
}

function passwordsAt({ at, store }: DeskParts): Record<string, string> {
  if (at === "nowhere") return { [secretAccount(nowhere)]: "s3cret" };
  if (at === "own" || store.settings.kind === "sqlite") return {};
  return { [secretAccount(store.settings)]: store.password ?? "" };
}

/** As an administrator would have them entered, before they first come. */
async function bePerson(core: Core, who: string, email: string, role: Role): Promise<void> {
  const { watch, store } = core.room();
  await watch.demand(never);
  await store.people.ensure({ name: `${who} Example`, email, role });
}

/** A page learns of no file where it lies, neither its source nor its copy. */
function assertNoPath(answer: unknown, folders: readonly string[]): void {
  const text = JSON.stringify(answer);
  for (const folder of folders) expect(text).not.toContain(folder);
}

export const newLedger = (): Ledger => ({ answered: new Set(), refused: new Set() });

/** Those of the contract that are not in a set. */
export const missingIn = (methods: ReadonlySet<MethodName>): MethodName[] =>
  methodNames.filter((name) => !methods.has(name));
