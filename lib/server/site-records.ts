import { readFileSync, statSync } from "node:fs";
import { z } from "zod";

/**
 * A JSON file that publishing writes while the server runs: read again as soon as it has changed.
 * One that cannot be read is warned of, and what was known before stays in force.
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
      process.emitWarning(`${file}: not taken over, publish again. ${reason}`);
    }
    return value;
  };
}

/** A hash as CSP writes it, so that nothing else can get into the policy (CSP 3, 2.3.1). */
const policyHash = z.string().regex(/^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$/);

export const policySchema = z.object({
  styles: z.array(policyHash),
  superseded: z.array(policyHash),
  /** For the page of the search alone. */
  scripts: z.array(policyHash).default([]),
});

/** An address within the site: `//host` and `/\host` would lead out of it. */
const address = z
  .string()
  .regex(/^\/(?![/\\])/)
  .refine((text) => text.isWellFormed());

export const redirectsSchema = z.object({
  /** New addresses by old ones, in plain letters. */
  redirects: z.record(z.string(), address),
  gone: z.array(z.string()),
});

export type Redirects = z.infer<typeof redirectsSchema>;
