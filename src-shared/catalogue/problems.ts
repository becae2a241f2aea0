import type { CatalogueEntry } from "./entry";

/** `error` rejects the row; `warning` does not. */
export type Severity = "error" | "warning";

interface ProblemEntry extends CatalogueEntry {
  readonly severity: Severity;
}

/** Every problem that a row can have. The rule of each is DESIGN.md section 7 and DOMAIN.md. */
export const problems = {
  meter_missing: {
    severity: "error",
    title: "The meter is missing",
    text: "The row names no meter, so its readings belong nowhere.",
    remedy: "Fill in the meter number and drop the row again.",
  },
  meter_shortened: {
    severity: "error",
    title: "Shortened by Excel",
    text: "Excel kept only a few figures of this meter number ({value}), so the rest cannot be recovered.",
    remedy: "Export the file again with the MPAN column set to Text.",
  },
  meter_too_long: {
    severity: "error",
    title: "Meter number too long",
    text: "{value} is longer than 32 characters and is not a meter number.",
    remedy: "Check that the meter column holds the meter number.",
  },
  date_missing: {
    severity: "error",
    title: "The date is missing",
    text: "The row has no date.",
    remedy: "Fill in the date and drop the row again.",
  },
  date_unreadable: {
    severity: "error",
    title: "Not a date",
    text: "“{value}” cannot be read as a date.",
    remedy: "Write the date as day/month/year or year-month-day.",
  },
  date_impossible: {
    severity: "error",
    title: "There is no {value}",
    text: "The calendar has no {value}. It was not moved to another day.",
    remedy: "Correct the date and drop the row again.",
  },
  date_without_year: {
    severity: "error",
    title: "The date has no year",
    text: "“{value}” names no year.",
    remedy: "Export the file again with the whole date.",
  },
  time_missing: {
    severity: "error",
    title: "The time is missing",
    text: "The row has a date but no time or settlement period.",
    remedy: "Fill in the time and drop the row again.",
  },
  time_unreadable: {
    severity: "error",
    title: "Not a time",
    text: "“{value}” cannot be read as a time of day.",
    remedy: "Write the time as hours:minutes.",
  },
  time_lost_hour: {
    severity: "error",
    title: "The hour was lost",
    text: "“{value}” shows minutes and seconds only: a spreadsheet dropped the hour.",
    remedy: "Export the file again with the time column formatted as hh:mm:ss.",
  },
  time_off_grid: {
    severity: "error",
    title: "Not on a half-hour",
    text: "{value} is not the start or end of a half-hour.",
    remedy: "Export half-hourly readings, each on the hour or half past.",
  },
  time_does_not_exist: {
    severity: "error",
    title: "No such time on that day",
    text: "{value} does not exist on {date}: the clocks go forward.",
    remedy: "Ask the supplier whether the file is in GMT all the year.",
  },
  period_unreadable: {
    severity: "error",
    title: "Not a settlement period",
    text: "“{value}” is not a settlement period from 1 to 50.",
    remedy: "Correct the settlement period and drop the row again.",
  },
  period_not_in_day: {
    severity: "error",
    title: "A value in a period the day does not have",
    text: "{date} has {periods} half-hours, and the row has a value in period {period}.",
    remedy: "Check the day: {date} has {periods} half-hours.",
  },
  value_not_a_number: {
    severity: "error",
    title: "Not a number",
    text: "“{value}” is not a number.",
    remedy: "Correct the value and drop the row again.",
  },
  value_has_letter: {
    severity: "error",
    title: "Not a number: it has the letter {letter}",
    text: "“{value}” has the letter {letter} where a figure should be.",
    remedy: "Correct the value and drop the row again.",
  },
  value_too_large: {
    severity: "error",
    title: "Too large to be true",
    text: "{value} kWh is more than the store can hold for one reading.",
    remedy: "Check the unit of the column.",
  },
  unit_unknown: {
    severity: "error",
    title: "Unit not known",
    text: "“{value}” is not a unit of energy that can be turned into kWh.",
    remedy: "Export the file in kWh.",
  },
  too_few_cells: {
    severity: "error",
    title: "{found} half-hours, {expected} expected",
    text: "The row ends after {found} half-hours; {date} has {expected}.",
    remedy: "Export the whole row again.",
  },
  row_too_short: {
    severity: "error",
    title: "{found} columns, {expected} expected",
    text: "The row has {found} columns and the header has {expected}.",
    remedy: "Export the whole row again.",
  },
  too_many_cells: {
    severity: "error",
    title: "{found} columns, {expected} expected",
    text: "The row has {found} columns and the header has {expected}: a value may hold the delimiter.",
    remedy: "Put values that hold the delimiter in quotes.",
  },
  quote_unclosed: {
    severity: "error",
    title: "A quote is not closed",
    text: "The row opens a quoted value and never closes it.",
    remedy: "Close the quote and drop the row again.",
  },
  no_values: {
    severity: "error",
    title: "No readings in the row",
    text: "Every value of the row is empty.",
    remedy: "Nothing to do if the meter had no readings; otherwise export the file again.",
  },
  mpan_check_digit: {
    severity: "warning",
    title: "MPAN check digit",
    text: "{value} should end in {expected}. It was imported as it is.",
    remedy: "Check the meter number with the supplier.",
  },
  dates_british_order: {
    severity: "warning",
    title: "Dates could be read two ways",
    text: "Every date of the file can be read day first or month first. {example} was taken as {meaning}, the British order.",
    remedy: "If the dates are month first, undo the import and ask the supplier for year-month-day dates.",
  },
  half_hour_missing: {
    severity: "warning",
    title: "No value for the half-hour",
    text: "The row has no value. The half-hour was left as it was.",
    remedy: "Nothing to do if the meter had no reading.",
  },
  flag_unknown: {
    severity: "warning",
    title: "Flag “{value}” not known",
    text: "“{value}” is neither actual nor estimated. The readings were taken as actual.",
    remedy: "Ask the supplier what the flag means.",
  },
  negative_value: {
    severity: "warning",
    title: "Negative value",
    text: "{value} is below zero. It was imported as it is.",
    remedy: "Check whether the column is export or net.",
  },
  repeated_in_file: {
    severity: "warning",
    title: "Repeats line {other}",
    text: "Line {other} has the same half-hours with the same values.",
    remedy: "Nothing to do.",
  },
  conflict_in_file: {
    severity: "warning",
    title: "Differs from line {other}",
    text: "Line {other} has other values for the same half-hours. The last line of the file counts.",
    remedy: "Check which line is right.",
  },
  total_differs: {
    severity: "warning",
    title: "Total is not the sum",
    text: "The supplier’s total is {total} kWh and the half-hours add up to {sum} kWh. The half-hours were imported.",
    remedy: "Check the day with the supplier.",
  },
  actual_kept: {
    severity: "warning",
    title: "Estimate not used",
    text: "An actual reading was there already, so the estimate was not put in force.",
    remedy: "Nothing to do.",
  },
  newer_kept: {
    severity: "warning",
    title: "A later import was kept",
    text: "{filename} came later and its readings stay in force.",
    remedy: "Nothing to do. To use this file’s values, undo {filename}.",
  },
  values_blank_in_day: {
    severity: "warning",
    title: "{missing} half-hours missing",
    text: "{missing} of {expected} half-hours of the day are empty. They were left as they were.",
    remedy: "Nothing to do if the meter had no readings.",
  },
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof problems;
export const problemCodes = Object.keys(problems) as ProblemCode[];
