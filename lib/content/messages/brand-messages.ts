import type { Mode } from "#lib/config/default-colours";
import { contrast } from "#lib/content/brand/contrast";
import type { SvgFinding } from "#lib/content/brand/svg-findings";
import { error } from "#lib/content/messages/problems";

const modeNames = { day: "نهاراً", night: "ليلاً" } as const satisfies Record<Mode, string>;

/** The contrast with two decimals, cut off, so that 6.999 is not said to be 7. */
function shownContrast(colour: string, other: string): string {
  return String(Math.floor(contrast(colour, other) * 100) / 100);
}

/** What a message about a colour names. */
type Dim = {
  key: string;
  mode: Mode;
  colour: string;
  other: string;
  least: number;
  wanted: string;
};

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

type Say = Record<"ar" | "en", (what: string) => string>;

/** What is wrong with a drawing, and what to do. */
const unsafe: Record<SvgFinding["kind"], Say> = {
  script: {
    ar: (what) => `في الرسم ما يشغّل برنامجاً (${what})، ولا يُنشر رسم كهذا. احذفه من الرسم.`,
    en: (what) => `The drawing runs a program (${what}), and no such drawing is published. Remove that.`,
  },
  handler: {
    ar: (what) => `في الرسم خاصية تشغّل برنامجاً (${what}). احذف الخاصية.`,
    en: (what) => `The drawing has an event handler (${what}). Remove the attribute.`,
  },
  foreign: {
    ar: (what) => `في الرسم عنصر ليس من الرسم (${what}). احذفه، أو حوّل ما فيه إلى أشكال.`,
    en: (what) => `The drawing holds something else (${what}). Remove it, or turn it into shapes.`,
  },
  outside: {
    ar: (what) => `في الرسم ما يُجلب من خارج ملفه (${what}). ضمّنه في الملف نفسه أو احذفه.`,
    en: (what) =>
      `The drawing fetches something from outside (${what}). Include it in the file or remove it.`,
  },
  doctype: {
    ar: (what) => `في أول الرسم تعريفات (${what}) لا تُقرأ. احفظه من برنامج الرسم بنوع «Plain SVG».`,
    en: (what) => `The drawing begins with definitions (${what}), which are not read. Save it as plain SVG.`,
  },
  broken: {
    ar: (what) => `لا يُقرأ الرسم عند «${what}». تأكد أنه ملف SVG تام، واحفظه من برنامج الرسم من جديد.`,
    en: (what) =>
      `The drawing cannot be read at "${what}". Make sure that it is a whole SVG file, and save it again.`,
  },
};

/** Problems of `brand.yaml` and of the drawings that it names. */
export const brandRules = {
  lowContrast: (path: string, line: number, { key, mode, colour, other, least, wanted }: Dim) =>
    error(
      "low-contrast",
      path,
      line,
      `لون ${key} ${modeNames[mode]}، وهو ${colour}، لا يتميّز عن ${other} بما يكفي للقراءة: درجة التباين بينهما ${shownContrast(colour, other)}، وأقلها ${least}. اكتب أقرب لون يصلح: "${wanted}"`,
      `The colour of ${key} by ${mode}, ${colour}, is too close to ${other}: their contrast is ${shownContrast(colour, other)} and must be at least ${least}. Write the nearest colour that passes: "${wanted}"`,
    ),
  drawingMissing: (path: string, line: number, file: string) =>
    error(
      "drawing-missing",
      path,
      line,
      `الملف «${file}» غير موجود. ضعه في مجلد brand أو صحّح الاسم.`,
      `The file "${file}" is missing. Put it into the folder brand or correct the name.`,
    ),
  drawingBytes: (path: string, bytes: number, most: number) =>
    error(
      "drawing-bytes",
      path,
      1,
      `حجم الرسم ${bytes} بايت، وأقصاه ${most} لأنه يظهر في كل صفحة. احذف منه ما لا يظهر، أو بسّط خطوطه.`,
      `The drawing has ${bytes} bytes; the most is ${most}, because it is on every page. Remove what is not seen, or simplify its lines.`,
    ),
  drawingUnsafe: (path: string, line: number, { kind, what }: SvgFinding) =>
    error("drawing-unsafe", path, line, unsafe[kind].ar(shortened(what)), unsafe[kind].en(shortened(what))),
  drawingSize: (path: string) =>
    error(
      "drawing-size",
      path,
      1,
      `لا يُعرف عرض الرسم وارتفاعه. اكتب في عنصر svg الخاصية viewBox، مثل viewBox="0 0 200 50"`,
      `The drawing has no size. Write a viewBox in its svg element, such as viewBox="0 0 200 50"`,
    ),
  drawingSquare: (path: string, width: number, height: number) =>
    error(
      "drawing-square",
      path,
      1,
      `الأيقونة مربعة، وعرض هذا الرسم ${width} وارتفاعه ${height}. اجعلهما متساويين.`,
      `An icon is square, and this drawing is ${width} wide and ${height} high. Make both equal.`,
    ),
} as const;
