import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { redirectsFile } from "#lib/hosting/redirects";
import { createSiteServer } from "#lib/server/server";
import { validFolder } from "../support/folders";
import { build, copyFolder, differences, freshFolder, hashesOf, startBuild } from "./site";

const folder = freshFolder("redirects");
const content = path.join(folder, "content");
const out = path.join(folder, "out");
const place = { content, out, now: "2017-01-10T00:00:00Z" };

const articles = path.join(content, "articles/2016");
const former = "/articles/2016/12/ankara-talks/";
const renamed = path.join(articles, "12/قمة-أنقرة.md");
const target = "/articles/2016/12/قمة-أنقرة/";

async function said(): Promise<string> {
  const run = await startBuild(place).done;
  expect(run.code, run.said).toBe(0);
  return run.said;
}

function read(address: string): string {
  return readFileSync(path.join(out, address, address.endsWith("/") ? "index.html" : ""), "utf8");
}

function addAliases(aliases: string): void {
  const text = readFileSync(renamed, "utf8");
  writeFileSync(renamed, text.replace(/^aliases: .*$/m, `aliases: ${aliases}`));
}

beforeAll(async () => {
  copyFolder(validFolder, content);
  await build(place);
}, 300_000);

describe("an article whose file is renamed", () => {
  test("without an alias: the old address is removed, and a notice gives the line to write", async () => {
    renameSync(path.join(articles, "12/ankara-talks.md"), renamed);
    const told = await said();
    expect(told).toContain(`لم يعد الرابط ${former} في الموقع`);
    expect(told).toContain(`aliases: [/old/ankara/, ${former}]`);
    expect(told.trimEnd().split("\n").at(-1)).toMatch(/^published \d+ pages/);
    expect(existsSync(path.join(out, former, "index.html"))).toBe(false);
  });

  test("with that line: a page at each old address redirects to it, and there is no notice", async () => {
    addAliases(`[/old/ankara/, ${former}, /News/123.html]`);
    expect(await said()).not.toContain("لم يعد");
    for (const address of [former, "/old/ankara/", "/News/123.html"])
      expect(read(address)).toContain(`<meta http-equiv="refresh" content="0; url=${encodeURI(target)}">`);
  });

  test("an alias that would hide a page is refused, and the site stays as it was", async () => {
    const before = hashesOf(out, true);
    addAliases(`[/old/ankara/, ${former}, /News/123.html, /categories/politics]`);
    const run = await startBuild(place).done;
    expect(run.code).toBe(1);
    expect(run.said).toContain("articles/2016/12/قمة-أنقرة.md:19: alias-hides-page");
    expect(differences(before, hashesOf(out, true))).toEqual([]);
    addAliases(`[/old/ankara/, ${former}, /News/123.html]`);
  });
});

test("an article that is deleted: one notice; once it is in gone.yaml, its address answers 410", async () => {
  rmSync(path.join(articles, "11/quay-reopens.md"));
  expect(await said()).toContain("gone.yaml: - /articles/2016/11/quay-reopens/");
  writeFileSync(path.join(content, "gone.yaml"), "- /articles/2016/11/quay-reopens/\n- /محذوف.html\n");
  expect(await said()).toContain(" 0 rendered, ");
  expect(JSON.parse(readFileSync(redirectsFile(out), "utf8"))).toEqual({
    redirects: {
      "/News/123.html": target,
      "/articles/2016/12/ankara-talks/": target,
      "/old/ankara/": target,
    },
    gone: ["/articles/2016/11/quay-reopens/", "/محذوف.html"],
  });
});

describe("the site that stands then", () => {
  let base: string;
  const server = createSiteServer({ folder: out });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const bound = server.address();
    if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
    base = `http://127.0.0.1:${bound.port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test.each([former, former.slice(0, -1), "/old/ankara", "/News/123.html", "/old/ankara/?utm_source=x"])(
    "answers %s with one 301 to the article",
    async (address) => {
      const answer = await fetch(base + address, { redirect: "manual" });
      expect(answer.status).toBe(301);
      const followed = await fetch(base + answer.headers.get("location"), { redirect: "manual" });
      expect(followed.status).toBe(200);
      expect(new URL(followed.url).pathname).toBe(encodeURI(target));
      expect(await followed.text()).toContain("يوم طويل بلا اتفاق");
    },
  );

  test.each(["/articles/2016/11/quay-reopens/", "/محذوف.html"])(
    "says goodbye at %s, in Arabic, with ways on",
    async (address) => {
      for (const spelling of [address, encodeURI(address)]) {
        const answer = await fetch(base + spelling);
        expect(answer.status).toBe(410);
        const html = await answer.text();
        expect(html).toContain('<html lang="ar" dir="rtl">');
        expect(html).toContain('href="/articles/"');
      }
    },
  );

  test("answers 404 where nothing ever was", async () => {
    expect((await fetch(`${base}/never/`)).status).toBe(404);
  });
});

test("parts of a shared build, merged, have the same pages and the whole list", async () => {
  const parts = [1, 2].map((number) => path.join(folder, `part-${number}`));
  for (const [index, part] of parts.entries())
    await build({ ...place, out: part }, ["--shard", `${index + 1}/2`]);
  const merged = path.join(folder, "merged");
  await build({ ...place, out: merged }, ["--merge", ...parts]);
  const books = /^own\/(?:policy|retired)\.json$|^(?:media|og)\//;
  expect(
    differences(hashesOf(out, true), hashesOf(merged, true)).filter((file) => !books.test(file)),
  ).toEqual([]);
}, 300_000);
