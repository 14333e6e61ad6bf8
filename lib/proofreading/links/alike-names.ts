import { alike, same } from "#lib/arabic/words/normalise";
import type { Problem } from "#lib/content/messages/problems";
import type { Article } from "#lib/content/publication";

type Key = "tags" | "byline";
type First = { name: string; path: string };

const words = {
  tags: { ar: "الوسم", en: "The tag" },
  byline: { ar: "الاسم", en: "The name" },
} as const;

function warning(key: Key, path: string, line: number, name: string, other: First): Problem {
  const { ar, en } = words[key];
  return {
    path,
    line,
    rule: key === "tags" ? "alike-tags" : "alike-bylines",
    level: "warning",
    ar: `${ar} «${name}» يشبه «${other.name}» في ${other.path}. إن كانا واحداً فاكتبه هنا: ${other.name}`,
    en: `${en} "${name}" is like "${other.name}" in ${other.path}. If they are one, write here: ${other.name}`,
  };
}

/**
 * Returns a warning for each tag or author that differs from an older one only in common spelling variants (أ and ا, ة and
 * ه). Such names may be the same or not (علي, على). Each is reported once, at its first use.
 *
 * @param lineOf Returns the 1-based line of a key in an article's file.
 */
export function findAlikeNames(
  articles: readonly Article[],
  lineOf: (path: string, key: Key) => number,
): Problem[] {
  const oldestFirst = [...articles].sort((a, b) => a.date - b.date || (a.id < b.id ? -1 : 1));
  return (["tags", "byline"] as const).flatMap((key) => {
    const firsts = new Map<string, First>();
    const reported = new Set<string>();
    return oldestFirst.flatMap((article) =>
      article[key].flatMap((name) => {
        const first = firsts.get(alike(name));
        if (first === undefined) firsts.set(alike(name), { name, path: article.path });
        if (first === undefined || same(first.name) === same(name) || reported.has(same(name))) return [];
        reported.add(same(name));
        return [warning(key, article.path, lineOf(article.path, key), name, first)];
      }),
    );
  });
}
