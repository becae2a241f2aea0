import type { SpoolLook } from "../../ports/spool";
import type { Check, Finding } from "../check";

/** What is known of whoever runs this spool. */
export interface RunnerSeen extends Pick<SpoolLook, "held" | "holder"> {
  /** Files that are not imported yet. */
  readonly waiting: number;
  /** Whether the store heard the runner within a minute; null where the store cannot be asked. */
  readonly heard: boolean | null;
}

export function judgeRunner({ held, holder, waiting, heard }: RunnerSeen): Finding {
  if (!held) {
    return waiting === 0
      ? { result: "ok", said: "runner_not_needed" }
      : { result: "warning", said: "runner_missing", params: { count: countOf(waiting) } };
  }
  const who =
    holder === null ? "A process" : `${holder.person} (${holder.what}, process ${String(holder.pid)})`;
  if (heard === false && waiting > 0) {
    return { result: "error", said: "runner_unheard", params: { who } };
  }
  return { result: "ok", said: "runner_alive", params: { who } };
}

const countOf = (files: number): string => (files === 1 ? "1 file" : `${files} files`);

/** Whether somebody imports what this computer's data folder holds; looked at even while the store is away. */
export const runner: Check = {
  id: "runner",
  after: ["spool"],
  look: async ({ spool, health, stepsOfStore }) => {
    const { held, holder } = await spool.look();
    const manifests = await spool.list();
    const waiting = manifests.filter((one) => one.completedAt === null && !one.cancelled).length;
    const { passed, schema } = await stepsOfStore();
    const heard = passed && schema === "ready" ? await health.isHeard(spool.id) : null;
    return judgeRunner({ held, holder, waiting, heard });
  },
};
