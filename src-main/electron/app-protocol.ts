import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { protocol } from "electron";
import { CONTENT_POLICY } from "./content-policy";
import { rendererFile } from "./renderer-file";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Makes app:// a standard, secure scheme. Only possible before Electron is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the files of the built page, and nothing else, each under the content security policy. */
export function serveAppProtocol(folder: string): void {
  protocol.handle("app", async ({ url, method }) => {
    const file = rendererFile(folder, url);
    const type = file === null ? undefined : CONTENT_TYPES[extname(file)];
    if (file === null || type === undefined || method !== "GET") return new Response(null, { status: 404 });
    try {
      const headers = {
        "content-type": type,
        "content-security-policy": CONTENT_POLICY,
        "x-content-type-options": "nosniff",
      };
      return new Response(new Uint8Array(await readFile(file)), { headers });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
