import type { CatalogueEntry } from "./entry";

/** The closed list of questions a file can raise (DESIGN.md section 7). Date order alone is never one. */
export const questions = {
  which_meter_column: {
    title: "Which column is the meter?",
    text: "{columns} could each be the meter.",
    remedy: "Set `meter.column` in the plan.",
  },
  which_value_column: {
    title: "Which column holds the readings?",
    text: "{columns} could each hold the readings.",
    remedy: "Set `value.column` in the plan.",
  },
  start_or_end: {
    title: "Do times name the start or the end of the half-hour?",
    text: "The times of the file can be read either way, half an hour apart.",
    remedy: "Set `label` in the plan to start or end.",
  },
  which_interval: {
    title: "How long is each reading?",
    text: "Each reading covers {found}, and only half-hours and days can be imported.",
    remedy: "Set `interval` in the plan, in minutes.",
  },
  which_unit: {
    title: "Which unit are the readings in?",
    text: "“{unit}” can be read in more than one way.",
    remedy: "Set `unit` in the plan.",
  },
  register_or_consumption: {
    title: "Is it a reading or a register?",
    text: "“{column}” only rises, as a meter’s register does; what is stored must be consumption.",
    remedy: "Ask the supplier for consumption, or confirm it by setting `value.confirmed` in the plan.",
  },
  which_clock: {
    title: "Local time or GMT?",
    text: "The days on which the clocks change contradict each other: some are in British time and others in GMT.",
    remedy: "Set `clock` in the plan to local or utc.",
  },
} as const satisfies Record<string, CatalogueEntry>;

export type QuestionCode = keyof typeof questions;
export const questionCodes = Object.keys(questions) as QuestionCode[];
