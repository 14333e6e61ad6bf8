import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { validFolder } from "../support/folders";
import { build, differences, freshFolder, hashesOf } from "./site";

const folder = freshFolder("front-page");
const content = path.join(folder, "content");
const out = path.join(folder, "out");
const now = "2016-12-20T00:00:00Z";

/** The bytes that a home page may have when it is compressed; see tests/browser/weight.spec.ts. */
const mostBytes = 11_200;

function choose(text: string): void {
  writeFileSync(path.join(content, "front.yaml"), text);
}

/** The hashes of the site's files, without those of the publisher. */
function siteFiles(of: string): Map<string, string> {
  return new Map([...hashesOf(of)].filter(([name]) => !name.startsWith("own/")));
}

function homePage(): string {
  return readFileSync(path.join(out, "index.html"), "utf8");
}

test("a choice changes index.html alone until its time is over, and the site is the same as one built from nothing", async () => {
  cpSync(validFolder, content, { recursive: true });
  await build({ content, out, now });
  const before = siteFiles(out);
  choose(
    "layout: breaking\nlead: { article: /articles/2016/12/ankara-talks/, until: 2016-12-21T00:00:00Z }\n",
  );
  await build({ content, out, now });
  expect(differences(before, siteFiles(out))).toEqual(["index.html"]);
  const [lead] = /<h2.*?<\/h2>/.exec(homePage()) ?? [];
  expect(lead).toContain("/articles/2016/12/ankara-talks/");
  expect(brotliCompressSync(homePage()).length).toBeLessThan(mostBytes);

  const anew = path.join(folder, "anew");
  await build({ content, out: anew, now });
  expect(differences(hashesOf(anew), hashesOf(out))).toEqual([]);

  await build({ content, out, now: "2016-12-21T00:00:00Z" });
  expect(differences(before, siteFiles(out))).toEqual([]);
}, 600_000);
