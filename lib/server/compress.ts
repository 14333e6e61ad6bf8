import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gzip } from "node:zlib";
import { ByteCache } from "#lib/server/byte-cache";
import type { Encoding } from "#lib/server/encoding";
import type { SiteFile } from "#lib/server/site-file";

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

type Packed = { bytes: Buffer; isFinal: boolean };

/**
 * Texts compressed once and kept. The first reader gets a quick Brotli; when a second one comes, the text is packed as
 * tightly as it can be, one at a time, so that the threads which read files are never all taken.
 */
export class CompressedFiles {
  readonly #kept: ByteCache<Packed>;
  readonly #underWay = new Map<string, Promise<Buffer>>();
  #isTightening = false;

  /** @param memory how many bytes of answers to keep */
  constructor(memory = 64 * 1024 * 1024) {
    this.#kept = new ByteCache(memory);
  }

  /** The whole file, compressed. Throws what reading it throws. */
  async get(file: SiteFile, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${file.modified} ${file.bytes} ${file.file}`;
    const kept = this.#kept.get(key);
    if (kept === undefined) return this.#underWay.get(key) ?? this.#pack(key, file, encoding);
    if (!kept.isFinal && !this.#isTightening) void this.#tighten(key, kept);
    return kept.bytes;
  }

  async #pack(key: string, { file }: SiteFile, encoding: Encoding): Promise<Buffer> {
    const making = readFile(file).then((bytes) =>
      encoding === "br" ? packBrotli(bytes, 5) : zip(bytes, { level: 9 }),
    );
    this.#underWay.set(key, making);
    try {
      const bytes = await making;
      this.#kept.set(key, { bytes, isFinal: encoding === "gzip" });
      return bytes;
    } finally {
      this.#underWay.delete(key);
    }
  }

  async #tighten(key: string, { bytes }: Packed): Promise<void> {
    this.#isTightening = true;
    try {
      const tight = await packBrotli(await unpackBrotli(bytes), constants.BROTLI_MAX_QUALITY);
      this.#kept.set(key, { bytes: tight, isFinal: true });
    } catch {
      // The quick one still answers.
    } finally {
      this.#isTightening = false;
    }
  }
}
