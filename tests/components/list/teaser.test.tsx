import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BigLead } from "#components/home/big-lead";
import { TeaserItem, type TeaserWeight } from "#components/list/teaser";
import type { Site } from "#lib/config/site";
import type { Teaser } from "#lib/view-models/pages";

const settings: Site = {
  name: "نشرة",
  description: "نشرة للتجربة.",
  url: "https://example.org",
  timeZone: "UTC",
  region: "arab",
};

const column: Teaser = {
  url: "/articles/2016/12/x/",
  title: "عنوان المقال",
  summary: "موجز",
  date: "2016-12-01T15:30:00+00:00",
  section: { id: "columns", name: "أعمدة", url: "/categories/columns/", tone: 1, isOpinion: true },
  byline: [{ name: "سمر حداد" }],
};

/** The words of a teaser in their order, without the date. */
function words(teaser: Teaser, weight: TeaserWeight | "big", showsSection = true): string {
  const element =
    weight === "big" ? (
      <BigLead teaser={teaser} settings={settings} />
    ) : (
      <TeaserItem teaser={teaser} settings={settings} weight={weight} level={2} showsSection={showsSection} />
    );
  const markup = renderToStaticMarkup(element).replace(/<time.*?<\/time>/g, "");
  return markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const weights: (TeaserWeight | "big")[] = ["lead", "secondary", "feature", "opening", "plain", "big"];

describe("opinion begins with its writer's name, which stands there once", () => {
  test.each(weights)("%s", (weight) => {
    expect(words(column, weight)).toBe("سمر حداد أعمدة عنوان المقال موجز");
  });

  test("also where the section is not shown, and in brief", () => {
    expect(words(column, "plain", false)).toBe("سمر حداد عنوان المقال موجز");
    expect(words(column, "brief")).toBe("سمر حداد أعمدة عنوان المقال");
  });

  test("a desk's name comes first in the block of opinion only", () => {
    const editorial = { ...column, byline: [{ name: "فريق التحرير" }] };
    expect(words(editorial, "opinion", false)).toBe("فريق التحرير عنوان المقال موجز");
    expect(words(editorial, "plain")).toBe("أعمدة عنوان المقال موجز");
  });
});

test("news begins with its section", () => {
  const { isOpinion: _, ...section } = column.section;
  expect(words({ ...column, section }, "lead")).toBe("أعمدة عنوان المقال موجز سمر حداد");
  expect(words({ ...column, section }, "plain")).toBe("أعمدة عنوان المقال موجز");
});
