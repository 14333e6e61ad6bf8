import { readdirSync, readlinkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { internalFile, internalFolder } from "#lib/hosting/internal-folder";
import { policyHash } from "#lib/hosting/policy-hash";
import { CompressedFiles } from "#lib/server/compress";
import { ChangedFile } from "#lib/server/site-file";
import { oldHash, type RunningSite, startSite, styleHash } from "./published-site";

let site: RunningSite;
beforeEach(async () => {
  site = await startSite();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await site.close();
});

function publishOwn(name: string, text: string): void {
  publish(path.relative(site.folder, internalFile(site.folder, name)), text);
}

function publish(name: string, text: string): void {
  const file = path.join(site.folder, name);
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

async function styleSource(): Promise<string | undefined> {
  const policy = (await site.request("/")).headers["content-security-policy"];
  return /style-src ([^;]*)/.exec(String(policy))?.[1];
}

describe("the policy", () => {
  test("follows the file that publishing writes, and allows no style without it", async () => {
    expect(await styleSource()).toBe(`'${styleHash}' '${oldHash}'`);
    publishOwn("policy.json", JSON.stringify({ styles: [oldHash], superseded: [] }));
    expect(await styleSource()).toBe(`'${oldHash}'`);
    rmSync(internalFolder(site.folder), { recursive: true });
    expect(await styleSource()).toBe("'none'");
  });

  test.each(["{", "[]", JSON.stringify({ styles: ["sha256-x'; script-src *"], superseded: [] })])(
    "stays what it was, with a warning, when the file is not one: %s",
    async (text) => {
      const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
      await styleSource();
      publishOwn("policy.json", text);
      expect(await styleSource()).toBe(`'${styleHash}' '${oldHash}'`);
      expect(warn).toHaveBeenCalledOnce();
      expect(warn.mock.calls[0]?.[0]).toContain("policy.json");
    },
  );
});

describe("redirects", () => {
  test("follow the file that publishing writes", async () => {
    expect((await site.request("/older/")).status).toBe(404);
    publishOwn("redirects.json", JSON.stringify({ redirects: { "/older/": "/" }, gone: ["/old/"] }));
    expect((await site.request("/older/")).headers.location).toBe("/");
    expect((await site.request("/old/")).status).toBe(410);
  });

  test.each(["//evil.example/", "/\\evil.example/", "https://evil.example/", "\ud800"])(
    "never lead out of the site: %s",
    async (target) => {
      const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
      publishOwn("redirects.json", JSON.stringify({ redirects: { "/older/": target }, gone: [] }));
      expect((await site.request("/older/")).status).toBe(404);
      expect(warn).toHaveBeenCalledOnce();
    },
  );
});

describe("files", () => {
  test("never come with an older policy than their own, however often both change", async () => {
    const page = (number: number) => {
      const style = `p{order:${number}}`;
      const padding = "<p>نص</p>".repeat(200);
      return { style, html: `<!doctype html><title>${number}</title><style>${style}</style>${padding}` };
    };
    let number = 0;
    let isOver = false;
    // As the publisher does it: the policy first, with what cached pages still use, then the page.
    const publishNext = () => {
      const [old, next] = [page(number), page(number + 1)];
      number += 1;
      const policy = { styles: [policyHash(next.style)], superseded: [policyHash(old.style)] };
      publishOwn("policy.json", JSON.stringify(policy));
      publish("about/index.html", next.html);
    };
    publishNext();
    const seen = new Set<string>();
    const read = async (headers: Record<string, string>) => {
      while (!isOver) {
        const answer = await site.request("/about/", headers);
        const html = (headers["accept-encoding"] ? gunzipSync(answer.body) : answer.body).toString();
        const [, style = ""] = /<style>(.*)<\/style>/.exec(html) ?? [];
        seen.add(style);
        expect(answer.headers["content-security-policy"]).toContain(policyHash(style));
      }
    };
    const readers = [{}, {}, { "accept-encoding": "gzip" }, { "accept-encoding": "gzip" }].map(read);
    while (number < 100) {
      publishNext();
      await wait(5 + (number % 10));
    }
    isOver = true;
    await Promise.all(readers);
    expect(seen.size).toBeGreaterThan(20);
  });

  test("are served as soon as they are published, and missing when they are removed", async () => {
    const target = "/articles/2016/12/ankara-talks/";
    const accepts = { "accept-encoding": "br" };
    const { etag } = (await site.request(target, accepts)).headers;
    publish("articles/2016/12/ankara-talks/index.html", "<!doctype html><title>جديد</title>");
    const changed = await site.request(target, { ...accepts, "if-none-match": etag ?? "" });
    expect(changed.status).toBe(200);
    expect(changed.body.toString()).toContain("جديد");
    rmSync(path.join(site.folder, "articles"), { recursive: true });
    expect((await site.request(target, accepts)).status).toBe(404);
  });

  test.each([
    ["ENOENT", 404, "public, max-age=15"],
    ["EIO", 503, "no-store"],
  ])(
    "that fail between being found and being read (%s) are answered %d, without their tag",
    async (code, status, cache) => {
      const failure = Object.assign(new Error(code), { code });
      vi.spyOn(CompressedFiles.prototype, "get").mockRejectedValueOnce(failure);
      const answer = await site.request("/articles/2016/12/ankara-talks/", { "accept-encoding": "br" });
      expect(answer.status).toBe(status);
      expect(answer.headers.etag).toBeUndefined();
      expect(answer.headers["cache-control"]).toBe(cache);
      expect(answer.headers["content-security-policy"]).toContain(styleHash);
    },
  );

  test("that change whenever they are read are answered 503 in the end", async () => {
    const get = vi.spyOn(CompressedFiles.prototype, "get").mockRejectedValue(new ChangedFile());
    const answer = await site.request("/articles/2016/12/ankara-talks/", { "accept-encoding": "br" });
    expect([answer.status, get.mock.calls.length]).toEqual([503, 5]);
    get.mockRestore();
    const spy = vi.spyOn(CompressedFiles.prototype, "get");
    spy.mockRejectedValueOnce(new ChangedFile()).mockRejectedValueOnce(new ChangedFile());
    expect((await site.request("/articles/2016/12/ankara-talks/", { "accept-encoding": "br" })).status).toBe(
      200,
    );
  });

  test("the page for 404 may be missing", async () => {
    rmSync(path.join(site.folder, "404.html"));
    const { status, headers, body } = await site.request("/nowhere/");
    expect([status, headers["content-type"], body.toString()]).toEqual([
      404,
      "text/plain; charset=utf-8",
      "404 Not Found\n",
    ]);
  });

  test("the whole site may be missing", async () => {
    rmSync(site.folder, { recursive: true });
    expect((await site.request("/")).status).toBe(404);
  });

  test.skipIf(process.platform !== "linux")("are closed when a reader disconnects", async () => {
    const file = path.join(site.folder, "media/film.mp4");
    writeFileSync(file, Buffer.alloc(64 * 1024 * 1024));
    const isOpen = () =>
      readdirSync("/proc/self/fd").some((handle) => {
        try {
          return readlinkSync(`/proc/self/fd/${handle}`) === file;
        } catch {
          return false;
        }
      });
    const socket = connect(site.port, "127.0.0.1", () =>
      socket.write("GET /media/film.mp4 HTTP/1.1\r\nHost: x\r\n\r\n"),
    );
    await new Promise((resolve) => socket.once("data", resolve));
    socket.pause();
    expect(isOpen()).toBe(true);
    socket.destroy();
    await vi.waitFor(() => expect(isOpen()).toBe(false), 5000);
  });
});

describe("a client that does not speak HTTP", () => {
  test("is answered 400 and closed, and the next one is served", async () => {
    expect(await site.sendRaw("\u0016\u0003\u0001 not HTTP\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 400 .*Connection: close/s,
    );
    expect(await site.sendRaw("GET /a b HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    expect(await site.sendRaw("GET / HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    expect(await site.sendRaw(`GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
    expect((await site.request("/")).status).toBe(200);
  });

  test("has a limited time for its request", () => {
    expect(site.server.headersTimeout).toBeLessThanOrEqual(site.server.requestTimeout);
    expect(site.server.requestTimeout).toBeLessThanOrEqual(60_000);
    expect(site.server.timeout).toBeGreaterThan(0);
  });
});
