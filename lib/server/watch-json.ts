import { readFileSync, statSync } from "node:fs";
import type { z } from "zod";

/**
 * Reads a JSON file that the publisher replaces while the server runs.
 *
 * @param missing The value while there is no such file.
 * @returns a function that returns the file's value and reads the file again when it has changed. It keeps the last value
 *   and emits a process warning when the file is damaged.
 */
export function watchJson<T extends z.ZodType>(
  file: string,
  schema: T,
  missing: z.output<T>,
): () => z.output<T> {
  let value = missing;
  let known = "";
  return () => {
    try {
      const found = statSync(file, { throwIfNoEntry: false });
      const version = found === undefined ? "" : `${found.ino} ${found.size} ${found.mtimeMs}`;
      if (version === known) return value;
      known = version;
      value = found === undefined ? missing : schema.parse(JSON.parse(readFileSync(file, "utf8")));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      process.emitWarning(`${file} is damaged; the server keeps the values it had. Publish again. ${reason}`);
    }
    return value;
  };
}
