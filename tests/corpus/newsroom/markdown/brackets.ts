import { sentence } from "../../prose";
import { people } from "../../vocabulary";
import {
  addresses,
  type Block,
  clause,
  files,
  linkWords,
  notes,
  oneOf,
  photographers,
  scenes,
  titles,
  topics,
  within,
} from "./words";

/** Square brackets of which the second holds an address, and square brackets before a colon. */

const address: Block = (random) =>
  random.pick([
    random.pick(addresses),
    random.pick(addresses),
    `https://example.org/${random.between(10, 9999)}`,
    `https://example.org/قناة السويس`,
    `<${random.pick(addresses)}>`,
    `${random.pick(addresses)} "${random.pick(linkWords)}"`,
    `www.example.net/${random.between(1, 99)}`,
    `/articles/2026/10/bulaq-press/`,
    `/articles/2019/12/قواعد-الهمزة/`,
    `//cdn.example.org/${random.between(1, 99)}`,
    `http://example.com/a_(b)`,
    `https://example.org/?q=${random.between(1, 99)}&r=2`,
    `mailto:desk${random.between(1, 9)}@example.org`,
    `desk@example.org`,
    `tel:+96311${random.between(100_000, 999_999)}`,
    `example.com/${random.between(1, 99)}`,
    `/${random.pick(files)}`,
  ]);
const words: Block = (random) =>
  random.pick([
    random.pick(linkWords),
    random.pick(linkWords),
    random.pick(photographers),
    random.pick(topics),
    `**${random.pick(linkWords)}**`,
    `«${random.pick(titles).replace(/[«»]/g, "")}»`,
    "هنا",
    "PDF",
    `المصدر: ${random.pick(photographers)}`,
    `${random.between(1, 30)}`,
    "",
  ]);
const pair: Block = (random) => `[${words(random)}][${address(random)}]`;

/** Links whose address stands in square brackets. */
const squareLinks = oneOf(
  (random) => within(random, pair(random)),
  (random) => within(random, pair(random)),
  (random) => within(random, `و${pair(random)}`),
  (random) => `${clause(random)} ${pair(random)}.`,
  (random) => `${clause(random)} (${pair(random)}).`,
  (random) => `اقرأ أيضاً: ${pair(random)}\n\n${sentence(random)}`,
  (random) => `- ${pair(random)}\n- ${pair(random)}`,
  (random) => `1. ${clause(random)}: ${pair(random)}`,
  (random) => `> ${clause(random)} ${pair(random)}`,
  (random) => `## ${pair(random)}\n\n${sentence(random)}`,
  (random) => `${pair(random)}، و${pair(random)}، ${clause(random)}.`,
  (random) => `| ${pair(random)} | ${random.pick(titles)} |\n|---|---|\n| 1 | 2 |`,
  (random) => `**${pair(random)}**`,
  (random) => within(random, `![${random.pick(scenes)}][https://example.org/${random.between(1, 99)}.jpg]`),
  (random) => `${clause(random)}.[^1]\n\n[^1]: ${random.pick(notes)}، ${pair(random)}.`,
);

/** Brackets that only look like such links. */
const squareOthers = oneOf(
  (random) => within(random, random.pick(["[بالدولار][/كغ]", "[ذكر][/أنثى]", "[المقيسة][/100 كم]"])),
  (random) => `\`[${random.pick(linkWords)}][https://example.org/]\` خطأ شائع، ${clause(random)}.`,
  (random) => `تظهر في السجل [INFO][/api/v1/users]، ${clause(random)}.`,
  (random) => `اكتب بعد [root@server][/var/log] الأمر التالي: ${clause(random)}.`,
  (random) => within(random, `[${random.between(1, 30)}][${random.pick(addresses)}]`),
  (random) => within(random, `[كذا][${random.pick(addresses)}]`),
  (random) => `\\[${random.pick(linkWords)}\\]\\[${random.pick(addresses)}\\] ${clause(random)}.`,
  (random) => within(random, `[${random.pick(linkWords)}] [${random.pick(addresses)}]`),
  (random) => within(random, `[${random.pick(linkWords)}][م]`).concat(`\n\n[م]: ${random.pick(addresses)}`),
);

const speaker: Block = (random) =>
  random.pick([
    random.pick(["المحرر", "تنويه", "تعليق", "مداخلة", "ملاحظة", "المذيع", "الضيف", "س", "ج", "س1", "ج2"]),
    random.pick(people)[0].split(" ")[0] ?? "المتحدث",
    `سؤال ${random.between(1, 9)}`,
    `${random.between(10, 23)}:${random.between(10, 59)}`,
    `${random.between(1, 9)}`,
    random.pick(["المصدر", "الصفحة", "العدد", "النتيجة", "التاريخ", "الوقت", "الوسم", "حساب", "النوع"]),
  ]);
const word: Block = (random) =>
  random.pick([
    random.pick(["نعم.", "لا.", "ربما", "متى؟", "لماذا؟", "أين؟", "تصفيق", "(ضحك)", "…", "...", "«مستعار»"]),
    random.pick(["يتبع", "انتهى", "صحيح.", "شكراً!", "هدف!", "إنذار", "مستحيل!", "أبداً.", "غداً."]),
    random.pick(["رويترز", "أ.ف.ب", "سانا", "وكالات", "24/7", "3/4", "30/11/2026", "10:30", "50%", "3-2"]),
    random.pick(["#غزة", "#كأس_العالم", "@desk", "@almaktaba", "ذكر/أنثى", "ص12", "(أ)", "-", "2026"]),
    random.pick(["نعم", "لا"]).concat(' "كما قال"'),
    random.pick(topics).split(" ")[0] ?? "النقل",
    random.pick(["report.pdf", "صورة.jpg", "https://example.org/a", "www.example.com", "desk@example.org"]),
  ]);

/** One word after brackets and a colon: talk, scores, sources. Some are definitions of links. */
const spoken = oneOf(
  (random) => `[${speaker(random)}]: ${word(random)}`,
  (random) => `[${speaker(random)}]: ${word(random)}\n\n${sentence(random)}`,
  (random) => `${sentence(random)}\n\n[${speaker(random)}]: ${word(random)}`,
  (random) => `[${speaker(random)}]: ${word(random)}\n[${speaker(random)}]: ${word(random)}`,
  (random) => `> [${speaker(random)}]: ${word(random)}\n>\n> ${sentence(random)}`,
  (random) => `- [${speaker(random)}]: ${word(random)}\n- [${speaker(random)}]: ${clause(random)}`,
  (random) => `[${speaker(random)}]: ${clause(random)}.\n\n[${speaker(random)}]: ${word(random)}`,
  (random) => `${within(random, "[المصدر]")}\n\n[المصدر]: ${word(random)}`,
  (random) => `[${speaker(random)}]:\n${word(random)}`,
  (random) => `**[${speaker(random)}]**: ${word(random)}`,
);

export const brackets: readonly Block[] = [squareLinks, squareLinks, squareOthers, spoken, spoken];
