import { z } from "zod";
import { typeChoice } from "../jobs/import-plan";
import { method } from "./method";
import { actor } from "./role";

/** What a host can do that another cannot. */
export const capabilities = z.object({
  host: z.enum(["desktop", "web"]),
  picker: z.boolean(),
  openFolder: z.boolean(),
});
export type Capabilities = z.infer<typeof capabilities>;

/** What is remembered of how this person likes the screens. */
export const preferences = z.object({
  theme: z.enum(["system", "light", "dark"]).default("system"),
  typeChoice: typeChoice.default("auto"),
  dryRun: z.boolean().default(false),
  waitForResult: z.boolean().default(false),
  letterKeys: z.boolean().default(true),
});
export type Preferences = z.infer<typeof preferences>;

/** Without the defaults of `preferences`, which would put back whatever a call leaves out. */
const changedPreferences = z
  .object({
    theme: preferences.shape.theme.unwrap(),
    typeChoice,
    dryRun: z.boolean(),
    waitForResult: z.boolean(),
    letterKeys: z.boolean(),
  })
  .partial();

export const sessionMethods = {
  "session.now": method(
    "viewer",
    false,
    z.object({}),
    z.object({ actor, capabilities, preferences, version: z.string() }),
  ),
  /** Changes what is given, and leaves the rest as it is. */
  "session.prefer": method("viewer", false, changedPreferences, preferences),
};
