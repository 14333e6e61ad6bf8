import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseFrontMatter } from "#lib/content/reader/front-matter/front-matter";
import { articleSchema } from "#lib/content/schema/article-schema";

const root = path.resolve(import.meta.dirname, "../..");
const documents = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"],
  ...readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

function read(document: string): string {
  return readFileSync(path.join(root, document), "utf8");
}

/** The id that GitHub gives a heading: small letters and digits of every script, with hyphens for spaces. */
function idOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
}

/** Links of a document to files and headings of the checkout that do not exist. Code is no link. */
function deadLinks(document: string): string[] {
  const text = read(document)
    .replace(/^```.*?^```$/gms, "")
    .replace(/`[^`\n]*`/g, "");
  const targets = [...text.matchAll(/(?<!\\)\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, picture = ""]) => link ?? picture,
  );
  return targets.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false;
    const [file = "", anchor] = target.split("#");
    const found = file === "" ? document : path.join(path.dirname(document), file);
    if (!existsSync(path.join(root, found))) return true;
    if (anchor === undefined) return false;
    const headings = read(found).match(/(?<=^#+ ).*$/gm) ?? [];
    return !headings.map(idOf).includes(decodeURIComponent(anchor));
  });
}

test.each(documents)("%s: each link leads to a file, and to a heading of it", (document) => {
  expect(deadLinks(document)).toEqual([]);
});

describe.each(["docs/editors.md", "docs/ar/editors.md"])("the complete article in %s", (document) => {
  const block = /^```yaml\n(---\n.*?)^```$/ms.exec(read(document))?.[1] ?? "";
  const { data } = parseFrontMatter(block, document).value ?? {};

  test("has every key of articles", () => {
    expect(Object.keys(Object(data)).sort()).toEqual(Object.keys(articleSchema("UTC").shape).sort());
  });

  test("is valid", () => {
    expect(articleSchema("UTC").safeParse(data).error).toBeUndefined();
  });
});

/** The commands of a document: its blocks of shell, whole, and each command within a sentence once. */
function commandsOf(document: string): { blocks: string[]; inSentences: string[] } {
  const text = read(document);
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = ""]) => block);
  const paragraphs = text.replace(/^```.*?^```$/gms, "").split(/\n\s*\n|\n(?=\s*[-|])/);
  const code = paragraphs.flatMap((paragraph) =>
    [...paragraph.matchAll(/`([^`]*)`/g)].map(([, words = ""]) => words.replace(/\s+/g, " ")),
  );
  const isCommand = /^(?:[A-Z_]+=\S+ )*(?:npm|npx|next|git|docker|podman|systemctl|crontab|rm) /;
  return { blocks, inSentences: [...new Set(code.filter((words) => isCommand.test(words)))].sort() };
}

describe("documents in two languages", () => {
  const translated = readdirSync(path.join(root, "docs/ar")).filter((name) => name.endsWith(".md"));

  test.each(translated)("%s has the same commands in both", (name) => {
    expect(commandsOf(`docs/ar/${name}`)).toEqual(commandsOf(`docs/${name}`));
  });

  test("have commands to compare", () => {
    const { blocks, inSentences } = commandsOf("docs/operations.md");
    expect(blocks.length).toBeGreaterThan(8);
    expect(inSentences).toContain("npm run build -- --verify");
  });
});
