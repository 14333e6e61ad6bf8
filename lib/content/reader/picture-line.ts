import { pathOnDisk, sha256 } from "#lib/content/files/found-files";
import { namesPicture } from "#lib/content/picture-files";
import type { References } from "#lib/content/publication";
import { type Indexed, readArticle } from "#lib/content/reader/read-article";
import { readIfThere } from "#lib/content/reader/read-body";

/** The article whose lines were asked for last: it may show many pictures. */
let lastRead:
  | { root: string; path: string; hash: string; indexed: Indexed<References> | undefined }
  | undefined;

function readLines(root: string, path: string): Indexed<References> | undefined {
  const bytes = readIfThere(root, pathOnDisk(root, path));
  if (bytes === undefined) return undefined;
  const hash = sha256(bytes);
  if (lastRead?.root !== root || lastRead.path !== path || lastRead.hash !== hash) {
    const { value, known } = readArticle(undefined)({ path }, bytes, "");
    lastRead = { root, path, hash, indexed: value ?? known };
  }
  return lastRead.indexed;
}

/**
 * Returns the 1-based line on which an article's file names a picture; 1 if it does not.
 *
 * @param picture The path of the picture's file, relative to the publication.
 */
export function pictureLine(root: string, path: string, picture: string): number {
  const indexed = readLines(root, path);
  if (indexed === undefined) return 1;
  const { article, lines } = indexed;
  const lead = article.image?.src;
  if (lead !== undefined && namesPicture(picture, path, lead)) return lines.image ?? 1;
  const inside = article.pictures.find((src) => namesPicture(picture, path, src));
  return lines[`picture ${inside}`] ?? 1;
}
