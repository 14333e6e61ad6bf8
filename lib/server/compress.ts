import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gzip } from "node:zlib";
import { twinEndings } from "#lib/hosting/twins";
import { ByteCache } from "#lib/server/byte-cache";
import type { Encoding } from "#lib/server/encoding";
import { findFile, readSame, type SiteFile } from "#lib/server/site-file";

const zip = promisify(gzip);
const unpackBrotli = promisify(brotliDecompress);

function packBrotli(bytes: Buffer, quality: number): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return promisify(brotliCompress)(bytes, { params });
}

/**
 * The twin that the publisher has written beside a text; undefined if there is none. A twin with another time than its text may be of another
 * version.
 */
async function readTwin(
  { file, relative, modified }: SiteFile,
  encoding: Encoding,
): Promise<Buffer | undefined> {
  const ending = twinEndings[encoding];
  const twin = findFile(file + ending, relative + ending);
  if (twin?.modified !== modified) return undefined;
  // A publication may remove it at any moment.
  return readSame(twin).catch(() => undefined);
}

/** A compressed text. A final one is not going to be compressed better. */
type Packed = { bytes: Buffer; isFinal: boolean };

/**
 * Caches compressed texts. If the publisher has written a twin, that is sent. Otherwise the first request for a text gets fast Brotli. The second request starts the best Brotli
 * quality in the background, for one text at a time: compression runs in the thread pool that also reads files.
 */
export class CompressedFiles {
  readonly #kept: ByteCache<Packed>;
  readonly #pending = new Map<string, Promise<Packed>>();
  #isTightening = false;

  /** @param memory The most bytes of compressed texts to keep. */
  constructor(memory = 64 * 1024 * 1024) {
    this.#kept = new ByteCache(memory);
  }

  /**
   * @returns the whole file, compressed.
   * @throws the error of the file system when the file cannot be read, or that it has changed.
   */
  async get(file: SiteFile, encoding: Encoding): Promise<Packed> {
    const key = `${encoding} ${file.modified} ${file.bytes} ${file.file}`;
    const kept = this.#kept.get(key);
    if (kept === undefined) return this.#pending.get(key) ?? this.#pack(key, file, encoding);
    if (!kept.isFinal && !this.#isTightening) void this.#tighten(key, kept);
    return kept;
  }

  async #pack(key: string, file: SiteFile, encoding: Encoding): Promise<Packed> {
    const packing = this.#read(file, encoding);
    this.#pending.set(key, packing);
    try {
      const packed = await packing;
      this.#kept.set(key, packed);
      return packed;
    } finally {
      this.#pending.delete(key);
    }
  }

  async #read(file: SiteFile, encoding: Encoding): Promise<Packed> {
    const twin = await readTwin(file, encoding);
    if (twin !== undefined) return { bytes: twin, isFinal: true };
    const bytes = await readSame(file);
    const packed = await (encoding === "br" ? packBrotli(bytes, 5) : zip(bytes, { level: 9 }));
    return { bytes: packed, isFinal: encoding === "gzip" };
  }

  async #tighten(key: string, { bytes }: Packed): Promise<void> {
    this.#isTightening = true;
    try {
      const tight = await packBrotli(await unpackBrotli(bytes), constants.BROTLI_MAX_QUALITY);
      this.#kept.set(key, { bytes: tight, isFinal: true });
    } catch {
      // The faster compression stays in the cache.
    } finally {
      this.#isTightening = false;
    }
  }
}
