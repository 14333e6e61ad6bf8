import type { Site } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { absoluteUrl, feedFormats, feedNames, urls } from "#lib/config/urls";
import type { Link, Navigation } from "#lib/view-models/pages";

type Entry = Link & { description?: string | undefined };

/** Escapes the characters that have a meaning in Markdown, and joins lines. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\[\]<>*_`]/g, "\\$&").replace(/\s+/g, " ");
}

/**
 * Returns `llms.txt` (llmstxt.org): what the publication is and where its lists, feeds and policies are. It names no article,
 * so that publishing an article does not change it.
 */
export function llms(site: Site, { sections, pages }: Navigation): string {
  const list = (title: string, entries: readonly Entry[]) => {
    const lines = entries.map(({ name, url, description }) => {
      const note = description === undefined ? "" : `: ${escapeMarkdown(description)}`;
      return `- [${escapeMarkdown(name)}](${absoluteUrl(site.url, url)})${note}`;
    });
    return lines.length === 0 ? [] : [`## ${title}\n\n${lines.join("\n")}`];
  };
  const news: Entry[] = [
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
    `# ${escapeMarkdown(site.name)}`,
    `> ${escapeMarkdown(site.description)}`,
    ...list(strings.sections, [...sections, ...news]),
    ...list(strings.feeds, [...feeds, { name: strings.siteMap, url: urls.sitemap }]),
    ...list(strings.policies, [...pages, corrections]),
  ].join("\n\n")}\n`;
}
