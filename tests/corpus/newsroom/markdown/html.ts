import { sentence } from "../../prose";
import type { Random } from "../../random";
import { type Block, clause, linkWords, oneOf, titles, topics, within } from "./words";

/** HTML with words of the author, signs `<` and `>` that are no HTML, and comments. */

const inline = [
  "b",
  "i",
  "u",
  "strong",
  "em",
  "span",
  "font",
  "small",
  "mark",
  "s",
  "bdi",
  "cite",
  "q",
  "code",
  "kbd",
] as const;
const block = [
  "div",
  "p",
  "center",
  "blockquote",
  "section",
  "article",
  "h2",
  "h3",
  "aside",
  "ul",
  "table",
  "details",
  "pre",
  "address",
  "footer",
] as const;

function element(random: Random, name: string, text: string): string {
  const attributes = random.pick(["", "", ' class="x"', ' dir="rtl"', ' style="color:red"']);
  return `<${name}${attributes}>${text}</${name}>`;
}

const words = oneOf(
  (random) => within(random, element(random, random.pick(inline), random.pick(linkWords))),
  (random) => element(random, random.pick(block), clause(random)),
  (random) => `<div>\n\n${sentence(random)}\n\n</div>`,
  (random) => `<p align="center"><b>${random.pick(titles)}</b></p>\n${sentence(random)}`,
  (random) =>
    within(random, `<a href="https://example.org/${random.between(1, 90)}">${random.pick(linkWords)}</a>`),
  (random) => `<ul>\n<li>${random.pick(topics)}</li>\n<li>${random.pick(topics)}</li>\n</ul>`,
  (random) => within(random, `<B>${random.pick(topics)}</B>`),
  (random) => `${clause(random)}</span>.`,
  (random) => within(random, `<u>${random.pick(topics)}`),
  (random) => `<table><tr><td>${random.pick(topics)}</td><td>${random.between(1, 90)}</td></tr></table>`,
  (random) => `<details><summary>${random.pick(titles)}</summary>${sentence(random)}</details>`,
  (random) => `# <b>${random.pick(titles)}</b>`,
  (random) => `<noscript>${clause(random)}</noscript>`,
  (random) => `<option>${random.pick(topics)}</option>`,
  (random) => `<h2>${random.pick(titles)}</h2>\n\n${sentence(random)}`,
);

const named = oneOf(
  (random) => `يُكتب الوسم <b> في أول الكلمة والوسم </b> في آخرها، ${clause(random)}.`,
  (random) => `الوسم <div> كتلة، ${clause(random)}.`,
  (random) => `تعيد الدالة Map<String, Object> أو List<Object>، ${clause(random)}.`,
  (random) => `إذا كان a<b وc>d فإن ${clause(random)}.`,
  (random) => `${random.between(2, 9)} < ${random.between(10, 20)} و x<y ${clause(random)}.`,
  (random) => `قال <الوزير> إن ${clause(random)}.`,
  (random) => `<nick> قال: ${clause(random)}`,
  (random) => `أحبكم <3 ${clause(random)}`,
  (random) => `راسلونا: <desk@example.org>، ${clause(random)}.`,
  (random) => `من فلان <فلان@example.org> إلى ${random.pick(topics)}`,
  (random) => `<<${clause(random)}>>`,
  (random) => `\\<b>${random.pick(topics)}\\</b> ${clause(random)}.`,
  (random) => `\`<table>\` للجداول، ${clause(random)}.`,
  (random) => `السعر <ارتفع> ثم <هبط>، ${clause(random)}.`,
  (random) => `<تحديث> ${sentence(random)}`,
  (random) => `اكتب <اسم المستخدم> ثم <s> للحفظ، ${clause(random)}.`,
  (random) => `المتغير <i> من 1 إلى ${random.between(5, 90)}، ${clause(random)}.`,
  (random) => `->${clause(random)}<-`,
);

const pairs = oneOf(
  (random) => within(random, `10<sup>${random.between(2, 9)}`),
  (random) => within(random, `H<sub>2O`),
  (random) => within(random, `كم</sup>2`),
  (random) => within(random, `10<sup>${random.between(2, 9)}</sup> وCO<sub>2</sub>`),
  (random) => `${clause(random)}<sup>(${random.between(1, 9)})</sup>.`,
  (random) => `<sup>${random.between(1, 9)} ${sentence(random)}`,
  (random) => `${clause(random)}<sub>${random.pick(topics)}.\n\n${sentence(random)}</sub>`,
  (random) => `${clause(random)}<sup>1</sub>.`,
  (random) => `${clause(random)}<br></br>${sentence(random)}`,
  (random) => `**10<sup>3**</sup> ${sentence(random)}`,
);

const comments = oneOf(
  (random) => `<!-- ${clause(random)}\n\n${sentence(random)}`,
  (random) => `<!-- ${clause(random)}\n${sentence(random)}`,
  (random) => within(random, `<!-- ${random.pick(topics)}`),
  (random) => `<!-- ${clause(random)} ->\n\n${sentence(random)}`,
  (random) => `<!-- ${clause(random)} -- >\n\n${sentence(random)}`,
  (random) => `<!-- ${clause(random)} <!-- ${random.pick(topics)} -->\n\n${sentence(random)}`,
  (random) => `<!-- ${clause(random)} --> ${sentence(random)}`,
  (random) => within(random, `<!-- ${random.pick(topics)} -->`),
  (random) => `يبدأ التعليق بـ \`<!--\` وينتهي بـ \`-->\`، ${clause(random)}.`,
  (random) => `<! -- ${clause(random)} -->\n\n${sentence(random)}`,
  (random) => `<!-- ${clause(random)} —>\n\n${sentence(random)}`,
  (random) => `<!--\n${sentence(random)}\n\n${sentence(random)}\n-->\n\n${sentence(random)}`,
  (random) => `${clause(random)} <!-- ${clause(random)}\n\n${clause(random)} -->`,
);

const foreign = oneOf(
  (random) => `<!DOCTYPE html>\n${sentence(random)}`,
  (random) => `<?xml version="1.0"?>\n${sentence(random)}`,
  (random) => `<div>\n${sentence(random)}\n</div>\n${sentence(random)}`,
  (random) => `<!--[if mso]>${clause(random)}<![endif]-->\n${sentence(random)}`,
  (random) => `</div>\n${sentence(random)}`,
  (random) => `<![CDATA[ ${clause(random)} ]]>\n${sentence(random)}`,
  (random) => `<!ELEMENT ${random.pick(topics)}>`,
  (random) => `</p> ${sentence(random)}`,
  (random) => `<?php echo "${random.pick(titles)}"; ?>\n${sentence(random)}`,
  (random) => `<!-- ${random.pick(topics)} -->\n${sentence(random)}`,
);

export const html: readonly Block[] = [words, named, pairs, comments, foreign];
