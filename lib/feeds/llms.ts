import type { Site } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { absoluteUrl, feedFormats, feedNames, urls } from "#lib/config/urls";
import type { Link, Navigation } from "#lib/view-models/pages";

type Place = Link & { description?: string | undefined };

/** Text that Markdown takes for nothing but text. */
function plain(text: string): string {
  return text.replace(/[\\[\]<>*_`]/g, "\\$&").replace(/\s+/g, " ");
}

/**
 * `llms.txt` (llmstxt.org): what the publication is and where it keeps what, for programs that read for people.
 * It names no article, so no publication of one changes it.
 */
export function llms(site: Site, { sections, pages }: Navigation): string {
  const list = (title: string, places: readonly Place[]) => {
    const lines = places.map(({ name, url, description }) => {
      const note = description === undefined ? "" : `: ${plain(description)}`;
      return `- [${plain(name)}](${absoluteUrl(site.url, url)})${note}`;
    });
    return lines.length === 0 ? [] : [`## ${title}\n\n${lines.join("\n")}`];
  };
  const news: Place[] = [
    { name: strings.breakingPage, url: urls.breaking, description: strings.breakingPageDescription },
    { name: strings.archive, url: urls.archive, description: strings.archiveDescription },
  ];
  const feeds = feedFormats.map((format) => ({
    name: feedNames[format],
    url: urls.feedOf(urls.home, format),
  }));
  const corrections = {
    name: strings.correctionsPage,
    url: urls.corrections,
    description: strings.correctionsPageDescription,
  };
  return `${[
    `# ${plain(site.name)}`,
    `> ${plain(site.description)}`,
    ...list(strings.sections, [...sections, ...news]),
    ...list(strings.feeds, [...feeds, { name: strings.siteMap, url: urls.sitemap }]),
    ...list(strings.policies, [...pages, corrections]),
  ].join("\n\n")}\n`;
}
