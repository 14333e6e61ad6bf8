import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

/** Licences of packages that building and serving a site need, by their names in the SPDX list. */
const shipped = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  // libvips, which sharp loads as a library of its own. Nothing of it is in a published site.
  "LGPL-3.0-or-later",
  "MIT",
  // Fonts. The site carries parts of them; `docs/licences/` keeps the texts.
  "OFL-1.1",
]);

/** Licences that only development may need besides. */
const ofDevelopment = new Set([...shipped, "CC0-1.0", "MIT-0", "MPL-2.0", "Python-2.0", "Zlib"]);

/** Packages whose licence is right for them alone, with the reason. */
const exceptions: Readonly<Record<string, { licence: string; reason: string }>> = {
  "caniuse-lite": { licence: "CC-BY-4.0", reason: "Data that Next reads; no site contains it." },
  "parse-cache-control": {
    licence: "BSD",
    reason: "Its LICENSE file has the three clauses of BSD-3-Clause.",
  },
};

export type Licensed = {
  name: string;
  version: string;
  /** An SPDX expression, or what the package says instead; undefined if it says nothing. */
  licence: string | undefined;
  isForDevelopment: boolean;
};

/** True if a licence expression (SPDX, annex D) can be fulfilled with these licences: all of `AND`, one of `OR`. */
function allows(expression: string, known: ReadonlySet<string>): boolean {
  const inner = /\(([^()]*)\)/.exec(expression);
  if (inner !== null) {
    const [group, content = ""] = inner;
    const word = allows(content, known) ? "MIT" : "refused";
    return allows(expression.replace(group, word), known);
  }
  return expression
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((licence) => known.has(licence.trim())));
}

/** What is wrong with the licence of a package; nothing if it is allowed. */
export function licenceProblem({ name, version, licence, isForDevelopment }: Licensed): string | undefined {
  if (licence !== undefined && exceptions[name]?.licence === licence) return undefined;
  if (licence !== undefined && allows(licence, isForDevelopment ? ofDevelopment : shipped)) return undefined;
  const told = licence === undefined ? "names no licence" : `has the licence "${licence}"`;
  const list = isForDevelopment ? "development" : "building and serving";
  return `${name} ${version} ${told}, which tests/support/licences.ts does not allow for ${list}. Use another package, or add the licence there with a reason.`;
}

const oldForm = z.object({ type: z.string() }).transform(({ type }) => type);
const manifestSchema = z.object({
  license: z.union([z.string(), oldForm]).optional(),
  licenses: z
    .array(oldForm)
    .transform((types) => types.join(" OR "))
    .optional(),
});

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
});

/**
 * Every package of the lock file, with the licence that the installed package names. Of packages for other machines, which are
 * not installed here, the lock file names it.
 */
export function readLicences(root: string): Licensed[] {
  const lock = lockSchema.parse(JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")));
  return Object.entries(lock.packages).flatMap(([place, locked]) => {
    if (place === "") return [];
    const file = path.join(root, place, "package.json");
    const manifest = existsSync(file) ? manifestSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : locked;
    const old = "licenses" in manifest ? manifest.licenses : undefined;
    return [
      {
        name: locked.name ?? place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length),
        version: locked.version ?? "",
        licence: manifest.license ?? old,
        isForDevelopment: locked.dev ?? false,
      },
    ];
  });
}
