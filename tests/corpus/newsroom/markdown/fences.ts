import { sentence } from "../../prose";
import type { Random } from "../../random";
import { type Block, clause, oneOf, titles } from "./words";

/** Fences of code, closed and open, and lines of `~` and backticks that are decoration; dividers of all kinds. */

const code: Block = (random) =>
  random.pick([
    "npm run build",
    "SELECT name FROM members;",
    'print("مرحبا")',
    "# تعليق بالعربية",
    "var total = 0;",
    "https://example.org/a?b=1",
    "=SUM(B2:B9)",
    "قيمة = ٣ + ٤",
  ]);
const fence: Block = (random) => random.pick(["```", "~~~", "````", "~~~~"]);

function fenced(random: Random, info: string, open = fence(random)): string {
  return `${open}${info}\n${code(random)}\n${open}`;
}

const closed = oneOf(
  (random) => fenced(random, random.pick(["", "sh", "python", "sql", " js", "text"])),
  (random) => `- ${clause(random)}:\n\n  ${fenced(random, "sh", "```").replaceAll("\n", "\n  ")}`,
  (random) => `> ${fenced(random, "", "~~~").replaceAll("\n", "\n> ")}`,
  (random) => `\`\`\`${code(random)}\`\`\` ${clause(random)}.`,
  (random) => `\`\`\`\n${code(random)}\n\`\`\`\``,
  (random) => `يكتب المبرمج \`\`\` في أول السطر وآخره، ${clause(random)}.`,
);

/** Fences that nothing closes, or that something else seems to close. */
const open = oneOf(
  (random) => `${fence(random)}\n${code(random)}\n\n${sentence(random)}`,
  (random) => `${sentence(random)}\n\n\`\`\`sh\n${code(random)}`,
  (random) => `\`\`\`\n${code(random)}\n\`\`\n\n${sentence(random)}`,
  (random) => `\`\`\`\n${code(random)}\n~~~\n\n${sentence(random)}`,
  (random) => `\`\`\`\`\n${code(random)}\n\`\`\`\n\n${sentence(random)}`,
  (random) => `\`\`\`\n${code(random)}\n\`\`\` ${clause(random)}.`,
  (random) => `- ${clause(random)}\n  \`\`\`\n  ${code(random)}\n\n${sentence(random)}`,
  (random) => `> \`\`\`\n> ${code(random)}\n\n${sentence(random)}`,
  (random) => `~~~\n\n${sentence(random)}`,
  (random) => `${sentence(random)}\n\n~~~~~~\n\n${sentence(random)}`,
  (random) => `${fenced(random, "", "```")}\n\`\`\`\n\n${sentence(random)}`,
  (random) => `\`\`\`\n${sentence(random)}\n\n${sentence(random)}`,
  (random) => `1. ${clause(random)}\n\n   ~~~\n   ${code(random)}\n2. ${clause(random)}`,
  (random) => `\`\`\`text\n${code(random)}\n    \`\`\`\n\n${sentence(random)}`,
);

const worded = oneOf(
  (random) => fenced(random, random.pick(["مثال", " مثال", " نص البرنامج", "بايثون"])),
  (random) => fenced(random, ` ${clause(random)}`),
  (random) => `${fence(random)} ${sentence(random)}\n${code(random)}`,
  (random) => `~~~ ${random.pick(titles)} ~~~\n\n${sentence(random)}`,
  (random) => `~~~${random.pick(titles)}~~~\n${sentence(random)}`,
  (random) => fenced(random, ` python ${random.pick(["حساب المتوسط", "قراءة الملف", "فرز الأسماء"])}`),
  (random) => fenced(random, ` ${random.pick(titles)}`, "```"),
  (random) => fenced(random, ` من ${random.pick(titles)}`, "~~~"),
  (random) => `~~~ ${random.pick(titles)}\n\n${sentence(random)}`,
  (random) => `> ${fenced(random, " من السجل").replaceAll("\n", "\n> ")}`,
  (random) =>
    `- ${fenced(random, random.pick([" أمر التثبيت", " النتيجة"]), "```").replaceAll("\n", "\n  ")}`,
);

const strokes = [
  "---",
  "***",
  "* * *",
  "___",
  "- - -",
  "ـــــ",
  "———",
  "=====",
  "……",
  "••••",
  "+++",
  "●●●",
  "— — —",
  "_ _ _",
  "..........",
  "═══════",
  "❖❖❖",
] as const;

/** Lines of strokes that Markdown does not read, below all kinds of lines. */
const typedStrokes = oneOf(
  (random) =>
    `${sentence(random)}\n${random.pick(["ـــــ", "———", "……", "••••", "═══════"])}\n${sentence(random)}`,
  (random) => `- ${clause(random)}\n${random.pick(["ـــــ", "———", "……"])}\n- ${clause(random)}`,
  (random) =>
    `المصدر: ${random.pick(titles)}\n${random.pick(["ـــــ", "———", "__________"])}\n${sentence(random)}`,
  (random) => `## ${random.pick(titles)}\n${random.pick(["ـــــ", "———"])}\n${sentence(random)}`,
  (random) =>
    `${random.between(10, 99)}\n+ ${random.between(10, 99)}\n${random.pick(["ــــــ", "———", "====="])}\n${random.between(100, 199)}`,
  (random) => `الاسم:\n..........\nالعنوان:\n..........`.concat(`\n\n${sentence(random)}`),
  (random) => `التوقيع\n${random.pick(["ــــــــــ", "__________", ".........."])}\n${random.pick(titles)}`,
);

/** Dividers below, above and between lines. */
const dividers = oneOf(
  (random) => `${sentence(random)}\n${random.pick(strokes)}\n${sentence(random)}`,
  (random) => `${sentence(random)}\n${random.pick(strokes)}`,
  (random) => `${random.pick(titles)}\n${random.pick(strokes)}\n\n${sentence(random)}`,
  (random) => `${sentence(random)}\n\n${random.pick(strokes)}\n\n${sentence(random)}`,
  (random) => `${random.pick(strokes)}\n${sentence(random)}`,
  (random) => `- ${clause(random)}\n- ${clause(random)}\n${random.pick(strokes)}\n${sentence(random)}`,
  (random) => `> ${sentence(random)}\n${random.pick(strokes)}\n${sentence(random)}`,
  (random) => `> ${sentence(random)}\n> ${random.pick(strokes)}\n> ${sentence(random)}`,
  (random) => `${random.pick(titles)}\n${random.pick(["---", "-----", "-", "--", "---------"])}`,
  (random) => `${sentence(random)}\n${random.pick(["---", "--", "-", "-----------"])}\n${sentence(random)}`,
  (random) => `**${random.pick(titles)}**\n${random.pick(["---", "==="])}\n\n${sentence(random)}`,
  (random) => `${clause(random)}\n${random.pick(["===", "=", "======"])}`,
  (random) => `${sentence(random)}\n${sentence(random)}\n${random.pick(["===", "---"])}`,
  (random) =>
    `${random.pick(["توقيع: ", "إعداد: ", "المصدر: "])}${random.pick(titles)}\n---\n${sentence(random)}`,
  (random) =>
    `${random.pick(["٥ + ٧", "5 + 7", "المجموع"])}\n${random.pick(["---", "====", "ــــــ"])}\n${random.between(10, 99)}`,
  (random) => `${random.pick(["1. ", "أ- ", "• "])}${clause(random)}\n${random.pick(["---", "***", "……"])}`,
  (random) => `![](a.jpg)\n${random.pick(["---", "***"])}\n${sentence(random)}`,
);

export const blocks: readonly Block[] = [closed, open, open, worded, dividers, dividers, typedStrokes];
