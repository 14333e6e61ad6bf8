import { alike, same } from "#lib/arabic/words/normalise";
import type { Problem } from "#lib/content/messages/problems";
import type { Publication } from "#lib/content/publication";
import { type AlikeKey, alikeName, type Spelling } from "#lib/proofreading/links/alike-message";
import { areDifferentWords } from "#lib/proofreading/links/different-words";

type Names = Pick<Publication, "articles" | "authors">;

type Counted = Spelling & {
  /** How often each form was typed; a reader cannot tell them apart. */
  forms: Map<string, number>;
};

/** Returns the spellings of the tags or bylines in the order of their first use, each as it is typed most often. */
function spellingsOf(key: AlikeKey, { articles, authors }: Names): Spelling[] {
  const spellings = new Map<string, Counted>();
  const spellingOf = (name: string, path: string): Counted => {
    const known = spellings.get(same(name));
    if (known !== undefined) return known;
    const added = { name, path, articles: 0, hasFile: false, forms: new Map<string, number>() };
    spellings.set(same(name), added);
    return added;
  };
  for (const { name, path } of key === "byline" ? authors : []) spellingOf(name, path).hasFile = true;
  const oldestFirst = articles.toSorted((a, b) => a.date - b.date || (a.id < b.id ? -1 : 1));
  for (const article of oldestFirst)
    for (const name of article[key]) {
      const spelling = spellingOf(name, article.path);
      const times = (spelling.forms.get(name) ?? 0) + 1;
      spelling.articles++;
      spelling.forms.set(name, times);
      if (!spelling.hasFile && times > (spelling.forms.get(spelling.name) ?? 0)) spelling.name = name;
    }
  return [...spellings.values()];
}

/** An author's own file decides how a name is written. Without one, the more common spelling comes first. */
function byWeight(a: Spelling, b: Spelling): number {
  return Number(b.hasFile) - Number(a.hasFile) || b.articles - a.articles;
}

/**
 * Returns a warning for each tag or byline that differs from a more common one only in spelling variants (أ and ا, ة and ه).
 * Such names may be one or not. Two authors with files of their own are two. Each spelling is reported once, at its first use.
 *
 * @param lineOf Returns the 1-based line of a key in an article's file.
 */
export function findAlikeNames(names: Names, lineOf: (path: string, key: AlikeKey) => number): Problem[] {
  return (["tags", "byline"] as const).flatMap((key) => {
    const groups = new Map<string, [Spelling, ...Spelling[]]>();
    for (const spelling of spellingsOf(key, names).toSorted(byWeight)) {
      const group = groups.get(alike(spelling.name));
      if (group === undefined) groups.set(alike(spelling.name), [spelling]);
      else group.push(spelling);
    }
    return [...groups.values()].flatMap(([main, ...others]) =>
      others
        .filter(({ hasFile, name }) => !hasFile && !areDifferentWords(name, main.name))
        .map((other) => alikeName(key, other, main, lineOf(other.path, key))),
    );
  });
}
