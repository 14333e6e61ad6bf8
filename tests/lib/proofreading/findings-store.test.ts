import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { check } from "#lib/proofreading/check";
import { FindingsStore, keyOf } from "#lib/proofreading/findings-store";
import { publicationFolder, temporaryFolder } from "../../support/folders";

const place = "articles/2016/12/desk.md";
const other = "articles/2016/12/other.md";
const now = Date.parse("2030-01-01T00:00:00Z");

function article(body: string): string {
  return `---\ntitle: خبر من الميناء\nbyline: فريق التحرير\ndate: 2016-12-01\nsource: وكالة الميناء\ncategory: politics\n---\n\n${body}\n`;
}

/** A publication, and a check of it that remembers. */
function remembering(files: Record<string, string>) {
  const root = publicationFolder(files);
  const stateFolder = temporaryFolder();
  const rulesOf = async ({ engine = "one", path: only }: { engine?: string; path?: string } = {}) => {
    const options = { contentFolder: root, folder: root, stateFolder, engine, now, path: only };
    const problems = await check(options);
    return problems
      .filter((one) => Object.hasOwn(files, one.path))
      .map(({ path: file, rule }) => `${file} ${rule}`);
  };
  return { root, rulesOf, file: path.join(stateFolder, "check/findings.json") };
}

test("what was found in a file is remembered until its bytes or the engine change", async () => {
  const { root, rulesOf, file } = remembering({ [place]: article("قال ,ثم سكت") });
  expect(await rulesOf()).toEqual([`${place} latin-comma`]);
  // The rule's name in the store shows whether the store is asked.
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("latin-comma", "remembered"));
  expect(await rulesOf()).toEqual([`${place} remembered`]);
  expect(await rulesOf({ engine: "two" })).toEqual([`${place} latin-comma`]);
  writeFileSync(path.join(root, place), article("قال، ثم سكت"));
  expect(await rulesOf({ engine: "two" })).toEqual([]);
});

test("other settings of the language are other findings", async () => {
  const { root, rulesOf } = remembering({ [place]: article("في ١٢ يوماً") });
  expect(await rulesOf()).toEqual([`${place} mixed-digits`]);
  const settings = path.join(root, "site.yaml");
  writeFileSync(settings, `${readFileSync(settings, "utf8").trimEnd()}\ndigits: arabic\n`);
  expect(await rulesOf()).toEqual([]);
});

test("links of a remembered file are compared with the pages of today", async () => {
  const { root, rulesOf } = remembering({
    [place]: article("[نص](/articles/2016/12/other/)"),
    [other]: article("نص"),
  });
  expect(await rulesOf()).toEqual([]);
  rmSync(path.join(root, other));
  expect(await rulesOf()).toEqual([`${place} dead-link`]);
});

test("a check of one file keeps what is known of others, and a whole one forgets files that are gone", async () => {
  const { root, rulesOf, file } = remembering({ [place]: article("قال ,ثم"), [other]: article("قال ؟") });
  const known = () => Object.keys(JSON.parse(readFileSync(file, "utf8")).findings).length;
  await rulesOf();
  const all = known();
  writeFileSync(path.join(root, place), article("قال ,ثم سكت"));
  await rulesOf({ path: place });
  expect(known()).toBe(all + 1);
  rmSync(path.join(root, other));
  await rulesOf();
  expect(known()).toBe(all - 1);
});

test.each(["", "{", '{"stamp":"one"}', "[]"])("a store that holds %j is empty", (text) => {
  const file = path.join(temporaryFolder(), "findings.json");
  writeFileSync(file, text);
  const store = new FindingsStore(file, "one");
  const key = keyOf("x.md", Buffer.from("نص"));
  expect(store.find(key)).toBeUndefined();
  store.keep(key, { warnings: [], links: [] });
  store.save(true);
  expect(new FindingsStore(file, "one").find(key)).toEqual({ warnings: [], links: [] });
});
