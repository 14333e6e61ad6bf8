import type { Language, Words } from "#lib/build/command/language";
import type { Options } from "#lib/build/command/options";

/** The parts of a command's help, besides its options. */
export type HelpText = {
  /** As it is typed, without its options: `npm run check -- [PATH]`. */
  usage: Words;
  /** One or two sentences. */
  summary: Words;
  /** Environment variables, with what each decides. */
  variables?: Readonly<Record<string, Words>>;
};

const headings: Readonly<Record<"usage" | "options" | "variables", Words>> = {
  usage: { ar: "الاستعمال", en: "Usage" },
  options: { ar: "الخيارات", en: "Options" },
  variables: { ar: "متغيرات البيئة", en: "Environment variables" },
};

/** The option that every command has. */
const help: Options = { help: { help: { ar: "يعرض هذا الشرح", en: "shows this help" } } };

function rows(entries: readonly (readonly [name: string, text: string])[]): string[] {
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}

/** Returns the text of `--help`. */
export function helpText(
  { usage, summary, variables = {} }: HelpText,
  options: Options,
  language: Language,
): string {
  const listed = Object.entries({ ...options, ...help }).map(
    ([name, one]) => [`--${name}${one.value ? ` ${one.value}` : ""}`, one.help[language]] as const,
  );
  const named = Object.entries(variables).map(([name, text]) => [name, text[language]] as const);
  const lines = [summary[language], "", `${headings.usage[language]}: ${usage[language]}`];
  lines.push("", `${headings.options[language]}:`, ...rows(listed));
  if (named.length > 0) lines.push("", `${headings.variables[language]}:`, ...rows(named));
  return lines.join("\n");
}
