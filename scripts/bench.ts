import { toMain } from "#lib/build/command/command";
import { english } from "#lib/build/command/language";
import { UsageError } from "#lib/build/command/usage-error";
import { defaultPart, parts } from "../tests/bench/parts";

const names = Object.keys(parts);

/** Shows the help of the command itself, or reports a part that does not exist. */
const showParts = toMain({
  usage: english(`npm run bench -- [${names.join("|")}] [OPTIONS]`),
  summary: english(
    `Measures a part of this checkout (${defaultPart}). PART --help lists the options of a part.`,
  ),
  options: {},
  defaultLanguage: "en",
  mostArguments: Number.POSITIVE_INFINITY,
  run: ({ positionals: [name] }) => {
    throw new UsageError(`There is no part "${name}" to measure; write one of ${names.join(", ")}.`);
  },
});

/** `npm run bench -- PART`: measures something of this checkout. */
export async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const [first = ""] = args;
  const isNamed = first !== "" && !first.startsWith("-");
  const part = parts[isNamed ? first : defaultPart];
  if (part === undefined || first === "--help" || first === "-h") await showParts();
  else process.exitCode = await part(process.cwd(), isNamed ? args.slice(1) : args);
}
