import { closeSync, openSync, readSync } from "node:fs";
import path from "node:path";
import leven from "leven";
import { fileRules } from "#lib/content/messages/file-messages";
import type { Problem } from "#lib/content/messages/problems";
import { isCopy, isLeftover } from "#lib/content/reader/leftovers.mjs";
import { isPictureName } from "#lib/content/reader/picture-names";
import { readFolder } from "#lib/content/reader/walk.mjs";

const settings = ["site", "categories", "breaking", "gone"];
const folders = ["articles", "authors", "pages"];

/** The name that was meant, by the one that was written in another case or, where it is long enough, nearly right. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const allowed = (one: string) => (one.length < 5 ? 0 : Math.min(2, Math.floor(one.length / 3)));
  return names.find((one) => leven(name.toLowerCase(), one) <= allowed(one));
}

/** Endings under which editors and systems save Markdown. */
const textEnding = /\.(?:md|markdown|mdown|mkdn?|mdx|mdtext)(?:\.txt)?$|\.txt$/i;

/** The name under which a text is read; undefined where the name does not look like a text's. */
function nameAsText(file: string): string | undefined {
  const name = path.posix.basename(file).replace(/[\s\p{Cf}]+$/u, "");
  return textEnding.test(name) ? name.replace(textEnding, ".md") : undefined;
}

/** What is wrong with the name of a file that is neither a text nor a picture. */
export function strayProblem(file: string): Problem {
  const wanted = isPictureName(file) ? undefined : nameAsText(file);
  return wanted === undefined ? fileRules.strayFile(file) : fileRules.fileName(file, 1, wanted);
}

function hasFrontMatter(file: string): boolean {
  const handle = openSync(/* turbopackIgnore: true */ file, "r");
  try {
    const start = Buffer.alloc(16);
    const length = readSync(handle, start);
    return /^\ufeff?---\s*\n/.test(start.toString("utf8", 0, length));
  } finally {
    closeSync(handle);
  }
}

/**
 * Files and folders beside `site.yaml` that nobody reads although somebody meant them: settings and folders whose names are
 * nearly right, texts and years outside of `articles`, copies of settings. Anything else there is nobody's business.
 */
export function findMisnamed(root: string): Problem[] {
  const entries = readFolder(root).filter(({ name }) => !isLeftover(name));
  const names = new Set(entries.map(({ name }) => name));
  return entries.flatMap((entry): Problem[] => {
    const { name } = entry;
    const shown = name.normalize("NFC");
    if (entry.isDirectory()) {
      if (/^\d{4}$/.test(name)) return [fileRules.textOutside(shown)];
      const wanted = folders.includes(name) ? undefined : nearest(name, folders);
      return wanted === undefined ? [] : [fileRules.fileName(shown, 1, wanted)];
    }
    const yaml = /^(.*?)\.ya?ml(?:\.txt)?$/i.exec(name)?.[1];
    if (yaml !== undefined) {
      if (isCopy(name, names)) return [fileRules.copiedFile(shown)];
      const wanted = nearest(yaml, settings);
      const isRight = wanted === undefined || name === `${wanted}.yaml`;
      return isRight ? [] : [fileRules.fileName(shown, 1, `${wanted}.yaml`)];
    }
    const isArticle = entry.isFile() && name.endsWith(".md") && hasFrontMatter(path.join(root, name));
    return isArticle ? [fileRules.textOutside(shown)] : [];
  });
}
