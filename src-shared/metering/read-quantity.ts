import type { Quantity } from "../jobs/import-plan";

const NAMES: ReadonlyMap<string, Quantity> = new Map<string, Quantity>([
  ["ai", "AI"],
  ["activeimport", "AI"],
  ["import", "AI"],
  ["kwh", "AI"],
  ["kwhimport", "AI"],
  ["ae", "AE"],
  ["activeexport", "AE"],
  ["export", "AE"],
  ["kwhexport", "AE"],
  ["ri", "RI"],
  ["reactiveimport", "RI"],
  ["kvarh", "RI"],
  ["kvarhimport", "RI"],
  ["re", "RE"],
  ["reactiveexport", "RE"],
  ["kvarhexport", "RE"],
]);

/** The measurement quantity that a text names (AI, Active Import, kVArh…), without regard to case, spaces and punctuation; null where it names none. */
export function readQuantity(text: string): Quantity | null {
  return NAMES.get(text.toLowerCase().replace(/[^a-z]/g, "")) ?? null;
}
