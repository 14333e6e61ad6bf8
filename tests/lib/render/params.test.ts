import { describe, expect, test } from "vitest";
import { matchAddress, readParams } from "#lib/render/params";
import { urls } from "#lib/urls";

describe("the parameters of an address", () => {
  const article = urls.article({ year: ":year", month: ":month", slug: ":slug" });
  test.each([
    [article, "/articles/2016/12/خبر/", { year: "2016", month: "12", slug: "خبر" }],
    [article, "/articles/2016/12/", undefined],
    [article, "/categories/2016/12/x/", undefined],
    ["/categories/:category/", "/categories/science/", { category: "science" }],
    ["/categories/:category/", "/categories/science/2/", undefined],
    ["/sitemaps/:name", "/sitemaps/2016-12.xml", { name: "2016-12.xml" }],
    ["/about/", "/about/", {}],
  ])("%s of %s", (pattern, address, params) => {
    expect(matchAddress(pattern, address)).toEqual(params);
  });
});

describe("parameters as Next hands them over", () => {
  test.each([
    ["encoded", "%D8%AE%D8%A8%D8%B1", "خبر"],
    ["decoded", "خبر", "خبر"],
    ["in NFD", encodeURIComponent("آثار".normalize("NFD")), "آثار".normalize("NFC")],
    ["malformed, which is nobody's address", "%D8", ""],
  ])("%s", async (_, given, meant) => {
    expect(await readParams(Promise.resolve({ slug: given, year: "2016" }))).toEqual({
      slug: meant,
      year: "2016",
    });
  });
});
