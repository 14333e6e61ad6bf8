import { describe, expect, test } from "vitest";
import { UserFacingError } from "#lib/config/user-facing-error";
import { openPublication, readPublication } from "#lib/content/reader/read";
import { publicationFolder } from "../../../support/folders";

const front = "name: نشرة\ndescription: نشرة للتجربة.\ntimeZone: Asia/Damascus\n";

const table = [
  ["https://example.org/news?x=1", "الرابط بلا علامة الاستفهام وما بعدها: https://example.org/news"],
  ["https://example.org/news#top", "الرابط بلا علامة # وما بعدها: https://example.org/news"],
  ["https://example.org/news/", "الرابط بلا شرطة مائلة في آخره: https://example.org/news"],
  ["https://example.org/a//b", "الرابط بشرطة مائلة واحدة بين كل جزأين: https://example.org/a/b"],
  ["https://example.org/a/../b", "الرابط كاملاً بلا نقاط وحدها بين الشرطات المائلة: https://example.org/b"],
  ["https://u:p@example.org/a", "الرابط بلا اسم مستخدم ولا كلمة مرور: https://example.org/a"],
  [
    "https://example.org/a&b",
    "بعد اسم النطاق حروفاً وأرقاماً، ومن العلامات - و_ و. و~ وحدها، ولا تبدأ جزءاً بنقطة، مثل https://example.org/news",
  ],
  ["example.org/news", "رابط الموقع كاملاً، مثل https://example.org أو https://example.org/news"],
  ["ftp://example.org", "رابط الموقع كاملاً، مثل https://example.org أو https://example.org/news"],
] as const;

function toldBy(task: () => unknown): string | undefined {
  try {
    task();
    return undefined;
  } catch (error) {
    return error instanceof UserFacingError ? error.words.ar : String(error);
  }
}

describe("an address that no site can have", () => {
  test.each(table)("url: %s", (url, wanted) => {
    const root = publicationFolder({ "site.yaml": `${front}url: ${JSON.stringify(url)}\n` });
    const { problems } = readPublication({ root });
    expect(problems.map(({ path, line, ar }) => ({ path, line, ar }))).toEqual([
      { path: "site.yaml", line: 4, ar: `قيمة «url» هي «${url}». اكتب ${wanted}.` },
    ]);
  });

  test.each(table)("SITE_URL=%s", (siteUrl, wanted) => {
    const root = publicationFolder();
    expect(toldBy(() => readPublication({ root, siteUrl }))).toBe(
      `قيمة SITE_URL هي «${siteUrl}». اكتب ${wanted}`,
    );
  });
});

test.each(["https://example.org/news", "https://example.org/a/b"])("%s is read as it is", (siteUrl) => {
  expect(openPublication({ root: publicationFolder(), siteUrl }).site.url).toBe(siteUrl);
});

test("a path in another Unicode form is read in Normalization Form C", () => {
  const siteUrl = `https://example.org/${"أخبار".normalize("NFD")}`;
  expect(openPublication({ root: publicationFolder(), siteUrl }).site.url).toBe("https://example.org/أخبار");
});
