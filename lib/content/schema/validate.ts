import * as z from "zod";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import type { YamlSource } from "#lib/content/reader/front-matter/yaml";
import { keyInArabic } from "#lib/content/schema/arabic-keys";
import { isEmpty, withoutEmptyKeys } from "#lib/content/schema/empty-values";
import { nearest } from "#lib/content/schema/nearest";
import { anyValue, bidiControlMessage, expectationOf } from "#lib/content/schema/schema-fields";
import { asObject, unwrap } from "#lib/content/schema/schema-steps";
import { wantedValue } from "#lib/content/schema/wanted-value";

type Path = readonly (string | number)[];

/** Returns the schema at `path`, the nearest description of what is expected there, and the keys of the object there. */
function describePath(root: z.ZodType, path: Path) {
  let schema = root;
  let expected = expectationOf(root);
  for (const step of path) {
    const inner = asObject(unwrap(schema));
    if (inner instanceof z.ZodObject && typeof step === "string") schema = inner.shape[step] ?? inner;
    else if (inner instanceof z.ZodArray) schema = inner.element as z.ZodType;
    else break;
    expected = expectationOf(schema) ?? expected;
  }
  const object = asObject(unwrap(schema));
  return { schema, expected, keys: object instanceof z.ZodObject ? Object.keys(object.shape) : [] };
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
    data,
  );
}

function shown(value: unknown): string {
  const written = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const text = written.replace(/\s+/g, " ").trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function keysOf({ path }: z.core.$ZodIssue): (string | number)[] {
  return path.filter((step) => typeof step !== "symbol");
}

function isBidiIssue(issue: z.core.$ZodIssue): boolean {
  if (issue.code === "invalid_union") return issue.errors.some((issues) => issues.some(isBidiIssue));
  return issue.message === bidiControlMessage;
}

/** Returns whether YAML read a text as a number or boolean: a year, or a word such as `true`. */
function isUnquotedText(schema: z.ZodType, value: unknown): boolean {
  return (typeof value === "number" || typeof value === "boolean") && schema.safeParse(String(value)).success;
}

/** Returns whether YAML read a sentence in square brackets as a list: `title: [عاجل]`. */
function isListForText(path: Path, value: unknown): value is string[] {
  const isSentence = path.length === 1 && (path[0] === "title" || path[0] === "summary");
  return isSentence && Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** For a key that holds an object or a shorter form: replaces the issue of the union by those of the object's keys. */
function issuesInObject(issue: z.core.$ZodIssue, value: unknown): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || typeof value !== "object" || Array.isArray(value)) return [issue];
  const inside = issue.errors.find(
    (issues) => !issues.some(({ path, code }) => path.length === 0 && code === "invalid_type"),
  );
  return inside?.map((one) => ({ ...one, path: [...issue.path, ...one.path] })) ?? [issue];
}

/** Returns the key that a misspelt or Arabic one stands for; undefined without a likely one. */
function keyMeant(name: string, keys: readonly string[]): string | undefined {
  return keyInArabic(name, keys) ?? nearest(name, keys, Math.max(2, name.length / 3));
}

/**
 * Returns the issues without those that follow from others: a length is also checked where the type is wrong, and a required key
 * is missing where its name is misspelt.
 */
function causesOf(schema: z.ZodType, data: unknown, issues: readonly z.core.$ZodIssue[]) {
  const place = (path: Path) => JSON.stringify(path);
  const wrongTypes = new Set(
    issues.filter(({ code }) => code === "invalid_type").map((issue) => place(keysOf(issue))),
  );
  const misspelt = new Set(
    issues.flatMap((issue) => {
      if (issue.code !== "unrecognized_keys") return [];
      const path = keysOf(issue);
      const { keys } = describePath(schema, path);
      return issue.keys.map((name) => place([...path, keyMeant(name, keys) ?? ""]));
    }),
  );
  return issues.filter((issue) => {
    const path = keysOf(issue);
    if (issue.code === "too_big" && wrongTypes.has(place(path))) return false;
    return !(misspelt.has(place(path)) && valueAt(data, path) === undefined);
  });
}

function issueProblems(
  schema: z.ZodType,
  source: YamlSource,
  file: string,
  issue: z.core.$ZodIssue,
): Problem[] {
  const path = keysOf(issue);
  // The line says which item of a list is meant.
  const key = path.filter((step) => typeof step === "string").join(".");
  const { schema: own, expected = anyValue, keys } = describePath(schema, path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((name) =>
      rules.unknownKey(file, source.lineOf([...path, name]), name, keyMeant(name, keys), keys),
    );
  }
  if (isBidiIssue(issue)) return [rules.bidiControl(file, source.lineOf(path), key)];
  const value = valueAt(source.data, path);
  if (path.length === 0) {
    const problem = isEmpty(value) ? rules.fileEmpty : rules.wrongShape;
    return [problem(file, source.lineOf(path), expected)];
  }
  if (value === undefined)
    return [rules.missingKey(file, source.lineOf(path.slice(0, -1)), key, "missing", expected)];
  if (isEmpty(value) && typeof path.at(-1) === "number") {
    return [rules.emptyItem(file, source.lineOf(path), key || file, expected)];
  }
  if (isEmpty(value)) return [rules.missingKey(file, source.lineOf(path), key, "empty", expected)];
  if (isUnquotedText(own, value)) {
    const isItem = typeof path.at(-1) === "number";
    const name = isItem ? "" : `${path.at(-1)}: `;
    return [rules.quotesNeeded(file, source.lineOf(path), isItem ? `${value}` : key, `${name}"${value}"`)];
  }
  if (isListForText(path, value)) {
    return [rules.quotesNeeded(file, source.lineOf(path), key, `${key}: "[${value.join(", ")}]"`)];
  }
  const wanted = wantedValue(issue, key, value, expected);
  return [rules.wrongValue(file, source.lineOf(path), key || file, shown(value), wanted)];
}

/** The valid parts of an invalid value. Keys may be missing, and items of lists undefined. */
export type Known<T> = T extends readonly (infer Item)[]
  ? (Known<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Known<T[Key]> }
    : T;

function knownPart(schema: z.ZodType, data: unknown): unknown {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  if (typeof data !== "object" || data === null) return undefined;
  const inner = asObject(unwrap(schema));
  if (inner instanceof z.ZodArray && Array.isArray(data)) {
    return data.map((item) => knownPart(inner.element as z.ZodType, item));
  }
  if (!(inner instanceof z.ZodObject)) return undefined;
  const parts = Object.entries(inner.shape).map(([key, own]) => [
    key,
    knownPart(own, Reflect.get(data, key)),
  ]);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

/** A valid value; or all problems of an invalid one, and its valid parts. */
type Validated<T> =
  | { value: T; known?: never; problems: [] }
  | { value: undefined; known: Known<T> | undefined; problems: Problem[] };

/**
 * Parses data with a schema. An empty optional key counts as missing.
 *
 * @param file The path of the file, for problems.
 * @returns the parsed value, or every problem with its line.
 */
export function validate<S extends z.ZodType>(
  schema: S,
  { data: written, lineOf }: YamlSource,
  file: string,
): Validated<z.output<S>> {
  const source: YamlSource = { data: withoutEmptyKeys(schema, written), lineOf };
  const result = schema.safeParse(source.data);
  if (result.success) return { value: result.data, problems: [] };
  const issues = result.error.issues.flatMap((issue) =>
    issuesInObject(issue, valueAt(source.data, keysOf(issue))),
  );
  const problems = causesOf(schema, source.data, issues).flatMap((issue) =>
    issueProblems(schema, source, file, issue),
  );
  const known = knownPart(schema, source.data) as Known<z.output<S>> | undefined;
  return { value: undefined, known, problems };
}
