import { sentence } from "../../prose";
import type { Random } from "../../random";
import { people, places, quotes, times } from "../../vocabulary";
import { addresses, type Block, clause, linkWords, notes, oneOf, within } from "./words";

/** Notes, sources and names of links: with and without their other half, and brackets that are neither. */

const names = ["1", "2", "3", "١", "٢", "مصدر", "*", "أ", "note-1", "حاشية", "المحضر"] as const;
const note = oneOf(
  (random) => random.pick(notes),
  (random) => `${random.pick(people)[0]}، ${random.pick(notes)}`,
  (random) => `${random.pick(notes)}، ${random.pick(times)}`,
  (random) => `انظر [${random.pick(linkWords)}](${random.pick(addresses)})`,
  (random) => `«${random.pick(quotes)}»، ${random.pick(people)[0]}`,
  (random) => `${random.pick(linkWords)}، ${random.pick(places)}، ص ${random.between(2, 400)}`,
);
const cite = (name: string, random: Random): string => {
  const [start, end] = [clause(random), clause(random)];
  return random.pick([
    `${start}[^${name}].`,
    `${start}.[^${name}]`,
    `${start}[^${name}]، ${end}.`,
    `«${start}»[^${name}] ${end}.`,
  ]);
};

const missing = oneOf(
  (random) => cite(random.pick(names), random),
  (random) => `${cite("1", random)} ${cite("2", random)}\n\n[^1]: ${note(random)}`,
  (random) => `${cite("١", random)}\n\n[^1]: ${note(random)}`,
  (random) => `- ${cite(random.pick(names), random)}\n- ${clause(random)}`,
  (random) => `## ${random.pick(linkWords)}[^1]\n\n${sentence(random)}`,
  (random) => `${cite("مصدر", random)}\n\n[^المصدر]: ${note(random)}`,
  (random) => `${cite("1", random)}\n\n[^1] ${note(random)}`,
  (random) => `${cite("1", random)}\n\n[^1] : ${note(random)}`,
  (random) => `${cite("3", random)}\n\n[3]: ${note(random)}`,
);

const unused = oneOf(
  (random) => `${sentence(random)}\n\n[^${random.pick(names)}]: ${note(random)}`,
  (random) => `${cite("1", random)}\n\n[^1]: ${note(random)}\n[^2]: ${note(random)}`,
  (random) => `${clause(random)} (1).\n\n[^1]: ${note(random)}`,
  (random) => `${clause(random)}[1].\n\n[^1]: ${note(random)}`,
  (random) => `${cite("1", random)}\n\n[^1]: ${note(random)}\n    ${note(random)}\n[^3]: ${note(random)}.`,
  (random) => `[^${random.pick(names)}]: ${note(random)}\n\n${sentence(random)}`,
  (random) => `${clause(random)} ^1.\n\n[^1]: ${note(random)}`,
);

const repeated = oneOf(
  (random) => `${cite("1", random)}\n\n[^1]: ${note(random)}\n\n[^1]: ${note(random)}`,
  (random) => `${cite("1", random)} ${cite("1", random)}\n\n[^1]: ${note(random)}\n[^1]: ${note(random)}`,
  (random) =>
    within(random, `[${random.pick(linkWords)}][م]`).concat(
      `\n\n[م]: ${random.pick(addresses)}\n[م]: ${random.pick(addresses)}`,
    ),
  (random) => `${cite("أ", random)}\n\n[^أ]: ${note(random)}\n\n${sentence(random)}\n\n[^أ]: ${note(random)}`,
  (random) =>
    within(random, "[التقرير]").concat(
      `\n\n[التقرير]: ${random.pick(addresses)} "${random.pick(linkWords)}"\n\n[التقرير]: <${random.pick(addresses)}>`,
    ),
  (random) =>
    within(random, `[${random.pick(linkWords)}][1]`).concat(
      `\n\n[1]: ${random.pick(addresses)}\n[2]: ${random.pick(addresses)}\n[1]: ${random.pick(addresses)}`,
    ),
  (random) =>
    within(random, `[${random.pick(linkWords)}][PDF]`).concat(
      `\n\n[pdf]: /a.pdf\n[PDF]: ${random.pick(addresses)}`,
    ),
);

const unusedNames = oneOf(
  (random) =>
    `${sentence(random)}\n\n[${random.pick(["م", "المصدر", "1", "pdf", "الموقع"])}]: ${random.pick(addresses)}`,
  (random) =>
    `${sentence(random)}\n\n[${random.pick(linkWords)}]: ${random.pick(addresses)} "${random.pick(linkWords)}"`,
  (random) => `${within(random, "[1]")}\n\n[1]: ${random.pick(addresses)}\n[2]: ${random.pick(addresses)}`,
  (random) => `${within(random, `[${random.pick(linkWords)}][المصدر]`)}\n\n[مصدر]: ${random.pick(addresses)}`,
  (random) => `[${random.pick(["بريد", "البريد"])}]: mailto:desk@example.org\n\n${sentence(random)}`,
);

/** Remarks in brackets before a colon. Markdown takes one word after it for an address. */
const remarks = oneOf(
  (random) =>
    `[${random.pick(["المحرر", "تنويه", "تعليق", "مداخلة", "ملاحظة"])}]: ${random.pick(["يتبع", "انتهى", "نعم", "تصفيق", "«مستعار»", "صحيح.", "(ضحك)"])}`,
  (random) =>
    `[س]: ${random.pick(["متى؟", "لماذا؟", "كيف؟"])}\n\n[ج]: ${sentence(random)}\n\n[س]: ${random.pick(["وبعد؟", "أين؟"])}\n\n[ج]: ${random.pick(["لا.", "ربما.", "قريباً."])}`,
  (random) => `[${random.pick(["المحرر", "تنويه", "تصحيح"])}]: ${note(random)}.`,
  (random) => `[${random.between(1, 9)}]: ${note(random)}.`,
  (random) =>
    `[${random.between(10, 12)}:${random.between(10, 59)}]: ${random.pick(["هدف!", "إنذار", "استراحة"])}`,
  (random) => `- [${random.pick(["أ", "ب"])}]: ${random.pick(["صح", "خطأ"])}\n- [ج]: ${clause(random)}`,
);

const missingNames = oneOf(
  (random) =>
    within(random, `[${random.pick(linkWords)}][${random.pick(["1", "مصدر", "التقرير", "م", "pdf"])}]`),
  (random) => within(random, `و[${random.pick(linkWords)}][${random.pick(["2", "المصدر", "ق"])}]`),
  (random) => `- [${random.pick(linkWords)}][${random.pick(["رابط", "هنا", "3"])}]`,
  (random) =>
    `${within(random, `[**${random.pick(linkWords)}**][مصدر]`)}\n\n[المصدر]: ${random.pick(addresses)}`,
  (random) => `${within(random, `[${random.pick(linkWords)}][${random.pick(addresses)}]`)}`,
);

/** Brackets side by side, and signs, that are no reference. */
const bracketPairs = oneOf(
  (random) => within(random, random.pick(["[1][2]", "[٣][٤]", "[12] [13]", "[1][2][3]"])),
  (random) => within(random, random.pick(["[كذا][3]", "[كذا][المحرر]", "[…][2]", "[هكذا][١٢]"])),
  (random) =>
    within(
      random,
      random.pick(["[أ][ب]", "[1][أ]", "[ب][2]", "[ملاحظة 1][4]", "[5][ملاحظة 2]", "[بحاجة لمصدر][6]"]),
    ),
  (random) => `عناصر المصفوفة a[i][j] وb[0][k] ${clause(random)}.`,
  (random) => within(random, random.pick(["[ص 12][ص 15]", "[12، 13][20]", "[الآية 5][الآية 6]"])),
  (random) => `النمط [^0-9] يستبعد الأرقام و[^أ-ي] يستبعد الحروف، ${clause(random)}.`,
  (random) => `${clause(random)} [^_^]`,
  (random) => within(random, random.pick(["[عدل][تاريخ]", "[تحرير] [عدل المصدر]"])),
);

const right = oneOf(
  (random) => `${cite("1", random)} ${cite("2", random)}\n\n[^1]: ${note(random)}.\n[^2]: ${note(random)}.`,
  (random) => `${cite("حاشية", random)} ${cite("حاشية", random)}\n\n[^حاشية]: ${note(random)}.`,
  (random) => `${within(random, `[${random.pick(linkWords)}][م]`)}\n\n[م]: ${random.pick(addresses)}`,
  (random) => `${clause(random)} [${random.between(1, 40)}]. ${clause(random)} [${random.between(41, 60)}].`,
  (random) => `﴿إنا أنزلناه في ليلة القدر﴾ [القدر: ${random.between(1, 5)}]، ${clause(random)}.`,
  (random) =>
    within(
      random,
      random.pick(["[كذا]", "[المحرر]", "[كذا في الأصل]", "[sic]", "[...]", "[أي المجلس]", "[22]"]),
    ),
  (random) => `${clause(random)} (${random.between(1, 9)}).\n\n(1) ${note(random)}.\n\n(2) ${note(random)}.`,
  (random) => `${clause(random)}.¹\n\n¹ ${note(random)}.`,
  (random) => `\`[^1]: نص\` تعرّف حاشية، ${clause(random)}.`,
);

export const references: readonly Block[] = [
  missing,
  unused,
  repeated,
  unusedNames,
  remarks,
  missingNames,
  bracketPairs,
  right,
];
