import { mkdirSync } from "node:fs";
import path from "node:path";
import { frontMatter, write, writeSettings } from "../../corpus/settings";
import { type Archive, openArchive } from "./archive";

/** An article of a few words. `day` is its day in October 2026; without it, all have the same. */
export type TinyArticle = { title?: string; standfirst?: string; text?: string; day?: number };

const now = "2026-11-01T00:00:00+03:00";
const month = "articles/2026/10";

/** The address of the article at an index. */
export function addressOf(index: number): string {
  return `/${month}/a-${index + 1}/`;
}

/** Writes a publication of a few short articles and opens it. What an article does not say has no word that is searched. */
export function tinyArchive(folder: string, articles: readonly TinyArticle[]): Archive {
  for (const name of ["authors", "pages", month]) mkdirSync(path.join(folder, name), { recursive: true });
  writeSettings(folder);
  articles.forEach(({ title = "…", standfirst = "…", text = "…", day = 1 }, index) => {
    const front = {
      title: JSON.stringify(title),
      byline: '["برقية"]',
      date: `2026-10-${String(day).padStart(2, "0")}T09:00:00+03:00`,
      source: '"مراسلونا"',
      category: "politics",
      summary: JSON.stringify(standfirst),
    };
    write(folder, `${month}/a-${index + 1}.md`, `${frontMatter(front)}${text}\n`);
  });
  return openArchive(folder, now);
}
