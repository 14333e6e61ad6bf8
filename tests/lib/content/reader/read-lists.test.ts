import { describe, expect, test } from "vitest";
import { openPublication, readPublication } from "#lib/content/reader/read";
import { type Files, publicationFolder } from "../../../support/folders";

const categories = (aliases: string) =>
  `- id: politics\n  name: سياسة\n  aliases: ${aliases}\n- id: economy\n  name: اقتصاد\n`;
const author = (aliases: string) => `---\nname: رصيف\naliases: ${aliases}\n---\n`;
const page = (aliases: string) => `---\ntitle: عن\naliases: ${aliases}\n---\n\nنص الصفحة.\n`;

function open(files: Files) {
  return openPublication({ root: publicationFolder(files) });
}

describe("aliases become addresses with their lines, in their order", () => {
  test("of a category: former ids and whole addresses", () => {
    const [politics, economy] = open({
      "categories.yaml": categories("\n    - news-2015\n    - /قسم/أخبار\n    - /old.html"),
    }).categories;
    expect(politics?.aliases).toEqual([
      { address: "/categories/news-2015/", line: 4 },
      { address: "/قسم/أخبار/", line: 5 },
      { address: "/old.html", line: 6 },
    ]);
    expect(economy).toEqual({ id: "economy", name: "اقتصاد" });
  });

  test("of an author", () => {
    const { authors } = open({ "authors/quay.md": author("[port-team, /writers/quay/]") });
    expect(authors.find(({ id }) => id === "quay")?.aliases).toEqual([
      { address: "/authors/port-team/", line: 3 },
      { address: "/writers/quay/", line: 3 },
    ]);
  });

  test("of a page", () => {
    const { pages } = open({ "pages/who.md": page("[/about-us/, /من-نحن/]") });
    expect(pages.find(({ id }) => id === "who")?.aliases?.map(({ address }) => address)).toEqual([
      "/about-us/",
      "/من-نحن/",
    ]);
  });

  test("of a tag: former names, as their addresses were", () => {
    const text = "- name: سوريا\n  aliases: [سورية, بلاد الشام, /tag/syria/]\n- name: حلب\n";
    expect(open({ "tags.yaml": text }).tags).toEqual([
      {
        name: "سوريا",
        aliases: ["/tags/سورية/", "/tags/بلاد-الشام/", "/tag/syria/"].map((address) => ({
          address,
          line: 2,
        })),
      },
      { name: "حلب", aliases: [] },
    ]);
  });

  test.each([undefined, "", "# لا شيء بعد\n"])("tags.yaml may be missing or empty: %j", (text) => {
    expect(open(text === undefined ? {} : { "tags.yaml": text }).tags).toEqual([]);
  });
});

describe("what cannot be an alias", () => {
  const told = (files: Files) =>
    readPublication({ root: publicationFolder(files) }).problems.map(
      ({ path, line, rule, ar }) => `${path}:${line} ${rule}: ${ar}`,
    );

  test.each<[string, Files, string]>([
    [
      "a name where an id stands",
      { "categories.yaml": categories("[أخبار]") },
      "categories.yaml:3 wrong-value: قيمة «aliases» هي «أخبار». اكتب معرّفاً قديماً مثل world-news، أو رابطاً قديماً يبدأ بشرطة مائلة.",
    ],
    [
      "the present id",
      { "categories.yaml": categories("[news, politics]") },
      "categories.yaml:3 alias-own: الرابط القديم «/categories/politics/» هو الرابط الحالي نفسه. احذفه من aliases.",
    ],
    [
      "the id of another category",
      { "categories.yaml": categories("[economy]") },
      "categories.yaml:3 alias-taken: الرابط القديم «/categories/economy/» يخص الملف categories.yaml، فهو فيه رابط حالي أو رابط قديم. احذفه من aliases هنا.",
    ],
    [
      "an address of the site's files",
      { "categories.yaml": categories("[/media/a/]") },
      "categories.yaml:3 alias-reserved: الرابط القديم «/media/a/» محجوز لملفات الموقع. احذفه من aliases.",
    ],
    [
      "another spelling of the present name",
      { "tags.yaml": "- name: سوريا\n  aliases: [سُوريا]\n" },
      "tags.yaml:2 alias-own: الرابط القديم «/tags/سوريا/» هو الرابط الحالي نفسه. احذفه من aliases.",
    ],
    [
      "two names with an Arabic comma",
      { "tags.yaml": "- name: سوريا\n  aliases: [سورية، الشام]\n" },
      "tags.yaml:2 items-as-one: في قائمة «aliases» فاصلة عربية، فصار عنصران عنصراً واحداً. افصل بين العناصر في هذا الحقل بفاصلة لاتينية: aliases: [سورية, الشام]",
    ],
    [
      "two entries of one tag",
      { "tags.yaml": "- name: سوريا\n- name: سُوريا\n" },
      "tags.yaml:2 duplicate-tag: الوسم «سُوريا» مكتوب في الملف مرتين، الأولى «سوريا». اجمع أسماءه القديمة تحت واحد منهما، واحذف الآخر.",
    ],
  ])("%s", (_, files, expected) => {
    expect(told(files)).toEqual([expected]);
  });
});
