import { readFileSync, statSync } from "node:fs";
import { z } from "zod";

/** A JSON file that publishing writes while the server runs: read again when it changes, looked at once a second. */
export function watchJson<T extends z.ZodType>(
  file: string,
  schema: T,
  missing: z.output<T>,
): () => z.output<T> {
  let value = missing;
  let known = -1;
  let lookedAt = -Infinity;
  return () => {
    if (performance.now() - lookedAt < 1000) return value;
    lookedAt = performance.now();
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changed === known) return value;
    known = changed;
    const read = changed === 0 ? undefined : schema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    value = read?.data ?? missing;
    return value;
  };
}

export const policySchema = z.object({ styles: z.array(z.string()), superseded: z.array(z.string()) });

export const redirectsSchema = z.object({
  /** New addresses by old ones, in plain letters. */
  redirects: z.record(z.string(), z.string()),
  gone: z.array(z.string()),
});
