import { onHost, pathOfSite } from "#lib/config/site-path";
import { encodedPath, urls } from "#lib/config/urls";
import { type HeaderRow, headerValue } from "#lib/hosting/header-row";
import { cacheOf, headerRows, strictTransport } from "#lib/hosting/headers";
import {
  type HostedSite,
  type HostFiles,
  redirectsOnHost,
  requestedSpellings,
  rootNotices,
} from "#lib/hosting/hosts/host-file";
import { mediaTypes } from "#lib/hosting/media-types";
import { speculationRules, speculationRulesPath, speculationRulesType } from "#lib/hosting/speculation-rules";
import { twinExpression } from "#lib/hosting/twins";

/** A text as Caddy reads it between double quotes. A brace would start a placeholder. */
function quote(text: string): string {
  return `"${text.replace(/[\\"{}]/g, "\\$&")}"`;
}

/** A regular expression, in which nothing is escaped but the quote. */
function quoteExpression(expression: string): string {
  return `"${expression.replaceAll('"', '\\"')}"`;
}

/** Sets a header, or removes it where it has no value. A later line wins over an earlier one. */
function setHeader(name: string, value: string | undefined, matcher = ""): string {
  const words = value === undefined ? [`-${name}`] : [name, quote(value)];
  return ["header", matcher, ...words].filter((word) => word !== "").join(" ");
}

function linesOfRow({ name, cases, otherwise }: HeaderRow): string[] {
  const lines = cases.flatMap(({ of, value }, index) => {
    const matcher = `@${name.toLowerCase()}-${index + 1}`;
    const expression = of.map((set) => `(?:${set.expression})`).join("|");
    return [[`${matcher} path_regexp ${quoteExpression(expression)}`, setHeader(name, value, matcher)]];
  });
  // The first case that holds an address wins, so it is written last.
  return [...(otherwise === undefined ? [] : [setHeader(name, otherwise)]), ...lines.reverse().flat()];
}

function linesOfTypes(): string[] {
  const { texts, namedTexts, others } = mediaTypes;
  const extensions = [
    ...Object.entries(texts).map(([extension, type]) => [extension, `${type}; charset=utf-8`] as const),
    ...Object.entries(others),
  ];
  // A page's address has no extension.
  const ofPages = [["*/", "text/html; charset=utf-8"] as const];
  const ofExtension = extensions.map(([extension, type]) => [`*${extension}`, type] as const);
  const ofName = Object.entries(namedTexts).map(
    ([name, type]) => [`*/${name}`, `${type}; charset=utf-8`] as const,
  );
  return [...ofPages, ...ofExtension, ...ofName].flatMap(([path, type], index) => [
    `@type-${index + 1} path ${path}`,
    setHeader("Content-Type", type, `@type-${index + 1}`),
  ]);
}

function linesOfRedirects(site: HostedSite): string[] {
  const { redirects, gone } = redirectsOnHost(site);
  const moved = Object.entries(redirects).flatMap(([address, url]) =>
    requestedSpellings(address).map((spelling) => `  ${quote(spelling)} ${quote(encodedPath(url))}`),
  );
  const withdrawn = gone.flatMap(requestedSpellings).map((spelling) => `  ${quote(spelling)} gone`);
  return [
    "map {path} {barqiya_target} {",
    ...moved,
    ...withdrawn,
    '  default ""',
    "}",
    '@gone expression {barqiya_target} == "gone"',
    "error @gone 410",
    '@moved expression {barqiya_target} != ""',
    setHeader("Cache-Control", cacheOf.redirect, "@moved"),
    '@query expression {query} != ""',
    "route @moved {",
    "  redir @query {barqiya_target}?{query} 301",
    "  redir {barqiya_target} 301",
    "}",
  ];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** Lines for the requests below the path of the site alone, if it has one. Caddy reads paths decoded. */
function below(sitePath: string, lines: readonly string[]): string[] {
  return sitePath === "" ? [...lines] : [`handle ${sitePath}/* {`, ...indent(lines), "}"];
}

/** Sends the twins that `COMPRESS=on npm run build` writes, where they are. */
const fileServer = ["file_server {", "  precompressed br gzip", "}"];

/** Returns what a site of Caddy imports, and an example of a whole Caddyfile. */
export function caddyFiles(site: HostedSite): HostFiles {
  const sitePath = pathOfSite(site.siteUrl);
  const place = (address: string) => onHost(sitePath, address);
  const rows = headerRows(site.policy, sitePath);
  const serving = [
    `root * ${quote(site.folder)}`,
    "encode gzip",
    "route {",
    ...indent([
      ...rows.flatMap(linesOfRow),
      "# Phones have no pointer that hovers over a link.",
      "@phone header Sec-CH-UA-Mobile ?1",
      setHeader("Speculation-Rules", undefined, "@phone"),
      "header +Vary Sec-CH-UA-Mobile",
      "# Caddy itself tells caches only of compressed answers that there are two forms.",
      "@uncompressed {",
      `  path */ ${Object.keys(mediaTypes.texts)
        .map((ending) => `*${ending}`)
        .join(" ")}`,
      "  not header_regexp Accept-Encoding (?i)gzip|br",
      "}",
      "header @uncompressed +Vary Accept-Encoding",
      "@https protocol https",
      setHeader("Strict-Transport-Security", strictTransport, "@https"),
      'header @https Content-Security-Policy "(.+)" "$1; upgrade-insecure-requests"',
      "@method not method GET HEAD",
      "error @method 405",
      `respond ${place("/healthz")} "200 OK" 200`,
      "# An encoded slash is no part of any address; hidden files are not served.",
      "@encoded vars_regexp {http.request.orig_uri} (?i)^[^?]*%2f",
      "error @encoded 404",
      "@hidden {",
      "  path_regexp /[.]",
      `  not path ${place("/.well-known/*")}`,
      "}",
      "error @hidden 404",
      "# A twin is another form of its text, and no page of its own.",
      `@twin path_regexp ${twinExpression}`,
      "error @twin 404",
      "# The file system can have no such name.",
      "@impossible path_regexp [\\x00-\\x1f]|[^/]{256}",
      "error @impossible 404",
      "@index path_regexp index ^(/(?:[^/].*/)?)index[.]html$",
      setHeader("Cache-Control", cacheOf.redirect, "@index"),
      "redir @index {re.index.1} 308",
      `error ${place(urls.notFound)} 404`,
      ...linesOfRedirects(site),
      `handle ${place(speculationRulesPath)} {`,
      `  header Content-Type ${speculationRulesType}`,
      `  respond ${`\`${speculationRules(sitePath)}\``}`,
      "}",
      setHeader("Content-Type", "application/octet-stream"),
      ...linesOfTypes(),
      ...(sitePath === "" ? [] : [`uri strip_prefix ${sitePath}`]),
      ...fileServer,
    ]),
    "}",
  ];
  const errors = [
    ...rows.map((row) => setHeader(row.name, headerValue(row, place(urls.notFound)))),
    setHeader("Content-Type", "text/html; charset=utf-8"),
    "@missing expression {err.status_code} in [404, 410]",
    setHeader("Cache-Control", cacheOf.refusal),
    "handle @missing {",
    `  ${setHeader("Cache-Control", cacheOf.missing)}`,
    `  rewrite * ${urls.notFound}`,
    ...indent(fileServer),
    "}",
    'respond "{err.status_code} {err.status_text}"',
  ];
  const rules = [
    "# Import this file inside a site. It holds what changes with a publication: make it again and reload Caddy.",
    ...(sitePath === "" ? [] : [`redir ${sitePath} ${encodedPath(sitePath)}/ 308`]),
    ...below(sitePath, serving),
    "handle_errors {",
    ...indent(below(sitePath, errors)),
    "}",
    "",
  ].join("\n");
  const example = [`${new URL(site.siteUrl).hostname} {`, "  import barqiya/site.caddy", "}", ""].join("\n");
  return {
    files: [
      { name: "site.caddy", text: rules, isInSite: false },
      { name: "Caddyfile", text: example, isInSite: false },
    ],
    notices: rootNotices(site),
  };
}
