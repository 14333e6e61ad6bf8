import { describe, expect, test } from "vitest";
import type { PageKind } from "#lib/page";
import { cutBatch, layOut, routeOf, Surround } from "#lib/publish/batches";
import type { PlannedPage } from "#lib/publish/plan";
import { fileOfAddress } from "#lib/urls";

function aPage(kind: PageKind, address: string): PlannedPage {
  return {
    kind,
    address,
    file: fileOfAddress(address),
    fingerprint: "f",
    key: () => address,
    data: () => ({}),
  } as PlannedPage;
}

const articles = (count: number) =>
  Array.from({ length: count }, (_, index) => aPage("article", `/articles/2016/12/a-${index}/`));
const tags = (count: number) =>
  Array.from({ length: count }, (_, index) => aPage("tag", `/tags/حلب/${index + 1}/`));
const home = aPage("home", "/");

describe("what is to be rendered", () => {
  test("is left to its own routes where a route has few pages", () => {
    const pages = [home, ...articles(15), ...tags(15)];
    expect(layOut(pages)).toEqual({ alone: pages, batches: [] });
  });

  test("comes in batches where a route has many, one exemplar of each on the first and by its route too", () => {
    const [first = home, ...others] = articles(40);
    const { alone, batches } = layOut([home, first, ...others]);
    expect(alone).toEqual([home, first]);
    expect(batches[0]).toEqual([first]);
    expect(new Set(batches.slice(1).flat())).toEqual(new Set(others));
    expect(batches.slice(1).flat()).toHaveLength(others.length);
  });

  test("is dealt out: every other batch has as many pages, and as many of each route", () => {
    const { batches } = layOut([...articles(1 + 30 * 7), ...tags(1 + 30 * 3)]);
    const [, ...others] = batches;
    expect(others.length).toBeGreaterThan(10);
    const counts = others.map((batch) =>
      ["article", "tag"].map((kind) => batch.filter((page) => page.kind === kind).length),
    );
    for (const place of [0, 1]) {
      const ofKind = counts.map((count) => count[place] ?? 0);
      expect(Math.max(...ofKind) - Math.min(...ofKind)).toBeLessThanOrEqual(1);
    }
  });

  test.each<[PageKind, string, string | undefined]>([
    ["article", "/articles/2016/12/talks/", "article"],
    ["category", "/categories/science/", "front"],
    ["category", "/categories/science/2/", "numbered"],
    ["author", "/authors/nour/2/", "numbered"],
    ["author", "/authors/nour/", undefined],
    ["home", "/", undefined],
    ["year", "/articles/2016/", undefined],
    ["feed", "/categories/science/feed.xml", undefined],
  ])("%s %s may stand in a batch: %s", (kind, address, may) => {
    expect(routeOf(aPage(kind, address)) !== undefined).toBe(may !== undefined);
  });

  test("a front and a numbered page are of different routes, two fronts of one", () => {
    const route = (address: string) => routeOf(aPage("category", address));
    expect(route("/categories/science/")).not.toBe(route("/categories/science/2/"));
    expect(route("/categories/science/")).toBe(route("/categories/sport/"));
  });
});

const inBatch = (head: string, body: string) =>
  `<batch-page><noscript>${head}</noscript>${body}</batch-page>`;

describe("a batch", () => {
  test("is cut into its pages in their order, cleaned", () => {
    const html = `<!doctype html><html><body>${inBatch("<title>أ</title>", "<p>١<!-- -->٢</p>")}${inBatch("<title>ب</title>", "<p>\n٣</p>")}<script>x</script></body></html>`;
    expect(cutBatch(html, 2)).toEqual([
      { head: "<title>أ</title>", body: "<p>١٢</p>" },
      { head: "<title>ب</title>", body: "<p>\n٣</p>" },
    ]);
  });

  test.each([1, 3])("of two pages is not taken for one of %i", (count) => {
    const html = inBatch("<title>أ</title>", "<p>١</p>") + inBatch("<title>ب</title>", "<p>٢</p>");
    expect(() => cutBatch(html, count)).toThrow(`A batch of ${count} pages holds 2.`);
  });

  test("with a style inside of a page, which the policy would not know of, is refused", () => {
    expect(() => cutBatch(inBatch("<title>أ</title>", "<style>p{}</style>"), 1)).toThrow(
      "a style or a script inside",
    );
  });
});

describe("what surrounds the pages of a route", () => {
  const exemplar = { head: "<title>أ</title>", body: "<p>١</p>" };
  const html = "<!doctype html><head><meta><title>أ</title><link></head><body><p>١</p></body>\n";

  test("is found in a page that was rendered both ways, and goes around the others", () => {
    const surround = new Surround("/a/", html, exemplar);
    expect(surround.around(exemplar)).toBe(html);
    expect(surround.around({ head: "<title>$&</title>", body: "<p>$1</p>" })).toBe(
      "<!doctype html><head><meta><title>$&</title><link></head><body><p>$1</p></body>\n",
    );
  });

  test.each([
    ["head", { ...exemplar, head: "<title>ب</title>" }],
    ["body", { ...exemplar, body: "<p>٢</p>" }],
    ["place of the body", { head: exemplar.body, body: exemplar.head }],
  ])("is not found where a batch has another %s, and that ends the publication", (_, inBatch) => {
    expect(() => new Surround("/a/", html, inBatch)).toThrow("In a batch /a/ is otherwise than by its route");
  });
});
