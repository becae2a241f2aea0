import type { Answer } from "./method";

/** What the host tells the page to do: from its menu, its tray, or a notification that was clicked. */
export type HostCommand = "choose-files" | "settings" | "open-job";

/**
 * What the preload exposes as `window.meterdrop`, and all that a page can reach. Values are plain JSON, checked
 * by the receiving side; a path never passes, in either direction.
 */
export interface MeterdropBridge {
  /** Calls a method of the contract; the answer's value is checked by the caller against that method's schema. */
  call(method: string, args: unknown): Promise<Answer<unknown>>;
  /** Listens to an event of the contract; the returned function stops. */
  on(event: string, listener: (value: unknown) => void): () => void;
  /** The id under which the host knows a dropped file. The host learns its path, the page never does. */
  fileId(file: File): Promise<string>;
  /** Opens the file picker; ids of what was chosen, empty when it was closed without a choice. */
  chooseFiles(): Promise<string[]>;
  /** Opens the folder picker; the id under which the host knows the folder, null when it was closed without a choice. */
  chooseFolder(): Promise<string | null>;
  /** Shows a watched folder in the system's own window. Only where capabilities.openFolder says so. */
  openFolder?(id: number): Promise<Answer<null>>;
  /** Listens to the host's commands (`arg`: the batch id of "open-job"); the returned function stops. */
  onCommand(listener: (command: HostCommand, arg?: string) => void): () => void;
}
