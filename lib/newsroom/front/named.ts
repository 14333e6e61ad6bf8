import type { Snapshot } from "#lib/articles";
import type { Article, FrontEntry, FrontSection } from "#lib/content/publication";
import { getSection } from "#lib/newsroom/categories";

/** What an editor chose and readers may see: each article once, in the order of the file. */
export type Named = { lead?: Article; stories: Article[]; opinion: Article[]; all: ReadonlySet<Article> };

/** Returns true if an entry of `front.yaml` counts at a moment: it has no end, or its end is to come. */
export function isInForce({ until }: Pick<FrontEntry, "until">, now: number): boolean {
  return until === undefined || now < until.at;
}

function findArticle({ byMonth }: Snapshot, id: string): Article | undefined {
  return byMonth.get(id.slice(0, id.lastIndexOf("/")))?.find((article) => article.id === id);
}

/** Returns the articles that `front.yaml` names. Left out: what is not published, what has ended, what was named before. */
export function getNamed(snapshot: Snapshot): Named {
  const { lead, stories, opinion } = snapshot.publication.front;
  const all = new Set<Article>();
  const isOpinion = ({ category }: Article) => getSection(snapshot, category).isOpinion === true;
  const findAll = (entries: readonly FrontEntry[], fits: (article: Article) => boolean = () => true) =>
    entries.flatMap((entry): Article[] => {
      const article = isInForce(entry, snapshot.now) ? findArticle(snapshot, entry.id) : undefined;
      if (article === undefined || all.has(article) || !fits(article)) return [];
      all.add(article);
      return [article];
    });
  const [first] = findAll(lead === undefined ? [] : [lead]);
  return {
    ...(first && { lead: first }),
    stories: findAll(stories),
    opinion: findAll(opinion, isOpinion),
    all,
  };
}

/** Returns the categories that `front.yaml` names and that exist, each once, in the order of the file. */
export function getNamedSections({ publication, sectionById, now }: Snapshot): FrontSection[] {
  const seen = new Set<string>();
  return publication.front.sections.filter((section) => {
    if (!isInForce(section, now) || !sectionById.has(section.id) || seen.has(section.id)) return false;
    seen.add(section.id);
    return true;
  });
}
