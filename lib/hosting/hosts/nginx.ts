import { pathOfSite } from "#lib/config/site-path";
import type { HeaderRow } from "#lib/hosting/header-row";
import { cacheOf, cacheRow, headerRows, strictTransport } from "#lib/hosting/headers";
import { type HostedSite, type HostFiles, rootNotices } from "#lib/hosting/hosts/host-file";
import { serverRules } from "#lib/hosting/hosts/nginx-server";
import { quote, type VariableOf, variablesOf } from "#lib/hosting/hosts/nginx-words";

/** Any of several sets of addresses as one expression: to try one takes a good part of a microsecond. */
function expressionOf({ of }: HeaderRow["cases"][number]): string {
  return of.map(({ expression }) => (of.length === 1 ? expression : `(?:${expression})`)).join("|");
}

/** A header as a map from the address to its value. An empty value is not sent. */
function mapOf({ name, cases, otherwise = "" }: HeaderRow, variableOf: VariableOf): string {
  const rows = cases.map((one) => `  ${quote(`~${expressionOf(one)}`)} ${quote(one.value ?? "")};`);
  return [`map $uri ${variableOf(name)} {`, ...rows, `  default ${quote(otherwise)};`, "}"].join("\n");
}

/** Maps of headers. Those with one case, and the same one, share the look at the address, which nginx does once in a request. */
function mapsOf(rows: readonly HeaderRow[], variableOf: VariableOf): string[] {
  const expressions = new Set<string>();
  return rows.flatMap((row) => {
    const [first, ...others] = row.cases;
    if (first === undefined || others.length > 0) return [mapOf(row, variableOf)];
    const expression = expressionOf(first);
    const isShared = expressions.has(expression);
    expressions.add(expression);
    const name = `set-${[...expressions].indexOf(expression) + 1}`;
    const shared = mapOf({ name, cases: [{ of: first.of, value: "1" }] }, variableOf);
    const own = [
      `map ${variableOf(name)} ${variableOf(row.name)} {`,
      `  1 ${quote(first.value ?? "")};`,
      `  default ${quote(row.otherwise ?? "")};`,
      "}",
    ].join("\n");
    return isShared ? [own] : [shared, own];
  });
}

function maps(rows: readonly HeaderRow[], variableOf: VariableOf): string {
  const [policy, rules] = ["Content-Security-Policy", "Speculation-Rules"].map(variableOf);
  const ofAddress = rows.filter(({ name, cases }) => name !== cacheRow.name && cases.length > 0);
  return [
    "# Include this file once, inside http { … }.",
    ...mapsOf(ofAddress, variableOf),
    "# Errors and redirects live shortly in caches.",
    mapOf({ ...(rows.find(({ name }) => name === cacheRow.name) ?? cacheRow), name: "age" }, variableOf),
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
  const sitePath = pathOfSite(site.siteUrl);
  const rows = headerRows(site.policy, sitePath);
  const files = {
    "maps.conf": maps(rows, variablesOf(sitePath)),
    "server.conf": serverRules(rows, site),
    "site.conf": example(site.siteUrl),
  };
  return {
    files: Object.entries(files).map(([name, text]) => ({ name, text, isInSite: false })),
    notices: rootNotices(site),
  };
}
