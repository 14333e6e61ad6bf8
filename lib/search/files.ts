import { formatDate } from "#lib/arabic/dates/dates";
import type { LocaleSettings } from "#lib/config/site";
import { readBody } from "#lib/content/reader/read";
import type { DocumentRow, NameRow, SegmentRow, WordsFile } from "#lib/search/formats";
import { isolated } from "#lib/search/isolated";
import { readOpening } from "#lib/search/opening";
import { buildWordFiles } from "#lib/search/word-index";
import type { Link } from "#lib/view-models/pages";
import type {
  SearchArticle,
  SearchDocumentsView,
  SearchSegment,
  SearchWordsView,
} from "#lib/view-models/search";

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** The word files of the last segment. All files of a segment come from the same articles, so their texts are read once. */
let built: { articles: readonly SearchArticle[]; files: WordsFile[] } | undefined;

function build(contentFolder: string, { articles, buckets }: SearchWordsView): WordsFile[] {
  if (built?.articles === articles) return built.files;
  const searched = articles.map(({ title, summary, section, names, text }) => ({
    headline: title,
    about: [summary, section.name, ...names],
    text: readOpening(readBody(contentFolder, text)),
  }));
  const files = buildWordFiles(searched, buckets);
  built = { articles, files };
  return files;
}

/** Returns what search results show of articles. */
function documentRows(settings: LocaleSettings, { articles }: SearchDocumentsView): DocumentRow[] {
  return articles.map(({ url, title, summary, date, section }) => {
    const { name, url: sectionUrl, tone } = section;
    const written = formatDate(new Date(date), settings);
    return [url, isolated(title), isolated(summary), date, written, name, sectionUrl, tone];
  });
}

/** Where texts are read, and how dates are written. */
type Context = { site: LocaleSettings; contentFolder: string };

/** The writer of each kind of file of the search index. A writer returns the text of the file. */
export const searchWriters = {
  searchWords: ({ contentFolder }: Context, view: SearchWordsView) =>
    line(build(contentFolder, view)[view.bucket - 1] ?? {}),
  searchDocuments: ({ site }: Context, view: SearchDocumentsView) => line(documentRows(site, view)),
  searchSegments: (_: Context, { segments }: { segments: SearchSegment[] }) =>
    line(segments.map(({ name, buckets }): SegmentRow => [name, buckets])),
  searchNames: (_: Context, { names }: { names: Link[] }) =>
    line(names.map(({ name, url }): NameRow => [name, url])),
};
