import { Parser } from "htmlparser2";

export type Crawled = {
  /** Links between here and home; infinite where none leads here. */
  depth: number;
  status: number;
  /** Whether the answer is a page. */
  isPage: boolean;
  canonical: string | undefined;
  isIndexed: boolean;
  /** The page that led here first. */
  from: string;
};

type Seen = { links: string[]; files: string[]; canonical?: string | undefined; isIndexed: boolean };

/** Every address in data for programs: values that are whole addresses. */
function addressesIn(data: unknown): string[] {
  if (typeof data === "string") return /^https?:\/\//.test(data) ? [data] : [];
  return typeof data === "object" && data !== null ? Object.values(data).flatMap(addressesIn) : [];
}

function read(html: string): Seen {
  const seen: Seen = { links: [], files: [], isIndexed: true };
  let data: string | undefined;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const { href, src, srcset = "", rel, property = "", content } = attributes;
      if (name === "script" && attributes.type === "application/ld+json") data = "";
      if (name === "link" && rel === "canonical" && href) seen.canonical = href;
      if (name === "meta" && attributes.name === "robots") seen.isIndexed = !content?.includes("noindex");
      if (name === "meta" && property.startsWith("og:") && /^https?:/.test(content ?? ""))
        seen.files.push(content ?? "");
      if (href) (name === "a" ? seen.links : seen.files).push(href);
      if (src) (name === "iframe" ? seen.links : seen.files).push(src);
      seen.files.push(...srcset.split(",").flatMap((one) => one.trim().split(" ")[0] || []));
    },
    ontext: (text) => {
      if (data !== undefined) data += text;
    },
    onclosetag: (name) => {
      if (name !== "script" || data === undefined) return;
      seen.files.push(...addressesIn(JSON.parse(data)));
      data = undefined;
    },
  });
  parser.end(html);
  return seen;
}

const together = 8;

async function inParallel<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: together }, worker));
}

/**
 * Follows every link of a served site from its home page, breadth first, then asks for every picture, file and address
 * for programs that a page named. Nothing outside of the site is asked for.
 *
 * @param base Where it is served.
 * @param origin What the site calls itself in whole addresses.
 * @returns Every address within the site, as its path.
 */
export async function crawl(base: string, origin: string): Promise<Map<string, Crawled>> {
  const found = new Map<string, Crawled>();
  const files = new Map<string, string>();

  const ask = async (address: string, from: string, depth: number): Promise<Seen> => {
    const answer = await fetch(base + address, { redirect: "manual" });
    const isPage = answer.headers.get("content-type")?.startsWith("text/html") ?? false;
    const body = await answer.text();
    const seen = isPage && answer.status === 200 ? read(body) : { links: [], files: [], isIndexed: false };
    const { canonical, isIndexed } = seen;
    found.set(address, { depth, status: answer.status, isPage, canonical, isIndexed, from });
    return seen;
  };
  const within = (addresses: readonly string[], page: string): string[] =>
    addresses
      .map((address) => new URL(address, origin + page))
      .flatMap((url) => (url.origin === origin ? url.pathname : []));

  let round = new Map([["/", "/"]]);
  for (let depth = 0; round.size > 0; depth++) {
    const next = new Map<string, string>();
    await inParallel(round, async ([address, from]) => {
      const seen = await ask(address, from, depth);
      for (const to of within(seen.links, address)) next.set(to, address);
      for (const file of within(seen.files, address)) files.set(file, address);
    });
    for (const address of next.keys()) if (found.has(address)) next.delete(address);
    round = next;
  }
  await inParallel(files, async ([address, from]) => {
    if (!found.has(address)) await ask(address, from, Number.POSITIVE_INFINITY);
  });
  return found;
}
