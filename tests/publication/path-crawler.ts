import { readdirSync } from "node:fs";
import path from "node:path";
import { Parser } from "htmlparser2";
import { addressOfFile } from "#lib/config/urls";

/** What is wrong with a reference: where it is, what it says, and why. */
export type Fault = string;

type Reference = { from: string; url: string };

/** Attributes with several addresses, each before its width. */
const setAttributes = new Set(["srcset", "imagesrcset"]);

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|\/)/.test(text);
}

function inStyle(css: string): string[] {
  return [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, url = ""]) => url);
}

function inData(data: unknown): string[] {
  if (typeof data === "string") return isAddress(data) ? [data] : [];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(inData) : [];
}

/** Every attribute that holds an address, whatever its name, style sheets, and data for programs. */
function inHtml(html: string): string[] {
  const found: string[] = [];
  let text: { kind: string; content: string } | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      for (const [key, value] of Object.entries(attributes)) {
        if (setAttributes.has(key))
          found.push(...value.split(",").map((one) => one.trim().split(" ")[0] ?? ""));
        else if (key === "http-equiv") found.push(/url=(.*)$/.exec(attributes.content ?? "")?.[1] ?? "");
        else if (isAddress(value) || key === "href" || key === "src") found.push(value);
      }
      if (name === "style") text = { kind: "style", content: "" };
      if (attributes.type === "application/ld+json") text = { kind: "data", content: "" };
    },
    ontext: (part) => {
      if (text !== undefined) text.content += part;
    },
    onclosetag: () => {
      if (text?.kind === "style") found.push(...inStyle(text.content));
      if (text?.kind === "data") found.push(...inData(JSON.parse(text.content)));
      text = undefined;
    },
  });
  parser.end(html);
  return found;
}

function withoutEscapes(xml: string): string {
  const marks = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
  return Object.entries(marks).reduce((text, [escaped, mark]) => text.replaceAll(escaped, mark), xml);
}

function inXml(xml: string): string[] {
  // The content of feed items is HTML in the text of an element.
  const text = withoutEscapes(xml);
  const whole = [...text.matchAll(/https?:\/\/[^\s<>"']+/g)].map(([url]) => withoutEscapes(url));
  const inside = [...text.matchAll(/(?:href|src|srcset)="(\/[^"\s]*)/g)].map(([, url = ""]) => url);
  return [...whole, ...inside];
}

function referencesIn(type: string, body: string): string[] {
  if (type.startsWith("text/html")) return inHtml(body);
  if (type.includes("xml")) return inXml(body);
  if (type.includes("json")) return inData(JSON.parse(body));
  return [...body.matchAll(/https?:\/\/[^\s()<>;]+/g)].map(([url]) => url);
}

function inHeaders(headers: Headers): string[] {
  const rules = headers.get("speculation-rules")?.match(/"([^"]+)"/)?.[1];
  return [rules, headers.get("location")].flatMap((url) => url ?? []);
}

/** Packed words of the search, whose characters can look like an address. */
const packed = /\/search\/index\/.*-of-\d+\.json$/;

/** Files that tell what stands at the root of the host. */
const rootFiles = new Set(["/robots.txt", "/.well-known/security.txt"]);

/**
 * Asks a server for every file of a site and for every address that they name, in pages, style sheets, feeds, sitemaps, data and
 * headers.
 *
 * @param base Where the host is served: `http://127.0.0.1:4173`.
 * @param siteUrl What the site calls itself: `https://example.org/a/b`.
 * @returns every reference that leads out of the site's path or to nothing, and how many there were.
 */
export async function crawlBelow(
  base: string,
  siteUrl: string,
  folder: string,
): Promise<{ faults: Fault[]; checked: number }> {
  const { origin, pathname: sitePath } = new URL(siteUrl);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const faults: Fault[] = [];
  const references: Reference[] = [];
  for (const file of files.filter((name) => name !== "404.html" && !name.startsWith(".ht"))) {
    const address = encodeURI(sitePath + addressOfFile(file));
    const answer = await fetch(base + address, { redirect: "manual" });
    const type = answer.headers.get("content-type") ?? "";
    const isText = /^(?:text|application)\//.test(type);
    const body = isText ? await answer.text() : "";
    if (answer.status !== 200 && answer.status !== 301) faults.push(`${address}: ${answer.status}`);
    const named = answer.status === 200 && !packed.test(address) ? referencesIn(type, body) : [];
    for (const url of [...named, ...inHeaders(answer.headers)]) references.push({ from: address, url });
  }
  const missing = await fetch(`${base}${sitePath}/no/such/page/`);
  if (missing.status !== 404) faults.push(`/no/such/page/: ${missing.status}`);
  for (const url of inHtml(await missing.text())) references.push({ from: `${sitePath}/404.html`, url });
  const asked = new Map<string, number>();
  for (const { from, url } of references) {
    const target = URL.canParse(url, origin + from) ? new URL(url, origin + from) : undefined;
    if (target?.origin !== origin || url.startsWith("#")) continue;
    const { pathname } = target;
    if (rootFiles.has(pathname) && from.endsWith(pathname)) continue;
    if (!pathname.startsWith(`${sitePath}/`)) {
      faults.push(`${from} leaves the path: ${url}`);
      continue;
    }
    // The templates of speculation rules name many addresses.
    if (pathname.includes("*") || from.endsWith("/speculation-rules.json")) continue;
    const status = asked.get(pathname) ?? (await fetch(base + pathname, { redirect: "manual" })).status;
    asked.set(pathname, status);
    // The id of an entry is the first address of its article, which leads on.
    const isId = status === 301 && /\/(?:feed\.xml|rss\.xml|feed\.json)$/.test(from);
    if (status !== 200 && !isId) faults.push(`${from} leads to ${url} (${status})`);
  }
  return { faults, checked: asked.size };
}
