import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { filesOf, pagesOf, siteFolder } from "./site";

type Thing = Record<string, unknown> & { "@type": string };
type Step = { name: string; address: string | undefined };

const origin = "https://barqiya.example";
const files = new Set(filesOf(siteFolder));

/** The things of schema.org in a page, and the breadcrumbList that a reader sees. */
function read(html: string): { things: Thing[]; steps: Step[] } {
  const things: Thing[] = [];
  const steps: Step[] = [];
  let data: string | undefined;
  let navigation = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "script" && attributes.type === "application/ld+json") data = "";
      if (name === "nav" && attributes["aria-label"] === "مسار الصفحة") navigation++;
      if (navigation > 0 && name === "li") steps.push({ name: "", address: undefined });
      const step = steps.at(-1);
      if (navigation > 0 && name === "a" && step !== undefined && attributes.href)
        step.address = new URL(attributes.href, origin).href;
    },
    ontext: (text) => {
      if (data !== undefined) data += text;
      const step = steps.at(-1);
      if (navigation > 0 && step !== undefined) step.name += text;
    },
    onclosetag: (name) => {
      if (name === "nav" && navigation > 0) navigation--;
      if (name !== "script" || data === undefined) return;
      const { "@context": context, "@graph": graph } = JSON.parse(data);
      expect(context).toBe("https://schema.org");
      things.push(...graph);
      data = undefined;
    },
  });
  parser.end(html);
  return { things, steps };
}

/** A page at a former address only leads on: it tells of nothing. */
const leadsOn = (html: string) => html.includes('http-equiv="refresh"');

const pages = pagesOf(siteFolder)
  .filter(({ file, html }) => file !== "404.html" && file !== "breaking/ticker/index.html" && !leadsOn(html))
  .map(({ file, html }) => ({ file, html, ...read(html) }));

/** The one thing of a type in a page. */
function thing(things: readonly Thing[], type: string): Thing | undefined {
  return things.find((one) => one["@type"] === type);
}

const articles = pages.flatMap(({ file, html, things }) => {
  const article = thing(things, "NewsArticle");
  return article === undefined ? [] : [{ file, html, article }];
});

const withOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";

function isOwnFile(address: unknown): boolean {
  if (typeof address !== "string" || !address.startsWith(`${origin}/`)) return false;
  const relative = decodeURIComponent(new URL(address).pathname).slice(1);
  return files.has(relative === "" || relative.endsWith("/") ? `${relative}index.html` : relative);
}

function isAuthor(value: Thing): boolean {
  const isKnown = ["Person", "Organization"].includes(value["@type"]);
  return isKnown && isText(value.name) && (value.url === undefined || isOwnFile(value.url));
}

/** What Google's Article page lists (required: none; recommended: these), and what else a newsroom owes its readers. */
const fields: Record<string, (value: unknown) => boolean> = {
  headline: isText,
  datePublished: (value) => withOffset.test(String(value)),
  dateModified: (value) => withOffset.test(String(value)),
  author: (value) => Array.isArray(value) && value.length > 0 && value.every(isAuthor),
  publisher: (value) => {
    const { name, url, logo } = value as Thing & { logo: Thing };
    return isText(name) && isOwnFile(url) && isOwnFile(logo.url);
  },
  articleSection: isText,
  description: isText,
  mainEntityOfPage: isOwnFile,
  inLanguage: (value) => value === "ar",
  wordCount: (value) => typeof value === "number" && value > 0,
  isAccessibleForFree: (value) => value === true,
};

describe("every article, for search engines", () => {
  test("is one NewsArticle in its page", () => {
    const inFolder = pages.filter(({ file }) => /^articles\/\d{4}\/\d\d\/(?!page-)[^/]+\//.test(file));
    expect(articles.map(({ file }) => file)).toEqual(inFolder.map(({ file }) => file));
    expect(articles.length).toBeGreaterThan(40);
  });

  test("has every field, each with a value that can be used", () => {
    const faults = articles.flatMap(({ file, article }) =>
      Object.entries(fields).flatMap(([name, isGood]) => (isGood(article[name]) ? [] : [`${file}: ${name}`])),
    );
    expect(faults).toEqual([]);
  });

  test("names its source, and its picture in three shapes or else its card, all of which are there", () => {
    const faults = articles.flatMap(({ file, article: { image = [], isBasedOn, citation } }) => {
      const shapes = Array.isArray(image) ? image : [image];
      const isCard = shapes.length === 1 && String(shapes[0]).startsWith(`${origin}/og/`);
      const isPictured = (shapes.length === 3 || isCard) && shapes.every(isOwnFile);
      return isPictured && (isBasedOn !== undefined || citation !== undefined) ? [] : [file];
    });
    expect(faults).toEqual([]);
    const shapes = articles.map(({ article }) => (Array.isArray(article.image) ? article.image.length : 1));
    expect(shapes.filter((count) => count === 3).length).toBeGreaterThan(10);
  });

  test("names its corrections", () => {
    const corrected = articles.filter(({ article }) => article.correction !== undefined);
    expect(corrected.length).toBeGreaterThan(0);
    for (const { article, html } of corrected) {
      for (const { text, datePublished } of article.correction as Thing[]) {
        expect(String(datePublished)).toMatch(withOffset);
        expect(isText(text)).toBe(true);
        expect(html.split("application/ld+json")[0]).toContain(`datetime="${datePublished}"`);
      }
    }
  });
});

describe("every page, for search engines", () => {
  test("has the breadcrumbList that its readers see, and no others", () => {
    for (const { file, things, steps } of pages) {
      const list = thing(things, "BreadcrumbList");
      const told = ((list?.itemListElement ?? []) as { name: string; item?: string; position: number }[]).map(
        ({ name, item }) => ({ name, address: item }),
      );
      expect([file, told]).toEqual([file, steps]);
    }
    expect(pages.filter(({ steps }) => steps.length === 0).map(({ file }) => file)).toEqual(["index.html"]);
  });

  test("that lists articles lists the same ones for programs, in the same order", () => {
    const lists = pages.filter(({ things }) => thing(things, "CollectionPage"));
    expect(lists.length).toBeGreaterThan(50);
    for (const { file, html, things } of lists) {
      const { itemListElement } = (thing(things, "CollectionPage")?.mainEntity ?? {}) as {
        itemListElement: Thing[];
      };
      const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
      const places = itemListElement.map(({ url }) => {
        const path = decodeURIComponent(new URL(String(url)).pathname);
        return main.indexOf(` href="${path}"`);
      });
      expect([file, places]).toEqual([file, places.toSorted((a, b) => a - b)]);
      expect([file, places.includes(-1)]).toEqual([file, false]);
    }
  });

  test("of the newsroom names its policies, all of which are pages", () => {
    for (const file of ["index.html", "about/index.html"]) {
      const { things = [] } = pages.find((page) => page.file === file) ?? {};
      const about = thing(things, "AboutPage")?.mainEntity as Thing | undefined;
      const newsroom: Thing = thing(things, "NewsMediaOrganization") ?? about ?? { "@type": "" };
      for (const policy of ["publishingPrinciples", "ethicsPolicy", "correctionsPolicy", "noBylinesPolicy"]) {
        expect([policy, isOwnFile(newsroom[policy])]).toEqual([policy, true]);
      }
    }
  });

  test("satisfies a validator of Google's rules that is not ours", async () => {
    const validator = new Validator();
    const faults: string[] = [];
    for (const { file, html } of pages) {
      const extracted = new WebAutoExtractor({ addLocation: true }).parse(html);
      expect([file, extracted.errors ?? []]).toEqual([file, []]);
      expect(Object.keys(extracted.jsonld).length).toBeGreaterThan(0);
      for (const issue of await validator.validate(extracted)) faults.push(`${file}: ${issue.issueMessage}`);
    }
    expect(faults).toEqual([]);
  });

  test("the validator sees what is missing", async () => {
    const html = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList"}</script>`;
    const extracted = new WebAutoExtractor({ addLocation: true }).parse(html);
    expect(await new Validator().validate(extracted)).not.toEqual([]);
  });
});
