import { setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { longText, picture, type RunningSite, startSite } from "./published-site";

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const article = "/articles/2016/12/ankara-talks/";
const media = "/media/picture.webp";

function unpack(encoding: string | undefined, body: Buffer): string {
  if (encoding === "br") return brotliDecompressSync(body).toString();
  return encoding === "gzip" ? gunzipSync(body).toString() : body.toString();
}

describe("a long text", () => {
  test.each([
    [undefined, undefined],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["GZIP;q=0.5", "gzip"],
    ["br;q=0.1, gzip;q=0.9", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0, *", "gzip"],
    ["*", "br"],
    ["gzip;q=0", undefined],
    ["gzip; q=x", undefined],
    ["identity", undefined],
    ["", undefined],
  ])("for a client that accepts %s comes as %s", async (accepts, encoding) => {
    const { headers, body } = await site.request(
      article,
      accepts === undefined ? {} : { "accept-encoding": accepts },
    );
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers.vary).toBe("Accept-Encoding, Sec-CH-UA-Mobile");
    expect(Number(headers["content-length"])).toBe(body.length);
    expect(unpack(encoding, body)).toBe(longText);
  });

  test("has a tag of its own in each encoding, and one head for GET and HEAD", async () => {
    const tags = new Set<string | undefined>();
    for (const accepts of ["br", "gzip", "identity"]) {
      const get = await site.request(article, { "accept-encoding": accepts });
      const head = await site.request(article, { "accept-encoding": accepts }, "HEAD");
      tags.add(get.headers.etag);
      expect(head.headers.etag).toBe(get.headers.etag);
      expect(head.headers["content-encoding"]).toBe(get.headers["content-encoding"]);
    }
    expect(tags.size).toBe(3);
  });

  test("is compressed better after the second request, under the same tag", async () => {
    const fresh = await startSite();
    const first = await fresh.request(article, { "accept-encoding": "br" });
    await fresh.request(article, { "accept-encoding": "br" });
    let later = first;
    for (let tries = 0; later.body.length >= first.body.length && tries < 50; tries += 1) {
      await wait(20);
      later = await fresh.request(article, { "accept-encoding": "br" });
    }
    await fresh.close();
    expect(later.body.length).toBeLessThan(first.body.length);
    expect(later.headers.etag).toBe(first.headers.etag);
    expect(unpack("br", later.body)).toBe(longText);
  });

  test("is sent whole for a range request", async () => {
    const { status, body } = await site.request(article, { range: "bytes=0-9", "accept-encoding": "br" });
    expect(status).toBe(200);
    expect(unpack("br", body)).toBe(longText);
  });
});

test("short texts and pictures are not compressed", async () => {
  for (const target of ["/about/", "/feed.xml", media, "/fonts/naskh.woff2"])
    expect(
      (await site.request(target, { "accept-encoding": "br" })).headers["content-encoding"],
    ).toBeUndefined();
});

test("the page for 404 is compressed only for clients that accept it", async () => {
  expect((await site.request("/nowhere/")).headers["content-encoding"]).toBeUndefined();
  const { status, headers, body } = await site.request("/nowhere/", { "accept-encoding": "br" });
  expect(status).toBe(404);
  expect(unpack(headers["content-encoding"], body)).toContain("لا شيء هنا");
});

describe.each([article, media])("what a client has already: %s", (target) => {
  const accepts = { "accept-encoding": "br" };

  test("is not sent again, by its tag or its date", async () => {
    const { headers } = await site.request(target, accepts);
    const tag = headers.etag ?? "";
    const date = headers["last-modified"] ?? "";
    for (const condition of [
      { "if-none-match": tag },
      { "if-none-match": `"other", ${tag}` },
      { "if-none-match": tag.replace("W/", "") },
      { "if-none-match": "*" },
      { "if-modified-since": date },
    ]) {
      for (const method of ["GET", "HEAD"]) {
        const again = await site.request(target, { ...accepts, ...condition }, method);
        expect(again.status).toBe(304);
        expect(again.body.length).toBe(0);
        expect(again.headers.etag).toBe(tag);
        expect(again.headers["cache-control"]).toBe(headers["cache-control"]);
        expect(again.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
        expect(again.headers.vary).toBe(headers.vary);
      }
    }
  });

  test.each([
    { "if-none-match": '"other"' },
    { "if-none-match": "" },
    { "if-modified-since": "Thu, 01 Jan 2015 00:00:00 GMT" },
    { "if-modified-since": "yesterday" },
    { "if-none-match": '"other"', "if-modified-since": "Fri, 01 Jan 2100 00:00:00 GMT" },
  ])("is sent when it is not the same: %j", async (condition) => {
    expect((await site.request(target, { ...accepts, ...condition })).status).toBe(200);
  });
});

describe("a part of a picture", () => {
  test.each([
    ["bytes=0-99", 206, 0, 100],
    ["bytes=100-", 206, 100, 4000],
    ["bytes=3990-9999", 206, 3990, 4000],
    ["bytes=-10", 206, 3990, 4000],
    ["bytes=-9999", 206, 0, 4000],
    ["bytes=7-7", 206, 7, 8],
    ["bytes=0-0", 206, 0, 1],
    ["bytes=10-5", 200, 0, 4000],
    ["bytes=a-b", 200, 0, 4000],
    ["bytes=-", 200, 0, 4000],
    ["lines=1-2", 200, 0, 4000],
    ["bytes=0-1,5-6", 200, 0, 4000],
    ["bytes=4000-", 416, 0, 0],
    ["bytes=9999-5", 416, 0, 0],
    ["bytes=-0", 416, 0, 0],
    [`bytes=${"9".repeat(400)}-`, 416, 0, 0],
  ])("%s: %d", async (range, status, start, end) => {
    const { status: got, headers, body } = await site.request(media, { range });
    expect(got).toBe(status);
    if (status === 416) {
      expect(headers["content-range"]).toBe("bytes */4000");
      expect(headers["cache-control"]).toBe("no-store");
      return;
    }
    expect(headers["content-range"]).toBe(status === 206 ? `bytes ${start}-${end - 1}/4000` : undefined);
    expect(headers["accept-ranges"]).toBe("bytes");
    expect(body.equals(picture.subarray(start, end))).toBe(true);
  });

  test("is sent only while the picture is the one that the client began with", async () => {
    const { headers } = await site.request(media);
    const part = (condition: string | undefined) =>
      site.request(media, { range: "bytes=0-9", "if-range": condition ?? "" });
    expect((await part(headers["last-modified"])).status).toBe(206);
    expect((await part(headers.etag)).status).toBe(200);
    expect((await part("Thu, 01 Jan 2015 00:00:00 GMT")).status).toBe(200);
  });

  test("of an empty file is the whole of it, or outside", async () => {
    expect((await site.request("/media/empty.png")).status).toBe(200);
    expect((await site.request("/media/empty.png", { range: "bytes=0-" })).status).toBe(416);
  });
});
