import { getSearchName } from "#lib/arabic/words/search-name";
import { cutText } from "#lib/arabic/words/text";
import type { Site } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { absoluteUrl, openSearchType, searchTemplate, urls } from "#lib/config/urls";
import { element, type Xml, xmlDocument } from "#lib/feeds/xml";

/** The most characters that OpenSearch 1.1 allows for each element. */
const limits = { longName: 48, description: 1024 };

function image(site: Site, address: string, size: number, type: string): Xml {
  const attributes = { height: `${size}`, width: `${size}`, type };
  return element("Image", attributes, absoluteUrl(site.url, address));
}

/** Returns `opensearch.xml`, which lets browsers search the site from their address bar (OpenSearch 1.1, draft 6). */
export function openSearch(site: Site): string {
  const text = (name: string, content: string) => element(name, {}, content);
  const address = { rel: "results", type: "text/html", method: "get", template: searchTemplate(site.url) };
  const self = absoluteUrl(site.url, urls.openSearch);
  return xmlDocument(
    element(
      "OpenSearchDescription",
      { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
      text("ShortName", getSearchName(site.name)),
      text("LongName", cutText(strings.searchIn(site.name), limits.longName)),
      text("Description", cutText(site.description, limits.description)),
      element("Url", address),
      element("Url", { rel: "self", type: openSearchType, template: self }),
      image(site, urls.favicon, 32, "image/vnd.microsoft.icon"),
      image(site, urls.squareIcon(192), 192, "image/png"),
      text("Language", "ar"),
      text("InputEncoding", "UTF-8"),
      text("OutputEncoding", "UTF-8"),
    ),
  );
}
