import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { Args } from "../../src-shared/contract/contract";
import type { Admitted } from "../../src-shared/contract/imports";
import type { Answer } from "../../src-shared/contract/method";
import { asFailure } from "../../src-shared/failure";
import type { WireFailure } from "../../src-shared/failure";

/** A file that was offered and not taken in. */
export interface LeftAlone {
  /** Tells rows of the same name apart. */
  readonly key: string;
  readonly filename: string;
  readonly failure: WireFailure;
}

type Options = Pick<Args<"imports.add">, "typeChoice" | "dryRun">;
type Source = Args<"imports.add">["source"];
type AdmitAnswer = Answer<{ files: Admitted[] }>;

export interface ImportsState {
  readonly leftAlone: readonly LeftAlone[];
  /** Why nothing of the last files offered was taken in. */
  readonly failure: WireFailure | null;
  /** Whose results are waited for: the page opens them when all have ended. */
  readonly awaited: readonly string[];
  /** Imports dropped files; answers the batch ids that were given. */
  readonly drop: (files: readonly File[], options: Options) => Promise<string[]>;
  /** Opens the picker and imports what is chosen. */
  readonly choose: (options: Options) => Promise<string[]>;
  readonly addSample: (name: string, options: Options) => Promise<string[]>;
  /** Takes a left-alone row out of the list. */
  readonly dismiss: (key: string) => void;
  readonly dismissFailure: () => void;
  readonly awaitResults: (batchIds: readonly string[]) => void;
  readonly stopAwaiting: () => void;
}

/** What was offered to be imported since the window opened, and what became of it. */
export function createImportsStore(client: Client) {
  return createStore<ImportsState>()((set, get) => {
    const admit = async (offer: () => Promise<AdmitAnswer | null>): Promise<string[]> => {
      const answer = await offer().catch(failed);
      if (answer === null) return [];
      if (!answer.ok) {
        set({ failure: answer.failure });
        return [];
      }
      const { files } = answer.value;
      set({ failure: null, leftAlone: [...leftAloneOf(files), ...get().leftAlone] });
      return files.flatMap((file) => file.batchId ?? []);
    };
    const add = (source: Source, options: Options) => (fileIds: string[]) =>
      fileIds.length === 0 ? null : client.call("imports.add", { fileIds, source, ...options });
    return {
      leftAlone: [],
      awaited: [],
      failure: null,
      drop: (files, options) => admit(async () => add("drop", options)(await client.fileIds(files))),
      choose: (options) => admit(async () => add("picker", options)(await client.chooseFiles())),
      addSample: (name, options) => admit(() => client.call("imports.addSample", { name, ...options })),
      dismiss: (key) => set({ leftAlone: get().leftAlone.filter((file) => file.key !== key) }),
      dismissFailure: () => set({ failure: null }),
      awaitResults: (batchIds) => set({ awaited: [...get().awaited, ...batchIds] }),
      stopAwaiting: () => set({ awaited: [] }),
    };
  });
}
export type ImportsStore = ReturnType<typeof createImportsStore>;

function failed(thrown: unknown): AdmitAnswer {
  return { ok: false, failure: asFailure(thrown).toWire() };
}

function leftAloneOf(files: readonly Admitted[]): LeftAlone[] {
  return files.flatMap(({ filename, failure }) =>
    failure === null ? [] : [{ key: crypto.randomUUID(), filename, failure }],
  );
}
