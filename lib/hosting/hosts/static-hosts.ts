import { onHost, pathOfSite } from "#lib/config/site-path";
import { encodedPath, frontOfNumbered, urls } from "#lib/config/urls";
import type { HeaderRow } from "#lib/hosting/header-row";
import { contentSecurityPolicy, headerRows, strictTransport } from "#lib/hosting/headers";
import {
  type HostedSite,
  type HostFile,
  type HostFiles,
  redirectsOnHost,
  requestedSpellings,
  rootNotices,
} from "#lib/hosting/hosts/host-file";
import { mediaTypes } from "#lib/hosting/media-types";
import {
  speculationRules,
  speculationRulesHeader,
  speculationRulesPath,
  speculationRulesType,
} from "#lib/hosting/speculation-rules";

/**
 * What a host of static files reads, `_headers` and `_redirects`. If several blocks of `_headers` hold an address, both hosts
 * join the values of a header that stands in more than one; so each header stands only in blocks that share no address.
 */
type Limits = {
  mostRedirects: number;
  /** Characters of a line of `_redirects`. */
  longestRedirect: number;
  mostHeaderBlocks: number;
  /** Characters of a line of `_headers`. */
  longestHeader: number;
};

/** Cloudflare Pages, "Redirects" and "Headers", limits. */
const cloudflareLimits: Limits = {
  mostRedirects: 2000,
  longestRedirect: 1000,
  mostHeaderBlocks: 100,
  longestHeader: 2000,
};

const noLimits: Limits = {
  mostRedirects: Number.POSITIVE_INFINITY,
  longestRedirect: Number.POSITIVE_INFINITY,
  mostHeaderBlocks: Number.POSITIVE_INFINITY,
  longestHeader: Number.POSITIVE_INFINITY,
};

type Block = { glob: string; headers: [name: string, value: string][] };

/** The cases of a header as blocks, without what is said for all addresses. */
function blocksOf({ name, cases }: HeaderRow, wanted: (value: string) => boolean): Block[] {
  return cases.flatMap(({ of, value }) =>
    value === undefined || !wanted(value)
      ? []
      : of.flatMap(({ globs }) => globs.map((glob): Block => ({ glob, headers: [[name, value]] }))),
  );
}

function merge(blocks: readonly Block[]): Block[] {
  const merged = new Map<string, Block>();
  for (const { glob, headers } of blocks) {
    const block = merged.get(glob) ?? { glob, headers: [] };
    block.headers.push(...headers);
    merged.set(glob, block);
  }
  return [...merged.values()];
}

/** Both hosts serve over HTTPS alone, and revalidate what has no age, so only immutable files are given one. */
function headerBlocks({ policy, siteUrl }: HostedSite): Block[] {
  const sitePath = pathOfSite(siteUrl);
  const place = (address: string) => encodedPath(onHost(sitePath, address));
  const rows = headerRows(policy, sitePath);
  const cumulative: ReadonlySet<string> = new Set([
    "Content-Security-Policy",
    "Cache-Control",
    "Cross-Origin-Resource-Policy",
    "Speculation-Rules",
  ]);
  // No block may say it again for `/search/`, so the policy of all pages allows the script of the search.
  const allowed = { styles: [...policy.styles, ...policy.superseded], scripts: policy.scripts };
  const everywhere: Block = {
    glob: place("/*"),
    headers: [
      ...rows
        .filter(({ name }) => !cumulative.has(name))
        .map(({ name, otherwise = "" }): [string, string] => [name, otherwise]),
      ["Content-Security-Policy", contentSecurityPolicy(allowed, true)],
      ["Strict-Transport-Security", strictTransport],
      ["Speculation-Rules", speculationRulesHeader(sitePath)],
    ],
  };
  const types = Object.entries(mediaTypes.namedTexts).flatMap(([name, type]) =>
    [`/${name}`, `/:folder/${name}`, `/:folder/:id/${name}`].map(
      (glob): Block => ({ glob: place(glob), headers: [["Content-Type", `${type}; charset=utf-8`]] }),
    ),
  );
  return merge([
    everywhere,
    ...rows.flatMap((row) =>
      blocksOf(row, (value) => value.includes("immutable") || value === "cross-origin"),
    ),
    ...types,
    { glob: place(speculationRulesPath), headers: [["Content-Type", speculationRulesType]] },
  ]);
}

function headersText(blocks: readonly Block[]): string {
  return blocks
    .map(({ glob, headers }) => [glob, ...headers.map(([n, v]) => `  ${n}: ${v}`), ""].join("\n"))
    .join("\n");
}

/** The lines that fit, and a notice of those that do not. Former addresses without a line still have their page. */
function keepWithin(
  lines: readonly string[],
  { mostRedirects, longestRedirect }: Limits,
): { kept: string[]; notices: string[] } {
  const short = lines.filter((line) => line.length <= longestRedirect);
  const kept = short.slice(0, mostRedirects);
  const left = lines.length - kept.length;
  const notice = `${left} of ${lines.length} lines of _redirects do not fit into the limits of this host; the pages at these former addresses lead on.`;
  return { kept, notices: left > 0 ? [notice] : [] };
}

function makeFiles(site: HostedSite, lines: readonly string[], limits: Limits): HostFiles {
  const blocks = headerBlocks(site);
  const { kept, notices } = keepWithin(lines, limits);
  const text = headersText(blocks);
  const tooLong = text.split("\n").filter((line) => line.length > limits.longestHeader).length;
  const sitePath = pathOfSite(site.siteUrl);
  // Both hosts read these at the top of what is uploaded, where the site is a folder if it stands below a path.
  const file = (name: string, content: string): HostFile => ({
    name,
    text: content,
    isInSite: sitePath === "",
  });
  const rules = `${speculationRules(sitePath)}\n`;
  return {
    files: [
      file("_headers", text),
      file("_redirects", kept.map((line) => `${line}\n`).join("")),
      { name: speculationRulesPath.slice(1), text: rules, isInSite: true },
    ],
    notices: [
      ...notices,
      ...(sitePath === ""
        ? []
        : [
            `Upload a folder with _headers and _redirects, and the published site inside it at ${sitePath.slice(1)}/.`,
          ]),
      ...rootNotices(site),
      ...(blocks.length > limits.mostHeaderBlocks
        ? [`_headers has ${blocks.length} blocks; this host reads ${limits.mostHeaderBlocks}.`]
        : []),
      ...(tooLong > 0
        ? [
            `${tooLong} lines of _headers are longer than ${limits.longestHeader} characters, which this host refuses.`,
          ]
        : []),
    ],
  };
}

function movedLines(site: HostedSite, status: string): string[] {
  return Object.entries(redirectsOnHost(site).redirects).flatMap(([address, url]) =>
    requestedSpellings(address).map((spelling) => `${encodedPath(spelling)} ${encodedPath(url)} ${status}`),
  );
}

/** Returns the files for Netlify. `!` lets a redirect win over the page at its former address. */
export function netlifyFiles(site: HostedSite): HostFiles {
  const notFound = encodedPath(onHost(pathOfSite(site.siteUrl), urls.notFound));
  const gone = redirectsOnHost(site).gone.map((address) => `${encodedPath(address)} ${notFound} 404!`);
  const { files, notices } = makeFiles(site, [...movedLines(site, "301!"), ...gone], noLimits);
  const withoutGone = gone.length > 0 ? ["Netlify cannot answer 410; withdrawn addresses answer 404."] : [];
  return { files, notices: [...notices, ...withoutGone] };
}

/** Puts the numbered pages of lists last. Where not all redirects fit, their loss is the smallest. */
function numberedLast(site: HostedSite): HostedSite {
  const { redirects, gone } = site.redirects;
  const isNumbered = ([address]: [string, string]) => Number(frontOfNumbered(address) !== undefined);
  const ordered = Object.entries(redirects).sort((a, b) => isNumbered(a) - isNumbered(b));
  return { ...site, redirects: { redirects: Object.fromEntries(ordered), gone } };
}

/** Returns the files for Cloudflare Pages. */
export function cloudflareFiles(site: HostedSite): HostFiles {
  const lines = movedLines(numberedLast(site), "301");
  const { files, notices } = makeFiles(site, lines, cloudflareLimits);
  const withoutGone =
    site.redirects.gone.length > 0
      ? ["Cloudflare Pages cannot answer 410; withdrawn addresses answer 404."]
      : [];
  return { files, notices: [...notices, ...withoutGone] };
}
