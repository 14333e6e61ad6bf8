import { readFileSync } from "node:fs";
import * as z from "zod";
import { internalFile } from "#lib/hosting/internal-folder";

/** The file with the policy's hashes of a site. The publisher writes it, the server reads it. */
export function policyFile(site: string): string {
  return internalFile(site, "policy.json");
}

/** A hash as a content security policy writes it. Anything else could add a directive to the policy (CSP 3, 2.3.1). */
const hash = z.string().regex(/^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$/);

export const policySchema = z.object({
  /** The style sheets of the published pages. */
  styles: z.array(hash),
  /** Style sheets of earlier publications, which pages in caches still use. */
  superseded: z.array(hash),
  /** The scripts of `/search/`: the published one and those that pages in caches still use. */
  scripts: z.array(hash).default([]),
});

/** What the site's content security policy allows, by hash. */
export type Policy = z.infer<typeof policySchema>;

/** Allows no style and no script. */
export const emptyPolicy: Policy = { styles: [], superseded: [], scripts: [] };

/**
 * @param site The site's folder.
 * @returns the published policy; the empty one where the file is missing or damaged.
 */
export function readPolicy(site: string): Policy {
  try {
    return policySchema.parse(JSON.parse(readFileSync(policyFile(site), "utf8")));
  } catch {
    return emptyPolicy;
  }
}
