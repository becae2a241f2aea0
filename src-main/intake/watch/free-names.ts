import { posix } from "node:path";

/** Names to try for a file in its new place, the plain one first: "a.csv", "a (2).csv", "a (3).csv" and so on. */
export function* freeNames(folder: string, path: string): Generator<string> {
  const { dir, name, ext } = posix.parse(path);
  const place = posix.join(folder, dir);
  yield posix.join(place, name + ext);
  for (let number = 2; ; number++) yield posix.join(place, `${name} (${number})${ext}`);
}
