import { readSync } from "node:fs";
import path from "node:path";
import leven from "leven";
import { isCopy, isLeftover } from "#lib/content/files/leftovers.mjs";
import { withFile } from "#lib/content/files/open-file";
import { isPictureName } from "#lib/content/files/picture-names";
import { readFolder } from "#lib/content/files/walk.mjs";
import { fileRules } from "#lib/content/messages/file-messages";
import type { Problem } from "#lib/content/messages/problems";

const settings = ["site", "categories", "tags", "breaking", "front", "gone", "brand"];
const folders = ["articles", "authors", "pages", "brand"];

/** The known name that differs only in case, or, for names of five letters or more, by one or two letters. */
function nearest(name: string, names: readonly string[]): string | undefined {
  const allowed = (one: string) => (one.length < 5 ? 0 : Math.min(2, Math.floor(one.length / 3)));
  return names.find((one) => leven(name.toLowerCase(), one) <= allowed(one));
}

/** Endings under which editors and systems save Markdown. */
const textEnding = /\.(?:md|markdown|mdown|mkdn?|mdx|mdtext)(?:\.txt)?$|\.txt$/i;

/** The name with the ending `.md`; undefined if the name does not look like that of a text. */
function nameAsText(file: string): string | undefined {
  const name = path.posix.basename(file).replace(/[\s\p{Cf}]+$/u, "");
  return textEnding.test(name) ? name.replace(textEnding, ".md") : undefined;
}

/** Returns the problem of a file that is neither a text nor a picture. */
export function strayProblem(file: string): Problem {
  const wanted = isPictureName(file) ? undefined : nameAsText(file);
  return wanted === undefined ? fileRules.strayFile(file) : fileRules.fileName(file, 1, wanted);
}

function hasFrontMatter(root: string, file: string): boolean {
  return withFile(root, file, Number.POSITIVE_INFINITY, (handle) => {
    const start = Buffer.alloc(16);
    const length = readSync(handle, start);
    return /^\ufeff?---\s*\n/.test(start.toString("utf8", 0, length));
  });
}

/**
 * Returns problems of files and folders beside `site.yaml` that look like content but are not read: settings and folders
 * with misspelt names, texts and years outside `articles`, copies of settings. Other files there are ignored.
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
    const isArticle = entry.isFile() && name.endsWith(".md") && hasFrontMatter(root, path.join(root, name));
    return isArticle ? [fileRules.textOutside(shown)] : [];
  });
}
