import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { toMain } from "#lib/build/command/command";
import { english } from "#lib/build/command/language";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      /** Only development needs it. */
      dev: z.boolean().optional(),
      /** Only some machines get it. */
      optional: z.boolean().optional(),
      /** Development needs it, and something else may use it. */
      devOptional: z.boolean().optional(),
    }),
  ),
});

type LockedPackage = z.output<typeof lockSchema>["packages"][string];

/** Fonts that the published site carries. Their packages may be needed for development alone: `npm run fonts` cuts them. */
const fontPackage = /^@expo-google-fonts\//;

function licensesOf({ license }: LockedPackage): object[] {
  if (license === undefined) return [];
  return [/ (?:AND|OR|WITH) /.test(license) ? { expression: license } : { license: { id: license } }];
}

/** The hash of the package's archive; npm writes it in base64, CycloneDX in hex. */
function hashesOf({ integrity = "" }: LockedPackage): object[] {
  const sha512 = /sha512-(\S+)/.exec(integrity)?.[1];
  return sha512 === undefined
    ? []
    : [{ alg: "SHA-512", content: Buffer.from(sha512, "base64").toString("hex") }];
}

function toComponent(name: string, locked: LockedPackage) {
  const { version = "" } = locked;
  // A package URL writes the mark of a scope in percent encoding (purl specification, npm).
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  return {
    type: "library",
    "bom-ref": purl,
    name,
    version,
    scope: locked.optional || locked.devOptional ? "optional" : "required",
    hashes: hashesOf(locked),
    licenses: licensesOf(locked),
    purl,
  };
}

/**
 * The bill of materials of a lock file in CycloneDX 1.5: the packages that building and serving need, and the fonts. Packages
 * that only development needs are left out. `npm sbom --omit dev` also leaves out what both need, such as React.
 *
 * @param lockFile The text of `package-lock.json`. The same text gives the same bill.
 */
export function billOfMaterials(lockFile: string) {
  const { packages } = lockSchema.parse(JSON.parse(lockFile));
  const { "": own = {}, ...others } = packages;
  const components = Object.entries(others).flatMap(([place, locked]) => {
    const name = locked.name ?? place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    const isShipped = !locked.dev || fontPackage.test(name);
    return isShipped ? [toComponent(name, locked)] : [];
  });
  const byReference = new Map(components.map((component) => [component.purl, component]));
  const { name = "", version = "" } = own;
  const application = { type: "application", "bom-ref": name, name, version, licenses: licensesOf(own) };
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: application },
    components: [...byReference.values()],
  };
}

/** `npm run sbom`: prints the bill of materials. */
export const main = toMain({
  usage: english("npm run sbom [-- OPTIONS]"),
  summary: english("Prints the bill of materials (CycloneDX) of what building and serving a site needs."),
  options: {
    output: { value: "FILE", help: english("writes it to a file instead") },
  },
  defaultLanguage: "en",
  run: ({ values }) => {
    const lockFile = readFileSync(path.join(process.cwd(), "package-lock.json"), "utf8");
    const text = `${JSON.stringify(billOfMaterials(lockFile), null, 2)}\n`;
    if (values.output === undefined) process.stdout.write(text);
    else writeFileSync(values.output, text);
    return 0;
  },
});
