import type { Args, EventName, EventValue, MethodName, Result } from "./contract";
import type { Answer } from "./method";

/** What a page needs of a transport: the Electron bridge, or HTTP. */
export interface Client {
  call<M extends MethodName>(method: M, args: Args<M>): Promise<Answer<Result<M>>>;
  /** Listens; the returned function stops. */
  on<E extends EventName>(event: E, listener: (value: EventValue<E>) => void): () => void;
  /** Ids for dropped or picked files: the host learns their paths, the page never does. */
  fileIds(files: readonly File[]): Promise<string[]>;
  /** Opens the host's file picker; empty when it was closed without a choice. */
  chooseFiles(): Promise<string[]>;
  /** Opens the host's folder picker; null when it was closed without a choice. */
  chooseFolder(): Promise<string | null>;
  /** Shows a watched folder in the system's own window. Only where capabilities.openFolder says so. */
  openFolder(id: number): Promise<Answer<null>>;
  copyText(text: string): Promise<void>;
}
