import { createHash, hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The code that decides what a page looks like. */
const engineParts = ["app", "components", "lib", "next.config.ts", "package-lock.json", "tsconfig.json"];
/** Parts of `lib/` that change no page. */
const otherApplications = ["lib/build", "lib/server", "lib/hosting", "lib/proofreading"];
/** Parts of {@link otherApplications} that do change pages. */
const renderingParts = ["lib/build/render"];

function filesBelow(root: string, relative: string): string[] {
  if (otherApplications.includes(relative)) return [];
  return readdirSync(path.join(root, relative), { withFileTypes: true }).flatMap((entry) => {
    const inner = `${relative}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, inner) : [inner];
  });
}

/**
 * The hash of the engine: the code that turns data into pages. The same engine makes the same bytes of the same data.
 *
 * @param root The folder of the engine's checkout.
 */
export function engineHash(root: string): string {
  const digest = createHash("sha256");
  const files = [...engineParts, ...renderingParts].flatMap((part) =>
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

/** The first 132 bits of the SHA-256 of some texts, in 22 characters. */
export function shortHash(...parts: readonly string[]): string {
  return hash("sha256", parts.join("\0"), "base64url").slice(0, 22);
}
