/** The languages of messages to editors. */
export type Language = "ar" | "en";

/** A text in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** Returns the language that `--lang` names, also when other arguments are wrong; undefined without it. */
export function languageOf(args: readonly string[]): Language | undefined {
  const named = /(?:^|\n)--lang[=\n](ar|en)(?:\n|$)/.exec(args.join("\n"))?.[1];
  return named === "ar" || named === "en" ? named : undefined;
}

/** Returns the words of a command for engineers, which speaks English only. */
export function english(text: string): Words {
  return { ar: text, en: text };
}
