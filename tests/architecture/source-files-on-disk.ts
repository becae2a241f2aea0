import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Every TypeScript source file of the program, counted without the tool that is being checked. */
export function sourceFilesOnDisk(repository: string): string[] {
  return readdirSync(repository)
    .filter((name) => name.startsWith("src-"))
    .flatMap((folder) =>
      readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
}
