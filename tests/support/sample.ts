import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseFrontMatter } from "#lib/content/reader/front-matter/front-matter";

const content = path.resolve(import.meta.dirname, "../../content");

/** The files of the sample publication that hold Markdown, by their path, as they stand. */
export function sampleFiles(): [path: string, text: string][] {
  const names = readdirSync(content, { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".md")).sort();
  return files.map((name) => [name, readFileSync(path.join(content, name), "utf8")]);
}

/** The Markdown of each of them. */
export function sampleBodies(): [path: string, body: string][] {
  return sampleFiles().map(([name, text]) => [name, parseFrontMatter(text, name).value?.body ?? ""]);
}
