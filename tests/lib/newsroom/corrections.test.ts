import { expect, test } from "vitest";
import { getCorrections } from "#lib/newsroom/corrections";
import { anArticle, aSnapshot } from "../../support/snapshots";

const fix = (at: string, text: string) => ({ at: Date.parse(at), text });

test("corrections of all articles are newest first, each with its article", () => {
  const snapshot = aSnapshot({
    articles: [
      anArticle("a", "2016-01-01T00:00:00Z", {
        corrections: [fix("2016-01-02T00:00:00Z", "أول"), fix("2016-05-01T00:00:00Z", "رابع")],
      }),
      anArticle("b", "2016-02-01T00:00:00Z", { corrections: [fix("2016-03-01T00:00:00Z", "ثالث")] }),
      anArticle("c", "2016-02-01T00:00:00Z", { corrections: [fix("2016-02-02T00:00:00Z", "ثان")] }),
      anArticle("d", "2016-02-01T00:00:00Z", {
        corrections: [fix("2016-06-01T00:00:00Z", "سر")],
        draft: true,
      }),
    ],
  });
  expect(getCorrections(snapshot).map(({ text }) => text)).toEqual(["رابع", "ثالث", "ثان", "أول"]);
  expect(getCorrections(snapshot)[0]).toEqual({
    at: "2016-05-01T00:00:00+00:00",
    text: "رابع",
    article: { name: "خبر a", url: "/articles/2016/01/a/" },
  });
});

test("corrections of the same moment have a fixed order, whatever the order of the files", () => {
  const articles = ["a", "b", "c"].map((slug) =>
    anArticle(slug, "2016-01-01T00:00:00Z", { corrections: [fix("2016-02-01T00:00:00Z", slug)] }),
  );
  const forward = getCorrections(aSnapshot({ articles }));
  expect(getCorrections(aSnapshot({ articles: articles.toReversed() }))).toEqual(forward);
});
