import { createStore } from "zustand/vanilla";
import type { Client } from "../../src-shared/contract/client";
import type { Args, Result } from "../../src-shared/contract/contract";
import { secretAccount } from "../../src-shared/contract/secret-account";
import { mysqlSettings, type MysqlSettings, type StoreCheck } from "../../src-shared/contract/store-settings";
import type { WireFailure } from "../../src-shared/failure";
import { draftOf, emptyDraft, readDraft, sameAsk, type DraftField, type StoreDraft } from "./store-draft";

export type KnownStore = Result<"store.settings">;

/** What the last test, or the last try to use the store, came to. */
export interface StoreTest {
  /** Exactly what was tested: a passed test says nothing of other settings. */
  readonly asked: Args<"store.test">;
  readonly check: StoreCheck;
  /** Milliseconds of this computer's clock. */
  readonly at: number;
}

export interface StoreSettingsState {
  /** What is in use, as the host told it; null until the first answer. */
  readonly known: KnownStore | null;
  /** Why a call came to nothing. */
  readonly failure: WireFailure | null;
  readonly draft: StoreDraft;
  /** Fields that stood in the way of the last test. */
  readonly faults: readonly DraftField[];
  readonly test: StoreTest | null;
  readonly busy: "testing" | "using" | null;
  /** The store of the draft was taken into use just now, and nothing was changed since. */
  readonly inUse: boolean;
  readonly load: () => Promise<void>;
  readonly edit: (change: Partial<StoreDraft>) => void;
  readonly runTest: () => Promise<void>;
  /** Tests once more and uses the store; `waiting` says what becomes of files that wait for the old one. */
  readonly use: (waiting: "stay" | "move") => Promise<void>;
  /** Fills in the settings that worked last (else those in use); nothing is used before it is tested. */
  readonly restore: () => void;
}

export function createStoreSettingsStore(client: Client, now: () => number = Date.now) {
  return createStore<StoreSettingsState>()((set, get) => {
    const read = () => readDraft(get().draft, keptFor(get().known));

    const refresh = async (change: Partial<StoreSettingsState>) => {
      const answer = await client.call("store.settings", {});
      if (answer.ok) set({ known: answer.value, ...change });
      else set({ failure: answer.failure, ...change });
    };

    return {
      known: null,
      failure: null,
      draft: emptyDraft,
      faults: [],
      test: null,
      busy: null,
      inUse: false,
      load: async () => {
        set({ failure: null });
        await refresh({});
        const { known } = get();
        if (known !== null) set({ draft: draftOf(known.current) });
      },
      edit: (change) =>
        set({ draft: { ...get().draft, ...change }, faults: [], failure: null, inUse: false }),
      runTest: async () => {
        if (get().busy !== null) return;
        const asked = read();
        if (!asked.ok) {
          set({ faults: asked.faults, test: null });
          return;
        }
        set({ busy: "testing", test: null, faults: [], failure: null });
        const answer = await client.call("store.test", asked.args);
        if (answer.ok) set({ busy: null, test: { asked: asked.args, check: answer.value, at: now() } });
        else set({ busy: null, failure: answer.failure });
      },
      use: async (waiting) => {
        const asked = read();
        if (!asked.ok || get().busy !== null) return;
        set({ busy: "using", failure: null });
        const answer = await client.call("store.use", { ...asked.args, waiting });
        if (!answer.ok) {
          set({ busy: null, failure: answer.failure });
          return;
        }
        const { check, used, failure } = answer.value;
        const test = { asked: asked.args, check, at: now() };
        // Once it is in use the password is in its place, and the form has nothing more to hold of it.
        const draft = used ? { ...get().draft, password: null } : get().draft;
        await refresh({ busy: null, test, failure, inUse: used, draft });
      },
      restore: () => {
        const { known, draft } = get();
        if (known === null) return;
        set({
          draft: draftOf(known.lastWorking ?? known.current, { ...draft, password: null }),
          faults: [],
          test: null,
          failure: null,
          inUse: false,
        });
      },
    };
  });
}
export type StoreSettingsStore = ReturnType<typeof createStoreSettingsStore>;

/** Whether the last test was of exactly what the form says now. */
export function isTested({ draft, known, test }: StoreSettingsState): boolean {
  const read = readDraft(draft, keptFor(known));
  return read.ok && test !== null && sameAsk(read.args, test.asked);
}

/**
 * Whether the store of the draft may be taken into use: a test of exactly these settings passed, and it is not in use
 * already. Use sets empty tables up, so those in use may be taken into use once more.
 */
export function mayUse(state: StoreSettingsState): boolean {
  const { test } = state;
  if (test === null || !isTested(state) || !test.check.passed) return false;
  return test.check.schema === "empty" || (test.check.schema === "ready" && isChanged(state));
}

/** Whether a password is kept for what the form says now. */
export function keptNow({ draft, known }: StoreSettingsState): boolean {
  const read = readDraft(draft, () => true);
  return (
    read.ok && read.args.settings.kind === "mysql" && keptFor(known)(mysqlSettings.parse(read.args.settings))
  );
}

/** Whether the form differs from what is in use: a typed password does, even where it is the same one. */
export function isChanged({ draft, known }: StoreSettingsState): boolean {
  if (known === null) return false;
  const read = readDraft(draft, () => true);
  return !read.ok || !sameAsk(read.args, { settings: known.current, password: { kind: "keep" } });
}

/**
 * Whether a password is kept for settings: the environment's goes for all, the keychain's for one account. That the
 * last working settings have theirs is taken for granted: they worked.
 */
export function keptFor(known: KnownStore | null): (settings: MysqlSettings) => boolean {
  if (known === null) return () => false;
  if (known.passwordPlace === "environment") return () => true;
  const { current, lastWorking, passwordKept } = known;
  const accounts = [passwordKept ? current : null, lastWorking].flatMap((settings) =>
    settings?.kind === "mysql" ? [secretAccount(settings)] : [],
  );
  return (settings) => accounts.includes(secretAccount(settings));
}

/** Whether another store is meant than the one in use: then files that wait have to be told where they go. */
export function isOtherStore({ draft, known }: StoreSettingsState): boolean {
  const read = readDraft(draft, () => true);
  if (known === null || !read.ok) return false;
  return addressOf(read.args.settings) !== addressOf(known.current);
}

const addressOf = (settings: Args<"store.test">["settings"]) =>
  settings.kind === "sqlite"
    ? JSON.stringify([settings.kind, settings.path ?? null])
    : JSON.stringify([settings.kind, settings.hosts, settings.database, settings.user]);
