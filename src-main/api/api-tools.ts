import type { Capabilities } from "../../src-shared/contract/session";
import type { Sample } from "../../src-shared/contract/imports";
import type { QueueView } from "../../src-shared/contract/queue-view";
import type { StoreSettings } from "../../src-shared/contract/store-settings";
import type { CleanUpResult } from "../../src-shared/contract/clean-up";
import type { HealthReport } from "../../src-shared/contract/doctor";
import type { ReadArgs, MethodName, Result } from "../../src-shared/contract/contract";
import type { Actor } from "../../src-shared/contract/role";
import type { ViewJob } from "../feed/job-view";
import type { FoldersScreen } from "../feed/folders-screen";
import type { AdmittedFile, Offered } from "../intake/admit-file";
import type { FileIds } from "../intake/file-ids";
import type { FolderTools } from "../intake/watch/add-folder";
import type { AuditStore } from "../ports/audit-store";
import type { JobStore } from "../ports/job-store";
import type { RunnerStore } from "../ports/runner-store";
import type { ReadingStore } from "../ports/reading-store";
import type { Secrets } from "../ports/secrets";
import type { Settings } from "../ports/settings";
import type { Spool } from "../ports/spool";
import type { CheckStore } from "../ports/store-check";

/** What methods work with: the store in use now, and this host. */
export interface ApiTools {
  readonly jobs: JobStore;
  readonly runners: RunnerStore;
  readonly readings: Pick<ReadingStore, "delivered" | "inForce" | "previewTakeOut">;
  /** Channel-days that an undo's preview works out at once. */
  readonly undoPartDays: number;
  /** This computer's name. */
  readonly machine: string;
  readonly audit: AuditStore;
  readonly spool: Spool;
  readonly view: ViewJob;
  /** Imports at a time, as it is set now. */
  readonly queueSettings: () => Promise<Pick<QueueView, "parallel">>;
  readonly queueNow: () => Promise<QueueView>;
  /** Throws the Failure that keeps the store from being worked with, after one look. */
  readonly demandStore: () => Promise<void>;
  readonly tryStoreNow: () => void;
  readonly admit: (offered: Offered) => Promise<AdmittedFile>;
  /** There may be something to do, or to show. */
  readonly poke: () => void;
  readonly fileIds: FileIds;
  readonly samples: { list(): Promise<Sample[]>; path(name: string): string | null };
  readonly folders: FolderTools & { readonly screen: FoldersScreen };
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly sqlitePath: string;
  readonly checkStore: CheckStore;
  /** Uses another store from now on; files that wait stay with the old one or move to the new. */
  readonly useStore: (settings: StoreSettings, waiting: "stay" | "move") => Promise<void>;
  /** Looks at everything and changes nothing. */
  readonly examine: (signal: AbortSignal) => Promise<HealthReport>;
  /** Admits again what the store forgot. */
  readonly reconcile: (signal: AbortSignal) => Promise<Result<"doctor.reconcile">>;
  readonly cleanUp: {
    preview(days: number): Promise<CleanUpResult>;
    run(days: number, signal: AbortSignal): Promise<CleanUpResult>;
  };
  readonly capabilities: Capabilities;
  readonly version: string;
}

/** What one method of the contract does. It throws a Failure; dispatch makes it an answer. */
export type Handler<M extends MethodName> = (
  tools: ApiTools,
  args: ReadArgs<M>,
  actor: Actor,
  signal: AbortSignal,
) => Promise<Result<M>>;
