import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants } from "node:zlib";
import type { Weight } from "./engine";

function parameters(size: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  };
}

/** Weighs files as a server sends them: in the best Brotli quality, or as they are if that is not larger. */
export class Scales {
  readonly #known = new Map<string, number>();

  bytesOf(file: string): number {
    const known = this.#known.get(file);
    if (known !== undefined) return known;
    const bytes = readFileSync(file);
    const weight = Math.min(bytes.length, brotliCompressSync(bytes, parameters(bytes.length)).length);
    this.#known.set(file, weight);
    return weight;
  }
}

/** Answers `fetch` with the files of a folder, and remembers what was asked for. */
export class ServedFolder {
  readonly #folder: string;
  readonly #asked: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly fetch = async (address: string | URL | Request): Promise<Response> => {
    const { pathname } = new URL(String(address), "http://localhost");
    this.#asked.push(decodeURIComponent(pathname));
    try {
      return new Response(readFileSync(path.join(this.#folder, decodeURIComponent(pathname))));
    } catch {
      return new Response("", { status: 404 });
    }
  };

  /** What was asked for so far. */
  weigh(scales: Scales): Weight[] {
    return this.#asked.map((address) => ({
      address,
      bytes: scales.bytesOf(path.join(this.#folder, address)),
    }));
  }
}

/** Returns the size of all files of a folder that a test accepts. */
export async function sizeOfFolder(folder: string, accepts: (file: string) => boolean = () => true) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(accepts);
  const files = names.map((name) => path.join(folder, name)).filter((file) => statSync(file).isFile());
  const total = { files: files.length, bytes: 0, compressed: 0 };
  const compress = promisify(brotliCompress);
  const waiting = files.slice();
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const bytes = readFileSync(file);
      const packed = await compress(bytes, parameters(bytes.length));
      total.bytes += bytes.length;
      total.compressed += Math.min(bytes.length, packed.length);
    }
  };
  await Promise.all([work(), work()]);
  return total;
}
