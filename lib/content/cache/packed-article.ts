import type { ArticlePathParts } from "#lib/config/urls";
import type { Codec, FileVersion } from "#lib/content/cache/cache-shard";
import type { Article } from "#lib/content/publication";
import { type IndexedArticle, parseArticlePath } from "#lib/content/reader/read-article";

/** The fields that most articles do not have. */
type Rare = Partial<
  Pick<
    Article,
    | "summaryIsOpening"
    | "image"
    | "pictures"
    | "updated"
    | "updateReason"
    | "corrections"
    | "aliases"
    | "draft"
    | "expires"
  >
> & { lines?: Record<string, number> };

/** Values that many articles of a folder share. A row names them by their index. */
type Tables = {
  bylines: Article["byline"][];
  sources: Article["source"][];
  categories: string[];
  tags: string[];
  lines: Record<"category" | "tags" | "image", number>[];
};

/** One article. `byline`, `source`, `category`, `lines` and `tags` are indexes into the tables. */
type Row = [
  title: string,
  date: number,
  summary: string,
  words: number,
  byline: number,
  source: number,
  category: number,
  lines: number,
  tags: number[],
  rare?: Rare,
];

const extension = ".md";

type Packed = { tables: Tables; rows: Row[] };

/** Returns a function that gives the index of a value in the table. A new value is added at the end. */
function indexer<T>(table: T[]): (value: T) => number {
  const indexes = new Map<string, number>();
  return (value) => {
    const key = JSON.stringify(value);
    const index = indexes.get(key) ?? table.push(value) - 1;
    indexes.set(key, index);
    return index;
  };
}

function splitLines({ category = 1, tags = 1, image = 1, ...others }: Record<string, number>) {
  return { usual: { category, tags, image }, others };
}

function pack(values: readonly IndexedArticle[]): Packed {
  const tables: Tables = { bylines: [], sources: [], categories: [], tags: [], lines: [] };
  const byline = indexer(tables.bylines);
  const source = indexer(tables.sources);
  const category = indexer(tables.categories);
  const tag = indexer(tables.tags);
  const line = indexer(tables.lines);
  const rows = values.map(({ article, lines }): Row => {
    const { id: _id, year: _year, month: _month, slug: _slug, path: _path, hash: _hash, ...stored } = article;
    const { title, date, summary, words, ...named } = stored;
    const { byline: names, source: origin, category: section, tags, ...more } = named;
    const { pictures, corrections, aliases, draft, ...optional } = more;
    const { usual, others } = splitLines(lines);
    const rare: Rare = {
      ...optional,
      ...(pictures.length > 0 && { pictures }),
      ...(corrections.length > 0 && { corrections }),
      ...(aliases.length > 0 && { aliases }),
      ...(draft && { draft }),
      ...(Object.keys(others).length > 0 && { lines: others }),
    };
    const indexes = [byline(names), source(origin), category(section), line(usual), tags.map(tag)] as const;
    const row: Row = [title, date, summary, words, ...indexes];
    if (Object.keys(rare).length > 0) row.push(rare);
    return row;
  });
  return { tables, rows };
}

/** @throws when the table has no value at `index`. */
function at<T>(table: readonly T[], index: number): T {
  const value = table[index];
  if (value === undefined) throw new Error(`The table has nothing at ${index}.`);
  return value;
}

/** One empty list, shared by all articles to save memory. */
const none = Object.freeze<never[]>([]) as never[];

/**
 * Returns a parser of article paths. It remembers the folder of the last path, because most paths follow one of the same
 * folder.
 */
function pathParser(): (path: string) => ArticlePathParts {
  let folder = "";
  let year = "";
  let month = "";
  return (path) => {
    const end = path.lastIndexOf("/") + 1;
    if (path.length > end + extension.length && path.startsWith(folder) && folder.length === end)
      return { year, month, slug: path.slice(end, -extension.length) };
    const parts = parseArticlePath(path);
    if (parts === undefined) throw new Error(`${path} is not the path of an article.`);
    folder = path.slice(0, end);
    ({ year, month } = parts);
    return parts;
  };
}

function unpackRow(
  tables: Tables,
  row: Row,
  parts: ArticlePathParts,
  { path, hash }: FileVersion,
): IndexedArticle {
  const { year, month, slug } = parts;
  const [title, date, summary, words, byline, source, category, line, tags, rare] = row;
  const article: Article = {
    id: `${year}/${month}/${slug}`,
    year,
    month,
    slug,
    path,
    hash,
    title,
    byline: at(tables.bylines, byline),
    date,
    source: at(tables.sources, source),
    category: at(tables.categories, category),
    summary,
    tags: tags.map((tag) => at(tables.tags, tag)),
    pictures: none,
    corrections: none,
    aliases: none,
    draft: false,
    words,
  };
  const lines = at(tables.lines, line);
  if (rare === undefined) return { article, lines };
  const { lines: others, ...optional } = rare;
  return { article: Object.assign(article, optional), lines: { ...lines, ...others } };
}

/**
 * Packs the articles of a folder for the index cache, which may hold 100,000 of them. Fields that follow from the file's
 * path are left out, and shared values are stored once. Rows are arrays: they parse twice as fast as objects with keys.
 */
export const articleCodec: Codec<IndexedArticle> = {
  pack,
  unpack: (packed, files) => {
    const { tables, rows } = packed as Packed;
    if (rows.length !== files.length) throw new Error("These are not the articles of these files.");
    const parsePath = pathParser();
    return files.map((file, index) => unpackRow(tables, at(rows, index), parsePath(file.path), file));
  },
};
