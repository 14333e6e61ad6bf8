import type { Site } from "#lib/config/site";
import { onHost, pathOfSite } from "#lib/config/site-path";
import { strings } from "#lib/config/strings";
import { absoluteUrl, encodedPath } from "#lib/config/urls";
import type { RedirectView } from "#lib/view-models/pages";

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/**
 * Returns the page at a redirect source, for hosts that cannot answer with 301: an instant refresh (WCAG 2, technique H76)
 * and a link for browsers that do not follow it. It has no `noindex`. Crawlers treat an instant refresh as a permanent
 * redirect; with `noindex` they would drop the address and the links to it.
 */
export function redirectPage(site: Site, { url, title }: RedirectView): string {
  const address = escapeHtml(encodedPath(onHost(pathOfSite(site.url), url)));
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<title>${escapeHtml(`${title} | ${site.name}`)}</title>
<link rel="canonical" href="${escapeHtml(absoluteUrl(site.url, url))}">
<meta http-equiv="refresh" content="0; url=${address}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
</head>
<body>
<main>
<h1>${escapeHtml(strings.moved)}</h1>
<p>${escapeHtml(strings.movedTo)}: <a href="${address}">${escapeHtml(title)}</a></p>
</main>
</body>
</html>
`;
}
