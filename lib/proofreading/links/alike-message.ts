import { countNoun, nouns } from "#lib/arabic/numbers/plural";
import { type Problem, warning } from "#lib/content/messages/problems";

export type AlikeKey = "tags" | "byline";

/** One way in which a tag or a byline is written. */
export type Spelling = {
  name: string;
  /** The author's file, or else the oldest article with this spelling. */
  path: string;
  /** The number of articles with this spelling. */
  articles: number;
  /** Set if a file in `authors/` has this name. */
  hasFile: boolean;
};

const words = {
  tags: { ar: "الوسم", en: "The tag", rule: "alike-tags" },
  byline: { ar: "الاسم", en: "The name", rule: "alike-bylines" },
} as const;

/** If so many times more articles have a spelling, it is most probably the one to keep. */
const clearlyMore = 3;

function inArticles(count: number): string {
  const settings = { timeZone: "UTC", region: "arab" } as const;
  return `في ${countNoun(nouns.article, count, settings, { afterPreposition: true })}`;
}

/** Returns where a spelling is found. */
function whereIs({ hasFile, articles, path }: Spelling): { ar: string; en: string } {
  if (hasFile || articles === 1) return { ar: `في ${path}`, en: `in ${path}` };
  return { ar: `${inArticles(articles)}، مثل ${path}`, en: `in ${articles} articles, such as ${path}` };
}

/** Returns the warning about a spelling that is like another one. It names the one to keep only where that is clear. */
export function alikeName(key: AlikeKey, own: Spelling, other: Spelling, line: number): Problem {
  const { ar, en, rule } = words[key];
  const isClear = other.hasFile || other.articles >= clearlyMore * own.articles;
  const where = whereIs(other);
  const remedy = isClear
    ? { ar: `فاكتب هنا: ${other.name}، وإلا`, en: `write here: ${other.name}. If not,` }
    : { ar: "فاكتبهما كتابة واحدة، وإلا", en: "write both in one way. If not," };
  return warning(
    rule,
    own.path,
    line,
    `${ar} «${own.name}» (${inArticles(own.articles)}) يشبه «${other.name}» (${where.ar}). إن كانا واحداً ${remedy.ar} فأضف قبل هذا السطر سطراً فيه: # check: ignore`,
    `${en} "${own.name}" (articles: ${own.articles}) is like "${other.name}" (${where.en}). If they are one, ${remedy.en} add a line before this one: # check: ignore`,
  );
}
