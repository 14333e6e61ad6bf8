import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { billOfMaterials } from "../../scripts/sbom";
import { licenceProblem, readLicences } from "../support/licences";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const names = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: names, devDependencies: names })
  .parse(JSON.parse(read("package.json")));
const direct = { ...manifest.dependencies, ...manifest.devDependencies };

describe("licences", () => {
  test("of all packages are allowed", () => {
    const all = readLicences(root);
    expect(all.length).toBeGreaterThan(300);
    expect(all.flatMap((one) => licenceProblem(one) ?? [])).toEqual([]);
  });

  test.each([
    ["GPL-3.0-only", false, false],
    ["GPL-3.0-only", true, false],
    ["UNLICENSED", true, false],
    ["SEE LICENSE IN LICENSE.md", true, false],
    [undefined, true, false],
    ["", true, false],
    ["MPL-2.0", true, true],
    ["MPL-2.0", false, false],
    ["MIT", false, true],
    ["(MIT OR GPL-3.0-only)", false, true],
    ["MIT AND GPL-3.0-only", true, false],
    ["(MIT OR GPL-3.0-only) AND ISC", false, true],
    ["MIT OR (GPL-3.0-only AND ISC)", false, true],
    ["GPL-3.0-only OR (MIT AND SSPL-1.0)", true, false],
    ["CC-BY-4.0", false, false],
  ])("%s, for development: %s", (licence, isForDevelopment, isAllowed) => {
    const problem = licenceProblem({ name: "planted", version: "1.2.3", licence, isForDevelopment });
    if (isAllowed) expect(problem).toBeUndefined();
    else expect(problem).toMatch(/^planted 1\.2\.3 (names no licence|has the licence ".*")/);
  });

  test("of the fonts are kept as their makers wrote them", () => {
    const fonts = Object.keys(direct).filter((name) => name.startsWith("@expo-google-fonts/"));
    expect(fonts.length).toBeGreaterThan(1);
    for (const name of fonts) {
      const kept = read(`docs/licences/OFL-${path.basename(name)}.txt`);
      expect(kept, name).toContain("SIL OPEN FONT LICENSE Version 1.1");
      expect(kept, name).toBe(read(`node_modules/${name}/LICENSE_FONT`));
    }
  });

  test("this project's own is the one that its manifest names", () => {
    expect(JSON.parse(read("package.json")).license).toBe("MIT");
    expect(read("LICENSE")).toMatch(/^MIT License/);
  });
});

describe("the bill of materials", () => {
  const bill = billOfMaterials(read("package-lock.json"));
  const listed = bill.components.map(({ name }) => name);

  test("names what is shipped: everything that building and serving need, and the fonts", () => {
    expect(bill).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5" });
    expect(bill.metadata.component).toMatchObject({
      name: "barqiya",
      licenses: [{ license: { id: "MIT" } }],
    });
    expect(listed).toEqual(expect.arrayContaining(Object.keys(manifest.dependencies)));
    expect(listed).toContain("@expo-google-fonts/noto-naskh-arabic");
    expect(listed).toContain("@img/sharp-libvips-linux-x64");
    for (const name of ["vitest", "lighthouse", "@biomejs/biome", "jsdom"])
      expect(listed).not.toContain(name);
  });

  test("gives the version, the licence and the hash of each, once", () => {
    for (const component of bill.components) {
      expect(component.purl, component.name).toMatch(/^pkg:npm\/(%40[^/@]+\/)?[^/@]+@\d+\.\d+\.\d+/);
      expect(component.licenses, component.name).toHaveLength(1);
      expect(component.hashes, component.name).toMatchObject([
        { content: expect.stringMatching(/^[0-9a-f]{128}$/) },
      ]);
    }
    const references = bill.components.map((component) => component["bom-ref"]);
    expect(new Set(references).size).toBe(references.length);
  });

  test("follows the lock file", () => {
    const packages = {
      "": { name: "planted", version: "1.0.0", license: "MIT" },
      "node_modules/@a/b": { version: "2.0.0", license: "MIT OR ISC", integrity: "sha512-AAEC" },
      "node_modules/@a/b/node_modules/c": { version: "3.0.0", license: "ISC", optional: true },
      "node_modules/d": { version: "4.0.0", license: "ISC", dev: true },
      "node_modules/e": { version: "5.0.0", license: "ISC", devOptional: true },
    };
    const planted = billOfMaterials(JSON.stringify({ packages }));
    expect(planted.components.map(({ purl, scope }) => [purl, scope])).toEqual([
      ["pkg:npm/%40a/b@2.0.0", "required"],
      ["pkg:npm/c@3.0.0", "optional"],
      ["pkg:npm/e@5.0.0", "optional"],
    ]);
    expect(planted.components[0]).toMatchObject({
      hashes: [{ alg: "SHA-512", content: "000102" }],
      licenses: [{ expression: "MIT OR ISC" }],
    });
  });
});

test("the lock file names no host, so that packages come from wherever npm is set up to get them", () => {
  expect(read("package-lock.json")).not.toMatch(/"resolved"|https?:\/\/registry/);
});

test("newer packages are proposed for the manifest, and each rule is about a package that is in it", () => {
  const schema = z.object({
    version: z.literal(2),
    updates: z.array(
      z.object({
        "package-ecosystem": z.literal("npm"),
        directory: z.literal("/"),
        schedule: z.object({ interval: z.literal("weekly") }),
        ignore: z.array(z.object({ "dependency-name": z.string() })),
      }),
    ),
  });
  const { updates } = schema.parse(parse(read(".github/dependabot.yml")));
  const ignored = updates.flatMap(({ ignore }) => ignore.map((rule) => rule["dependency-name"]));
  expect(ignored.filter((name) => !(name in direct))).toEqual([]);
});

test("weaknesses can be reported in private, in English and in Arabic", () => {
  const [english = "", arabic = ""] = read("SECURITY.md").split('<div dir="rtl" lang="ar">');
  for (const text of [english, arabic]) {
    expect(text).toContain("**Report a vulnerability**");
    expect(text.match(/^##+ /gm)).toHaveLength(text === english ? 3 : 4);
  }
});
