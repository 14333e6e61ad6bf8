import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import { inQuotes, quoted } from "#lib/content/reader/front-matter/quoting";
import {
  indented,
  listKey,
  plainItem,
  plainValue,
  textKeys,
} from "#lib/content/reader/front-matter/yaml-lines";

function losesText(key: string, value: string): boolean {
  if (/^["'[{|>]/.test(value)) return false;
  return textKeys.has(key) ? /(^|\s)#/.test(value) : /(^|\s)#[^\s#]/.test(value);
}

/**
 * Finds hashtags that YAML would drop as comments, because they follow a space. Each such line is reported and read with
 * quotes, so that the rest of the file is validated in the same run.
 */
export function keepHashes(path: string, lines: readonly string[], firstLine: number) {
  const problems: Problem[] = [];
  let key: string | undefined;
  const kept = lines.map((line, index) => {
    const pair = plainValue(line);
    const item = pair === undefined && key !== undefined ? plainItem(line) : undefined;
    const plain = pair ?? (key === undefined || item === undefined ? undefined : { key, value: item });
    key = listKey(line) ?? key;
    if (plain === undefined || !losesText(plain.key, plain.value)) return line;
    const fixed = pair === undefined ? inQuotes(plain.value) : quoted(plain.key, plain.value);
    problems.push(rules.hashCutsText(path, firstLine + index, plain.key, fixed));
    return indented(line, fixed);
  });
  return { kept, problems };
}
