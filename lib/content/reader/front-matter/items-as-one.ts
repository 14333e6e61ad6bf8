import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import type { YamlSource } from "#lib/content/reader/front-matter/yaml";

/** The separators of Arabic lists. YAML knows only the Latin comma. */
const separators = { tags: /\s*[،؛]\s*/, byline: /\s*[،؛]\s*/, aliases: /\s*[،؛]\s*(?=\/)/ } as const;

type ListKey = keyof typeof separators;

function readKey(data: unknown, key: string): unknown {
  return typeof data === "object" && data !== null ? Reflect.get(data, key) : undefined;
}

/** Returns the items of a value, divided at Arabic separators; undefined if it has none. */
export function divide(key: ListKey, value: unknown): string[] | undefined {
  const items = [value].flat();
  const texts = items.filter((item) => typeof item === "string");
  if (texts.length < items.length || !texts.some((text) => separators[key].test(text))) return undefined;
  return texts.flatMap((text) => text.split(separators[key])).filter((text) => text !== "");
}

/**
 * Finds lists of an article whose items are separated by an Arabic comma: `[سياسة، اقتصاد]` is one item for YAML. A byline
 * without brackets may have a comma on purpose («سمر الخطيب، دمشق»), so it is only a warning.
 */
export function findItemsAsOne({ data, lineOf }: YamlSource, path: string): Problem[] {
  return (["tags", "byline", "aliases"] as const).flatMap((key): Problem[] => {
    const value = readKey(data, key);
    const items = divide(key, value);
    if (items === undefined) return [];
    const fixed = `${key}: [${items.join(", ")}]`;
    const line = lineOf([key]);
    if (key === "tags") return [rules.tagsAsOne(path, line, fixed)];
    const isLine = key === "byline" && typeof value === "string";
    return [isLine ? rules.bylineAsOne(path, line, fixed) : rules.itemsAsOne(path, line, key, fixed)];
  });
}
