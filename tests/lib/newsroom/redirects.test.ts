import { expect, test } from "vitest";
import { redirectsSchema } from "#lib/hosting/redirects";
import { getRedirectList, getRedirects } from "#lib/newsroom/redirects";
import { anArticle, aSnapshot } from "../../support/snapshots";

const now = "2016-12-20T00:00:00Z";

function leading(slug: string, rest: Parameters<typeof anArticle>[2] = {}) {
  return anArticle(slug, "2016-12-01T00:00:00Z", { aliases: [{ address: `/${slug}/`, line: 7 }], ...rest });
}

test("an article has redirects only while readers can see it", () => {
  const articles = [
    leading("seen"),
    leading("draft", { draft: true }),
    leading("embargoed", { date: Date.parse("2016-12-20T00:00:01Z") }),
    leading("expired", { expires: Date.parse(now) }),
  ];
  const at = (moment: string) => getRedirects(aSnapshot({ articles }, moment)).map(({ address }) => address);
  expect(at(now)).toEqual(["/seen/"]);
  expect(at("2016-12-20T00:00:01Z").sort()).toEqual(["/embargoed/", "/seen/"]);
  expect(at("2016-12-19T23:59:59Z").sort()).toEqual(["/expired/", "/seen/"]);
});

test("the list is sorted and complete", () => {
  const articles = [leading("b"), leading("a"), leading("قديم")];
  const gone = ["/z/", "/m.html"].map((address, index) => ({ address, line: index + 1 }));
  const list = getRedirectList(aSnapshot({ articles, gone }, now));
  expect(JSON.stringify(list)).toBe(
    '{"redirects":{"/a/":"/articles/2016/12/a/","/b/":"/articles/2016/12/b/","/قديم/":"/articles/2016/12/قديم/"},' +
      '"gone":["/m.html","/z/"]}',
  );
  expect(redirectsSchema.parse(list)).toEqual(list);
});
