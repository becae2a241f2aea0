const MISSING_WORDS = new Set(["", "-", "N/A", "NULL"]);

/** Whether an unwrapped cell says that there is no value: blank, N/A, NULL or "-". Missing is never zero. */
export function isMissingCell(text: string): boolean {
  return text.length < 5 && MISSING_WORDS.has(text.toUpperCase());
}
