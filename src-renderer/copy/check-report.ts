import { say } from "../../src-shared/catalogue/say";
import type { StoreCheck, StoreCheckStep } from "../../src-shared/contract/store-settings";
import type { Args } from "../../src-shared/contract/contract";
import { stepTime, stepTitle, tlsCopy } from "./settings";

/**
 * A test of the store as plain text, for whoever looks after the database: what was asked for, each step, and the
 * server's own words. Never the password.
 */
export function checkReport(settings: Args<"store.test">["settings"], check: StoreCheck): string {
  return [
    "Meterdrop, test of the readings store",
    ...settingLines(settings),
    "",
    ...check.steps.map(stepLines),
  ].join("\n");
}

function settingLines(settings: Args<"store.test">["settings"]): readonly string[] {
  if (settings.kind === "sqlite") return [`File: ${settings.path ?? "in the data folder"}`];
  const { hosts, database, user, tls = "verify" } = settings;
  return [
    `Servers: ${hosts.map(({ host, port = 3306 }) => `${host}:${port}`).join(", ")}`,
    `Database: ${database}`,
    `User: ${user}`,
    `Encryption: ${tlsCopy[tls]}`,
  ];
}

function stepLines(step: StoreCheckStep): string {
  const time = stepTime(step);
  const lines = [`${stepTitle(step)}${time === "" ? "" : ` (${time})`}`];
  if (step.failure !== null) lines.push(`  ${say(step.failure.code, step.failure.params).text}`);
  if (step.said !== null) lines.push(`  ${step.said}`);
  return lines.join("\n");
}
