import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { build } from "vite";
import config from "../../../electron.vite.config";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built pages are served for this run. */
    rendererUrl: string;
  }
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Builds the renderer as the app ships it and serves it on the loopback while the tests run. */
export default async function serveRenderer(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "meterdrop-renderer-"));
  await buildRenderer(folder);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://page").pathname;
    const file = join(folder, normalize(path === "/" ? "/index.html" : path));
    readFile(file).then(
      (body) => response.writeHead(200, { "content-type": types[extname(file)] ?? "" }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  project.provide("rendererUrl", `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return async () => {
    await new Promise((closed) => server.close(closed));
    rmSync(folder, { recursive: true, force: true });
  };
}

async function buildRenderer(outDir: string): Promise<void> {
  const { renderer } = config;
  if (renderer === undefined) throw new Error("electron.vite.config.ts has no renderer");
  await build({
    ...renderer,
    configFile: false,
    logLevel: "warn",
    base: "./",
    build: { ...renderer.build, outDir, emptyOutDir: true },
  });
}
