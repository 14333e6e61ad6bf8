import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { SiteFile } from "#lib/serve/address";

export type Encoding = "br" | "gzip";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a packet is not saved. */
const worthBytes = 1024;

/** Bytes of compressed answers that are kept in memory. */
const memory = 64 * 1024 * 1024;

/** The better of the encodings that a request accepts (RFC 9110, 12.5.3). */
export function chooseEncoding(accepts: string | undefined, bytes: number): Encoding | undefined {
  if (accepts === undefined || bytes < worthBytes) return undefined;
  const weights = new Map(
    accepts.split(",").map((part) => {
      const [name = "", ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  const weightOf = (encoding: Encoding) => weights.get(encoding) ?? weights.get("*") ?? 0;
  if (weightOf("br") > 0 && weightOf("br") >= weightOf("gzip")) return "br";
  return weightOf("gzip") > 0 ? "gzip" : undefined;
}

/** Compresses each file once in each encoding, as well as it can be, and forgets what was asked for longest ago. */
export class CompressedFiles {
  readonly #kept = new Map<string, Promise<Buffer>>();
  #bytes = 0;

  /** The whole file, compressed. */
  get(file: SiteFile, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${file.mtime} ${file.bytes} ${file.file}`;
    const kept = this.#kept.get(key) ?? this.#compress(file, encoding, key);
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept;
  }

  #compress(file: SiteFile, encoding: Encoding, key: string): Promise<Buffer> {
    const made = readFile(file.file).then((bytes) =>
      encoding === "br"
        ? brotli(bytes, { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } })
        : zip(bytes, { level: 9 }),
    );
    made.then(
      ({ length }) => this.#account(length),
      () => this.#kept.delete(key),
    );
    return made;
  }

  async #account(bytes: number): Promise<void> {
    this.#bytes += bytes;
    for (const [key, oldest] of this.#kept) {
      if (this.#bytes <= memory) return;
      this.#kept.delete(key);
      this.#bytes -= (await oldest).length;
    }
  }
}
