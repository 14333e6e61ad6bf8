import { decodeUtf8 } from "#lib/content/files/found-files";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import { singleByteEncoding, wideEncoding } from "#lib/content/reader/encoding";
import { foreignKind } from "#lib/content/reader/file-kind";

/** Returns the text of a file; or the one problem that says what it is instead: a Word file, a web page, another encoding. */
export function readFileText(
  path: string,
  bytes: Uint8Array,
): { text: string; problem?: undefined } | { text?: undefined; problem: Problem } {
  const kind = foreignKind(bytes);
  if (kind !== undefined) return { problem: rules.foreignFile(path, 1, kind) };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { problem: rules.notUtf8(path, wide) };
  const text = decodeUtf8(bytes);
  return text === undefined ? { problem: rules.notUtf8(path, singleByteEncoding(bytes)) } : { text };
}
