import * as z from "zod";
import { decodeSlug } from "#lib/arabic/words/slug";
import { expect, when } from "#lib/content/schema/schema-fields";

/** The most stories below the lead, and the most articles of opinion, that an editor chooses. */
const mostChosen = 8;
/** The most articles of a section on the front page. */
const mostOfSection = 12;

/** An article as editors write it: its address, with or without the site's, its file or its id. */
const reference =
  /^(?:https?:\/\/[^/]+)?\/?(?:content\/)?(?:articles\/)?(\d{4}\/\d{2}\/[^\s/?#\\]+?)(?:\.md|\/)?$/;

/** Returns the id in a reference to an article: `2016/12/ankara-talks`; undefined if it is none. */
function articleIdOf(text: string): string | undefined {
  return reference.exec(decodeSlug(text.trim()) ?? "")?.[1];
}

/** The message of the issue for a text that names no article. */
const referenceMessage = "article";

function article() {
  return expect(
    z.string().transform((text, context) => {
      const id = articleIdOf(text);
      if (id !== undefined) return id;
      context.addIssue({ code: "custom", message: referenceMessage });
      return z.NEVER;
    }),
    "رابط مقال مثل /articles/2016/12/ankara-talks/",
    "the address of an article, such as /articles/2016/12/ankara-talks/",
  );
}

/** An article, or an article and the end of its time on the front page. */
function entry(timeZone: string) {
  return expect(
    z.union([
      article().transform((id) => ({ article: id, until: undefined })),
      z.strictObject({ article: article(), until: when(timeZone).optional() }),
    ]),
    "رابط مقال مثل /articles/2016/12/ankara-talks/، أو article وuntil تحته",
    "the address of an article, such as /articles/2016/12/ankara-talks/, or article and until below it",
  );
}

const categoryId = () =>
  expect(z.string().trim().min(1), "معرّف قسم من categories.yaml", "the id of a category in categories.yaml");

function section(timeZone: string) {
  return expect(
    z.union([
      categoryId().transform((id) => ({ id, count: undefined, until: undefined })),
      z.strictObject({
        id: categoryId(),
        count: expect(
          z.int().min(0).max(mostOfSection),
          `عدداً من 0 إلى ${mostOfSection}، والصفر يخفي القسم من الصفحة الأولى`,
          `a number from 0 to ${mostOfSection}; 0 leaves the category out of the front page`,
        ).optional(),
        until: when(timeZone).optional(),
      }),
    ]),
    "معرّف قسم مثل politics، أو id وcount تحته",
    "the id of a category, such as politics, or id and count below it",
  );
}

const addresses = "- /articles/2016/12/ankara-talks/";

/** `front.yaml`: what stands on the front page, where an editor chooses it. Dates without an offset are read in `timeZone`. */
export function frontSchema(timeZone: string) {
  const chosen = (ar: string, en: string) =>
    expect(
      z.array(entry(timeZone)).max(mostChosen),
      `${ar}، كلاً منها في سطر مثل ${addresses}`,
      `${en}, one a line, such as ${addresses}`,
    ).optional();
  return expect(
    z.strictObject({
      layout: expect(
        z.literal("breaking"),
        "breaking في يوم كبير، أو احذف السطر",
        "breaking on a big day, or remove the line",
      ).optional(),
      lead: entry(timeZone).optional(),
      stories: chosen("روابط مقالات", "addresses of articles"),
      opinion: chosen("روابط مقالات رأي", "addresses of articles of opinion"),
      sections: expect(
        z.array(section(timeZone)),
        "معرّفات أقسام، كلاً منها في سطر مثل - politics",
        "ids of categories, one a line, such as - politics",
      ).optional(),
    }),
    "ما تختاره للصفحة الأولى، مثل lead: /articles/2016/12/ankara-talks/",
    "what you choose for the front page, such as lead: /articles/2016/12/ankara-talks/",
  );
}
