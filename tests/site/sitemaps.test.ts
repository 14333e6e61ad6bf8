import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { newsSitemap } from "#lib/feeds/news-sitemap";
import { aPublication } from "../support/snapshots";
import { filesOf, siteFolder } from "./site";

const read = (file: string) => readFileSync(path.join(siteFolder, file), "utf8");
const own = (name: string) => readFileSync(path.join(import.meta.dirname, "schemas", name), "utf8");

/** Sitemaps.org's schema comes with the package `sitemap` (MIT); this one brings those of the extensions to it. */
const all = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <xs:import namespace="http://www.google.com/schemas/sitemap-image/1.1" schemaLocation="sitemap-image.xsd"/>
  <xs:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="sitemap-news.xsd"/>
</xs:schema>`;

const preload = [
  { fileName: "sitemap.xsd", contents: readFileSync("node_modules/sitemap/schema/sitemap.xsd", "utf8") },
  { fileName: "sitemap-image.xsd", contents: own("sitemap-image.xsd") },
  { fileName: "sitemap-news.xsd", contents: own("sitemap-news.xsd") },
];

/** What xmllint finds wrong in some documents by their names. */
async function allFaults(documents: Record<string, string>, schema: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: Object.entries(documents).map(([file, contents]) => ({
      fileName: file.replaceAll("/", "-"),
      contents,
    })),
    schema: [{ fileName: "all.xsd", contents: schema }],
    preload,
    maxMemoryPages: 4096,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

const faultsOf = (contents: string, schema: string) => allFaults({ "checked.xml": contents }, schema);

const sitemaps = filesOf(siteFolder).filter((file) => file.startsWith("sitemaps/"));
const { site } = aPublication();
const news = newsSitemap(site, [
  { url: "/articles/2016/12/خبر/", title: "قال: 5 < 6 & 7", date: "2016-12-01T21:40:00+02:00" },
]);

describe("xmllint finds nothing wrong", () => {
  test("with any sitemap by the schemas of sitemaps, pictures and news", async () => {
    expect(sitemaps.length).toBeGreaterThan(20);
    const files = [...sitemaps, "news-sitemap.xml"];
    expect(await allFaults(Object.fromEntries(files.map((file) => [file, read(file)])), all)).toEqual([]);
  });

  test("with the index by its schema", async () => {
    expect(await faultsOf(read("sitemap.xml"), own("siteindex.xsd"))).toEqual([]);
  });

  test("with a news sitemap that has news", async () => {
    expect(await faultsOf(news, all)).toEqual([]);
  });
});

describe("xmllint sees what is wrong", () => {
  test.each([
    ["an address that is none", news.replace(/<loc>.*<\/loc>/, "<loc>/a/</loc>")],
    ["a language that is none", news.replace(">ar<", ">arabic<")],
    ["a time without an offset", news.replace("+02:00", "")],
    ["news without a title", news.replace(/<news:title>.*<\/news:title>/, "")],
    ["a sitemap without an address", news.replace(/<url>.*<\/url>/, "")],
    ["no XML", news.replace("</url>", "")],
  ])("%s", async (_, xml) => {
    expect(xml).not.toBe(news);
    expect(await faultsOf(xml, all)).not.toEqual([]);
  });

  test("a picture without its address", async () => {
    const [file = ""] = sitemaps.filter((one) => read(one).includes("<image:image>"));
    const xml = read(file).replace(/<image:loc>[^<]*<\/image:loc>/, "");
    expect(await faultsOf(xml, all)).not.toEqual([]);
  });
});

describe("the sitemaps of the site", () => {
  const locs = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = ""]) => url);
  const fileOf = (url: string) => {
    const place = decodeURIComponent(new URL(url).pathname).slice(1);
    return place === "" || place.endsWith("/") ? `${place}index.html` : place;
  };

  test("are all in the index, and name files of the site only", () => {
    const files = new Set(filesOf(siteFolder));
    expect(locs(read("sitemap.xml")).map(fileOf).sort()).toEqual(sitemaps);
    const named = sitemaps.flatMap((file) => locs(read(file)).map(fileOf));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((file) => !files.has(file))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  test("name the pictures of articles, each a file of the site", () => {
    const files = new Set(filesOf(siteFolder));
    const pictures = sitemaps
      .flatMap((file) => [...read(file).matchAll(/<image:loc>([^<]*)</g)])
      .map(([, url = ""]) => fileOf(url));
    expect(pictures.length).toBeGreaterThan(10);
    expect(pictures.filter((file) => !files.has(file))).toEqual([]);
  });

  test("are what robots.txt names", () => {
    const named = [...read("robots.txt").matchAll(/^Sitemap: (.*)$/gm)].map(([, url = ""]) => fileOf(url));
    expect(named).toEqual(["sitemap.xml", "news-sitemap.xml"]);
  });
});
