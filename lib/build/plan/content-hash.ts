import { createHash, hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What decides how a page looks besides its data. Serving, publishing and checking change no page. */
const engineParts = ["app", "components", "lib", "next.config.ts", "package-lock.json", "tsconfig.json"];
const otherApplications = ["lib/build", "lib/server", "lib/hosting", "lib/proofreading"];
/** But how the publisher renders and finishes a page decides how the page looks. */
const publishingParts = ["lib/build/render"];

function filesBelow(root: string, relative: string): string[] {
  if (otherApplications.includes(relative)) return [];
  return readdirSync(path.join(root, relative), { withFileTypes: true }).flatMap((entry) => {
    const inner = `${relative}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, inner) : [inner];
  });
}

/**
 * The hash of the code that renders: equal hashes make equal pages of equal data.
 *
 * @param root The folder of the engine's checkout.
 */
export function engineHash(root: string): string {
  const digest = createHash("sha256");
  const files = [...engineParts, ...publishingParts].flatMap((part) =>
    path.extname(part) === "" ? filesBelow(root, part) : [part],
  );
  for (const file of files.sort()) {
    digest
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return digest.digest("hex");
}

/** A short, collision-proof name for what a page is made of; 22 letters. */
export function fingerprint(...parts: readonly string[]): string {
  return hash("sha256", parts.join("\0"), "base64url").slice(0, 22);
}
