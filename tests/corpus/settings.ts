import { writeFileSync } from "node:fs";
import path from "node:path";
import { authors, categories } from "./vocabulary";

/** Writes a file of a publication. */
export function write(folder: string, file: string, content: string | Uint8Array): void {
  writeFileSync(path.join(folder, file), content);
}

/** The head of a Markdown file. */
export function frontMatter(entries: Record<string, string>): string {
  const lines = Object.entries(entries).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n`;
}

/** Writes all of the publication but its articles. */
export function writeSettings(folder: string): void {
  write(
    folder,
    "site.yaml",
    [
      "name: برقية التجربة",
      "description: مطبوعة مولدة من مفردات ثابتة، لقياس سرعة النشر.",
      "url: https://corpus.example",
      "timeZone: Asia/Riyadh",
      "region: arab",
      "contact: editor@corpus.example",
      "",
    ].join("\n"),
  );
  const list = categories.map(
    (category) =>
      `- ${Object.entries(category)
        .map(([key, value]) => `${key}: ${value}`)
        .join("\n  ")}\n`,
  );
  write(folder, "categories.yaml", list.join(""));
  write(
    folder,
    "breaking.yaml",
    "- text: افتتاح الجسر الشمالي بعد سنتين من العمل\n  at: 2026-09-01T09:00:00+03:00\n  until: never\n  url: /articles/\n" +
      "- text: انتهاء الدورة المدرسية في موعدها\n  at: 2026-06-01T12:30:00+03:00\n  until: never\n  url: /articles/\n",
  );
  for (const { id, name, role } of authors) {
    const text = `يكتب باسم ${name} في هذه المطبوعة المولدة منذ سنتها الأولى.`;
    write(folder, `authors/${id}.md`, `${frontMatter({ name, role })}${text}\n`);
  }
  const about = "هذه مطبوعة مولدة لقياس سرعة النشر. أسماؤها وأرقامها وأخبارها كلها من نسج المولد.";
  write(folder, "pages/about.md", `${frontMatter({ title: "عن المطبوعة" })}${about}\n`);
}
