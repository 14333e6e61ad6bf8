// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { ArticleHeader } from "#components/article/article-header";

const article = {
  section: { id: "politics", name: "سياسة", url: "/categories/politics/", tone: 1 },
  title: "خبر من الميناء",
  summary: "عاد الرصيف إلى العمل.",
} as const;

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
