import { sentence } from "../../prose";
import type { Random } from "../../random";
import { listItems } from "../../vocabulary";
import { type Block, clause, oneOf, titles, topics, within } from "./words";

/** Numbers that touch words, rightly or wrongly, and numbers and letters at the start of lines. */

const digits = (random: Random) =>
  random.pick([`${random.between(1, 30)}`, random.pick(["١", "٢", "٣", "١٢"])]);

/** One line that begins with the number of an item. */
const item = oneOf(
  (random) => `${digits(random)}.${clause(random)}`,
  (random) => `${digits(random)})${clause(random)}`,
  (random) => `${clause(random)}:\n${digits(random)}.${random.pick(listItems)}`,
  (random) => `> ${digits(random)}.${sentence(random)}`,
  (random) => `1.${random.pick(listItems)}\n\n2.${random.pick(listItems)}\n\n3.${random.pick(listItems)}`,
  (random) => `1.${random.pick(listItems)}\n3.${random.pick(listItems)}`,
  (random) => `2.${random.pick(listItems)}\n3.${random.pick(listItems)}`,
  (random) => `1.${random.pick(listItems)}\n${sentence(random)}\n2.${random.pick(listItems)}`,
  (random) => `${sentence(random)}\n4.${random.pick(listItems)}`,
  (random) => `٥.${random.pick(topics)}: ${clause(random)}`,
  (random) => `7.**${random.pick(topics)}**`,
  (random) => `${digits(random)}.المادة ${random.pick(["الأولى", "الثانية"])}: ${clause(random)}`,
);

/** Numbers at the start of a line that are no item. */
const lineStart = oneOf(
  (random) => `${clause(random)} (صفحة\n${random.between(10, 99)})وأضاف أن ${clause(random)}.`,
  (random) => `وبلغ عدد المصابين في ذلك اليوم\n${random.between(10, 99)}.وقالت الوزارة إن ${clause(random)}.`,
  (random) => `${random.between(2, 9)}.ملايين ${random.pick(["دولار", "نسمة"])} ${clause(random)}`,
  (random) => `${random.between(2, 12)}.${random.pick(["ظهراً", "صباحاً", "مساءً"])}: ${clause(random)}`,
  (random) => `${random.between(2, 30)}.${random.pick(["مايو", "آذار", "يناير"])}.2026: ${clause(random)}`,
  (random) => `${random.between(1, 9)}.${random.between(1, 9)} مليون ${clause(random)}`,
  (random) => `${random.between(1, 9)}.com ${clause(random)}`,
  (random) => `2016. كان ${clause(random)}`,
  (random) => `${random.between(1, 9)}. ${clause(random)}`,
  (random) => `${random.between(50, 99)}.كم ${clause(random)}`,
  (random) => `(${clause(random)}،\n${random.between(2, 9)})ثم ${clause(random)}.`,
);

/** Numbers and words that touch. */
const touching = oneOf(
  (random) =>
    within(
      random,
      random.pick([
        "عام2020",
        "5كم",
        "كوفيد19",
        "كوفيد-19",
        "F16",
        "إف16",
        "إم4",
        "ق.م",
        "ص12",
        "ص.12",
        "الـ20",
        "بـ150",
        "3G",
        "4K",
        "G20",
        "مجموعة الـ7",
        "رقم5",
        "طائرة إف-35",
        "20ألفاً",
        "١٢كم",
        "م3",
        "10م²",
        "9ملم",
        "س3",
        "أ4",
        "ط1",
        "ج2",
        "د.3",
        "A4",
        "اليوم5",
        "5أيام",
        "100دولار",
        "الساعة3",
        "3أشخاص",
      ]),
    ),
  (random) => `في ${random.between(1, 30)}مايو${random.between(2000, 2026)} ${clause(random)}.`,
  (random) => `${random.between(2, 90)}كلم تفصل القرية عن المدينة، ${clause(random)}.`,
  (random) =>
    `الطبعة${random.between(1, 9)}، ص${random.between(10, 300)}-${random.between(301, 400)}. ${sentence(random)}`,
);

/** Lists with letters, words and signs. */
const lists = oneOf(
  (random) => ["أ", "ب", "ج"].map((letter) => `${letter}) ${random.pick(listItems)}`).join("\n"),
  (random) => ["أ", "ب", "ج"].map((letter) => `- ${letter}. ${random.pick(listItems)}`).join("\n"),
  (random) => ["أولاً", "ثانياً"].map((word) => `${word}- ${random.pick(listItems)}`).join("\n"),
  (random) => [1, 2, 3].map((number) => `${number}-${random.pick(listItems)}`).join("\n"),
  (random) => ["١", "٢", "٣"].map((number) => `${number} ـ ${random.pick(listItems)}`).join("\n"),
  (random) =>
    `| ${random.pick(topics)} | ${random.pick(titles)} |\n| ${random.between(1, 9)} | ${random.between(1, 9)} |`,
  (random) => `أ. ${random.pick(titles)}\nد. ${random.pick(topics)}`,
);

export const numbers: readonly Block[] = [item, item, lineStart, touching, lists];
