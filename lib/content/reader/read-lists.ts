import type { z } from "zod";
import { tagSlug } from "#lib/arabic/words/slug";
import { defaultLimits, type Limits } from "#lib/config/site";
import { urls } from "#lib/config/urls";
import { isThere } from "#lib/content/files/found-files";
import { capProblems } from "#lib/content/messages/limit-messages";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import type { Category, RenamedTag } from "#lib/content/publication";
import { divide } from "#lib/content/reader/front-matter/items-as-one";
import { type Read, readYaml } from "#lib/content/reader/read-settings";
import { readAliases } from "#lib/content/schema/aliases";
import type { KnownCategory } from "#lib/content/schema/cross-check";
import { categoriesSchema, tagsSchema } from "#lib/content/schema/settings-schema";
import type { Known } from "#lib/content/schema/validate";

type WrittenCategory = z.output<typeof categoriesSchema>[number];

/** The categories; `known` has those of a file with errors too, and is missing if any id is invalid. */
type ReadCategories = Pick<Read<Category[]>, "value" | "problems"> & { known?: KnownCategory[] };

/** Reads `categories.yaml`, in the order of the masthead. */
export function readCategories(root: string, limits?: Limits): ReadCategories {
  const path = "categories.yaml";
  const read = readYaml(root, path, categoriesSchema, limits);
  const problems = [...read.problems];
  const lineOf = (...keys: (string | number)[]) => read.source?.lineOf(keys) ?? 1;
  const withAliases = <T extends Known<WrittenCategory>>({ aliases, ...rest }: T, index: number) => {
    const old = readAliases(aliases, {
      path,
      own: urls.category(rest.id ?? ""),
      lineOf: (item) => lineOf(index, "aliases", item),
      addressOf: (id) => urls.category(id),
    });
    problems.push(...old.problems);
    return { ...rest, ...(old.addresses.length > 0 && { aliases: old.addresses }) };
  };
  const value = read.value?.map(withAliases);
  const seen = new Set<string>();
  for (const [index, { id }] of (value ?? []).entries()) {
    if (seen.has(id)) problems.push(rules.duplicateId(path, lineOf(index, "id"), id));
    seen.add(id);
  }
  const all = value ?? read.known?.map((category, index) => withAliases(category ?? {}, index)) ?? [];
  const known = all.flatMap((category) =>
    category.id === undefined ? [] : [{ ...category, id: category.id }],
  );
  const isKnown = known.length > 0 && known.length === all.length;
  return { value, problems: capProblems(problems), ...(isKnown && { known }) };
}

/** Reads `tags.yaml`: tags with their former names. The file may be missing or empty. */
export function readTags(root: string, limits: Limits = defaultLimits): Read<RenamedTag[]> {
  const path = "tags.yaml";
  if (!isThere(root, path)) return { value: [], problems: [] };
  const { value, problems, source } = readYaml(root, path, tagsSchema.nullable(), limits);
  if (value === undefined) return { value: undefined, problems };
  const lineOf = (...keys: (string | number)[]) => source?.lineOf(keys) ?? 1;
  const found: Problem[] = [];
  const seen = new Map<string, string>();
  const tags = (value ?? []).map(({ name, aliases = [] }, index): RenamedTag => {
    const slug = tagSlug(name);
    const other = slug === undefined ? undefined : seen.get(slug);
    const line = lineOf(index, "name");
    if (slug === undefined) found.push(rules.badTag(path, line, name));
    else seen.set(slug, other ?? name);
    if (other !== undefined) found.push(rules.duplicateTag(path, line, name, other));
    const asOne = divide("tags", aliases);
    if (asOne !== undefined) {
      const fixed = `aliases: [${asOne.join(", ")}]`;
      found.push(rules.itemsAsOne(path, lineOf(index, "aliases"), "aliases", fixed));
      return { name, aliases: [] };
    }
    const old = readAliases(aliases, {
      path,
      own: urls.tag(slug ?? ""),
      lineOf: (item) => lineOf(index, "aliases", item),
      addressOf: (tag) => {
        const former = tagSlug(tag);
        return former && urls.tag(former);
      },
    });
    found.push(...old.problems);
    return { name, aliases: old.addresses };
  });
  return { value: tags, problems: capProblems([...problems, ...found]) };
}
