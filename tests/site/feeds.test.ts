// @vitest-environment jsdom
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { extractFromJson } from "@extractus/feed-extractor";
import FeedParser from "feedparser";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import * as z from "zod";
import { isFeed } from "#lib/hosting/media-types";
import { atomRules, commonRules, rssRules } from "./feed-rules";
import { filesOf, siteFolder } from "./site";

const origin = "https://barqiya.example";
const feeds = filesOf(siteFolder).filter(isFeed);
const named = (name: string) => feeds.filter((file) => path.basename(file) === name);
const atom = named("feed.xml");
const rss = named("rss.xml");
const json = named("feed.json");
const read = (file: string) => readFileSync(path.join(siteFolder, file), "utf8");
const parse = (xml: string) => new DOMParser().parseFromString(xml, "application/xml");

type JsonItem = Record<string, unknown> & { authors?: { name: string }[]; tags: string[] };
type JsonFeed = Record<string, unknown> & { items: JsonItem[] };
/** The feed of the same page in JSON, which JavaScript itself reads: what the others have to say too. */
const asJson = (file: string): JsonFeed => JSON.parse(read(file.replace(/(feed|rss)\.xml$/, "feed.json")));

const time = (date: unknown) => new Date(String(date)).getTime();

test("there are feeds of the site, each category and author, breaking news and corrections", () => {
  expect(atom.length).toBeGreaterThan(15);
  expect([rss.length, json.length]).toEqual([atom.length, atom.length]);
  const items = json.map((file) => asJson(file).items.length);
  expect(Math.max(...items)).toBe(20);
});

test("every feed in XML is well-formed for xmllint, which sees when one is not", async () => {
  const faults = async (documents: { fileName: string; contents: string }[]) => {
    const { errors } = await validateXML({ xml: documents, normalization: "c14n", maxMemoryPages: 4096 });
    return errors.map(({ rawMessage }) => rawMessage);
  };
  for (const file of [...atom, ...rss])
    expect(await faults([{ fileName: file.replaceAll("/", "-"), contents: read(file) }])).toEqual([]);
  const broken = read("feed.xml").replace("</title>", "");
  expect(await faults([{ fileName: "broken.xml", contents: broken }])).not.toEqual([]);
}, 300_000);

describe("by the rules of the W3C feed validator", () => {
  const kinds = [
    ["Atom", atom, [...commonRules, ...atomRules]],
    ["RSS", rss, [...commonRules, ...rssRules]],
  ] as const;
  describe.each(kinds)("every feed in %s is clean", (_, files, rules) => {
    const parsed = files.map((file) => ({ file, document: parse(read(file)) }));
    test.each(rules)("$name", ({ find }) => {
      const faults = parsed.flatMap(({ file, document }) =>
        find(document, `${origin}/${file}`).map((fault) => `${file}: ${fault}`),
      );
      expect(faults).toEqual([]);
    });
  });

  const spoiled: [string, string, string, RegExp, string][] = [
    ["ContainsRelRef", "Atom", "feed.xml", /href=&quot;https[^&]*/, "href=&quot;/a/"],
    ["SecurityRisk", "Atom", "feed.xml", /&lt;p&gt;/, "&lt;script&gt;"],
    ["MissingSelf", "RSS", "rss.xml", /<atom:link rel="self"[^>]*>/, ""],
    ["InvalidRFC3339Date", "Atom", "feed.xml", /<published>/, "<published>on "],
    ["DuplicateIds", "Atom", "feed.xml", /(<entry>.*?<\/entry>)/s, "$1$1"],
    ["InvalidRFC2822Date", "RSS", "rss.xml", /<pubDate>\w+/, "<pubDate>Xxx"],
    ["MissingGuid", "RSS", "rss.xml", /<guid.*?<\/guid>/, ""],
    ["InvalidPermalink", "RSS", "rss.xml", /<link>https/, "<link>"],
    ["InvalidNonNegativeInteger", "RSS", "rss.xml", /length="\d+"/, ""],
    ["InvalidContact", "RSS", "rss.xml", /<managingEditor>[^ ]* /, "<managingEditor>"],
    ["DuplicateElement", "RSS", "rss.xml", /(<language>.*?<\/language>)/, "$1$1"],
  ];
  test.each(spoiled)("%s is seen in %s", (name, kind, file, pattern, replacement) => {
    const xml = read(file);
    const broken = xml.replace(pattern, replacement);
    expect(broken).not.toBe(xml);
    const rules = [...commonRules, ...(kind === "Atom" ? atomRules : rssRules)];
    const document = parse(broken);
    const seen = rules.filter(({ find }) => find(document, `${origin}/${file}`).length > 0);
    expect(seen.map((rule) => rule.name).join("; ")).toContain(name);
  });
});

describe("feedsmith reads every field", () => {
  test.each(atom)("of %s", (file) => {
    const feed = parseAtomFeed(read(file));
    const { items, ...head } = asJson(file);
    expect(feed).toMatchObject({
      id: head.home_page_url,
      title: { value: head.title },
      subtitle: { value: head.description },
      authors: [{ name: "برقية", uri: `${origin}/` }],
      icon: head.icon,
    });
    expect(feed.entries?.length ?? 0).toBe(items.length);
    for (const [index, item] of items.entries()) {
      const entry = feed.entries?.[index];
      expect(entry).toMatchObject({
        id: item.id,
        title: { value: item.title },
        summary: { value: item.summary },
      });
      expect(entry?.content?.value).toBe(item.content_html);
      expect(time(entry?.published)).toBe(time(item.date_published));
      expect(time(entry?.updated)).toBe(time(item.date_modified ?? item.date_published));
      expect(entry?.authors?.map(({ name }) => name) ?? []).toEqual(
        item.authors?.map(({ name }) => name) ?? [],
      );
      expect(entry?.categories?.map(({ label, term }) => label ?? term) ?? []).toEqual(item.tags);
      const link = (rel: string) => entry?.links?.find((one) => one.rel === rel)?.href;
      expect([link("alternate"), link("enclosure")]).toEqual([item.url, item.image]);
    }
  });

  test.each(rss)("of %s", (file) => {
    const feed = parseRssFeed(read(file));
    const { items, ...head } = asJson(file);
    expect(feed).toMatchObject({
      title: head.title,
      link: head.home_page_url,
      description: head.description,
      language: "ar",
    });
    expect(feed.items?.length ?? 0).toBe(items.length);
    for (const [index, item] of items.entries()) {
      const entry = feed.items?.[index];
      expect(entry).toMatchObject({ title: item.title, link: item.url, description: item.summary });
      expect(entry?.guid?.value).toBe(item.id);
      expect(entry?.guid?.isPermaLink).toBe(item.id === item.url);
      expect(entry?.content?.encoded).toBe(item.content_html);
      expect(time(entry?.pubDate)).toBe(time(item.date_published));
      if (item.date_modified !== undefined)
        expect(time(entry?.dcterms?.modified)).toBe(time(item.date_modified));
      expect(entry?.dc?.creators ?? []).toEqual(item.authors?.map(({ name }) => name) ?? []);
      expect(entry?.categories?.map(({ name }) => name) ?? []).toEqual(item.tags);
      const enclosure = entry?.enclosures?.[0];
      expect(enclosure?.url).toBe(item.image);
      if (enclosure?.url !== undefined)
        expect(enclosure.length).toBe(
          statSync(path.join(siteFolder, enclosure.url.slice(origin.length))).size,
        );
      expect(entry?.media?.contents?.[0]?.url).toBe(item.image);
    }
  });

  test.each(json)("of %s", (file) => {
    const feed = parseJsonFeed(read(file));
    const { items, ...head } = asJson(file);
    expect(feed).toMatchObject({
      title: head.title,
      home_page_url: head.home_page_url,
      feed_url: `${origin}/${file}`,
      language: "ar",
    });
    expect(feed.items?.map(({ id }) => id) ?? []).toEqual(items.map(({ id }) => id));
    expect(feed.items?.map(({ content_html }) => content_html) ?? []).toEqual(
      items.map(({ content_html }) => content_html),
    );
  });
});

const textSchema = z.object({ "#": z.string() }).transform((node) => node["#"]);
const personSchema = z.union([z.object({ name: textSchema }).transform(({ name }) => name), textSchema]);

/** Everybody who wrote an item; by itself feedparser gives the feed's author for an item of several. */
function namesOf(entry: FeedParser.Item | undefined): unknown[] {
  const people: unknown = entry?.["atom:author"] ?? entry?.["dc:creator"];
  if (people === undefined) return [entry?.author];
  return z.array(personSchema).parse([people].flat());
}

describe("a second reader of its own making reads every field", () => {
  test.each([...atom, ...rss])("feedparser, of %s", async (file) => {
    const parser = new FeedParser({ addmeta: false });
    Readable.from([read(file)]).pipe(parser);
    const entries: FeedParser.Item[] = [];
    for await (const entry of parser) entries.push(entry);
    const { items, ...head } = asJson(file);
    expect(parser.meta).toMatchObject({
      title: head.title,
      description: head.description,
      link: head.home_page_url,
      xmlurl: `${origin}/${file}`,
      language: "ar",
    });
    expect(entries.length).toBe(items.length);
    for (const [index, item] of items.entries()) {
      const entry = entries[index];
      expect(entry).toMatchObject({
        guid: item.id,
        title: item.title,
        link: item.url,
        summary: item.summary,
      });
      expect(entry?.description).toBe(item.content_html);
      expect(entry?.pubdate?.getTime()).toBe(time(item.date_published));
      const people = item.authors?.map(({ name }) => name) ?? ["برقية"];
      expect(namesOf(entry)).toEqual(people);
      expect(entry?.enclosures[0]?.url).toBe(item.image);
    }
  });

  test.each(json)("feed-extractor, of %s", (file) => {
    const { items, ...head } = asJson(file);
    const read = extractFromJson(JSON.stringify({ ...head, items }), { useISODateFormat: true });
    expect(read).toMatchObject({ title: head.title, link: head.home_page_url, language: "ar" });
    expect(read.entries?.map(({ id, link, title }) => [id, link, title])).toEqual(
      // It leaves out where on its page a link leads.
      items.map(({ id, url, title }) => [id, String(url).replace(/#.*/, ""), title]),
    );
  });
});

test("every JSON feed has what JSON Feed 1.1 asks for", () => {
  const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
  for (const file of json) {
    const { items, ...head } = asJson(file);
    expect(head.version).toBe("https://jsonfeed.org/version/1.1");
    for (const item of items) {
      expect(item.content_html).toMatch(/^<div lang="ar" dir="rtl">.+<\/div>$/s);
      expect(item.date_published).toMatch(rfc3339);
      expect(item.date_modified ?? item.date_published).toMatch(rfc3339);
      for (const address of [item.id, item.url]) expect(address).toMatch(/^https?:\/\/[!-~]+$/);
    }
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  }
});
