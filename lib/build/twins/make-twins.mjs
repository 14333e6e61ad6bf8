import { lstatSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from "node:zlib";

/** How each kind of twin is made and read, by the end of its name. All make the same bytes of the same text. */
const codings = [
  {
    ending: ".br",
    /** @param {Buffer} bytes */
    pack: (bytes) =>
      brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    unpack: brotliDecompressSync,
  },
  {
    ending: ".gz",
    /** @param {Buffer} bytes */
    pack: (bytes) => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }),
    unpack: gunzipSync,
  },
];

/** @param {string} file */
function statsOf(file) {
  return lstatSync(file, { throwIfNoEntry: false });
}

/**
 * Returns whether a twin holds these bytes. One that is cut off or of another text does not.
 *
 * @param {string} twin
 * @param {Buffer} bytes
 * @param {(packed: Buffer, options: { maxOutputLength: number }) => Buffer} unpack
 */
function isTrue(twin, bytes, unpack) {
  if (!statsOf(twin)?.isFile()) return false;
  try {
    return unpack(readFileSync(twin), { maxOutputLength: Math.max(1, bytes.length) }).equals(bytes);
  } catch {
    return false;
  }
}

/**
 * Makes the twins of a text that are missing or false, and removes those that it should not have: a twin is never larger than
 * its text, and a text that is gone or short has none. A twin has the time of its text, by which a server knows it. This module is plain
 * JavaScript, so that a worker thread can load it without a build step.
 *
 * @param {{ site: string, temporary: string, least: number }} place The site's folder; a file of this thread on the same disk;
 *   the size from which texts are compressed, in bytes.
 * @param {string} file The text, relative to the site.
 */
export function makeTwins({ site, temporary, least }, file) {
  const original = path.join(site, file);
  const stats = statsOf(original);
  const bytes = stats?.isFile() ? readFileSync(original) : undefined;
  for (const { ending, pack, unpack } of codings) {
    const twin = original + ending;
    const found = statsOf(twin);
    if (found?.isDirectory()) continue;
    if (stats !== undefined && bytes !== undefined && bytes.length >= least) {
      const isKept = isTrue(twin, bytes, unpack);
      if (isKept && found?.mtime.getTime() === stats.mtime.getTime()) continue;
      const packed = isKept ? readFileSync(twin) : pack(bytes);
      if (packed.length < bytes.length) {
        writeFileSync(temporary, packed);
        utimesSync(temporary, stats.mtime, stats.mtime);
        renameSync(temporary, twin);
        continue;
      }
    }
    if (found !== undefined) rmSync(twin, { force: true });
  }
}
