import { variable } from "#lib/content/reference/vscode/settings";

/** A snippet of VS Code. `${1:…}` is a place to fill in; a variable such as `$CURRENT_YEAR` fills itself in. */
export type Snippet = { prefix: string[]; scope: string; description: string; body: string[] };

/** A place to fill in, with what stands there first. */
function place(number: number, proposed: string): string {
  return `\${${number}:${proposed}}`;
}

const today = `$CURRENT_YEAR-$CURRENT_MONTH-${variable("CURRENT_DATE")}`;
const now = `${today}T$CURRENT_HOUR:$CURRENT_MINUTE:00$CURRENT_TIMEZONE_OFFSET`;

/** What editors write most, with the keys to fill in. A snippet appears when its prefix is typed and Ctrl+Space pressed. */
export const snippets: Readonly<Record<string, Snippet>> = {
  article: {
    prefix: ["مقال", "article"],
    scope: "markdown",
    description: "مقال جديد: الحقول ثم النص",
    body: [
      "---",
      `title: "${place(1, "العنوان")}"`,
      `byline: ${place(2, "فريق التحرير")}`,
      `date: ${now}`,
      `source: ${place(3, "اسم المصدر")}`,
      `category: ${place(4, "politics")}`,
      `summary: "${place(5, "جملة أو جملتان")}"`,
      `tags: [${place(6, "وسم, وسم آخر")}]`,
      "draft: true",
      "---",
      "",
      place(0, "اكتب النص هنا، واترك سطراً فارغاً بين كل فقرتين."),
    ],
  },
  correction: {
    prefix: ["تصحيح", "correction"],
    scope: "markdown,yaml",
    description: "تصحيح في مقال منشور",
    body: [
      "corrections:",
      `  - at: ${now}`,
      `    text: "ورد ${place(1, "ما ورد")}، والصحيح ${place(2, "ما هو صحيح")}."`,
    ],
  },
  breaking: {
    prefix: ["عاجل", "breaking"],
    scope: "yaml",
    description: "خبر عاجل، في breaking.yaml",
    body: [`- text: "${place(1, "نص الخبر في سطر واحد")}"`, `  at: ${now}`],
  },
  lead: {
    prefix: ["صدر", "lead"],
    scope: "yaml",
    description: "المقال الذي يتصدر الصفحة الأولى، في front.yaml",
    body: [
      "lead:",
      `  article: /articles/${place(1, "$CURRENT_YEAR")}/${place(2, "$CURRENT_MONTH")}/${place(3, "NAME")}/`,
      `  until: ${place(4, "$CURRENT_YEAR")}-${place(5, "12")}-${place(6, "31")}T${place(7, "21:00")}:00$CURRENT_TIMEZONE_OFFSET`,
    ],
  },
};
