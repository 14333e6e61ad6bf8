import { describe, expect, test } from "vitest";
import { formatProblem } from "#lib/content/messages/problems";
import { readPublication } from "#lib/content/reader/read";
import { settings, tasks } from "#lib/content/reference/vscode/settings";
import { snippets } from "#lib/content/reference/vscode/snippets";
import { publicationFolder } from "../../../../support/folders";

const clock: Readonly<Record<string, string>> = {
  CURRENT_YEAR: "2016",
  CURRENT_MONTH: "12",
  CURRENT_DATE: "02",
  CURRENT_HOUR: "09",
  CURRENT_MINUTE: "30",
  CURRENT_TIMEZONE_OFFSET: "+03:00",
};

/** The text that a snippet leaves if every place to fill in keeps what it proposes. */
function expand(name: string, replaced: Readonly<Record<string, string>> = {}): string {
  const body = snippets[name]?.body.join("\n") ?? "";
  const timed = body.replace(
    /\$\{(CURRENT_\w+)\}|\$(CURRENT_\w+)/g,
    (_, one: string | undefined, other = "") => clock[one ?? other] ?? "?",
  );
  const filled = timed.replace(/\$\{\d+:([^}]*)\}/g, (_, proposed: string) => replaced[proposed] ?? proposed);
  expect(filled).not.toContain("$");
  return `${filled}\n`;
}

describe("a snippet as it is expanded is valid", () => {
  test("an article", () => {
    const text = expand("article").replace("draft: true\n", "");
    const { problems } = readPublication({ root: publicationFolder({ "articles/2016/12/new.md": text }) });
    expect(problems).toEqual([]);
  });

  test("a correction, in the front matter of an article", () => {
    const article = expand("article").replace("draft: true\n", expand("correction"));
    const { problems, publication } = readPublication({
      root: publicationFolder({ "articles/2016/12/new.md": article }),
    });
    expect(problems).toEqual([]);
    const found = publication?.articles.find(({ slug }) => slug === "new");
    expect(found?.corrections).toHaveLength(1);
  });

  test("breaking news", () => {
    const root = publicationFolder({ "breaking.yaml": expand("breaking") });
    const { problems, publication } = readPublication({ root });
    expect([problems, publication?.breaking.length]).toEqual([[], 1]);
  });

  test("a lead", () => {
    const root = publicationFolder({ "front.yaml": expand("lead", { NAME: "ankara-talks" }) });
    const { problems, publication } = readPublication({ root });
    expect(problems).toEqual([]);
    expect(publication?.front.lead?.id).toBe("2016/12/ankara-talks");
  });
});

test("the task reads each problem of the check, with its place and code", () => {
  const [pattern] = tasks.tasks.map(({ problemMatcher }) => new RegExp(problemMatcher.pattern.regexp));
  const problem = {
    path: "articles/2016/12/خبر.md",
    line: 4,
    rule: "percent-sign",
    ar: "نص: آخر",
    en: "text",
  };
  const lines = [
    formatProblem({ ...problem, level: "warning" }, "ar"),
    formatProblem({ ...problem, level: "warning", column: 7, fixable: true }, "ar"),
  ];
  expect(lines.map((one) => pattern?.exec(one)?.slice(1))).toEqual([
    ["articles/2016/12/خبر.md", "4", undefined, "percent-sign", "نص: آخر"],
    ["articles/2016/12/خبر.md", "4", "7", "percent-sign", "نص: آخر"],
  ]);
  expect(pattern?.exec("خطأ واحد و3 تنبيهات.")).toBeNull();
});

test("every YAML file of a publication has its schema", () => {
  expect(Object.values(settings["yaml.schemas"]).flat()).toContain("content/site.yaml");
});
