import { describeFailure } from "#lib/build/command/failure";
import { type HelpText, helpText } from "#lib/build/command/help";
import { type Language, languageOf } from "#lib/build/command/language";
import { type Grammar, type Options, parseOptions, type Values } from "#lib/build/command/options";

/** `--lang`, for commands that speak to editors. */
export const langOption = {
  lang: {
    value: "ar|en",
    choices: ["ar", "en"],
    help: { ar: "لغة الرسائل (ar)", en: "the language of messages (ar)" },
  },
} as const satisfies Options;

/**
 * Returns the language in which a command says what it has done. Problems are for editors, so they are in Arabic without
 * `--lang`; scripts read the rest, so that is in English.
 */
export function reportLanguage({ lang }: { lang?: string | undefined }): Language {
  return lang === "ar" ? "ar" : "en";
}

type Given<T extends Options> = { values: Values<T>; positionals: string[]; language: Language };

type Command<T extends Options> = HelpText &
  Grammar<T> & {
    /** The language without `--lang`; Arabic if it is not given. */
    defaultLanguage?: Language;
    /** Does the work. Returns the exit code, if it is not 0. */
    run: (given: Given<T>) => Promise<number | undefined> | number | undefined;
  };

/** Where a command writes to. */
type Output = { log: (text: string) => void; error: (text: string) => void };

/** Returns whether the arguments ask for help. What follows `--` are no options. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end === -1 ? args.length : end).some((arg) => arg === "--help" || arg === "-h");
}

/**
 * Runs a command: shows its help, or parses its arguments and does its work. Any failure becomes one message without a
 * stack, except that of a bug in the program.
 *
 * @returns the exit code.
 */
export async function runCommand<T extends Options>(
  command: Command<T>,
  args: readonly string[],
  output: Output = console,
): Promise<number> {
  const language = languageOf(args) ?? command.defaultLanguage ?? "ar";
  if (asksForHelp(args)) {
    output.log(helpText(command, command.options, language));
    return 0;
  }
  try {
    return (await command.run({ ...parseOptions(command, args, language), language })) ?? 0;
  } catch (error) {
    const { text, exitCode } = describeFailure(error, language);
    output.error(text);
    return exitCode;
  }
}

/** Returns the `main` of a script, which `scripts/run.mjs` calls. */
export function toMain<T extends Options>(command: Command<T>): () => Promise<void> {
  return async () => {
    process.exitCode = await runCommand(command, process.argv.slice(2));
  };
}
