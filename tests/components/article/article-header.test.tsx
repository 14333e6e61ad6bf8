// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { ArticleHeader } from "#components/article/article-header";

const article = {
  section: { id: "politics", name: "سياسة", url: "/categories/politics/", tone: 1 },
  byline: [{ name: "سمر حداد", url: "/authors/samar/" }, { name: "قسم الرأي" }],
  title: "خبر من الميناء",
  summary: "عاد الرصيف إلى العمل.",
} satisfies Parameters<typeof ArticleHeader>[0]["article"];

afterEach(cleanup);

describe("the standfirst", () => {
  test("stands below the headline", () => {
    render(<ArticleHeader article={article} />);
    expect(screen.getByText(article.summary).closest("p")).not.toBeNull();
  });

  test("is left out if the text begins with it", () => {
    render(<ArticleHeader article={{ ...article, summaryIsOpening: true }} />);
    expect(screen.queryByText(article.summary)).toBeNull();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(article.title);
  });
});

describe("the writer's name", () => {
  const opinion = { ...article, section: { ...article.section, isOpinion: true as const } };
  const first = () => screen.getAllByRole("link")[0]?.textContent;

  test("stands before the section and the headline of opinion", () => {
    render(<ArticleHeader article={opinion} />);
    expect(first()).toBe("سمر حداد");
    expect(screen.queryByText("قسم الرأي")).toBeNull();
  });

  test.each([
    ["news", article],
    ["an editorial of a desk", { ...opinion, byline: [{ name: "فريق التحرير", url: "/authors/desk/" }] }],
    [
      "an editorial of a body with a file",
      { ...opinion, byline: [{ name: "رصيف", url: "/authors/quay/", kind: "desk" as const }] },
    ],
  ])("does not stand there in %s", (_, shown) => {
    render(<ArticleHeader article={shown} />);
    expect(first()).toBe("سياسة");
  });
});
