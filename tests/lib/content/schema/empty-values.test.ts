import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readPublication } from "#lib/content/reader/read";
import { type Files, publicationFolder, validFolder } from "../../../support/folders";

function read(files: Files) {
  return readPublication({ root: publicationFolder(files) });
}

function valid(file: string): string {
  return readFileSync(path.join(validFolder, file), "utf8");
}

describe("an optional key without a value is a key that is not written", () => {
  const settings = "digits months monthsStyle hijri contact securityContact social hub indexNow region".split(
    " ",
  );

  test.each<[string, string, string]>([
    ...settings.map((key): [string, string, string] => ["site.yaml", "", `${key}:`]),
    ...settings.map((key): [string, string, string] => ["site.yaml", "", `${key}: ""`]),
    ["site.yaml", "", 'social: [""]'],
    ["site.yaml", "", "social:\n  -"],
    ["categories.yaml", "  ", 'description: ""'],
    ["categories.yaml", "  ", "description:"],
    ["breaking.yaml", "  ", "url: ''\n  until:"],
  ])("%s: %s%s", (file, indent, key) => {
    // Without what is tested, and after the last item of a list.
    const written = valid(file).replace(/^(region|contact| {2}description):.*\n/gm, "");
    const last = file === "breaking.yaml" ? "- text: خبر\n  at: 2016-11-02\n" : "";
    const before = read({ [file]: written + last });
    const after = read({ [file]: `${written}${last}${indent}${key}\n` });
    expect(after.problems).toEqual([]);
    expect(after.publication).toEqual(before.publication);
  });

  test.each([
    ["authors/samar.md", "name: سمر", 'role: ""\nkind:\nlinks:'],
    ["authors/samar.md", "name: سمر", "role:\nkind: ''\nlinks: [{name: '', url: ''}]"],
    ["pages/contact.md", "title: اتصل بنا", 'summary: ""'],
    ["pages/contact.md", "title: اتصل بنا", "summary:"],
  ])("%s: %s, %j", (file, required, empty) => {
    const text = (keys: string) => `---\n${keys}\n---\n\nنص الصفحة.\n`;
    const { hash: _, ...before } = find(read({ [file]: text(required) }), file) ?? {};
    const after = read({ [file]: text(`${required}\n${empty}`) });
    expect(after.problems).toEqual([]);
    expect(find(after, file)).toMatchObject(before);
  });

  function find({ publication }: ReturnType<typeof read>, file: string) {
    return [...(publication?.authors ?? []), ...(publication?.pages ?? [])].find((one) => one.path === file);
  }
});

describe("a part of an optional key that is needed there is still asked for", () => {
  const article = (keys: string) =>
    `---\ntitle: خبر\nbyline: مكتب\ndate: 2016-12-01\nsource: وكالة\ncategory: politics\n${keys}---\n\nنص.\n`;

  test.each([
    ["image:\n  src: harbour.png\n  alt:\n  credit:\n", "9 missing-key image.alt"],
    ["updated:\n  at: 2016-12-02\n  reason:\n", "9 missing-key updated.reason"],
    ["corrections:\n  - at: 2016-12-02\n    text:\n", "9 missing-key corrections.text"],
    ["tags: [قمح, ~]\n", "7 empty-item tags"],
  ])("%j", (keys, expected) => {
    const { problems } = read({ "articles/2016/12/x.md": article(keys) });
    const said = problems.map(({ line, rule, en }) => `${line} ${rule} ${/"([^"]*)"/.exec(en)?.[1]}`);
    expect(said).toEqual([expected]);
  });

  test("nothing that may be left out is ever called required", () => {
    const keys = ["summary", "tags", "image", "updated", "corrections", "aliases", "draft", "expires"];
    const values = ["", '""', "[]", "~", "{}", '[""]', "x", "5", "[x]"];
    for (const key of keys) {
      for (const value of values) {
        const { problems } = read({ "articles/2016/12/x.md": article(`${key}: ${value}\n`) });
        const asked = problems.filter(({ ar }) => ar.includes(`«${key}» مطلوب`));
        expect(asked, `${key}: ${value}`).toEqual([]);
      }
    }
  });
});
