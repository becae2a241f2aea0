import { healthTitles } from "../../src-shared/catalogue/findings";
import { say } from "../../src-shared/catalogue/say";
import type { Result } from "../../src-shared/contract/contract";
import type { HealthCheck, HealthReport } from "../../src-shared/contract/doctor";
import { formatNumberOf } from "./format-count";
import { formatMs } from "./format-duration";
import { sentences } from "./sentences";

/** Every word of the Health section that the catalogue has not. */
export const healthCopy = {
  section: "Health",
  lead: "Looks at the store, this computer’s data folder and its imports. Looking changes nothing.",
  looking: "Looking",
  again: "Check again",
  copy: "Copy report",
  copied: "Copied",
  admit: "Admit again",
  admitting: "Admitting again",
  viewer:
    "Looking at the store and the data folder needs the role of an analyst. An administrator can give it.",
} as const;

const results: Readonly<Record<HealthCheck["result"], string>> = {
  ok: "In order",
  warning: "To look at",
  error: "Wrong",
  not_tried: "Not tried",
};

/** The state of a check in a word, for whoever does not see its icon. */
export const checkWord = ({ result }: Pick<HealthCheck, "result">): string => results[result];

export const checkTitle = ({ id }: Pick<HealthCheck, "id">): string => healthTitles[id];

/** What was found, and what to do about it where something is to be done. */
export function checkText({ said, params }: Pick<HealthCheck, "said" | "params">): string {
  const { text, remedy } = say(said, params);
  return sentences(text, remedy);
}

export const checkTime = ({ ms }: Pick<HealthCheck, "ms">): string => (ms === null ? "" : formatMs(ms));

/** The whole look in one sentence. */
export function healthTitle({ checks }: Pick<HealthReport, "checks">): string {
  const count = (result: HealthCheck["result"]) => checks.filter((check) => check.result === result).length;
  const [wrong, warnings] = [count("error"), count("warning")];
  if (wrong > 0) return `${formatNumberOf(wrong, "thing is", "things are")} wrong`;
  if (warnings > 0) return `${formatNumberOf(warnings, "thing", "things")} to look at`;
  return "Everything is in order";
}

/** What an admission of forgotten imports came to. */
export function reconciledText({ admitted, kept }: Result<"doctor.reconcile">): string {
  const back = `${formatNumberOf(admitted.length, "file waits", "files wait")} to be imported again.`;
  if (kept.length === 0) return back;
  const gone = `${formatNumberOf(kept.length, "file has", "files have")} no copy here any more: bring ${kept.length === 1 ? "it" : "them"} again.`;
  return sentences(back, gone);
}

/** The report as plain text, for whoever helps. Never a password. */
export function healthReportText({ at, version, store, checks }: HealthReport): string {
  const lines = checks.flatMap((check) => [
    `${checkTitle(check)}: ${checkWord(check)}`,
    `  ${checkText(check)}`,
    ...(check.own === null ? [] : [`  ${check.own}`]),
  ]);
  return [`Meterdrop ${version}, health at ${at}`, `Store: ${store}`, "", ...lines].join("\n");
}
