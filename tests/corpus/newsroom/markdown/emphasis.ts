import { sentence } from "../../prose";
import type { Random } from "../../random";
import { people } from "../../vocabulary";
import { type Block, clause, halved, linkWords, notes, oneOf, titles, topics, within } from "./words";

/** Stars, underscores and tildes: emphasis that fails, emphasis that works, and signs that are no emphasis. */

const words: Block = (random) =>
  random.pick([random.pick(linkWords), random.pick(topics), random.pick(people)[0], random.pick(titles)]);
const mark: Block = (random) => random.pick(["**", "**", "**", "__", "~~", "***"]);

/** Emphasis within a sentence: `open` and `close` touch its words as they are given. */
function marked(random: Random, write: (mark: string, words: string) => string): string {
  return within(random, write(mark(random), words(random)));
}

const stray = oneOf(
  (random) => `${mark(random)}${sentence(random)}`,
  (random) => `**${random.pick(topics)}: ${sentence(random)}`,
  (random) => `**${sentence(random)}\n\n${sentence(random)}**`,
  (random) => marked(random, (sign, text) => `${sign} ${text} ${sign}`),
  (random) => marked(random, (sign, text) => `${sign}${text}`),
  (random) => marked(random, (sign, text) => `${sign}${text} ${sign}و${sign}${random.pick(topics)} ${sign}`),
  (random) => marked(random, (sign, text) => `«${sign}${text}»`),
  (random) => marked(random, (_, text) => `**${text}***`),
  (random) => marked(random, (_, text) => `***${text}**`),
  (random) => marked(random, (_, text) => `**${text}__`),
  (random) => marked(random, (_, text) => `**${text}*`),
  (random) => `- **${random.pick(topics)}:\n- **${random.pick(topics)}:`,
  (random) => `> **${sentence(random)}\n>\n> ${sentence(random)}**`,
  (random) => `| **${random.pick(topics)} | ${random.pick(topics)} |\n|---|---|\n| 1 | 2 |`,
  (random) => `**${words(random)}** ${clause(random)} **${words(random)}.`,
  (random) => `## **${random.pick(titles)}\n\n${sentence(random)}`,
  (random) => within(random, `قال__${words(random)}__`),
  (random) => `*${words(random)}* ${clause(random)} ${words(random)}**.`,
  (random) => `** ${random.pick(titles)} **\n${sentence(random)}`,
  (random) => marked(random, (sign, text) => `(${sign} ${text} ${sign})`),
  (random) => `**${words(random)}\n${words(random)}** ${sentence(random)} **`,
);

/** Signs that are shown as they are, and rightly. */
const signs = oneOf(
  (random) => `${clause(random)}، كما قال له: يا ابن ال${random.pick(["***", "****", "**"])}.`,
  (random) => `*${words(random)}* ${clause(random)}، وشتمه قائلاً: يا ا${random.pick(["***", "****", "**"])}!`,
  (random) => `**تنبيه**: حُذفت كلمة نابية (${random.pick(["****", "***"])}) من النص، ${clause(random)}.`,
  (random) => within(random, `${random.between(3, 9)}*${random.between(3, 9)}*${random.between(2, 9)}`),
  (random) =>
    within(
      random,
      `${random.between(2, 9)} ** ${random.between(2, 9)} و${random.between(2, 9)} ** ${random.between(2, 9)}`,
    ),
  (random) =>
    within(
      random,
      `${random.between(2, 9)} ** ${random.between(2, 9)} = ${random.between(2, 9)} ** ${random.between(2, 9)}`,
    ),
  (random) =>
    within(
      random,
      random.pick(["فندق ***", "فندق *** ومطعم **", "من فئة *** أو ****", "فندق من فئة ***، ومطعم"]),
    ),
  (random) => `${clause(random)} من فئة ***.`,
  (random) => `${random.pick(people)[0]}** ${clause(random)}.\n\n** ${random.pick(notes)}.`,
  (random) => `${clause(random)}**.\n\n**${random.pick(notes)}.`,
  (random) => `${clause(random)} (*).\n\n(*) ${random.pick(notes)}.`,
  (random) =>
    `${random.pick(titles)}*\n\n*${random.pick(["كاتب وصحافي", "باحثة في التاريخ", "أستاذ جامعي"])} من تونس`,
  (random) =>
    `${sentence(random)}\n\n**${random.pick(["كاتب وصحافي", "باحثة في التاريخ", "أستاذ جامعي"])} من تونس`,
  (random) => `الاسم: ___، العنوان: ___. ${sentence(random)}`,
  (random) => `أكمل: عاصمة البلاد هي ___. ${sentence(random)}`,
  (random) => `أكمل الفراغ: قال __ إن ${clause(random)}.`,
  (random) =>
    within(
      random,
      random.pick(["snake_case و__init__", "**kwargs", "__proto__", "__main__.py", "و__name__"]),
    ),
  (random) => within(random, random.pick(["~~50", "~50~", "~ 50", "3~5"])),
  (random) => `يا ليل طال بنا السفر ** يا دار أين الراحلون ** ${clause(random)}`,
  () => `يا ليل طال بنا السفر ** يا دار أين الراحلون`,
  (random) => `(*) ضعيف (**) وسط (***) ممتاز، ${clause(random)}.`,
  (random) => `* ${clause(random)}\n** ${clause(random)}\n** ${clause(random)}`,
  (random) => `${random.pick(titles)} ${random.pick(["**", "***", "~~~", "__"])} ${random.pick(topics)}`,
  (random) => `كلمة السر: ${random.pick(["**A1b__", "__x**9", "~~7Gh"])}، ${clause(random)}.`,
  (random) => `^__^ ${clause(random)} *__*`,
  (random) => within(random, random.pick(["p<0.01**", "0.42** و0.31***", "0.42**، و0.31***"])),
  (random) => `*** ${random.pick(titles)} ***`,
  (random) => `التقييم: ** من *****، ${clause(random)}.`,
  (random) => `هاتف: 011***22**، ${clause(random)}.`,
  (random) => `**الاسم**: م*** ع***، ${clause(random)}.`,
);

/** Emphasis that works. */
const right = oneOf(
  (random) => marked(random, (sign, text) => `${sign}${text}${sign}`),
  (random) => marked(random, (sign, text) => `و${sign}«${text}»${sign}`),
  (random) => marked(random, (sign, text) => `${sign}${text}:${sign}`),
  (random) => marked(random, (sign, text) => `لـ${sign}${text}${sign}`),
  (random) => marked(random, (sign, text) => `${sign}${text}؟${sign}`),
  (random) => `**${random.pick(topics)}:**${sentence(random)}`,
  (random) => `**${halved(random).join("** **")}**.`,
  (random) => `***${words(random)}*** ${sentence(random)}`,
  (random) => marked(random, (_, text) => `**و*${text}***`),
  (random) => marked(random, (_, text) => `**${text}**ـ`),
  (random) => `\\*\\*${words(random)}\\*\\* ${sentence(random)}`,
  (random) => `\`**${words(random)}\` ${sentence(random)}`,
);

export const emphasis: readonly Block[] = [stray, stray, signs, signs, right];
