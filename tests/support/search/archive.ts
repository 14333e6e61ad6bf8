import { openSnapshot, type Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import { readPublication } from "#lib/content/reader/read";
import { readBody } from "#lib/content/reader/read-body";
import { searchText } from "#lib/search/search-text";

/** An article as a search engine sees it. */
export type Text = { address: string; title: string; standfirst: string; names: string[]; text: string };

/** The articles of a publication. Their texts are read when they are asked for, since all of them may not fit in memory. */
export type Archive = {
  snapshot: Snapshot;
  contentFolder: string;
  size: number;
  /** Returns an article by its place, from 0 for the newest. */
  read: (index: number) => Text;
};

/**
 * Opens a publication for a measurement.
 *
 * @throws {Error} if it has problems.
 */
export function openArchive(contentFolder: string, now: string): Archive {
  const { publication, problems } = readPublication({ root: contentFolder });
  if (publication === undefined) throw new Error(`The publication has problems: ${JSON.stringify(problems)}`);
  const snapshot = openSnapshot(publication, { now: Date.parse(now), includesUnpublished: false });
  const { articles } = snapshot;
  return {
    snapshot,
    contentFolder,
    size: articles.length,
    read: (index) => {
      const article = articles[index];
      if (article === undefined) throw new RangeError(`There is no article ${index}.`);
      const { title, summary, byline, source, tags } = article;
      return {
        address: urls.article(article),
        title,
        standfirst: summary,
        names: [...byline, source.name, ...tags],
        text: searchText(readBody(contentFolder, article), []),
      };
    },
  };
}

/** Reads all articles, one after the other. */
export function* textsOf({ size, read }: Archive): Generator<Text> {
  for (let index = 0; index < size; index++) yield read(index);
}
