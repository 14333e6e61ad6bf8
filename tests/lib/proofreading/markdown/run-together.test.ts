import { describe, expect, test } from "vitest";
import { checkMarkdown } from "#lib/proofreading/markdown/markdown-rules";
import { readTextFile } from "#lib/proofreading/text-file";

/** What is said of a text: `rule line: what to write`; the text begins on line 1. */
function said(body: string): string[] {
  const file = readTextFile("pages/x.md", `---\ntitle: خبر\n---\n${body}\n`);
  if (file === undefined) return ["unreadable"];
  return checkMarkdown(file).map(
    ({ rule, line, ar }) => `${rule} ${line - 3}: ${ar.split(/(?:اكتب|فارغاً): /).at(-1)}`,
  );
}

/** Prose of a given length, in whole words. */
function prose(length: number, from = 0): string {
  const words = "قال الوزير في مؤتمر صحافي عقده أمس إن الميناء سيعود إلى العمل بعد إصلاح أرصفته وطرقه".split(
    " ",
  );
  let text = "";
  for (let index = from; text.length < length; index++) text += ` ${words[index % words.length]}`;
  return text.trim();
}

describe("two sentences on two lines", () => {
  test.each([
    ["وانتهى.\nوأضاف كلاماً", "2: وانتهى. ⏎ ⏎ وأضاف كلاماً"],
    ["هل انتهى؟\nوأضاف كلاماً", "2: هل انتهى؟ ⏎ ⏎ وأضاف كلاماً"],
    ["لقد انتهى!\nوأضاف كلاماً", "2: لقد انتهى! ⏎ ⏎ وأضاف كلاماً"],
    ["قال: «انتهى».\nوأضاف كلاماً", "2: قال: «انتهى». ⏎ ⏎ وأضاف كلاماً"],
    ["قال: «انتهى.»\n«ولم يبدأ»", "2: قال: «انتهى.» ⏎ ⏎ «ولم يبدأ»"],
    ["**وانتهى.**\n**وأضاف**", "2: **وانتهى.** ⏎ ⏎ **وأضاف**"],
    ["س: هل انتهى؟\nج: نعم.", "2: س: هل انتهى؟ ⏎ ⏎ ج: نعم."],
    ["قال: «نعم.\nولا نتراجع».", "2: قال: «نعم. ⏎ ⏎ ولا نتراجع»."],
    ["وانتهى الأمر.\n10 قتلى في", "2: وانتهى الأمر. ⏎ ⏎ 10 قتلى في"],
    ["وانتهى.\nUNICEF قالت", "2: وانتهى. ⏎ ⏎ UNICEF قالت"],
    ["نص.\n\nوانتهى [هنا](/x/).\nوأضاف", "4: وانتهى [هنا](/x/). ⏎ ⏎ وأضاف"],
    ["وانتهى.\nوأضاف.\nوتابع.\nومضى.", "2: وانتهى. ⏎ ⏎ وأضاف."],
    [`${prose(90)}\n${prose(300, 3)}\n${prose(120, 5)}`, undefined],
  ])("%j", (body, wanted) => {
    const [first, ...others] = said(body);
    expect(others).toEqual([]);
    if (wanted === undefined) expect(first).toMatch(/^joined-lines 2: /);
    else expect(first).toBe(`joined-lines ${wanted}`);
  });

  test.each([
    "وانتهى.\n\nوأضاف كلاماً",
    "وانتهى.  \nوأضاف كلاماً",
    "وانتهى.\\\nوأضاف كلاماً",
    "وانتهى.<br>\nوأضاف كلاماً",
    "- وانتهى.\n  وأضاف كلاماً",
    "- وانتهى\nوأضاف كلاماً",
    "> وانتهى\nوأضاف كلاماً",
    "> - وانتهى.\n> وأضاف كلاماً",
    "بلغت 3.\n5 في المئة",
    "1. وانتهى.\n   وأضاف كلاماً",
    "> وانتهى.\n> وأضاف كلاماً",
    "نص[^1]\n\n[^1]: وانتهى.\n    وأضاف كلاماً",
    "```\nوانتهى.\nوأضاف كلاماً\n```",
    "| وانتهى. |\n|---|\n| وأضاف كلاماً |",
    "كتبه د.\nأحمد العلي",
    "صدر عن د.ب.أ.\nأمس",
    "وقال..\nثم أضاف",
    "وقال،\nثم أضاف",
    "وقال:\n«نعم».",
    "نص\nقال **الوزير**، في مؤتمر",
    "وانتهى.\n#وسم",
    "![صورة](a.jpg)\nشرح الصورة هنا.",
    "وانتهى. <!-- check -->",
  ])("%j is left alone", (body) => {
    expect(said(body)).toEqual([]);
  });

  test("a text whose lines a program has broken is left alone", () => {
    const words = `${prose(700)}. ${prose(300, 4)}. ${prose(500, 7)}`.split(" ");
    const lines = [""];
    for (const word of words) {
      const last = lines.at(-1) ?? "";
      if (last.length + 1 + word.length > 80) lines.push(word);
      else lines[lines.length - 1] = `${last} ${word}`.trim();
    }
    const at = 4;
    lines[at] = `${(lines[at] ?? "").slice(0, -1)}.`;
    expect(said(lines.join("\n"))).toEqual([]);
  });
});

const [first, second, third, fourth] = [
  "ألا أيها السائر المستعجل الخطى",
  "تمهل فإن الدرب ما زال أطولا",
  "وخذ من ضياء الفجر زاداً ومشعلا",
  "فما كل من يمشي إلى الدار أوصلا",
];
const broken = `1: ${first}\\ ⏎ ${second}`;

describe("a line that a list, quotation or note takes for its own", () => {
  test.each([
    ["- وانتهى.\nوأضاف كلاماً", "2: وانتهى. ⏎ ⏎ وأضاف كلاماً"],
    ["1- أول.\n2- ثان.\nوأضاف كلاماً", "3: ثان. ⏎ ⏎ وأضاف كلاماً"],
    ["> وانتهى.\nوأضاف كلاماً", "2: وانتهى. ⏎ ⏎ وأضاف كلاماً"],
    ["نص[^1]\n\n[^1]: وانتهى.\nوأضاف كلاماً", "4: وانتهى. ⏎ ⏎ وأضاف كلاماً"],
    [`1- أول\n2- ثان\n${prose(90)}`, "3: ثان ⏎ ⏎ قال الوزير في مؤتمر صحافي…"],
  ])("%j", (body, wanted) => {
    expect(said(body)).toEqual([`joined-lines ${wanted}`]);
  });
});

describe("verse", () => {
  test.each([
    [`${first}\n${second}`, broken],
    [`${first}\n${second}\n${third}\n${fourth}`, broken],
    [`${first},\n${second}`.replace(",", "،"), `1: ${first}،\\ ⏎ ${second}`],
    [`${first} *** ${second}\n${third} *** ${fourth}`, broken],
    [`${first}***${second}\n${third}***${fourth}`, broken],
    [`${first} … ${second}\n${third} … ${fourth}`, broken],
    [`${first} ... ${second}\n${third} ... ${fourth}`, broken],
    [`${first}     ${second}\n${third}     ${fourth}`, broken],
    [`${first}\t${second}\n${third}\t${fourth}`, broken],
    [`${first} *** ${second}`, broken],
    [`${first}     ${second}`, broken],
    [`> ${first}\n> ${second}`, broken],
    [`قال الشاعر:\n${first}\n${second}\n${third}`, broken.replace("1:", "2:")],
    [
      `${first} ${second}\n${third} ${fourth}\n${second} ${fourth}`,
      `1: ${first} ${second}\\ ⏎ ${third} ${fourth}`,
    ],
    ["تصوير محمد سالم\nتحرير أحمد العلي", "1: تصوير محمد سالم\\ ⏎ تحرير أحمد العلي"],
    ["الهاتف: 0123456\nالعنوان: بيروت", "1: الهاتف: 0123456\\ ⏎ العنوان: بيروت"],
  ])("%j", (body, wanted) => {
    expect(said(body)).toEqual([`verse-in-text ${wanted}`]);
  });

  test.each([
    `${first}\\\n${second}`,
    `${first}  \n${second}  \n${third}`,
    `${first}<br>\n${second}`,
    `${first}\n\n${second}`,
    `- ${first}\n- ${second}`,
    `\`\`\`\n${first}\n${second}\n\`\`\``,
    "قال الوزير... ثم سكت عن الكلام طويلاً",
    "قال الوزير … ثم سكت عن الكلام",
    "نص\nقال الوزير في مؤتمر",
    "الرباط\nقال الوزير في مؤتمر",
    "قال الوزير في مؤتمر:\n«نعم سوف نعود»",
    "قال نعم *** ثم سكت. وقال: لا",
    "npm run check\nnpm run build",
  ])("%j is left alone", (body) => {
    expect(said(body)).toEqual([]);
  });
});

describe("items that are no list", () => {
  test.each([
    ["أ- أول\nب- ثان", "1: - أ- أول"],
    ["أ) أول\nب) ثان\nج) ثالث", "1: - أ) أول"],
    ["(أ) أول\n(ب) ثان", "1: - (أ) أول"],
    ["أ. أول\nب. ثان", "1: - أ. أول"],
    ["أ- أول\nب- ثان\nت- ثالث", "1: - أ- أول"],
    ["نص:\nج- ثالث\nد- رابع", "2: - ج- ثالث"],
    ["أولاً: كذا\nثانياً: كذا", "1: - أولاً: كذا"],
    ["أولا - كذا\nثانيا - كذا", "1: - أولا - كذا"],
    ["وهي:\nثالثاً، كذا\nرابعاً، كذا", "2: - ثالثاً، كذا"],
    ["✅ أول\n✅ ثان", "1: - ✅ أول"],
    ["🔴 أول\n🔴 ثان", "1: - 🔴 أول"],
    ["★ أول\n★ ثان", "1: - ★ أول"],
    ["📌 أول\n✅ ثان", "1: - 📌 أول"],
    ["① أول\n② ثان", "1: - ① أول"],
    ["a- أول\nb- ثان", "1: - a- أول"],
    ["هـ- أول\nو- ثان", "1: - هـ- أول"],
    ["الأول: كذا\nالثاني: كذا", "1: - الأول: كذا"],
    ["الأولى: كذا\nالثانية: كذا", "1: - الأولى: كذا"],
    ["-أول\n-ثان", "1: - أول"],
    ["*أول\n*ثان", "1: - أول"],
    ["— قال نعم\n— قالت لا", "1: - قال نعم"],
    ["نص\n3- ثالث\n5- خامس", "2: 3. ثالث"],
    ["نص\n٣. ثالث\n٤. رابع", "2: 3. ثالث"],
    ["أولاً: كذا.\nثانياً: كذا.", "1: - أولاً: كذا."],
  ])("%j", (body, wanted) => {
    expect(said(body)).toEqual([`items-in-text ${wanted}`]);
  });

  test.each([
    "أ- أول\n\nب- ثان",
    "أ- أول\\\nب- ثان",
    "- أ- أول\n- ب- ثان",
    "أ. محمد\nد. سالم",
    "أولاً: كذا",
    "أولاً: كذا\nوقال",
    "1-2-2020 كان\n2-1 فاز",
    "-وللأسف- كان\n-وللأسف- كان",
    "-5 درجات\n-7 درجات",
    "*كلمة* أولى\n*كلمة* ثانية",
    "1- أول\n2- ثان",
    "نص (1) ثم\nنص (2) ثم",
    "في سنة\n2016. كان",
    "✅ أول",
    "`أ` أول\n`ب` ثان",
    "<span>أول</span> الحفل\n<span>ثان</span> الحفل",
  ])("%j is left alone", (body) => {
    expect(said(body).filter((one) => one.startsWith("items"))).toEqual([]);
  });
});

describe("a table without its row of dashes", () => {
  test.each([
    ["| أ | ب |\n| ج | د |", "1: | أ | ب | ⏎ |---|---|"],
    ["|أ|ب|ت|\n|ج|د|ه|", "1: |أ|ب|ت| ⏎ |---|---|---|"],
    ["أ | ب | ت\nج | د | ه", "1: أ | ب | ت ⏎ |---|---|---|"],
    ["أ | ب\nج | د\nه | و", "1: أ | ب ⏎ |---|---|"],
    ["نص:\n| أ | ب |\n| ج | د |", "2: | أ | ب | ⏎ |---|---|"],
    ["|أ|ب|\n|---|\n|ج|د|", "1: |أ|ب| ⏎ |---|---|"],
    ["|أ|ب|\n|—|—|\n|ج|د|", "1: |أ|ب| ⏎ |---|---|"],
    ["| أ | ب |", "1: | أ | ب | ⏎ |---|---|"],
    ["| أ |\n|---|---|\n| ج | د |", "1: | أ | ⏎ |---|"],
    ["الفريق\tالضيف\tالنتيجة\nالأمل\tالوادي\t3-2", "1: | الفريق | الضيف | النتيجة | ⏎ |---|---|---|"],
    ["> | أ | ب |\n> | ج | د |", "1: | أ | ب | ⏎ |---|---|"],
  ])("%j", (body, wanted) => {
    expect(said(body)).toEqual([`table-without-rule ${wanted}`]);
  });

  test.each([
    "| أ | ب |\n|---|---|\n| ج | د |",
    "أ | ب\n---|---\nج | د",
    "عاجل | خبر",
    "القاهرة | خاص\nقال",
    "القاهرة | خاص\nالرباط | خاص",
    "`a | b`\n`c | d`",
    "```\n| أ | ب |\n| ج | د |\n```",
    "أ \\| ب \\| ت\\\nج \\| د \\| ه",
  ])("%j is left alone", (body) => {
    expect(said(body)).toEqual([]);
  });
});

describe("a fence of code that is not closed", () => {
  test.each([
    ["```\nنص\n\nنص آخر", "1: ```"],
    ["نص\n\n~~~~~\n\nنص آخر", "3: ---"],
    ["```js\nx\n~~~", "1: ```"],
    ["````\nx\n```", "1: ````"],
    ["```", "1: ```"],
  ])("%j", (body, wanted) => {
    expect(said(body)).toEqual([`open-fence ${wanted}`]);
  });

  test.each([
    "```\nx\n```",
    "~~~\nx\n~~~~",
    "```js\n```",
    "> ```\n> x\n> ```",
    "- بند\n\n  ```\n  x\n  ```",
    "    x",
  ])("%j is closed", (body) => {
    expect(said(body)).toEqual([]);
  });
});

describe("a divider below text", () => {
  test.each(["نص\nـــــ\nنص", "نص\n———", "نص\n……\nنص", "> نص\n> ـــــ"])("%j", (body) => {
    expect(said(body)).toEqual(["divider-in-text 2: ---"]);
  });

  test.each([
    "نص\n\nـــــ\n\nنص",
    "نص\n\n———",
    "نص…\nثم",
    "نص\n...",
    "+ 30\nـــــ\n192",
    "٥ + ٧\nـــــ\n١٢",
    "التوقيع\n..........",
    "الاسم:\n..........\nالعنوان:\n..........",
  ])("%j is left alone", (body) => {
    expect(said(body)).toEqual([]);
  });
});
