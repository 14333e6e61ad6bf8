import { sentence } from "../../prose";
import type { Random } from "../../random";
import { headings as words } from "../../vocabulary";
import { type Block, clause, oneOf, titles, topics } from "./words";

/** Headings right and wrong, and lines that begin with `#` or look like a heading and are none. */

const title: Block = (random) =>
  random.pick([
    random.pick(words),
    random.pick(titles),
    `${random.pick(["كيف وصلنا إلى", "ما بقي من", "أرقام عن", "حكاية"])} ${random.pick(topics)}`,
    `${random.pick(topics)}: ${random.pick(titles)}`,
    `${random.between(1, 9)}. ${random.pick(titles)}`,
    `${random.pick(["أولاً", "ثانياً", "ثالثاً"])}: ${random.pick(topics)}`,
    `«${random.pick(titles).replace(/[«»]/g, "")}»`,
    `**${random.pick(titles)}**`,
    `[${random.pick(topics)}](/tags/)`,
    `BBC و${random.pick(topics)}`,
  ]);
const tag: Block = (random) =>
  random.pick(["#سوريا", "#كأس_العالم", "#BreakingNews", "#يوم_اللغة_2026", "#غزة", "#قل_لا_للعنف", "#1"]);
const text = sentence;

/** Several headings, each with a text. */
function outline(random: Random, depths: readonly number[]): string {
  return depths.map((depth) => `${"#".repeat(depth)} ${title(random)}\n\n${text(random)}`).join("\n\n");
}

const first = oneOf(
  (random) => `# ${title(random)}\n\n${text(random)}`,
  (random) => `${title(random)}\n${random.pick(["===", "=======", "="])}\n\n${text(random)}`,
  (random) => `# ${title(random)} #`,
  (random) => `> # ${title(random)}\n>\n> ${text(random)}`,
  (random) => `- # ${title(random)}`,
  (random) => outline(random, [1, 2]),
  (random) => outline(random, [1, 3]),
  (random) => outline(random, [2, 1, 2]),
  (random) => `# ${tag(random).slice(1)} ${random.pick(titles)}`,
  (random) => `# ${random.pick(["كأس_العالم", "يوم_اللغة_2026", "لا_للعنف", "رمضان_كريم"])}`,
  (random) => `# ${random.pick(["كأس_العالم", "يوم_اللغة_2026"])} #${random.pick(["رياضة", "تعليم"])}`,
  (random) => `# ${random.between(1, 9)} ${random.pick(["في المبيعات", "عالمياً", "على القائمة"])}`,
  (random) => `${text(random)}\n# ${title(random)}`,
  (random) => `#\u00A0${title(random)}`,
  (random) => `\u200F# ${title(random)}`,
  (random) => `# ${title(random)}\n# ${title(random)}`,
);

const skipped = oneOf(
  (random) => outline(random, [3]),
  (random) => outline(random, [4, 4]),
  (random) => outline(random, [3, 3, 3]),
  (random) => outline(random, [2, 4]),
  (random) => outline(random, [2, 4, 4]),
  (random) => outline(random, [2, 3, 5]),
  (random) => outline(random, [4, 3]),
  (random) => outline(random, [1, 3, 3]),
  (random) => outline(random, [1, 4]),
  (random) => outline(random, [6]),
  (random) => `> ### ${title(random)}\n>\n> ${text(random)}`,
  (random) => `- #### ${title(random)}`,
  (random) => `##### ${title(random)} #####`,
  (random) => `${title(random)}\n---\n\n#### ${title(random)}`,
);

const glued = oneOf(
  (random) => `##${title(random).replace(/^[*[\d].*/, "ماذا بعد؟")}\n\n${text(random)}`,
  (random) => `###${random.pick(titles)}\n${text(random)}`,
  (random) => `##${random.pick(titles)}##`,
  (random) => `##${random.pick(titles)} ##`,
  (random) => `> ##${random.pick(titles)}`,
  (random) => `- ##${random.pick(words)}`,
  (random) => `##**${random.pick(titles)}**`,
  (random) => `####${random.pick(topics)}: ${random.pick(titles)}`,
  (random) => `##«${random.pick(topics)}» ${random.pick(titles)}`,
  (random) => `${text(random)}\n\n##${random.pick(titles)}\n##${random.pick(words)}`,
  (random) => `##${random.pick(["سوريا", "غزة", "كأس_العالم"])} ##${random.pick(["عاجل", "مباشر"])}`,
  (random) => `##${random.pick(["خبر_عاجل", "لا_للعنف", "يوم_اللغة"])}`,
  (random) => `##${random.pick(["2026", "1", "BBC"])} ${random.pick(titles)}`,
);

/** No headings, or right ones. */
const innocent = oneOf(
  (random) => outline(random, random.pick([[2], [2, 2], [2, 3, 2], [2, 3, 4]])),
  (random) => `${tag(random)} ${clause(random)}`,
  (random) => `${tag(random)} ${tag(random)}`,
  (random) => `${text(random)}\n${tag(random)}`,
  (random) => `**${random.pick(titles)}**\n\n${text(random)}`,
  (random) => `**${random.pick(titles)}:** ${text(random)}`,
  (random) => `رقم القميص #${random.between(1, 23)}، ${clause(random)}.`,
  (random) => `لغة C# و F# من لغات البرمجة، ${clause(random)}.`,
  (random) => `\\# ${title(random)}`,
  (random) => `#${random.between(1, 9)} ${random.pick(["في المبيعات", "عالمياً"])}`,
  (random) => `${random.pick(titles)}:\n\n${text(random)}`,
  (random) => `\`## ${random.pick(titles)}\` عنوان فرعي، ${clause(random)}.`,
);

export const headings: readonly Block[] = [first, first, skipped, skipped, glued, glued, innocent];
