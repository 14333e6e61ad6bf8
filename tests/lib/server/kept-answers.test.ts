import { renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { internalFile } from "#lib/hosting/internal-folder";
import { KeptAnswers } from "#lib/server/kept-answers";
import { oldHash, type RunningSite, startSite } from "./published-site";

let site: RunningSite;
beforeEach(async () => {
  site = await startSite({ trustProxy: true });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await site.close();
});

const article = "/articles/2016/12/ankara-talks/";
const gzip = { "accept-encoding": "gzip" };

/** Everything of an answer that a reader could notice. */
async function ask(target: string, headers: Record<string, string> = {}, method = "GET") {
  const answer = await site.request(target, headers, method);
  const { date, ...told } = answer.headers;
  expect(date).toBeDefined();
  return { status: answer.status, headers: told, body: answer.body.toString("latin1") };
}

/** Counts the answers that were sent again. */
function countAgain(): () => number {
  const sent = vi.spyOn(KeptAnswers.prototype, "send");
  return () => sent.mock.results.filter(({ value }) => value === true).length;
}

function publishOwn(name: string, text: string): void {
  publish(path.relative(site.folder, internalFile(site.folder, name)), text);
}

function publish(name: string, text: string): void {
  const file = path.join(site.folder, name);
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

describe("an answer that is sent again", () => {
  test.each([
    [article, {}],
    [article, gzip],
    ["/search/", {}],
    ["/feed.xml", {}],
    ["/media/picture.webp", {}],
    ["/media/empty.png", {}],
    ["/fonts/naskh.woff2", {}],
    [article, { ...gzip, "x-forwarded-proto": "https" }],
    [article, { "sec-ch-ua-mobile": "?1" }],
  ])("is the first answer to the last header: %s %j", async (target, headers) => {
    const again = countAgain();
    const first = await ask(target, headers);
    expect(await ask(target, headers)).toEqual(first);
    expect(again()).toBe(1);
    expect(await ask(target, headers, "HEAD")).toEqual({ ...first, body: "" });
    expect(await ask(`${target}?utm_source=x`, headers)).toEqual(first);
    expect(again()).toBe(3);
  });

  test("is of the same encoding, the same kind of device and the same security of the line", async () => {
    const requests = [
      {},
      gzip,
      { "accept-encoding": "gzip;q=0.5" },
      { "sec-ch-ua-mobile": "?1" },
      { "x-forwarded-proto": "https" },
      { "if-none-match": "*" },
      { "if-modified-since": new Date().toUTCString() },
    ] as Record<string, string>[];
    const firsts = [];
    for (const headers of requests) firsts.push(await ask(article, headers));
    expect(firsts.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 304, 304]);
    expect(new Set(firsts.map((first) => JSON.stringify(first))).size).toBe(5);
    for (const [index, headers] of requests.entries())
      expect(await ask(article, headers)).toEqual(firsts[index]);
  });

  test("is never a part of a picture, nor the whole for one who wants a part", async () => {
    const whole = await ask("/media/picture.webp");
    const range = { range: "bytes=0-9" };
    for (let time = 0; time < 2; time += 1) {
      const part = await ask("/media/picture.webp", range);
      expect([part.status, part.body.length]).toEqual([206, 10]);
    }
    expect(await ask("/media/picture.webp")).toEqual(whole);
  });

  test("is none for a request that is refused", async () => {
    await ask("/about/");
    const refused = async (text: string) => (await site.sendRaw(text)).slice(0, 12);
    expect(await refused("GET /about/ HTTP/1.1\r\n\r\n")).toBe("HTTP/1.1 400");
    expect(await refused("GET /about/?#x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).toBe(
      "HTTP/1.1 400",
    );
    expect((await ask("/about/", {}, "POST")).status).toBe(405);
  });
});

describe("an answer is made anew", () => {
  const changes: [what: string, change: () => void, status: number, holds: string][] = [
    ["when the file changes", () => publish("about/index.html", "<!doctype html>new"), 200, "new"],
    ["when the file goes", () => rmSync(path.join(site.folder, "about/index.html")), 404, "لا شيء هنا"],
    [
      "when the folder goes",
      () => rmSync(path.join(site.folder, "about"), { recursive: true }),
      404,
      "لا شيء",
    ],
    [
      "when the file becomes a link",
      () => {
        const file = path.join(site.folder, "about/index.html");
        rmSync(file);
        symlinkSync(path.join(site.folder, "../outside/index.html"), file);
      },
      404,
      "لا شيء هنا",
    ],
    [
      "when only its time changes",
      () => utimesSync(path.join(site.folder, "about/index.html"), 1, 1),
      200,
      "صفحة",
    ],
    [
      "when its address leads elsewhere",
      () => publishOwn("redirects.json", JSON.stringify({ redirects: { "/about/": "/" }, gone: [] })),
      301,
      "Moved",
    ],
    [
      "when the policy changes",
      () => publishOwn("policy.json", JSON.stringify({ styles: [oldHash], superseded: [] })),
      200,
      "صفحة",
    ],
  ];

  test.each(changes)("%s", async (_what, change, status, holds) => {
    const again = countAgain();
    const first = await ask("/about/");
    await ask("/about/");
    expect(again()).toBe(1);
    change();
    const changed = await ask("/about/");
    expect(again()).toBe(1);
    expect(changed).not.toEqual(first);
    expect(changed.status).toBe(status);
    expect(Buffer.from(changed.body, "latin1").toString()).toContain(holds);
  });
});
