import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { parseFrontMatter } from "#lib/content/reader/front-matter/front-matter";
import { parseYaml } from "#lib/content/reader/front-matter/yaml";
import { jsonSchemaOf } from "#lib/content/reference/json-schema";
import { publicationFiles } from "#lib/content/reference/publication-files";
import { expect as describedAs, line } from "#lib/content/schema/schema-fields";
import { fixtures } from "../../../support/folders";

const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map(
  publicationFiles.map((file) => [file.id, ajv.compile(jsonSchemaOf(file))] as const),
);

/** The kind of file at a path of a publication, and what an editor wrote in it. */
function readWritten(name: string, text: string): { id: string; data: unknown } {
  const id = /^(article|author|page)s\//.exec(name)?.[1] ?? path.basename(name, ".yaml");
  const parsed = name.endsWith(".md") ? parseFrontMatter(text, name) : parseYaml(text, name);
  return { id, data: parsed.value?.data };
}

function faultsOf(name: string, text: string): string[] {
  const { id, data } = readWritten(name, text);
  const validate = validators.get(id);
  if (validate === undefined) throw new Error(`There is no schema for ${name}.`);
  validate(data ?? null);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:md|yaml)$/.test(name),
  );
}

describe.each(["content", "tests/fixtures/valid", "tests/fixtures/branded"])(
  "the publication in %s",
  (folder) => {
    test.each(textsIn(folder))("%s is valid", (name) => {
      expect(faultsOf(name, readFileSync(path.join(folder, name), "utf8"))).toEqual([]);
    });
  },
);

test.each(readdirSync(path.join(fixtures, "odd")))("the odd article %s is valid", (name) => {
  const text = readFileSync(path.join(fixtures, "odd", name), "utf8");
  expect(faultsOf("articles/2016/12/odd.md", text)).toEqual([]);
});

describe("faults that the schema of articles refuses", () => {
  test.each([
    ["missing-key", "source"],
    ["missing-key-alt", "alt"],
    ["missing-key-empty-title", "/title"],
    ["missing-key-reason", "reason"],
    ["unknown-key", "additional"],
    ["unknown-key-updated", "additional"],
    ["unknown-key-far", "additional"],
    ["wrong-value-draft", "/draft"],
    ["wrong-value-long-title", "/title"],
    ["wrong-value-corrections", "/corrections"],
    ["quotes-needed-number", "/title"],
    ["quotes-needed-year-in-tags", "/tags"],
  ])("%s", (name, words) => {
    const text = readFileSync(path.join(fixtures, "invalid", `${name}.md`), "utf8");
    expect(faultsOf("articles/2016/12/fault.md", text).join("\n")).toContain(words);
  });
});

describe("faults in YAML files", () => {
  test.each([
    ["site.yaml", "name: صحيفة\n", "description"],
    [
      "site.yaml",
      "name: ص\ndescription: و\nurl: https://a.example\ntimeZone: UTC\nregion: mars\n",
      "/region",
    ],
    ["categories.yaml", "- id: Politics\n  name: سياسة\n", "/0/id"],
    ["categories.yaml", "- id: politics\n", "name"],
    ["categories.yaml", "[]\n", "fewer"],
    ["breaking.yaml", "- text: خبر\n", "at"],
    ["breaking.yaml", "- text: خبر\n  at: 2016-12-01\n  when: now\n", "additional"],
    ["front.yaml", "layout: big\n", "/layout"],
    ["front.yaml", "sections:\n  - { id: politics, count: 13 }\n", "/sections"],
    ["brand.yaml", 'colours:\n  ink: { day: "blue", night: "#ffffff" }\n', "/colours/ink/day"],
    ["brand.yaml", "words: { lastest: الجديد }\n", "additional"],
    ["brand.yaml", "words: { search: كلمة طويلة جداً }\n", "/words/search"],
    ["gone.yaml", "old: /a/\n", "array"],
  ])("%s: %j", (name, text, words) => {
    expect(faultsOf(name, text).join("\n")).toContain(words);
  });
});

describe("what the program accepts is not refused", () => {
  test.each([
    ["breaking.yaml", ""],
    ["front.yaml", "# nothing is chosen\n"],
    ["brand.yaml", "footer:\nshare:\n"],
    ["brand.yaml", 'colours:\n  ink: { day: "#FFF8EE", night: "#ffffff" }\nicon: Icon.SVG\n'],
    ["breaking.yaml", "- { text: خبر, at: 2016-12-01, url: HTTPS://example.org/ }\n"],
    [
      "site.yaml",
      "name: ص\ndescription: و\nurl: https://مثال.example\ntimeZone: UTC\ncontact:\nlimits: {}\n",
    ],
  ])("%s: %j", (name, text) => {
    expect(faultsOf(name, text)).toEqual([]);
  });
});

test("descriptions and messages are Arabic, and a limit of a cleaned text is kept", () => {
  const schema = z.strictObject({ note: describedAs(line(20), "سطراً", "a line") });
  const about = { ar: "ملف.", en: "A file." };
  expect(jsonSchemaOf({ id: "x", path: "x.yaml", isRequired: true, schema, about })).toMatchObject({
    description: "ملف.",
    properties: {
      note: {
        type: "string",
        minLength: 1,
        maxLength: 20,
        description: "اكتب سطراً.",
        errorMessage: "اكتب سطراً.",
      },
    },
  });
});
