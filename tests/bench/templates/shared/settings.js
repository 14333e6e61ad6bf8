import { readdirSync, readFileSync } from "node:fs";

function read(path) {
  return readFileSync(`publication/${path}`, "utf8");
}

/** Enough YAML for the settings of a corpus: lists of flat entries, one `key: value` a line. */
function entries(text) {
  return text
    .split(/^- /m)
    .slice(1)
    .map((entry) => Object.fromEntries(entry.trim().split(/\n\s*/).map(pair)));
}

function pair(line) {
  const colon = line.indexOf(": ");
  return [line.slice(0, colon), line.slice(colon + 2)];
}

export const site = {
  name: "برقية التجربة",
  description: "مطبوعة مولدة من مفردات ثابتة، لقياس سرعة النشر.",
  url: "https://corpus.example",
};

export const headings = {
  archive: "الأرشيف",
  breaking: "الأخبار العاجلة",
  headlines: "آخر العناوين",
  notFound: "الصفحة غير موجودة",
  related: "من أرشيف الموضوع",
};

export const categories = entries(read("categories.yaml"));
export const breaking = entries(read("breaking.yaml"));

const categoryNames = new Map(categories.map(({ id, name }) => [id, name]));

export function categoryName(id) {
  return categoryNames.get(id) ?? id;
}

/** Authors by name: their id and role. */
export const authors = new Map(
  readdirSync("publication/authors").map((file) => {
    const front = Object.fromEntries(read(`authors/${file}`).split("---\n")[1].trim().split("\n").map(pair));
    return [front.name, { id: file.replace(/\.md$/, ""), role: front.role }];
  }),
);
