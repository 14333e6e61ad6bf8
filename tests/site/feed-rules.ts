import { URL } from "node:url";

/**
 * The rules of the W3C feed validator that a feed of ours could break, by the names of its messages where it has one.
 * The validator itself (Python) comes in no package that can be installed here.
 */
export type Rule = { name: string; find: (feed: Document, location: string) => string[] };

const contentNamespace = "http://purl.org/rss/1.0/modules/content/";
const atomNamespace = "http://www.w3.org/2005/Atom";

const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];

/** Children by their name as it is written, with the usual prefix. */
const children = (parent: Element, name: string) =>
  [...parent.children].filter((one) => one.tagName === name);

const text = (parent: Element, name: string) => children(parent, name)[0]?.textContent?.trim() ?? "";

const isWhole = (address: string) => /^(https?:\/\/|mailto:)[!-~]+$/.test(address) && URL.canParse(address);

/** Every one of some elements that has a fault, by what it says. */
const faulty = (elements: readonly Element[], isGood: (element: Element) => boolean) =>
  elements.filter((element) => !isGood(element)).map((element) => element.outerHTML.slice(0, 300));

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Elements of a parent that may come once only and do not. */
const notOnce = (parent: Element, names: readonly string[]) =>
  names.filter((name) => children(parent, name).length > 1);

const missing = (parents: readonly Element[], names: readonly string[]) =>
  parents.flatMap((parent) => names.filter((name) => text(parent, name) === ""));

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;

function isDay(written: string): boolean {
  const [day = "", rest = ""] = written.split(", ");
  return new Date(`${rest.slice(0, 11)} UTC`).toUTCString().startsWith(day);
}

/** The HTML inside a feed, parsed. */
function contents(feed: Document): Document[] {
  const holders = [
    ...all(feed, "entry > content"),
    ...feed.getElementsByTagNameNS(contentNamespace, "encoded"),
  ];
  return holders.map((holder) => new DOMParser().parseFromString(holder.textContent ?? "", "text/html"));
}

export const commonRules: Rule[] = [
  {
    name: "ContainsRelRef: addresses in the content are whole",
    find: (feed) =>
      contents(feed).flatMap((html) =>
        faulty(all(html, "[href], [src]"), (element) =>
          isWhole(element.getAttribute("href") ?? element.getAttribute("src") ?? ""),
        ),
      ),
  },
  {
    name: "SecurityRisk: no script, frame, form, style or handler in the content",
    find: (feed) =>
      contents(feed).flatMap((html) =>
        faulty(
          all(html, "*"),
          (element) =>
            !/^(script|iframe|object|embed|form|input|style|link|meta|base)$/i.test(element.tagName) ||
            element.closest("head") !== null,
        ).concat(
          faulty(all(html, "*"), ({ attributes }) =>
            [...attributes].every(({ name }) => name !== "style" && !name.startsWith("on")),
          ),
        ),
      ),
  },
  {
    name: "NotHtml: the content has elements, and none is left open",
    find: (feed) =>
      contents(feed)
        .filter(({ body }) => body.children.length === 0)
        .map(() => "no element"),
  },
  {
    name: "ContainsHTML: titles are plain text",
    find: (feed) =>
      faulty(all(feed, "title"), (title) => !/<\/?[a-z]+[^>]*>|&[a-z]+;/i.test(title.textContent ?? "")),
  },
  {
    name: "MissingSelf, SelfDoesntMatchLocation: the feed names its own address",
    find: (feed, location) => {
      const selves = [...feed.getElementsByTagNameNS(atomNamespace, "link")].filter(
        (link) => link.getAttribute("rel") === "self",
      );
      return selves.length === 1 && selves[0]?.getAttribute("href") === location ? [] : ["self"];
    },
  },
  {
    name: "InvalidFullLink, InvalidMIMEType: links lead to whole addresses of types that are types",
    find: (feed) =>
      faulty(
        [...feed.getElementsByTagNameNS(atomNamespace, "link")],
        (link) =>
          isWhole(link.getAttribute("href") ?? "") &&
          /^[a-z]+\/[a-z+]+$/.test(link.getAttribute("type") ?? "text/html"),
      ),
  },
  {
    name: "InvalidLanguage: the language is Arabic",
    find: ({ documentElement }) => (documentElement.getAttribute("xml:lang") === "ar" ? [] : ["xml:lang"]),
  },
];

const entriesOf = (feed: Document) => all(feed, "feed > entry");
const itemsOf = (feed: Document) => all(feed, "channel > item");

export const atomRules: Rule[] = [
  {
    name: "MissingElement: feed and entries have id, title and updated",
    find: (feed) => missing([feed.documentElement, ...entriesOf(feed)], ["id", "title", "updated"]),
  },
  {
    name: "MissingElement: an entry has an author, of its own or of the feed",
    find: (feed) =>
      missing(all(feed, "author"), ["name"]).concat(missing([feed.documentElement], ["author"])),
  },
  {
    name: "InvalidRFC3339Date, ImplausibleDate",
    find: (feed) =>
      faulty(all(feed, "updated, published"), ({ textContent }) => rfc3339.test(textContent ?? "")),
  },
  {
    name: "InvalidUriChar, NotURL: ids are whole addresses",
    find: (feed) => faulty(all(feed, "id, uri, icon"), ({ textContent }) => isWhole(textContent ?? "")),
  },
  {
    name: "DuplicateIds",
    find: (feed) => repeated(entriesOf(feed).map((entry) => text(entry, "id"))),
  },
  {
    name: "DuplicateElement",
    find: (feed) =>
      [feed.documentElement, ...entriesOf(feed)].flatMap((one) =>
        notOnce(one, ["id", "title", "updated", "published", "summary", "content", "subtitle", "generator"]),
      ),
  },
  {
    name: "DuplicateAtomLink, MissingAlternateLink: one page for the feed and one for each entry",
    find: (feed) =>
      [feed.documentElement, ...entriesOf(feed)]
        .filter((one) => {
          const pages = children(one, "link").filter((link) => link.getAttribute("rel") === "alternate");
          return pages.length !== 1;
        })
        .map((one) => text(one, "id")),
  },
  {
    name: "MissingContentOrAlternate, InvalidAttribute: content is HTML and says so",
    find: (feed) => faulty(all(feed, "content"), (content) => content.getAttribute("type") === "html"),
  },
  {
    name: "MissingAttr: a category has a term",
    find: (feed) => faulty(all(feed, "category"), (one) => (one.getAttribute("term") ?? "") !== ""),
  },
];

const rssItemOnce = ["title", "link", "guid", "pubDate", "description", "enclosure", "content:encoded"];
const rssChannelOnce = ["title", "link", "description", "language", "managingEditor", "lastBuildDate"];

export const rssRules: Rule[] = [
  {
    name: "MissingChannel, MissingElement: title, link and description; version 2.0",
    find: (feed) =>
      missing(all(feed, "channel"), ["title", "link", "description"]).concat(
        feed.documentElement.getAttribute("version") === "2.0" && all(feed, "channel").length === 1
          ? []
          : ["rss"],
      ),
  },
  {
    name: "MissingGuid, MissingElement: items have title, link, guid, date and words",
    find: (feed) => missing(itemsOf(feed), ["title", "link", "guid", "pubDate", "description"]),
  },
  {
    name: "InvalidRFC2822Date, IncorrectDOW",
    find: (feed) =>
      faulty(
        all(feed, "pubDate, lastBuildDate"),
        ({ textContent }) => rfc822.test(textContent ?? "") && isDay(textContent ?? ""),
      ),
  },
  {
    name: "InvalidW3CDTFDate: modified",
    find: (feed) =>
      faulty([...feed.getElementsByTagNameNS("http://purl.org/dc/terms/", "modified")], (one) =>
        rfc3339.test(one.textContent ?? ""),
      ),
  },
  {
    name: "InvalidPermalink, NotURL: links and ids are whole addresses",
    find: (feed) =>
      faulty(all(feed, "channel > link:not([rel]), item > link:not([rel]), guid"), ({ textContent }) =>
        isWhole(textContent ?? ""),
      ),
  },
  {
    name: "InvalidBooleanAttribute: isPermaLink",
    find: (feed) =>
      faulty(all(feed, "guid"), (guid) => /^(true|false)$/.test(guid.getAttribute("isPermaLink") ?? "")),
  },
  { name: "DuplicateValue: guid", find: (feed) => repeated(itemsOf(feed).map((item) => text(item, "guid"))) },
  {
    name: "DuplicateElement",
    find: (feed) => [
      ...itemsOf(feed).flatMap((item) => notOnce(item, rssItemOnce)),
      ...all(feed, "channel").flatMap((channel) => notOnce(channel, rssChannelOnce)),
    ],
  },
  {
    name: "InvalidContact: an e-mail address, then a name in parentheses",
    find: (feed) =>
      faulty(all(feed, "managingEditor"), ({ textContent }) =>
        /^[^\s@]+@[^\s@]+\.[a-z]+ \([^()]+\)$/.test(textContent ?? ""),
      ),
  },
  {
    name: "MissingAttribute, InvalidNonNegativeInteger, InvalidMIMEType: enclosures",
    find: (feed) =>
      faulty(
        all(feed, "enclosure"),
        (one) =>
          isWhole(one.getAttribute("url") ?? "") &&
          /^[1-9]\d*$/.test(one.getAttribute("length") ?? "") &&
          /^image\/[a-z]+$/.test(one.getAttribute("type") ?? ""),
      ),
  },
];
