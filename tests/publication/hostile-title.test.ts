import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { validFolder } from "../support/folders";
import { build, freshFolder } from "./site";

const folder = freshFolder("hostile-title");
const content = path.join(folder, "content");
const out = path.join(folder, "out");
const title = '</script><b>"&';

/** The text inside each element of a name, as a parser of HTML sees it. */
function textsOf(html: string, wanted: string): string[] {
  const texts: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (name === wanted && depth++ === 0) texts.push("");
    },
    ontext: (text) => {
      if (depth > 0) texts.push((texts.pop() ?? "") + text);
    },
    onclosetag: (name) => {
      if (name === wanted) depth--;
    },
  });
  parser.end(html);
  return texts;
}

test(`an article titled ${title} goes whole through the build, in the page and in its data`, async () => {
  cpSync(validFolder, content, { recursive: true });
  const file = path.join(content, "articles/2016/11/hostile.md");
  const front = `title: '${title}'\nbyline: كريم منصور\ndate: 2016-11-20\nsource: '${title}'\ncategory: politics\n`;
  writeFileSync(file, `---\n${front}tags: [ميناء]\n---\n\nنص قصير من الميناء.\n`);
  await build({ content, out });

  const html = readFileSync(path.join(out, "articles/2016/11/hostile/index.html"), "utf8");
  expect(textsOf(html, "h1")).toEqual([title]);
  expect(textsOf(html, "b")).toEqual([]);
  const scripts = textsOf(html, "script");
  expect(scripts).toHaveLength(1);
  const [article, breadcrumbs] = JSON.parse(scripts[0] ?? "")["@graph"];
  expect(article).toMatchObject({ "@type": "NewsArticle", headline: title, citation: title });
  expect(breadcrumbs.itemListElement.at(-1)).toMatchObject({ name: title });

  const list = readFileSync(path.join(out, "categories/politics/index.html"), "utf8");
  const [collection] = JSON.parse(textsOf(list, "script")[0] ?? "")["@graph"];
  const titles = collection.mainEntity.itemListElement.map(({ name }: { name: string }) => name);
  expect(titles).toContain(title);
}, 300_000);
