import { pathOfSite } from "#lib/config/site-path";
import type { HeaderRow } from "#lib/hosting/header-row";
import { cacheOf, cacheRow, headerRows, strictTransport } from "#lib/hosting/headers";
import { type HostedSite, type HostFiles, rootNotices } from "#lib/hosting/hosts/host-file";
import { serverRules } from "#lib/hosting/hosts/nginx-server";
import { quote, type VariableOf, variablesOf } from "#lib/hosting/hosts/nginx-words";

/** A header as a map from the address to its value. An empty value is not sent. */
function mapOf({ name, cases, otherwise = "" }: HeaderRow, variableOf: VariableOf): string {
  const rows = cases.flatMap(({ of, value = "" }) =>
    of.map(({ expression }) => `  ${quote(`~${expression}`)} ${quote(value)};`),
  );
  return [`map $uri ${variableOf(name)} {`, ...rows, `  default ${quote(otherwise)};`, "}"].join("\n");
}

function maps(rows: readonly HeaderRow[], variableOf: VariableOf): string {
  const [policy, rules] = ["Content-Security-Policy", "Speculation-Rules"].map(variableOf);
  const ofAddress = rows.filter(({ name, cases }) => name !== cacheRow.name && cases.length > 0);
  return [
    "# Include this file once, inside http { … }.",
    ...ofAddress.map((row) => mapOf(row, variableOf)),
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
