import { parseArgs } from "node:util";
import type { Language, Words } from "#lib/build/command/language";
import { UsageError, usageWords } from "#lib/build/command/usage-error";

/** An option of a command: a switch, or a value with the name that `--help` shows for it. */
type Option =
  | { help: Words; value?: never; choices?: never }
  | { help: Words; value: string; choices?: readonly string[] };

export type Options = Readonly<Record<string, Option>>;

/** The values of options: true or false for a switch; undefined for a value that is not given. */
export type Values<T extends Options> = {
  [Key in keyof T]: T[Key] extends { value: string } ? string | undefined : boolean;
};

/** What `parseOptions` needs to know of a command. */
export type Grammar<T extends Options> = {
  options: T;
  /** The most arguments that are no options; 0 without it. */
  mostArguments?: number;
};

/** An option, as opposed to a text that begins with a hyphen: «-37 دولاراً», `-5`. */
const option = /^(?:-[a-z][a-z-]*|--[!-~]*)(?:=.*)?$/is;
/** Hides the hyphen of such a text from `parseArgs`. */
const shield = "\u0000";

function shielded(args: readonly string[]): string[] {
  const end = args.indexOf("--");
  return args.map((arg, index) => {
    const isText = arg.startsWith("-") && arg !== "--" && !option.test(arg);
    return isText && (end === -1 || index < end) ? shield + arg : arg;
  });
}

function unshielded<T>(value: T): T | string {
  return typeof value === "string" && value.startsWith(shield) ? value.slice(shield.length) : value;
}

/** Checks an option that `parseArgs` found, and its value. */
function checkOption(
  options: Options,
  rawName: string,
  name: string,
  value: string | undefined,
  language: Language,
) {
  const words = usageWords[language];
  const known = Object.hasOwn(options, name) ? options[name] : undefined;
  if (known === undefined) throw new UsageError(words.unknownOption(rawName, Object.keys(options)));
  if (known.value === undefined) {
    if (value !== undefined) throw new UsageError(words.unexpectedValue(rawName));
    return;
  }
  if (value === undefined || value === "") throw new UsageError(words.missingValue(rawName, known.value));
  if (known.choices !== undefined && !known.choices.includes(value))
    throw new UsageError(words.wrongChoice(rawName, value, known.choices));
}

/**
 * Parses the arguments of a command.
 *
 * @throws {UsageError} that says in one sentence which argument is wrong and what to write.
 */
export function parseOptions<T extends Options>(
  { options, mostArguments = 0 }: Grammar<T>,
  args: readonly string[],
  language: Language,
): { values: Values<T>; positionals: string[] } {
  const types = Object.entries(options).map(([name, { value }]) => {
    return [name, { type: value === undefined ? ("boolean" as const) : ("string" as const) }] as const;
  });
  const { tokens } = parseArgs({
    args: shielded(args),
    options: Object.fromEntries(types),
    // Its own errors are in English; the tokens below are checked instead.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | boolean | undefined> = {};
  for (const [name, { value }] of Object.entries(options))
    values[name] = value === undefined ? false : undefined;
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(unshielded(token.value));
    if (token.kind !== "option") continue;
    // Without its value, an option takes the next option for it.
    const isNext = token.inlineValue === false && /^--?[a-z]/i.test(token.value);
    const value = isNext ? undefined : unshielded(token.value);
    checkOption(options, token.rawName, token.name, value, language);
    values[token.name] = value ?? true;
  }
  const extra = positionals[mostArguments];
  if (extra !== undefined) throw new UsageError(usageWords[language].unexpectedArgument(extra));
  // Each value was checked against its option above.
  return { values: values as Values<T>, positionals };
}
