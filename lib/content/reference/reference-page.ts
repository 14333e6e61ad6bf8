import * as z from "zod";
import type { Expectation } from "#lib/content/messages/problems";
import { typeOf } from "#lib/content/reference/key-types";
import { type Key, keysOf } from "#lib/content/reference/keys";
import type { PublicationFile } from "#lib/content/reference/publication-files";
import { effectOf } from "#lib/content/schema/effects";
import { anyValue, expectationOf } from "#lib/content/schema/schema-fields";

type Language = keyof Expectation;

const texts = {
  ar: {
    heading: "مرجع الحقول",
    other: "[In English](../reference.md)",
    opening:
      "كل حقل من كل ملف في الصحيفة: ماذا تكتب فيه، وماذا يحدث من دونه، وما أثره. يقرأ الأمر `npm run check` هذه الحقول، ويذكر كل خطأ بسطره.",
    notes: [
      "الحقل الاختياري بلا قيمة كأنه غير مكتوب.",
      "النقطة في اسم الحقل معناها: تحته. و`[]` معناها: في كل بند من القائمة. و`ID` معناها: معرّف تختاره.",
      "التاريخ بلا فرق توقيت يُقرأ بتوقيت `timeZone` في `site.yaml`.",
    ],
    made: "هذه الصفحة يصنعها الأمر `npm run reference` من التعريفات التي يفحص بها البرنامج، فلا تعدّلها بيدك.",
    file: { required: "ملف مطلوب", optional: "ملف اختياري" },
    header: ["الحقل", "نوعه", "اكتب", "بدونه", "مثال", "أثره"],
    required: "**مطلوب**",
    below: (path: string) => `حقول \`${path}\``,
  },
  en: {
    heading: "Reference of keys",
    other: "[بالعربية](ar/reference.md)",
    opening:
      "Every key of every file of a publication: what to write, what holds without it, and what it does. `npm run check` reads them and names each mistake with its line.",
    notes: [
      "An optional key without a value counts as absent.",
      "A dot in the name of a key means: below it. `[]` means: in each item of the list. `ID` is an id of your choice.",
      "A date without an offset is read in the `timeZone` of `site.yaml`.",
    ],
    made: "`npm run reference` makes this page from the schemas that the program checks with, so do not edit it.",
    file: { required: "required file", optional: "optional file" },
    header: ["key", "type", "write", "without it", "example", "effect"],
    required: "**required**",
    below: (path: string) => `Keys of \`${path}\``,
  },
} as const;

/** From this number of keys on, what lies below a key has a table of its own. */
const ownTable = 30;

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s+/g, " ");
}

/** Returns a text as code. A text with a backtick stands between two. */
function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Returns what holds without a key. */
function withoutKey({ schema, isRequired }: Key, language: Language): string {
  if (isRequired) return texts[language].required;
  if (schema instanceof z.ZodDefault) return code(String(schema.parse(undefined)));
  return effectOf(schema).without?.[language] ?? "—";
}

function row(key: Key, language: Language): string {
  const { example, [language]: effect = "" } = effectOf(key.schema);
  const expected = (expectationOf(key.schema) ?? anyValue)[language];
  const cells = [
    code(key.path),
    typeOf(key.schema)[language],
    expected,
    withoutKey(key, language),
    example === undefined ? "" : code(example),
    effect,
  ];
  return `| ${cells.map(cell).join(" | ")} |`;
}

function table(keys: readonly Key[], language: Language): string {
  const { header } = texts[language];
  const rule = header.map(() => "---");
  return [header, rule]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .concat(keys.map((key) => row(key, language)))
    .join("\n");
}

function topOf({ path }: Key): string {
  return path.split(/[.[]/, 1)[0] ?? "";
}

/** Returns the keys of the file itself, and those of each key that has a table of its own. */
function groupKeys(keys: readonly Key[]): { own: Key[]; groups: [path: string, keys: Key[]][] } {
  const groups = [...new Set(keys.map(topOf))].flatMap((top): [string, Key[]][] => {
    const below = keys.filter((key) => topOf(key) === top && key.path !== top);
    return below.length > ownTable ? [[top, below]] : [];
  });
  const apart = new Set(groups.flatMap(([, below]) => below));
  return { own: keys.filter((key) => !apart.has(key)), groups };
}

function section({ path, isRequired, schema, about }: PublicationFile, language: Language): string[] {
  const words = texts[language];
  const { own, groups } = groupKeys(keysOf(schema));
  const state = words.file[isRequired ? "required" : "optional"];
  return [
    `## ${path}`,
    `${about[language]} (${state})`,
    ...(own.length === 0 ? [] : [table(own, language)]),
    ...groups.flatMap(([top, keys]) => [`### ${words.below(top)}`, table(keys, language)]),
  ];
}

/** Returns the reference of all keys of these files, as Markdown. */
export function referencePage(files: readonly PublicationFile[], language: Language): string {
  const words = texts[language];
  const parts = [
    `# ${words.heading}`,
    words.opening,
    words.notes.map((note) => `- ${note}`).join("\n"),
    words.made,
    words.other,
    ...files.flatMap((file) => section(file, language)),
  ];
  return `${parts.join("\n\n")}\n`;
}
