import { onHost, pathOfSite } from "#lib/config/site-path";
import { encodedPath, urls } from "#lib/config/urls";
import type { HeaderRow } from "#lib/hosting/header-row";
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

/** A text as Apache reads it between double quotes. `%` starts a variable in headers and targets. */
function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

function setHeader(name: string, value: string | undefined, condition?: string): string {
  const words = value === undefined ? ["unset", name] : ["set", name, quote(value.replaceAll("%", "%%"))];
  return ["Header always", ...words, ...(condition === undefined ? [] : [quote(`expr=${condition}`)])].join(
    " ",
  );
}

/** The first case that holds an address wins, so it is written last. */
function linesOfRow({ name, cases, otherwise }: HeaderRow): string[] {
  const lines = cases.map(({ of, value }) => {
    const expression = of.map((set) => `(?:${set.expression})`).join("|");
    return setHeader(name, value, `%{REQUEST_URI} =~ m#${expression}#`);
  });
  return [...(otherwise === undefined ? [] : [setHeader(name, otherwise)]), ...lines.reverse()];
}

function linesOfTypes(): string[] {
  const { texts, namedTexts, others } = mediaTypes;
  const force = (files: string, type: string) =>
    `<FilesMatch ${quote(files)}>\n  ForceType ${quote(type)}\n</FilesMatch>`;
  const exactly = (name: string) => `^${name.replaceAll(".", "[.]")}$`;
  return [
    force("[.]", "application/octet-stream"),
    ...Object.entries(texts).map(([extension, type]) =>
      force(`[.]${extension.slice(1)}$`, `${type}; charset=utf-8`),
    ),
    ...Object.entries(others).map(([extension, type]) => force(`[.]${extension.slice(1)}$`, type)),
    ...Object.entries(namedTexts).map(([name, type]) => force(exactly(name), `${type}; charset=utf-8`)),
    force(exactly(speculationRulesPath.slice(1)), speculationRulesType),
  ];
}

/** Every spelling of an address as conditions of the next rule. */
function conditions(address: string): string[] {
  const spellings = requestedSpellings(address).map(
    (spelling) => `RewriteCond %{REQUEST_URI} ${quote(`=${spelling}`)}`,
  );
  return spellings.map((line, index) => (index < spellings.length - 1 ? `${line} [OR]` : line));
}

/** The target of a rule, which Apache encodes itself. `%` and `$` would start a reference. */
function target(address: string): string {
  return quote(address.replace(/[%$]/g, "\\$&"));
}

function linesOfRedirects(site: HostedSite): string[] {
  const { redirects, gone } = redirectsOnHost(site);
  return [
    ...Object.entries(redirects).flatMap(([address, url]) => [
      ...conditions(address),
      `RewriteRule ^ ${target(url)} [R=301,L]`,
    ]),
    ...gone.flatMap((address) => [...conditions(address), "RewriteRule ^ - [R=410,L]"]),
  ];
}

/** Returns the `.htaccess` of the published folder, and the rules for prerendering as a file. */
export function apacheFiles(site: HostedSite): HostFiles {
  const sitePath = pathOfSite(site.siteUrl);
  const notFound = encodedPath(onHost(sitePath, urls.notFound));
  const lines = [
    "# Apache reads this file where `AllowOverride All` is set. It needs mod_headers, mod_rewrite, mod_mime and mod_dir.",
    "Options -Indexes -MultiViews",
    "DirectoryIndex index.html",
    "DirectorySlash On",
    `ErrorDocument 404 ${notFound}`,
    `ErrorDocument 410 ${notFound}`,
    "AddDefaultCharset Off",
    ...linesOfTypes(),
    ...headerRows(site.policy, sitePath).flatMap(linesOfRow),
    "# Phones have no pointer that hovers over a link.",
    setHeader("Speculation-Rules", undefined, "%{HTTP:Sec-CH-UA-Mobile} == '?1'"),
    "Header always merge Vary Sec-CH-UA-Mobile",
    setHeader("Cache-Control", cacheOf.refusal, "%{REQUEST_STATUS} -ge 400"),
    setHeader("Cache-Control", cacheOf.missing, "%{REQUEST_STATUS} -in {'404', '410'}"),
    setHeader("Cache-Control", cacheOf.redirect, "%{REQUEST_STATUS} -in {'301', '302', '308'}"),
    setHeader("Strict-Transport-Security", strictTransport, "%{HTTPS} == 'on'"),
    `Header always edit Content-Security-Policy "$" "; upgrade-insecure-requests" "expr=%{HTTPS} == 'on'"`,
    "<IfModule mod_deflate.c>",
    "  AddOutputFilterByType DEFLATE " +
      [...new Set([...Object.values(mediaTypes.texts), ...Object.values(mediaTypes.namedTexts)])].join(" "),
    "</IfModule>",
    "RewriteEngine On",
    "RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$",
    "RewriteRule ^ - [R=405,L]",
    'RewriteRule "(^|/)\\.(?!well-known/)" - [R=404,L]',
    "# A twin is another form of its text, and no page of its own.",
    `RewriteRule "${twinExpression}" - [R=404,L]`,
    "# An error page and an index have no address of their own.",
    'RewriteCond %{ENV:REDIRECT_STATUS} "^$"',
    `RewriteRule ^${urls.notFound.slice(1).replaceAll(".", "\\.")}$ - [R=404,L]`,
    'RewriteCond %{THE_REQUEST} "^[A-Z]+ (/([^/? ][^? ]*/)?)index\\.html[? ]"',
    "RewriteRule ^ %1 [R=301,NE,L]",
    ...linesOfRedirects(site),
    "",
  ];
  return {
    files: [
      { name: ".htaccess", text: lines.join("\n"), isInSite: true },
      { name: speculationRulesPath.slice(1), text: `${speculationRules(sitePath)}\n`, isInSite: true },
    ],
    notices: rootNotices(site),
  };
}
