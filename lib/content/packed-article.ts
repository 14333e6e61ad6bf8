import type { Codec } from "#lib/content/index-cache";
import type { Article } from "#lib/content/publication";
import { type IndexedArticle, placeOf } from "#lib/content/read-article";

/** What most articles have none of. */
type Rare = Partial<
  Pick<
    Article,
    "image" | "pictures" | "updated" | "updateReason" | "corrections" | "aliases" | "draft" | "expires"
  >
> & { lines?: Record<string, number> };

/** Title, byline, date, source, category, tags, summary, words; lines of category, tags and image; what is rare. */
type Packed = [
  Article["title"],
  Article["byline"],
  Article["date"],
  Article["source"],
  Article["category"],
  Article["tags"],
  Article["summary"],
  Article["words"],
  [number, number, number],
  Rare?,
];

function packLines({ category = 1, tags = 1, image = 1, ...others }: Record<string, number>) {
  return { usual: [category, tags, image] as [number, number, number], others };
}

/**
 * An article in the index cache, without what its file's place tells: of a hundred thousand, every letter counts. Lists
 * without names are read in half the time of objects with them.
 */
export const articleCodec: Codec<IndexedArticle> = {
  pack: ({ article, lines }): Packed => {
    const { title, byline, date, source, category, tags, summary, words, ...rest } = article;
    const { id: _id, year: _year, month: _month, slug: _slug, path: _path, hash: _hash, ...more } = rest;
    const { pictures, corrections, aliases, draft, ...optional } = more;
    const { usual, others } = packLines(lines);
    const rare: Rare = {
      ...optional,
      ...(pictures.length > 0 && { pictures }),
      ...(corrections.length > 0 && { corrections }),
      ...(aliases.length > 0 && { aliases }),
      ...(draft && { draft }),
      ...(Object.keys(others).length > 0 && { lines: others }),
    };
    const packed: Packed = [title, byline, date, source, category, tags, summary, words, usual];
    if (Object.keys(rare).length > 0) packed.push(rare);
    return packed;
  },
  unpack: (packed, path, hash) => {
    const [title, byline, date, source, category, tags, summary, words, usual, rare] = packed as Packed;
    const place = placeOf(path);
    if (place === undefined) throw new Error(`${path} is no place for an article.`);
    const { year, month, slug } = place;
    const { lines: others, ...optional } = rare ?? {};
    const article: Article = {
      id: `${year}/${month}/${slug}`,
      year,
      month,
      slug,
      path,
      hash,
      title,
      byline,
      date,
      source,
      category,
      summary,
      tags,
      pictures: [],
      corrections: [],
      aliases: [],
      draft: false,
      words,
      ...optional,
    };
    const [lineOfCategory, lineOfTags, lineOfImage] = usual;
    return {
      article,
      lines: { category: lineOfCategory, tags: lineOfTags, image: lineOfImage, ...others },
    };
  },
};
