import path from "node:path";

/** The most bytes of a picture. */
export const maxPictureBytes = 40 * 1024 * 1024;

/** A scheme of a URL, or the two slashes of `//host`. A single letter is a drive: `C:\photo.jpg`. */
const remote = /^(?:[a-z][a-z0-9+.-]+:|[\\/]{2})/i;

/** Returns whether the destination of a picture is on another site, or is no file at all (`data:`). */
export function isRemote(src: string): boolean {
  return remote.test(src.trim()) && !/^file:/i.test(src.trim());
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Returns the part of a destination that names a file: decoded, without query and fragment, with `/`. */
export function filePart(src: string): string {
  return decode(src.trim().replace(/[?#].*$/s, "")).replaceAll("\\", "/");
}

/**
 * Returns the paths that the destination of a picture can mean, relative to the publication, in NFC. The first is the name as
 * it is written, because a file may be called `50%25.jpg`. The second reads it as a URL (CommonMark 6.4, RFC 3986): `%20` is
 * a space, `./` and `../` are steps, and a slash at the start is the publication's folder.
 *
 * @param article The path of the article's file.
 */
function* picturePaths(article: string, src: string): Generator<string> {
  const folder = article.slice(0, article.lastIndexOf("/"));
  yield `${folder}/${src.normalize("NFC")}`;
  if (isRemote(src)) return;
  const named = filePart(src);
  yield path.posix
    .join(named.startsWith("/") ? "" : folder, named)
    .replace(/^\/+/, "")
    .normalize("NFC");
}

/** Returns the picture that a destination in an article names; undefined if there is no such file. */
export function findPictureFile<T>(
  files: Pick<ReadonlyMap<string, T>, "get">,
  article: string,
  src: string,
): T | undefined {
  for (const file of picturePaths(article, src)) {
    const found = files.get(file);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns whether a destination in an article can mean a file of the publication. */
export function namesPicture(file: string, article: string, src: string): boolean {
  return [...picturePaths(article, src)].includes(file);
}
