import { same } from "#lib/arabic/words/normalise";
import { differInTashkeel } from "#lib/arabic/words/tashkeel";
import { type Problem, warning } from "#lib/content/messages/problems";
import type { Article, Publication } from "#lib/content/publication";
import type { AlikeKey } from "#lib/proofreading/links/alike-message";

type Names = Pick<Publication, "articles" | "authors">;
type LineOf = (path: string, key: AlikeKey) => number;

/** One way in which a name is written, with the article of its first use. */
type Form = { name: string; path: string; articles: number };

const hasTashkeel = /[\u064B-\u0652]/;

/** Returns the written forms of names with tashkeel, by what is left of them without it. */
function formsOf(key: AlikeKey, articles: readonly Article[]): Map<string, Form[]> {
  const groups = new Map<string, Form[]>();
  for (const { path, ...article } of articles) {
    for (const name of article[key]) {
      if (!hasTashkeel.test(name)) continue;
      const forms = groups.get(same(name)) ?? [];
      const known = forms.find((form) => form.name === name);
      if (known === undefined) forms.push({ name, path, articles: 1 });
      else known.articles++;
      groups.set(same(name), forms);
    }
  }
  return groups;
}

function tagWarning({ name, path }: Form, main: Form, lineOf: LineOf): Problem {
  return warning(
    "tashkeel-tags",
    path,
    lineOf(path, "tags"),
    `الوسمان «${name}» و«${main.name}» (في ${main.path}) لا يختلفان إلا في التشكيل، فهما في الموقع وسم واحد برابط واحد. إن كانا شيئين فميّز أحدهما بكلمة، كما في «سلطنة عُمان»، وإلا فاكتب هنا: ${main.name}`,
    `The tags "${name}" and "${main.name}" (in ${main.path}) differ in their vowel marks only, so that they are one tag with one address. If they are two things, add a word to one of them. If not, write here: ${main.name}`,
  );
}

function bylineWarning({ name, path }: Form, author: Names["authors"][number], lineOf: LineOf): Problem {
  return warning(
    "tashkeel-bylines",
    path,
    lineOf(path, "byline"),
    `الاسم «${name}» لا يختلف عن «${author.name}» (في ${author.path}) إلا في التشكيل، فيُنشر المقال باسم ذلك الكاتب وفي صفحته. إن كان كاتباً آخر فميّزه باسم أبيه أو عائلته، وإلا فاكتب هنا: ${author.name}`,
    `The name "${name}" differs from "${author.name}" (in ${author.path}) in its vowel marks only, so that the article is published under that author's name and on that page. If it is another person, add a name. If not, write here: ${author.name}`,
  );
}

/**
 * Returns a warning for each tag whose tashkeel may make it another word than a tag with the same address («عُمان», «عمّان»), and
 * for each byline that may be another person than the author whose page it leads to.
 */
export function findTashkeelNames({ articles, authors }: Names, lineOf: LineOf): Problem[] {
  const oldestFirst = articles.toSorted((a, b) => a.date - b.date || (a.id < b.id ? -1 : 1));
  const tags = [...formsOf("tags", oldestFirst).values()].flatMap((forms) => {
    const [main, ...others] = forms.toSorted((a, b) => b.articles - a.articles);
    if (main === undefined) return [];
    return others
      .filter(({ name }) => differInTashkeel(name, main.name))
      .map((form) => tagWarning(form, main, lineOf));
  });
  const bylines = formsOf("byline", oldestFirst);
  const names = authors.flatMap((author) =>
    (bylines.get(same(author.name)) ?? [])
      .filter(({ name }) => differInTashkeel(name, author.name))
      .map((form) => bylineWarning(form, author, lineOf)),
  );
  return [...tags, ...names];
}
