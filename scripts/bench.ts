import { defaultPart, parts } from "../tests/bench/parts";

/** `npm run bench -- PART`: measures something of this checkout. */
export async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const isNamed = args[0] !== undefined && !args[0].startsWith("-");
  const name = isNamed ? args[0] : defaultPart;
  const part = name === undefined ? undefined : parts[name];

  if (part === undefined) {
    console.error(`There is no part "${name}". There is: ${Object.keys(parts).join(", ")}.`);
    process.exitCode = 1;
  } else {
    await part(process.cwd(), isNamed ? args.slice(1) : args);
  }
}
