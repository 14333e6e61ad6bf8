import { expect, test } from "vitest";
import { objectStoreFiles } from "#lib/hosting/hosts/object-store";
import { emptyPolicy } from "#lib/hosting/policy";

test("the list for an object store has type, age and target of each object", () => {
  const { files, notices } = objectStoreFiles({
    folder: "/out",
    siteUrl: "https://example.org",
    policy: emptyPolicy,
    redirects: { redirects: { "/قديم/": "/tags/سوريا/" }, gone: ["/gone/"] },
    files: () => ["index.html", "feed.xml", "media/a.avif", "قديم/index.html"],
  });
  expect(files.map(({ name }) => name)).toEqual(["objects.jsonl"]);
  expect(
    files[0]?.text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      key: "index.html",
      contentType: "text/html; charset=utf-8",
      cacheControl: "public, max-age=60, stale-while-revalidate=600",
    },
    {
      key: "feed.xml",
      contentType: "application/atom+xml; charset=utf-8",
      cacheControl: "public, max-age=300",
    },
    { key: "media/a.avif", contentType: "image/avif", cacheControl: "public, max-age=31536000, immutable" },
    {
      key: "قديم/index.html",
      contentType: "text/html; charset=utf-8",
      cacheControl: "public, max-age=3600",
      redirect: encodeURI("/tags/سوريا/"),
    },
  ]);
  expect(notices).toHaveLength(2);
});
