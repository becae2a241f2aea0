import { Failure } from "../../src-shared/failure";

/**
 * Waits for a change of the settings that nobody asked for (where the window is, what was explained). One that cannot be
 * written is let be: the next start does without it, and imports must not end for it. Settings that a person changes say
 * so in the page.
 */
export async function unlessSettingsFail(change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code === "unexpected") throw thrown;
  }
}
