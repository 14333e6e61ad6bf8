import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { internalFolder } from "#lib/build/commit/site-files";
import { writeAtomically } from "#lib/build/commit/switch";

const hashes = z.array(z.string());

const policySchema = z.object({ styles: hashes, superseded: hashes, scripts: hashes.default([]) });

/**
 * What the site's content security policy allows, by its hashes: the style sheets of all pages, and for `/search/` alone
 * its script (the one that stands and those that caches may still hold).
 */
export type Policy = z.infer<typeof policySchema>;

function policyFile(site: string): string {
  return path.join(site, internalFolder, "policy.json");
}

/** What is allowed now; nothing where nothing was published yet. */
export function readPolicy(site: string): Policy {
  try {
    return policySchema.parse(JSON.parse(readFileSync(policyFile(site), "utf8")));
  } catch {
    return { styles: [], superseded: [], scripts: [] };
  }
}

export function writePolicy(site: string, policy: Policy): void {
  const text = `${JSON.stringify(policy, null, 2)}\n`;
  if (text !== `${JSON.stringify(readPolicy(site), null, 2)}\n`) writeAtomically(policyFile(site), text);
}
