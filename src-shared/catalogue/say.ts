import type { CatalogueEntry } from "./entry";
import { failures } from "./failures";
import { findings } from "./findings";
import type { Params } from "./params";
import { problems } from "./problems";
import { questions } from "./questions";

const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  Object.entries({ ...questions, ...failures, ...findings, ...problems }),
);

/** A catalogue entry with its params filled in. */
export interface Said {
  readonly title: string;
  readonly text: string;
  readonly remedy: string;
}

/**
 * The words for a code. A code that this version does not know (written by a newer one) is said as itself,
 * never thrown away. A needs_answer failure says its question's words.
 */
export function say(code: string, params: Params = {}): Said {
  const entry = catalogue.get(code);
  if (entry === undefined) return { title: code, text: JSON.stringify(params), remedy: "" };
  const filled = code === "needs_answer" ? withQuestion(params) : params;
  return {
    title: fill(entry.title, filled),
    text: fill(entry.text, filled),
    remedy: fill(entry.remedy, filled),
  };
}

function withQuestion(params: Params): Params {
  const question = params["question"];
  if (typeof question !== "string") return params;
  const entry = catalogue.get(question);
  return entry === undefined ? params : { ...params, question: fill(entry.text, params) };
}

function fill(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return Array.isArray(value) ? value.join(", ") : String(value);
  });
}
