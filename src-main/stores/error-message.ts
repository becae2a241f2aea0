import type { Params } from "../../src-shared/catalogue/params";
import { say } from "../../src-shared/catalogue/say";

/** The sentence of a failed job for whoever reads the table itself; screens make their own from code and params. */
export function errorMessage(code: string, params: Params): string {
  const { title, text } = say(code, params);
  return `${title}. ${text}`;
}
