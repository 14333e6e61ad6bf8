import { sentence } from "../prose";
import { Random } from "../random";
import { headings, listItems, people, places } from "../vocabulary";
import { detail, number, quotation, score, teams } from "./details";
import { cleanLines } from "./lines/clean-lines";
import { typedLines } from "./lines/typed-lines";
import { hijriLines, shareLines } from "./lines/years-and-shares";
import { withSlips } from "./slips";

/** Texts as they are delivered to newsrooms: from Word, from agencies, from spreadsheets. All sentences are made up. */

type Block = (random: Random) => string;

const kinds: readonly Block[] = [
  sentence,
  sentence,
  (random) => `${detail(random)}.`,
  (random) => `${detail(random)}.`,
  (random) => random.pick(cleanLines),
  (random) => random.pick(cleanLines),
  (random) => random.pick(typedLines),
  (random) => random.pick([...hijriLines, ...shareLines])(random),
];

const line: Block = (random) => {
  const plain = random.pick(kinds)(random);
  const isClean = random.chance(0.45);
  return isClean ? plain : withSlips(plain, random.between(1, 3), random);
};

const lines = (random: Random, from: number, to: number): string[] =>
  Array.from({ length: random.between(from, to) }, () => line(random));

const items: Block = (random) => {
  const count = random.between(2, 4);
  const mark = random.pick<(index: number) => string>([
    () => "- ",
    () => "* ",
    () => "•\t",
    () => "• ",
    () => "● ",
    () => "– ",
    () => "\u200F- ",
    (index) => `${index + 1}. `,
    (index) => `${index + 1}- `,
    (index) => `${index + 1}.`,
    (index) => `${index + 1}) `,
    (index) => `(${index + 1}) `,
    (index) => `${"١٢٣٤"[index]}. `,
    (index) => `${"١٢٣٤"[index]}- `,
    (index) => `${"أبجد"[index]}- `,
    (index) => `${["أولاً", "ثانياً", "ثالثاً", "رابعاً"][index]}: `,
  ]);
  return Array.from({ length: count }, (_, index) => `${mark(index)}${random.pick(listItems)}`).join("\n");
};

const table: Block = (random) => {
  const row = () => [random.pick(teams), random.pick(teams), number(random), score(random)];
  const rows = [["الفريق", "الضيف", "النقاط", "النتيجة"], row(), row()];
  return random.pick([
    rows.map((cells) => cells.join("\t")).join("\n"),
    rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
    [
      `| ${rows[0]?.join(" | ")} |`,
      "|---|---|---|---|",
      ...rows.slice(1).map((cells) => `| ${cells.join(" | ")} |`),
    ].join("\n"),
    [
      `${rows[0]?.join(" | ")}`,
      "--- | :-: | --- | ---",
      ...rows.slice(1).map((cells) => cells.join(" | ")),
    ].join("\n"),
    `<table><tr>${rows.map((cells) => `<td>${cells.join("</td><td>")}</td>`).join("</tr><tr>")}</tr></table>`,
    `| ${random.pick(teams)} – ${random.pick(teams)} |\n|---|\n| ${score(random)} |`,
  ]);
};

const verse: Block = (random) => {
  const half = () =>
    `يا ${random.pick(["ليل", "دار", "نهر", "صاحبي", "قلب"])} ${random.pick(["طال", "هل تذكر", "عاد", "أين"])} ${random.pick(["السفر", "الغياب", "الربيع", "النداء"])}`;
  const between = random.pick(["     ", " *** ", " … ", "\t\t", " * ", " / "]);
  return Array.from({ length: random.between(1, 3) }, () => `${half()}${between}${half()}`).join("\n");
};

const heading: Block = (random) => {
  const words = random.pick(headings);
  return random.pick([
    `## ${words}`,
    `##${words}`,
    `**${words}**`,
    `${words}\n===`,
    `${words}\n---`,
    `# ${words}`,
    `__${words}__`,
    `<h2>${words}</h2>`,
    `## **${words}**`,
    `#### ${words}`,
    `## ${words} ##`,
  ]);
};

const divider: Block = (random) =>
  random.pick([
    "* *",
    "***",
    "* * *",
    "---",
    "ـــــــ",
    "———",
    "=====",
    "……",
    "<hr>",
    "- -",
    "&nbsp;",
    "\u00A0",
  ]);

const html: Block = (random) => {
  const text = sentence(random);
  return random.pick([
    `<p dir="rtl">${text}</p>`,
    `<div class="log">${text}</div>`,
    `<p class="MsoNormal" dir="RTL" style="text-align:justify"><span lang="AR-SA">${text}</span><o:p></o:p></p>`,
    `<!--[if gte mso 9]><xml><w:Word></w:Word></xml><![endif]-->\n${text}`,
    `<!-- ملاحظة للمحرر -->${text}`,
    `<center>${text}</center>`,
    `<blockquote>${text}</blockquote>\n${text}`,
    `${text}<br>${text}<br/>${text}`,
    `<iframe src="https://example.org/v"></iframe>\n\n${text}`,
  ]);
};

const quote: Block = (random) =>
  `> ${quotation(random)}\n${random.pick(["> ", ">", "", "— "])}${random.pick(people)[0]}`;

const dateline: Block = (random) =>
  `${random.pick(places)}${random.pick([" – ", " - ", ": ", "/ ", " (وكالات) - "])}${line(random)}`;

const blocks: readonly (readonly [weight: number, block: Block])[] = [
  [8, (random) => lines(random, 1, 2).join(" ")],
  [6, (random) => lines(random, 2, 3).join("\n")],
  [2, dateline],
  [2, items],
  [2, table],
  [1, verse],
  [2, heading],
  [1, divider],
  [1, html],
  [1, quote],
  [1, (random) => `    ${line(random)}`],
  [1, (random) => withSlips(quotation(random), 2, random)],
];

const weighted = blocks.flatMap(([weight, block]) => Array.from({ length: weight }, () => block));

/** Returns the text of a seed: one to four blocks of Markdown, as far as it is any. */
export function newsroomText(seed: number): string {
  const random = new Random(0x6e657773, seed);
  const count = random.between(1, 4);
  let text = "";
  for (let done = 0; done < count; done++) {
    const gap = random.chance(0.75)
      ? "\n\n"
      : random.pick(["\n", "\n \n", "\n\u00A0\n", "\r\n\r\n", "\n\n\n"]);
    text += (done === 0 ? "" : gap) + random.pick(weighted)(random);
  }
  return `${text}\n`;
}
