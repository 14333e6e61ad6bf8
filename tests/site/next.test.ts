import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { addressOfFile, urls } from "#lib/config/urls";
import { redirectsFile } from "#lib/hosting/redirects";
import { ClassNames, comparePages } from "../support/compare-pages";
import { withoutNextAdditions } from "../support/next-additions";
import { filesOf, siteFolder } from "./site";

/** Where `next start` serves the same publication. */
const nextBase = process.env.NEXT_BASE ?? "http://127.0.0.1:4175";

/** Files that the publisher makes itself; pictures and faces are the same files in both. */
const files = filesOf(siteFolder).filter((file) => !/^(?:media|og|fonts|icons)\//.test(file));
const redirects: Record<string, string> = JSON.parse(
  readFileSync(redirectsFile(siteFolder), "utf8"),
).redirects;

function fetchFromNext(address: string): Promise<Response> {
  const asked = address === urls.notFound ? "/no/such/page/" : address;
  return fetch(nextBase + encodeURI(asked), { redirect: "manual" });
}

/** What differs between a published file and Next's answer at its address; nothing where they agree. */
async function differences(file: string, names: ClassNames): Promise<string[]> {
  const address = addressOfFile(file);
  const published = readFileSync(path.join(siteFolder, file), "utf8");
  const answer = await fetchFromNext(address);
  const text = await answer.text();
  const status = address === urls.notFound ? 404 : 200;
  if (answer.status !== status) return [`${address}: ${answer.status}`];
  if (file.endsWith(".html"))
    return comparePages(published, withoutNextAdditions(text), names).map((one) => `${address}: ${one}`);
  return text === published || file === "favicon.ico" ? [] : [`${address}: other bytes`];
}

describe("Next and the publisher", () => {
  test("render every page and file of the publication alike", async () => {
    const names = new ClassNames();
    const own = files.filter((file) => redirects[addressOfFile(file)] === undefined);
    expect(own.length).toBeGreaterThan(300);
    const different: string[] = [];
    for (const file of own) different.push(...(await differences(file, names)));
    expect(different).toEqual([]);
  });

  test("lead former addresses to the same new ones", async () => {
    expect(Object.keys(redirects).length).toBeGreaterThan(0);
    for (const [address, url] of Object.entries(redirects)) {
      const answer = await fetchFromNext(address);
      expect(answer.status, address).toBe(301);
      expect(answer.headers.get("location"), address).toBe(encodeURI(url));
    }
  });
});

describe("the comparison can fail", () => {
  const page = readFileSync(path.join(siteFolder, "index.html"), "utf8");
  test.each<[string, (html: string) => string, string]>([
    ["another text", (html) => html.replace("</h1>", "!</h1>"), "body"],
    ["an element more", (html) => html.replace("</main>", "<p></p></main>"), "body"],
    ["an element less", (html) => html.replace(/<a [^>]*>/, ""), "body"],
    ["another attribute", (html) => html.replace(' dir="rtl"', ' dir="ltr"'), "body"],
    ["another title", (html) => html.replace("<title>", "<title>!"), "head"],
    ["a tag of the head less", (html) => html.replace(/<link rel="canonical"[^>]*>/, ""), "head"],
    ["other structured data", (html) => html.replace('"@context"', '"@contexT"'), "body"],
    ["a class name too many", (html) => html.replace('class="', 'class="x '), "class names"],
    ["a script of its own", (html) => html.replace("</body>", "<script>alert(1)</script></body>"), "body"],
    ["deferred content", (html) => html.replace("</body>", "<div hidden><p>x</p></div></body>"), "body"],
  ])("on %s", (_, change, where) => {
    const changed = change(page);
    expect(changed).not.toBe(page);
    expect(comparePages(page, withoutNextAdditions(page), new ClassNames())).toEqual([]);
    expect(comparePages(page, withoutNextAdditions(changed), new ClassNames())[0]).toContain(where);
  });
});
