import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import subsetFont from "subset-font";
import { toMain } from "#lib/build/command/command";
import { english } from "#lib/build/command/language";

/**
 * Cuts the publication's faces down to what Arabic news needs (`npm run fonts`): `public/fonts/` and the files in
 * `components/styles/` and `lib/pages/brand/` that name them. Equal input gives equal bytes, so it is run by hand and its
 * results are committed.
 */
const root = process.cwd();
const fontFolder = path.join(root, "public/fonts");

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");
}

/** Letters that join stay together in one file: joining and marks do not work across fonts. */
const arabicLetters = `،؛؟ـ${range(0x621, 0x63a)}${range(0x641, 0x652)}\u0653\u0654\u0655\u0670ٱ٪٫٬${range(0x660, 0x669)}\u200c\u200dگپچژڤڭڨەۆێڕڵکی`;
const signs = " !\"%&'()*+,-./0123456789:;=?[]«»·–—…•‹›\u00a0";
const latinLetters = `${range(0x41, 0x5a)}${range(0x61, 0x7a)}#@_‘’“”×°€$£\\^{|}~§©ÀÂÄÇÈÉÊËÎÏÑÔÖÙÛÜßàáâäçèéêëíîïñóôöùúûüÿœ`;
const honorifics = "ﷺﷻ﷽﴿﴾";

/** Joining, required ligatures, placing of marks, kerning: all that Arabic needs of OpenType. */
const keepFeatures = [..."ccmp locl isol init medi fina rlig liga calt rclt curs mark mkmk kern".split(" ")];

type Face = {
  family: "Barqiya Text" | "Barqiya Head" | "Barqiya Sans";
  name: string;
  source: string;
  weight: number;
  text: string;
};

const makers = "@expo-google-fonts";
const naskh = "noto-naskh-arabic";
const plex = "ibm-plex-sans-arabic";

const text = {
  family: "Barqiya Text",
  source: `${naskh}/400Regular/NotoNaskhArabic_400Regular`,
  weight: 400,
} as const;
const head = {
  family: "Barqiya Head",
  source: `${plex}/700Bold/IBMPlexSansArabic_700Bold`,
  weight: 700,
} as const;

/** The face of running text in the pairing `sans` (`type` of `brand.yaml`). */
const sans = {
  family: "Barqiya Sans",
  source: `${plex}/400Regular/IBMPlexSansArabic_400Regular`,
  weight: 400,
} as const;

/** What stands on every page is one file a face: each file more is a connection more, which starts slowly (RFC 5681). */
const everyday = arabicLetters + signs;

const faces: Face[] = [
  { ...text, name: "text", text: everyday },
  { ...text, name: "text-latin", text: latinLetters },
  { ...text, name: "text-honorifics", text: honorifics },
  { ...head, name: "head", text: everyday },
  { ...head, name: "head-latin", text: latinLetters },
  { ...head, name: "head-honorifics", text: honorifics },
  { ...sans, name: "sans", text: everyday },
  { ...sans, name: "sans-latin", text: latinLetters },
  { ...sans, name: "sans-honorifics", text: honorifics },
];

const firstNames: readonly string[] = ["text", "head"];

/** `U+60C, U+621-63A, …`: the characters for which a browser fetches the face. */
function unicodeRange(text: string): string {
  const points = [...new Set([...text].map((letter) => letter.codePointAt(0) ?? 0))].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === point - 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(", ");
}

/** As the formatter sets it: what does not fit on a line goes on the next. */
function declaration(name: string, value: string): string {
  const line = `  ${name}: ${value};`;
  return line.length <= 110 ? line : `  ${name}:\n    ${value};`;
}

async function cut({ family, name, source, weight, text }: Face) {
  const original = readFileSync(path.join(root, "node_modules", makers, `${source}.ttf`));
  const bytes = await subsetFont(original, text, {
    targetFormat: "woff2",
    noHinting: true,
    keepFeatures,
  });
  const file = `${name}-${createHash("sha256").update(bytes).digest("hex").slice(0, 10)}.woff2`;
  writeFileSync(path.join(fontFolder, file), bytes);
  console.log(`${file} ${bytes.length}`);
  const rule = `@font-face {
  font-family: "${family}";
  font-style: normal;
  font-weight: ${weight};
  font-display: swap;
  src: url("/fonts/${file}") format("woff2");
${declaration("unicode-range", unicodeRange(text))}
}
`;
  return { name, family, file, rule, range: unicodeRange(text) };
}

type Made = Awaited<ReturnType<typeof cut>>;

/** The module that names the files of the pairing `sans`. Its style sheet is a publication's own, so no other page grows. */
function sansModule(made: readonly Made[], notice: string): string {
  const items = made
    .filter(({ family }) => family === sans.family)
    .map(({ file, range }) => ({ address: `/fonts/${file}`, range: range.replaceAll(", ", ",") }));
  const list = items.map(({ address, range }) => {
    const value = `"${range}",`;
    const gap = range.length <= 90 ? " " : "\n      ";
    return `  {\n    address: "${address}",\n    range:${gap}${value}\n  },\n`;
  });
  return `/** ${notice} The files of the sans face, the everyday letters first. */\nexport const sansFiles = [\n${list.join("")}] as const;\n`;
}

/** Makes the fonts, their style sheets, and the list of those that every page preloads. */
async function makeFonts(): Promise<void> {
  mkdirSync(fontFolder, { recursive: true });
  for (const old of readdirSync(fontFolder)) rmSync(path.join(fontFolder, old));
  const made = await Promise.all(faces.map(cut));

  const notice = "Made by `npm run fonts`; change scripts/fonts.ts instead.";
  const firstView = made
    .filter(({ name }) => firstNames.includes(name))
    .map(({ file }) => `"/fonts/${file}"`);
  // A style sheet for each, because a browser takes every face that a document names and that it happens to have in hand:
  // the bar of breaking news has no headlines, and names none.
  for (const [sheet, { family }] of [["text", text] as const, ["head", head] as const]) {
    const rules = made.filter((face) => face.family === family).map(({ rule }) => rule);
    writeFileSync(
      path.join(root, `components/styles/fonts-${sheet}.css`),
      `/* ${notice} */\n\n${rules.join("\n")}`,
    );
  }
  writeFileSync(
    path.join(root, "components/styles/first-fonts.ts"),
    `/** ${notice} The fonts of the first view; every page preloads them. */\nexport const firstFonts = [${firstView.join(", ")}] as const;\n`,
  );
  writeFileSync(path.join(root, "lib/pages/brand/sans-files.ts"), sansModule(made, notice));

  const licences = path.join(root, "docs/licences");
  mkdirSync(licences, { recursive: true });
  for (const owner of [naskh, plex]) {
    copyFileSync(
      path.join(root, "node_modules", makers, owner, "LICENSE_FONT"),
      path.join(licences, `OFL-${owner}.txt`),
    );
  }
}

export const main = toMain({
  usage: english("npm run fonts"),
  summary: english("Cuts the fonts down to what Arabic news needs, and writes their style sheets."),
  options: {},
  defaultLanguage: "en",
  run: async () => {
    await makeFonts();
    return 0;
  },
});
