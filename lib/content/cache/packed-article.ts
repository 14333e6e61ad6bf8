import type { ArticlePathParts } from "#lib/config/urls";
import type { Codec, ReadFile } from "#lib/content/cache/cache-shard";
import type { Article } from "#lib/content/publication";
import { type IndexedArticle, placeOf } from "#lib/content/reader/read-article";

/** What most articles have none of. */
type Rare = Partial<
  Pick<
    Article,
    "image" | "pictures" | "updated" | "updateReason" | "corrections" | "aliases" | "draft" | "expires"
  >
> & { lines?: Record<string, number> };

/** Values that come back all over a folder: bylines, sources, categories, tags, and lines of front matter. */
type Tables = {
  bylines: Article["byline"][];
  sources: Article["source"][];
  categories: string[];
  tags: string[];
  lines: Record<"category" | "tags" | "image", number>[];
};

/** Title, date, summary, words; places in the tables: of byline, source, category, lines and tags; what is rare. */
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

/** The place of a value in a table, into which it is put where it is not there yet. */
function placer<T>(table: T[]): (value: T) => number {
  const places = new Map<string, number>();
  return (value) => {
    const key = JSON.stringify(value);
    const place = places.get(key) ?? table.push(value) - 1;
    places.set(key, place);
    return place;
  };
}

function splitLines({ category = 1, tags = 1, image = 1, ...others }: Record<string, number>) {
  return { usual: { category, tags, image }, others };
}

function pack(values: readonly IndexedArticle[]): Packed {
  const tables: Tables = { bylines: [], sources: [], categories: [], tags: [], lines: [] };
  const byline = placer(tables.bylines);
  const source = placer(tables.sources);
  const category = placer(tables.categories);
  const tag = placer(tables.tags);
  const line = placer(tables.lines);
  const rows = values.map(({ article, lines }): Row => {
    const { id: _id, year: _year, month: _month, slug: _slug, path: _path, hash: _hash, ...told } = article;
    const { title, date, summary, words, ...named } = told;
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
    const places = [byline(names), source(origin), category(section), line(usual), tags.map(tag)] as const;
    const row: Row = [title, date, summary, words, ...places];
    if (Object.keys(rare).length > 0) row.push(rare);
    return row;
  });
  return { tables, rows };
}

/** The value at a place of a table. @throws when there is none. */
function at<T>(table: readonly T[], place: number): T {
  const value = table[place];
  if (value === undefined) throw new Error(`The table has nothing at ${place}.`);
  return value;
}

/** What most articles have none of is one list for all of them. */
const none = Object.freeze<never[]>([]) as never[];

/** The places of articles, most of them one after the other in one folder. */
function placesOf(): (path: string) => ArticlePathParts {
  let folder = "";
  let year = "";
  let month = "";
  return (path) => {
    const end = path.lastIndexOf("/") + 1;
    if (path.length > end + extension.length && path.startsWith(folder) && folder.length === end)
      return { year, month, slug: path.slice(end, -extension.length) };
    const place = placeOf(path);
    if (place === undefined) throw new Error(`${path} is no place for an article.`);
    folder = path.slice(0, end);
    ({ year, month } = place);
    return place;
  };
}

function unpackRow(
  tables: Tables,
  row: Row,
  place: ArticlePathParts,
  { path, hash }: ReadFile,
): IndexedArticle {
  const { year, month, slug } = place;
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
 * The articles of a folder in the index cache, without what their files' places tell, and what several of them share once:
 * of a hundred thousand, every letter counts. Lists without names are read in half the time of objects with them.
 */
export const articleCodec: Codec<IndexedArticle> = {
  pack,
  unpack: (packed, files) => {
    const { tables, rows } = packed as Packed;
    if (rows.length !== files.length) throw new Error("These are not the articles of these files.");
    const toPlace = placesOf();
    return files.map((file, index) => unpackRow(tables, at(rows, index), toPlace(file.path), file));
  },
};
