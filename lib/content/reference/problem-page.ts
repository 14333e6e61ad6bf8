import { rules } from "#lib/content/messages/messages";
import type { Expectation, Problem } from "#lib/content/messages/problems";

type Language = keyof Expectation;

/** A rule of the proofreader, and whether `--fix` corrects it. */
export type ListedRule = Expectation & { rule: string; isFixable: boolean };

const gap = { ar: "…", en: "…" };

/** What stands in a message for the values of one case, and for the line. Some rules choose their words by a kind or reckon with colours. */
const anything = Object.assign(["…"], gap);
const value = Object.assign(Object("…"), gap, {
  key: "…",
  kind: "script",
  what: "…",
  mode: "day",
  colour: "#777777",
  other: "#ffffff",
  least: 7,
  wanted: "#595959",
});

/** Returns what a rule of the reader says, with … for what differs from case to case. */
function sayWithGaps(rule: (typeof rules)[keyof typeof rules]): Problem {
  return Reflect.apply(rule, undefined, ["articles/2016/12/NAME.md", value, value, anything, anything]);
}

const texts = {
  ar: {
    heading: "معنى كل رسالة",
    other: "[In English](../messages.md)",
    opening:
      "ما يقوله الأمر `npm run check`، مرتباً برمز الرسالة. و«…» مكان ما يختلف من حالة إلى حالة: اسم الحقل أو قيمته أو ما تكتبه.",
    made: "هذه الصفحة يصنعها الأمر `npm run reference` من رسائل البرنامج نفسها، فلا تعدّلها بيدك.",
    error: "أخطاء توقف النشر",
    warning: "تنبيهات لا توقفه",
    proofreading: "تدقيق اللغة والكتابة، وهو تنبيهات كله",
    header: ["الرمز", "ما تقوله الرسالة"],
    fixable: "وما بجانبه `[--fix]` يصححه الأمر `npm run check -- --fix`.",
    rest: "وينبّه التدقيق أيضاً إلى رابط لا صفحة له في الموقع (`dead-link`)، وإلى رابط قديم (`former-link`)، وإلى اسمين أو وسمين لا يكاد يختلف أحدهما عن الآخر.",
  },
  en: {
    heading: "What each message means",
    other: "[بالعربية](ar/messages.md)",
    opening:
      "What `npm run check` says, by the code of the message. … stands for what differs from case to case: the key, its value, or what to write.",
    made: "`npm run reference` makes this page from the messages of the program, so do not edit it.",
    error: "Errors, which stop the publication",
    warning: "Warnings, which do not",
    proofreading: "Proofreading, which only warns",
    header: ["code", "what it says"],
    fixable: "`npm run check -- --fix` corrects what is marked `[--fix]`.",
    rest: "The proofreader also warns of a link to a page that the site does not have (`dead-link`), of a former address (`former-link`), and of two names or tags that hardly differ.",
  },
} as const;

function table(rows: readonly [code: string, text: string][], language: Language): string {
  const written = rows.map(([code, text]) => `| ${code} | ${text.replaceAll("|", "\\|")} |`);
  return [`| ${texts[language].header.join(" | ")} |`, "| --- | --- |", ...written].join("\n");
}

/** Returns a text as Markdown that shows it as it is. */
function shown(text: string): string {
  return text.replace(/[\\<*[\]]/g, "\\$&").replace(/\s+/g, " ");
}

/** Returns every message of the reader and of the proofreader, as Markdown. */
export function problemPage(proofreading: readonly ListedRule[], language: Language): string {
  const words = texts[language];
  const said = Object.values(rules).map(sayWithGaps);
  const ofLevel = (level: Problem["level"]) =>
    table(
      said
        .filter((problem) => problem.level === level)
        .map((problem): [string, string] => [`\`${problem.rule}\``, shown(problem[language])])
        .sort(([one], [other]) => (one < other ? -1 : 1)),
      language,
    );
  const read = proofreading.map((one): [string, string] => [
    `\`${one.rule}\`${one.isFixable ? " `[--fix]`" : ""}`,
    shown(one[language]),
  ]);
  const parts = [
    `# ${words.heading}`,
    words.opening,
    words.made,
    words.other,
    `## ${words.error}`,
    ofLevel("error"),
    `## ${words.warning}`,
    ofLevel("warning"),
    `## ${words.proofreading}`,
    words.fixable,
    table(read, language),
    words.rest,
  ];
  return `${parts.join("\n\n")}\n`;
}
