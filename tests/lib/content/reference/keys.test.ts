import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { parseYaml } from "#lib/content/reader/front-matter/yaml";
import { typeOf } from "#lib/content/reference/key-types";
import { keysOf } from "#lib/content/reference/keys";
import { publicationFiles } from "#lib/content/reference/publication-files";
import { referencePage } from "#lib/content/reference/reference-page";
import { effectOf, explain } from "#lib/content/schema/effects";
import { expect as describedAs, expectationOf, when } from "#lib/content/schema/schema-fields";

const keys = publicationFiles.flatMap(({ path: file, schema }) =>
  keysOf(schema).map((key) => ({ file, ...key })),
);

/** The objects that zod itself finds in a schema, in its own JSON Schema: a second way to every key. */
function namesIn(schema: z.ZodType): Set<string> {
  const names = new Set<string>();
  const visit = (json: unknown): void => {
    if (typeof json !== "object" || json === null) return;
    if ("properties" in json && typeof json.properties === "object")
      for (const name of Object.keys(json.properties ?? {})) names.add(name);
    for (const part of Object.values(json)) visit(part);
  };
  visit(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
  return names;
}

describe("the reference of keys", () => {
  test.each(publicationFiles)("$path: every key of its schema is in both pages", ({ path: file, schema }) => {
    const listed = keysOf(schema).map((key) => key.path);
    const last = listed.map((name) => name.split(".").at(-1));
    expect([...namesIn(schema)].filter((name) => !last.includes(name))).toEqual([]);
    for (const language of ["ar", "en"] as const) {
      const page = referencePage(publicationFiles, language);
      const section = page.split(/^## /m).find((part) => part.startsWith(`${file}\n`)) ?? "";
      expect(listed.filter((name) => !section.includes(`| \`${name}\` |`))).toEqual([]);
    }
  });

  test("every YAML file that the reader names has a row in publication-files.ts", () => {
    const folder = path.resolve("lib/content/reader");
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(path.join(folder, name), "utf8"));
    const named = sources.flatMap((source) => source.match(/(?<=")[a-z]+\.yaml(?=")/g) ?? []);
    const known = publicationFiles.map((file) => file.path);
    expect(named.length).toBeGreaterThan(3);
    expect([...new Set(named)].filter((name) => !known.includes(name))).toEqual([]);
  });

  test("every key says what to write, in both languages", () => {
    const silent = keys.filter(({ schema }) => expectationOf(schema) === undefined);
    expect(silent.map(({ file, path: name }) => `${file}: ${name}`)).toEqual([]);
  });

  const examples = keys.flatMap(({ file, path: name, schema }) => {
    const { example } = effectOf(schema);
    return example === undefined ? [] : [{ file, name, example, schema }];
  });

  test.each(examples)("$file: the example of $name is valid", ({ name, example, schema }) => {
    const { value } = parseYaml(`key: ${example}`, "example.yaml");
    const written = z.object({ key: z.unknown() }).parse(value?.data).key;
    expect([name, schema.safeParse(written).error]).toEqual([name, undefined]);
  });
});

describe("a new key", () => {
  const schema = z.strictObject({
    plain: z.string().optional(),
    told: describedAs(z.int(), "عدداً", "a number", { ar: "أثر.", en: "An effect.", example: "3" }),
    list: z.array(z.strictObject({ inner: z.boolean().default(false) })).optional(),
    map: explain(z.record(z.string(), z.enum(["a", "b"])), { ar: "خريطة.", en: "A map." }),
    time: when("UTC").optional(),
    both: z.union([z.string(), z.strictObject({ at: when("UTC") })]),
  });

  test("is found wherever it stands, with its type and whether it is required", () => {
    const rows = keysOf(schema).map((key) => [key.path, typeOf(key.schema).en, key.isRequired]);
    expect(rows).toEqual([
      ["plain", "text", false],
      ["told", "number", true],
      ["list", "list", false],
      ["list[].inner", "`true` or `false`", false],
      ["map", "keys", true],
      ["map.ID", "`a` or `b`", false],
      ["time", "date", false],
      ["both", "text or keys", true],
      ["both.at", "date", true],
    ]);
  });

  test("is in the page also without an effect", () => {
    const file = {
      id: "new",
      path: "new.yaml",
      isRequired: false,
      schema,
      about: { ar: "جديد.", en: "New." },
    };
    const page = referencePage([file], "en");
    expect(page).toContain("| `told` | number | a number | **required** | `3` | An effect. |");
    expect(page).toContain("| `plain` | text | a value of the right kind | — |  |  |");
    expect(page).toContain(
      "| `list[].inner` | `true` or `false` | a value of the right kind | `false` |  |  |",
    );
  });
});
