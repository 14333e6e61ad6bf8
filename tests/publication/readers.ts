import { createHash } from "node:crypto";
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import { policyHash } from "#lib/hosting/policy-hash";
import { Random } from "../corpus/random";

/** Between two visits of a reader, in milliseconds. */
const pause = 5;

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const unpackers = { br: promisify(brotliDecompress), gzip: promisify(gunzip) } as const;

async function unpack({ headers, body }: Answer): Promise<Buffer> {
  const encoding = headers["content-encoding"];
  return encoding === "br" || encoding === "gzip" ? unpackers[encoding](body) : body;
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What a page needs that its own policy does not allow: a style sheet or a script in it (CSP 3, hash-source). */
function refusedByPolicy(html: string, policy: string): string[] {
  const inlined = html.matchAll(/<(style|script)(?: type="module")?>([\s\S]*?)<\/\1>/g);
  return [...inlined].flatMap(([, kind = "", source = ""]) =>
    policy.includes(`'${policyHash(source)}'`) ? [] : [`its ${kind} is not in its policy`],
  );
}

/** Pictures, fonts and frames of a page. */
function filesOf(html: string): string[] {
  const found = html.matchAll(/(?:src="|href="(?=\/fonts\/))(\/[^"]+)"/g);
  return [...new Set([...found].map(([, address = ""]) => address))];
}

/**
 * Readers who ask a served site for its pages and files again and again, in every way that browsers and programs do, while
 * it is published. They note what no reader should ever get.
 */
export class Readers {
  /** What was wrong, in words; a few of each kind are enough. */
  readonly problems: string[] = [];
  /** The contents that were served, by the file's path within the site. */
  readonly seen = new Map<string, Set<string>>();
  answers = 0;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #tags = new Map<string, string>();
  readonly #port: number;
  readonly #addresses: readonly string[];
  #isOver = false;

  /** @param addresses Those that every version of the site has. */
  constructor(port: number, addresses: readonly string[]) {
    this.#port = port;
    this.#addresses = addresses;
  }

  /** Lets some readers read until the returned function is called, which waits for their last answers. */
  start(count: number): () => Promise<void> {
    const readers = Array.from({ length: count }, (_, index) => this.#read(new Random(index, 0)));
    return async () => {
      this.#isOver = true;
      await Promise.all(readers);
      this.#agent.destroy();
    };
  }

  async #read(random: Random): Promise<void> {
    while (!this.#isOver) {
      const address = random.pick(this.#addresses);
      try {
        const files = await this.#visit(random, address);
        if (files.length > 0) await this.#visit(random, random.pick(files));
        // The publication and the server need the processor too.
        await sleep(pause);
      } catch (error) {
        this.problems.push(`${address}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  /** Asks for an address in one of many ways and judges the answer. Returns what a page asks for next. */
  async #visit(random: Random, address: string): Promise<string[]> {
    const headers: Record<string, string> = {};
    const encoding = random.pick(["br", "gzip", "identity", "gzip, deflate, br, zstd"]);
    headers["accept-encoding"] = encoding;
    if (random.chance(0.3)) headers["sec-ch-ua-mobile"] = "?1";
    const known = this.#tags.get(`${address} ${encoding}`);
    if (known !== undefined && random.chance(0.2)) headers["if-none-match"] = known;
    else if (random.chance(0.1)) headers.range = "bytes=0-99";
    const method = random.chance(0.1) ? "HEAD" : "GET";
    const answer = await this.#ask(address, method, headers);
    this.answers += 1;
    const wrong = (what: string) => this.problems.push(`${method} ${address} ${encoding}: ${what}`);
    const { status } = answer;
    if (status === 304 && headers["if-none-match"] === answer.headers.etag) return [];
    if (status === 206 && headers.range !== undefined && answer.body.length === 100) return [];
    if (status !== 200) wrong(`${status} ${JSON.stringify(headers)}`);
    if (status !== 200 || method === "HEAD") return [];
    if (Number(answer.headers["content-length"]) !== answer.body.length) wrong("another length than it says");
    this.#tags.set(`${address} ${encoding}`, answer.headers.etag ?? "");
    const body = await unpack(answer);
    this.#note(address, body, wrong, answer.headers.etag);
    if (!answer.headers["content-type"]?.startsWith("text/html")) return [];
    const html = body.toString("utf8");
    if (!html.endsWith("</html>\n")) wrong("half a page");
    refusedByPolicy(html, String(answer.headers["content-security-policy"])).map(wrong);
    return filesOf(html);
  }

  /** One tag must always stand for the same bytes. */
  #note(address: string, body: Buffer, wrong: (what: string) => void, tag = ""): void {
    const file = decodeURI(address).slice(1);
    const name = file === "" || file.endsWith("/") ? `${file}index.html` : file;
    const hash = hashOf(body);
    const hashes = this.seen.get(name) ?? new Set();
    this.seen.set(name, hashes.add(hash));
    const version = `${name} ${tag.replace(/-(?:br|gzip)"$/, '"')}`;
    const before = this.#tags.get(version);
    if (before !== undefined && before !== hash) wrong(`two contents with the tag ${tag}`);
    this.#tags.set(version, hash);
  }

  #ask(address: string, method: string, headers: Record<string, string>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = {
        host: "127.0.0.1",
        port: this.#port,
        path: address,
        method,
        headers,
        agent: this.#agent,
      };
      const asked = request(options, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      });
      asked.on("error", reject).end();
    });
  }
}
