import { z } from "zod";
import { settingsFile, type SettingsFile } from "../ports/settings";

/** What stands in the settings file, known or not. */
export type SettingsDocument = Readonly<Record<string, unknown>>;

const object = z.record(z.string(), z.unknown());

/** Reads a document, its defaults filled in, or says in one line why it cannot be read. */
export function parseSettings(document: SettingsDocument): SettingsFile | { readonly reason: string } {
  const read = settingsFile.safeParse(document);
  return read.success ? read.data : { reason: reasonOf(read.error) };
}

function reasonOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
}

/** The document of a file's text; an editor's byte order mark is let pass. Throws a SyntaxError where there is none. */
export function documentOfText(text: string): SettingsDocument {
  const document = object.safeParse(JSON.parse(text.replace(/^\uFEFF/, "")));
  if (!document.success) throw new SyntaxError("it is not a JSON object");
  return document.data;
}

/** The file's text, the same from the desktop and from the command line. */
export function textOfDocument(document: SettingsDocument): string {
  return `${JSON.stringify(document, null, "\t")}\n`;
}
