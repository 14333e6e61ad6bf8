import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "#lib/build/upload/store";
import { toStoreError } from "#lib/build/upload/store-error";
import { readUploaded, uploadedKey, writeUploaded } from "#lib/build/upload/uploaded-list";
import { access, type Bucket, bucketName, startBucket } from "../../../support/object-store";

let bucket: Bucket;
beforeAll(async () => {
  bucket = await startBucket((_, key) => key.endsWith("refused"));
});
afterAll(() => bucket.close());

const target = { bucket: bucketName, prefix: "site/" };
const open = (changes = {}, place = target) => openStore(place, { ...access, ...changes }, bucket.endpoint);
const page = {
  key: "tags/أخبار (سوريا)+'!*/index.html",
  contentType: "text/html; charset=utf-8",
  cacheControl: "public, max-age=60",
};

describe("a store", () => {
  test("puts, reads and removes objects of any name, with their metadata", async () => {
    const store = open();
    expect(await store.read(page.key)).toBeUndefined();
    await store.put({ ...page, redirect: "/tags/new/" }, Buffer.from("<p>نص</p>"));
    expect(bucket.objects.get(`site/${page.key}`)).toEqual({
      bytes: Buffer.from("<p>نص</p>"),
      headers: {
        "content-type": page.contentType,
        "cache-control": page.cacheControl,
        "x-amz-website-redirect-location": "/tags/new/",
      },
    });
    expect(await store.read(page.key)).toBe("<p>نص</p>");
    await store.remove(page.key);
    await store.remove(page.key);
    expect(await store.read(page.key)).toBeUndefined();
  });

  test.each([
    ["a wrong secret", () => open({ secretAccessKey: "x" }), "AWS_SECRET_ACCESS_KEY"],
    ["an unknown key", () => open({ accessKeyId: "x" }), "AWS_ACCESS_KEY_ID"],
    ["another region", () => open({ region: "us-east-1" }), "AWS_REGION"],
    ["no such bucket", () => open({}, { bucket: "missing", prefix: "" }), "missing"],
    ["no server", () => openStore(target, access, "http://127.0.0.1:9"), "http://127.0.0.1:9"],
  ])("an error explains %s in both languages", async (_, opened, words) => {
    const error = await opened()
      .read("index.html")
      .catch((failure: unknown) => failure);
    expect(error).toMatchObject({
      words: { ar: expect.stringContaining(words), en: expect.stringContaining(words) },
    });
  });

  test("an error names the missing permission", async () => {
    await expect(open().put({ ...page, key: "refused" }, Buffer.from(""))).rejects.toThrow("s3:PutObject");
    await expect(open({}, { bucket: "missing", prefix: "" }).put(page, Buffer.from(""))).rejects.toThrow(
      "missing",
    );
  });
});

test.each([
  [400, "<Error><Code>RequestTimeTooSkewed</Code></Error>", "clock"],
  [301, "", "AWS_REGION"],
  [503, "<Error><Code>SlowDown</Code></Error>", "503 SlowDown"],
  [502, "<html>Bad gateway</html>", "502"],
])("the error for the answer %d %s names %s", (status, text, words) => {
  expect(toStoreError(status, text, { target, key: "a", region: "eu" }).message).toContain(words);
});

describe("the list of uploaded objects", () => {
  test("is what was written, and empty before", async () => {
    const store = open({}, { bucket: bucketName, prefix: "list/" });
    expect(await readUploaded(store)).toEqual(new Map());
    const list = new Map([
      ["b", "2"],
      ["a", "1"],
    ]);
    await writeUploaded(store, list);
    expect(await readUploaded(store)).toEqual(list);
    expect(bucket.objects.get(`list/${uploadedKey}`)?.headers["cache-control"]).toBe("no-store");
  });

  test.each(["", "{", "[]", '{"version":2,"objects":{}}'])(
    "that is broken (%j) is an error that names the list",
    async (text) => {
      const store = open({}, { bucket: bucketName, prefix: "broken/" });
      await store.put({ ...page, key: uploadedKey }, Buffer.from(text));
      await expect(readUploaded(store)).rejects.toThrow(uploadedKey);
    },
  );
});
