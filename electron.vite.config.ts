import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

/** Name of the built file in out/main -> its source. Each runs as a process or a thread of its own. */
const entries = {
  main: "src-main/electron/main.ts",
  cli: "src-main/cli/main.ts",
  "read-file": "src-main/threads/read-file.worker.ts",
  sqlite: "src-main/threads/sqlite.worker.ts",
  keychain: "src-main/secrets/keychain.child.ts",
};

const input = Object.fromEntries(
  Object.entries(entries).map(([name, file]) => [name, resolve(import.meta.dirname, file)]),
);

// The declared Electron is newer than the one that the registry fallback brings (33: Node 20.18,
// Chromium 130), and the command line runs on Node 20, so both targets name the older ones.
export default defineConfig({
  main: {
    build: {
      target: "node20.18",
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input,
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      target: "node20.18",
      // A sandboxed preload can require nothing but electron: whatever it uses is bundled in.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(import.meta.dirname, "src-main/electron/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, "src-renderer"),
    plugins: [react()],
    build: {
      target: "chrome130",
      minify: true,
      // A data: URL would need a hole in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Read from the disk beside it, not over a network.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: resolve(import.meta.dirname, "src-renderer/index.html") },
    },
  },
});
