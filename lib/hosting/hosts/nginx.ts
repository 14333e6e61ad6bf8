import { encodedPath, urls } from "#lib/config/urls";
import type { HeaderRow } from "#lib/hosting/header-row";
import { cacheOf, cacheRow, headerRows, strictTransport } from "#lib/hosting/headers";
import { type HostedSite, type HostFiles, requestedSpellings } from "#lib/hosting/hosts/host-file";
import { mediaTypes } from "#lib/hosting/media-types";
import { speculationRules, speculationRulesPath, speculationRulesType } from "#lib/hosting/speculation-rules";

/** Below this, compression saves no packet; bytes. */
const leastToCompress = 1024;

/** A text as nginx reads it between double quotes. `$` would start a variable where a directive knows them. */
function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

/** An address for `return`, in which `$` would start a variable. */
function target(address: string): string {
  return encodedPath(address).replaceAll("$", "%24");
}

function variableOf(header: string): string {
  return `$barqiya_${header.toLowerCase().replaceAll("-", "_")}`;
}

/** A header as a map from the address to its value. An empty value is not sent. */
function mapOf({ name, cases, otherwise = "" }: HeaderRow): string {
  const rows = cases.flatMap(({ of, value = "" }) =>
    of.map(({ expression }) => `  ${quote(`~${expression}`)} ${quote(value)};`),
  );
  return [`map $uri ${variableOf(name)} {`, ...rows, `  default ${quote(otherwise)};`, "}"].join("\n");
}

function maps(rows: readonly HeaderRow[]): string {
  const [policy, rules] = ["Content-Security-Policy", "Speculation-Rules"].map(variableOf);
  const ofAddress = rows.filter(({ name, cases }) => name !== cacheRow.name && cases.length > 0);
  return [
    "# Include this file once, inside http { … }.",
    ...ofAddress.map((row) => mapOf(row)),
    "# Errors and redirects live shortly in caches.",
    mapOf({ ...cacheRow, name: "age" }),
    [
      `map $status ${variableOf(cacheRow.name)} {`,
      `  ~^30[1278]$ ${quote(cacheOf.redirect)};`,
      `  ~^4(04|10)$ ${quote(cacheOf.missing)};`,
      `  ~^[45] ${quote(cacheOf.refusal)};`,
      `  default ${variableOf("age")};`,
      "}",
    ].join("\n"),
    "# Phones have no pointer that hovers over a link.",
    [`map $http_sec_ch_ua_mobile ${variableOf("rules")} {`, '  "?1" "";', `  default ${rules};`, "}"].join(
      "\n",
    ),
    "# Over HTTPS the policy has one more directive.",
    [
      `map "$https ${policy}" ${variableOf("policy")} {`,
      '  "~^on (?<barqiya_rest>.+)$" "$barqiya_rest; upgrade-insecure-requests";',
      '  "~^ (?<barqiya_rest>.+)$" $barqiya_rest;',
      '  default "";',
      "}",
    ].join("\n"),
    [`map $https ${variableOf("hsts")} {`, `  on ${quote(strictTransport)};`, '  default "";', "}"].join(
      "\n",
    ),
    "",
  ].join("\n\n");
}

/** The variable or the text that a header is sent with. */
function sentValue({ name, cases, otherwise = "" }: HeaderRow): string {
  if (name === "Content-Security-Policy") return variableOf("policy");
  if (name === "Speculation-Rules") return variableOf("rules");
  return cases.length > 0 ? variableOf(name) : quote(otherwise);
}

function typesBlock(): string[] {
  const types = Object.entries({ ...mediaTypes.texts, ...mediaTypes.others });
  return ["types {", ...types.map(([extension, type]) => `  ${type} ${extension.slice(1)};`), "}"];
}

function locationsOfTypes(): string[] {
  return Object.entries(mediaTypes.namedTexts).map(
    ([name, type]) =>
      `location ~ ${quote(`/${name.replaceAll(".", "\\.")}$`)} { types {} default_type ${type}; }`,
  );
}

function serverRules(rows: readonly HeaderRow[], { folder, redirects }: HostedSite): string {
  const compressible = [
    ...new Set([...Object.values(mediaTypes.texts), ...Object.values(mediaTypes.namedTexts)]),
  ];
  const zipped = compressible.filter((type) => type !== "text/html").join(" ");
  const moved = Object.entries(redirects.redirects).flatMap(([address, url]) =>
    requestedSpellings(address).map(
      (spelling) => `location = ${quote(spelling)} { return 301 ${quote(`${target(url)}$is_args$args`)}; }`,
    ),
  );
  const gone = redirects.gone.flatMap((address) =>
    requestedSpellings(address).map((spelling) => `location = ${quote(spelling)} { return 410; }`),
  );
  return [
    "# Include this file inside server { … }. It holds what changes with a publication: make it again and reload nginx.",
    `root ${quote(folder)};`,
    "index index.html;",
    "absolute_redirect off;",
    "server_tokens off;",
    "disable_symlinks on from=$document_root;",
    ...typesBlock(),
    "default_type application/octet-stream;",
    "charset utf-8;",
    `charset_types ${compressible.join(" ")};`,
    "gzip on;",
    "gzip_vary on;",
    "gzip_proxied any;",
    "gzip_comp_level 6;",
    `gzip_min_length ${leastToCompress};`,
    `gzip_types ${zipped};`,
    `error_page 404 410 ${urls.notFound};`,
    `error_page 403 =404 ${urls.notFound};`,
    ...rows.map((row) => `add_header ${row.name} ${sentValue(row)} always;`),
    `add_header Strict-Transport-Security ${variableOf("hsts")} always;`,
    'add_header Vary "Sec-CH-UA-Mobile" always;',
    "if ($request_method !~ ^(GET|HEAD)$) { return 405; }",
    "# An encoded slash is no part of any address, and a page has one address.",
    'if ($request_uri ~* "^[^?]*%2f") { return 404; }',
    'if ($request_uri ~ "^(/([^/?][^?]*/)?)index\\.html(\\?.*)?$") { return 301 $1$3; }',
    `location = ${urls.notFound} { internal; }`,
    'location ~ "/\\.(?!well-known/)" { return 404; }',
    ...locationsOfTypes(),
    `location = ${speculationRulesPath} {`,
    `  types {}`,
    `  default_type ${speculationRulesType};`,
    `  return 200 '${speculationRules}';`,
    "}",
    "location / { try_files $uri $uri/ =404; }",
    ...moved,
    ...gone,
    "",
  ].join("\n");
}

function example(siteUrl: string): string {
  return [
    "# A whole host. Add your certificate here, or put a proxy with HTTPS before it.",
    "include barqiya/maps.conf;",
    "server {",
    "  listen 80;",
    "  listen [::]:80;",
    `  server_name ${new URL(siteUrl).hostname};`,
    "  include barqiya/server.conf;",
    "}",
    "",
  ].join("\n");
}

/** Returns what nginx includes: the maps for `http`, the rules for `server`, and an example of a whole host. */
export function nginxFiles(site: HostedSite): HostFiles {
  const rows = headerRows(site.policy);
  const files = {
    "maps.conf": maps(rows),
    "server.conf": serverRules(rows, site),
    "site.conf": example(site.siteUrl),
  };
  return {
    files: Object.entries(files).map(([name, text]) => ({ name, text, isInSite: false })),
    notices: [],
  };
}
