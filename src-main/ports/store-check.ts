import type { StoreCheck, StoreSettings } from "../../src-shared/contract/store-settings";

/** Tests where readings would be kept, in eight ordered steps; changes nothing. */
export type CheckStore = (
  settings: StoreSettings,
  password: string | null,
  signal: AbortSignal,
) => Promise<StoreCheck>;
