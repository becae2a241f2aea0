import type { BrowserContext } from "playwright";

/** Gathers what a page's console says of errors and warnings (violations of its policy too), and what it does not catch. */
export function watchFaults(context: BrowserContext): readonly string[] {
  const faults: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  context.on("weberror", (error) => faults.push(String(error.error())));
  return faults;
}
