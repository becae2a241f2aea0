import cronstrue from "cronstrue";

/** A cron expression in plain English, "At 06:00, Monday to Friday"; null where it is none. */
export function cronWords(cron: string): string | null {
  // Its reader throws at what is being typed: that is an answer, not a fault.
  try {
    return cronstrue.toString(cron, { use24HourTimeFormat: true }).replaceAll(" through ", " to ");
  } catch {
    return null;
  }
}

/** The same within a sentence. */
export const within = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
