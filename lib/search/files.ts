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

/** The files of a segment are made one after the other, of the same articles, whose texts are read once. */
let built: { articles: readonly SearchArticle[]; files: WordsFile[] } | undefined;

function build(contentFolder: string, { articles, buckets }: SearchWordsView): WordsFile[] {
  if (built?.articles === articles) return built.files;
  const searched = articles.map(({ title, summary, section, names, text }) => ({
    headline: title,
    about: [summary, section.name, ...names],
    text: readOpening(readBody(contentFolder, text.path)),
  }));
  const files = buildWordFiles(searched, buckets);
  built = { articles, files };
  return files;
}

/** What results show of some of a segment's articles. */
function documentRows(settings: LocaleSettings, { articles }: SearchDocumentsView): DocumentRow[] {
  return articles.map(({ url, title, summary, date, section }) => {
    const { name, url: sectionUrl, tone } = section;
    const written = formatDate(new Date(date), settings);
    return [url, isolated(title), isolated(summary), date, written, name, sectionUrl, tone];
  });
}

/** Where texts are read, and how dates are written. */
type Frame = { site: LocaleSettings; contentFolder: string };

/** The files of the search index, and how each kind is written. They need nothing of Next. */
export const searchWriters = {
  searchWords: ({ contentFolder }: Frame, view: SearchWordsView) =>
    line(build(contentFolder, view)[view.bucket - 1] ?? {}),
  searchDocuments: ({ site }: Frame, view: SearchDocumentsView) => line(documentRows(site, view)),
  searchSegments: (_: Frame, { segments }: { segments: SearchSegment[] }) =>
    line(segments.map(({ name, buckets }): SegmentRow => [name, buckets])),
  searchNames: (_: Frame, { names }: { names: Link[] }) =>
    line(names.map(({ name, url }): NameRow => [name, url])),
};
