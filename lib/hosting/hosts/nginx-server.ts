import { onHost, pathOfSite } from "#lib/config/site-path";
import { encodedPath, urls } from "#lib/config/urls";
import { escapeExpression } from "#lib/hosting/address-sets";
import type { HeaderRow } from "#lib/hosting/header-row";
import { type HostedSite, redirectsOnHost, requestedSpellings } from "#lib/hosting/hosts/host-file";
import { quote, target, type VariableOf, variablesOf } from "#lib/hosting/hosts/nginx-words";
import { mediaTypes } from "#lib/hosting/media-types";
import { speculationRules, speculationRulesPath, speculationRulesType } from "#lib/hosting/speculation-rules";
import { leastToCompress, twinExpression } from "#lib/hosting/twins";

/** The variable or the text that a header is sent with. */
function sentValue({ name, cases, otherwise = "" }: HeaderRow, variableOf: VariableOf): string {
  if (name === "Content-Security-Policy") return variableOf("policy");
  if (name === "Speculation-Rules") return variableOf("rules");
  return cases.length > 0 ? variableOf(name) : quote(otherwise);
}

function typesBlock(): string[] {
  const types = Object.entries({ ...mediaTypes.texts, ...mediaTypes.others });
  return ["types {", ...types.map(([extension, type]) => `  ${type} ${extension.slice(1)};`), "}"];
}

/** Debian's module fails to open most twins where links are refused (1.0.0~rc-3). */
function twinSettings({ hasBrotliModule }: HostedSite, folder: string): string[] {
  return [
    ...(hasBrotliModule
      ? [
          "# Links are followed, because the module for Brotli would miss most twins. The publisher makes no links.",
        ]
      : [`disable_symlinks on from=${folder};`]),
    "# Twins that `COMPRESS=on npm run build` writes.",
    "gzip_static on;",
    ...(hasBrotliModule ? ["brotli_static on;"] : []),
  ];
}

/** What holds for all addresses of the site. */
function settings(rows: readonly HeaderRow[], site: HostedSite, folder: string): string[] {
  const sitePath = pathOfSite(site.siteUrl);
  const variableOf = variablesOf(sitePath);
  const notFound = target(onHost(sitePath, urls.notFound));
  const compressible = [
    ...new Set([...Object.values(mediaTypes.texts), ...Object.values(mediaTypes.namedTexts)]),
  ];
  const zipped = compressible.filter((type) => type !== "text/html").join(" ");
  return [
    "index index.html;",
    "# To open a file without following links takes far longer than to send it. A change of the site shows a second later.",
    "open_file_cache max=128 inactive=60s;",
    "open_file_cache_valid 1s;",
    "absolute_redirect off;",
    "server_tokens off;",
    ...typesBlock(),
    "default_type application/octet-stream;",
    "charset utf-8;",
    `charset_types ${zipped};`,
    ...twinSettings(site, folder),
    "gzip on;",
    "gzip_vary on;",
    "gzip_proxied any;",
    "gzip_comp_level 6;",
    `gzip_min_length ${leastToCompress};`,
    `gzip_types ${zipped};`,
    `error_page 404 410 ${notFound};`,
    `error_page 403 =404 ${notFound};`,
    ...rows.map((row) => `add_header ${row.name} ${sentValue(row, variableOf)} always;`),
    `add_header Strict-Transport-Security ${variableOf("hsts")} always;`,
    'add_header Vary "Sec-CH-UA-Mobile" always;',
  ];
}

/** Requests that get no file. */
function refusals(sitePath: string): string[] {
  const path = escapeExpression(encodedPath(sitePath));
  return [
    "if ($request_method !~ ^(GET|HEAD)$) { return 405; }",
    "# An encoded slash is no part of any address, and a page has one address.",
    'if ($request_uri ~* "^[^?]*%2f") { return 404; }',
    `if ($request_uri ~ "^(${path}/([^/?][^?]*/)?)index\\.html(\\?.*)?$") { return 301 $1$3; }`,
  ];
}

function rulesLocation(sitePath: string): string[] {
  return [
    `location = ${onHost(sitePath, speculationRulesPath)} {`,
    `  types {}`,
    `  default_type ${speculationRulesType};`,
    `  return 200 '${speculationRules(sitePath)}';`,
    "}",
  ];
}

function redirectLocations(site: HostedSite): string[] {
  const { redirects, gone } = redirectsOnHost(site);
  const moved = Object.entries(redirects).flatMap(([address, url]) =>
    requestedSpellings(address).map(
      (spelling) => `location = ${quote(spelling)} { return 301 ${quote(`${target(url)}$is_args$args`)}; }`,
    ),
  );
  const withdrawn = gone.flatMap((address) =>
    requestedSpellings(address).map((spelling) => `location = ${quote(spelling)} { return 410; }`),
  );
  return [...moved, ...withdrawn];
}

/** No page of its own: a hidden file, or a twin, which is another form of its text. */
const noPages = [
  'location ~ "/\\.(?!well-known/)" { return 404; }',
  `location ~ ${quote(twinExpression)} { return 404; }`,
];

function rulesAtRoot(rows: readonly HeaderRow[], site: HostedSite): string[] {
  const ofTypes = Object.entries(mediaTypes.namedTexts).map(
    ([name, type]) =>
      `location ~ ${quote(`/${name.replaceAll(".", "\\.")}$`)} { types {} default_type ${type}; }`,
  );
  return [
    `root ${quote(site.folder)};`,
    ...settings(rows, site, "$document_root"),
    ...refusals(""),
    `location = ${urls.notFound} { internal; }`,
    ...noPages,
    ...ofTypes,
    ...rulesLocation(""),
    "location / { try_files $uri $uri/ =404; }",
    ...redirectLocations(site),
  ];
}

/**
 * Below a path all rules are in one location, so that the rest of the host is left alone. `alias` needs the address within the
 * site, which an expression captures. What `if` refuses is not inherited, so it is in each location with files.
 */
function rulesBelow(rows: readonly HeaderRow[], site: HostedSite, sitePath: string): string[] {
  const filesLike = (name: string, more: readonly string[]) => [
    `location ~ ${quote(`^${escapeExpression(sitePath)}(?<barqiya_file>/${name})$`)} {`,
    ...[`alias ${quote(`${site.folder}$barqiya_file`)};`, ...refusals(sitePath), ...more].map(indent),
    "}",
  ];
  const ofTypes = Object.entries(mediaTypes.namedTexts).flatMap(([name, type]) =>
    filesLike(`(?:.*/)?${escapeExpression(name)}`, ["types {}", `default_type ${type};`]),
  );
  return [
    `location = ${quote(sitePath)} { absolute_redirect off; return 301 ${quote(`${target(sitePath)}/$is_args$args`)}; }`,
    `location ^~ ${quote(`${sitePath}/`)} {`,
    ...[
      ...settings(rows, site, quote(site.folder)),
      `location = ${quote(onHost(sitePath, urls.notFound))} { internal; alias ${quote(site.folder + urls.notFound)}; }`,
      ...noPages,
      ...ofTypes,
      ...rulesLocation(sitePath),
      ...redirectLocations(site),
      ...filesLike(".*", []),
    ].map(indent),
    "}",
  ];
}

function indent(line: string): string {
  return `  ${line}`;
}

/** Returns the rules of a site for `server`. */
export function serverRules(rows: readonly HeaderRow[], site: HostedSite): string {
  const sitePath = pathOfSite(site.siteUrl);
  return [
    "# Include this file inside server { … }. It holds what changes with a publication: make it again and reload nginx.",
    ...(sitePath === "" ? rulesAtRoot(rows, site) : rulesBelow(rows, site, sitePath)),
    "",
  ].join("\n");
}
