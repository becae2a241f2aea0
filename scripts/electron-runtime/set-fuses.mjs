import { open } from "node:fs/promises";

/** Electron looks for its fuses behind this text in its own executable. */
const sentinel = Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX");

/** The order of the bytes in version 1 of the fuse wire. */
const wire = [
  "RunAsNode",
  "EnableCookieEncryption",
  "EnableNodeOptionsEnvironmentVariable",
  "EnableNodeCliInspectArguments",
  "EnableEmbeddedAsarIntegrityValidation",
  "OnlyLoadAppFromAsar",
  "LoadBrowserProcessSpecificV8Snapshot",
  "GrantFileProtocolExtraPrivileges",
];

/**
 * Sets named fuses of an Electron executable, in place.
 * @param {string} executable
 * @param {Record<string, boolean>} fuses
 */
export async function setFuses(executable, fuses) {
  const file = await open(executable, "r+");
  try {
    const at = await offsetOf(file, sentinel);
    const { buffer: head } = await file.read(Buffer.alloc(2), 0, 2, at + sentinel.length);
    if (head[0] !== 1 || (head[1] ?? 0) < wire.length) throw new Error(`${executable} has unknown fuses.`);
    for (const [name, on] of Object.entries(fuses)) {
      const position = at + sentinel.length + 2 + wire.indexOf(name);
      await file.write(Buffer.from(on ? "1" : "0"), 0, 1, position);
    }
  } finally {
    await file.close();
  }
}

/**
 * Reads the file in pieces that overlap, so that a text across the border of two is found.
 * @param {import("node:fs/promises").FileHandle} file
 * @param {Buffer} text
 */
async function offsetOf(file, text) {
  const piece = Buffer.alloc(8 * 1024 * 1024);
  for (let start = 0; ; start += piece.length - text.length) {
    const { bytesRead } = await file.read(piece, 0, piece.length, start);
    const found = piece.subarray(0, bytesRead).indexOf(text);
    if (found >= 0) return start + found;
    if (bytesRead < piece.length) throw new Error("The executable has no fuses: it is not Electron.");
  }
}
