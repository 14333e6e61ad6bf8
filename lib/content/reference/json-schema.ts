import * as z from "zod";
import type { PublicationFile } from "#lib/content/reference/publication-files";
import { effectOf } from "#lib/content/schema/effects";
import { expectationOf } from "#lib/content/schema/schema-fields";

/** A JSON Schema, or a part of one. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The description of a value for editors, in Arabic, and what VS Code shows where the value is wrong. */
function annotations(schema: z.ZodType): Partial<JsonSchema> {
  const expected = expectationOf(schema)?.ar;
  const { ar: effect, example, without } = effectOf(schema);
  const write = expected === undefined ? [] : [`اكتب ${expected}.`];
  const parts = [
    ...(effect === undefined ? [] : [effect]),
    ...write,
    ...(without === undefined ? [] : [`بدونه: ${without.ar}.`]),
    ...(example === undefined ? [] : [`مثال: ${example}`]),
  ];
  return {
    ...(parts.length > 0 && { description: parts.join("\n\n") }),
    ...(write.length > 0 && { errorMessage: write.join("") }),
  };
}

/** A JSON Schema has no flags, so a pattern that ignores case would refuse what is right. */
function withoutCasePatterns(schema: z.core.$ZodType, json: JsonSchema): void {
  const ignoresCase = schema._zod.def.checks?.some(
    ({ _zod: { def } }) =>
      "pattern" in def && def.pattern instanceof RegExp && def.pattern.flags.includes("i"),
  );
  if (!ignoresCase) return;
  delete json.pattern;
  delete json.allOf;
}

/** Writes the limits of a text that is cleaned before it is measured. */
function limitsOfCleaned(schema: z.core.$ZodType, json: JsonSchema): void {
  if (!(schema instanceof z.ZodPipe && schema.out instanceof z.ZodString)) return;
  const { minLength, maxLength } = schema.out;
  if (minLength !== null) json.minLength = minLength;
  if (maxLength !== null) json.maxLength = maxLength;
}

const empty = { $ref: "#/definitions/empty" };

/** What counts as absent in an optional key: nothing, a blank text, and what holds no more than these. */
const emptyDefinition: JsonSchema = {
  anyOf: [
    { type: "null" },
    { type: "string", pattern: "^\\s*$" },
    { type: "array", items: empty },
    { type: "object", additionalProperties: empty },
  ],
};

/** Lets the optional keys of an object be empty. Their descriptions stay where editors find them. */
function withEmptyKeys(json: JsonSchema): void {
  const { properties, required = [] } = json;
  for (const [key, own] of Object.entries(properties ?? {})) {
    if (typeof own !== "object" || required.includes(key)) continue;
    const { description, errorMessage, default: usual, ...rest } = own;
    const kept = { description, errorMessage, default: usual };
    const shown = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
    Object.assign(properties ?? {}, { [key]: { ...shown, anyOf: [rest, empty] } });
  }
}

function isSchema(part: unknown): part is JsonSchema {
  return typeof part === "object" && part !== null;
}

/** Calls `change` for a schema and every schema inside it, the inner ones first. */
function visit(json: JsonSchema, change: (json: JsonSchema) => void): void {
  for (const part of Object.values(json)) if (isSchema(part)) visit(part, change);
  if (typeof json.properties === "object") change(json);
}

/**
 * Returns the JSON Schema (draft 7, which VS Code reads) of a kind of file. It knows less than the schema that it is made from: what
 * a date means, and what other files hold, is left to `npm run check`. It refuses nothing that the schema accepts.
 */
export function jsonSchemaOf({ path, schema, about }: PublicationFile): JsonSchema {
  const json = z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      withoutCasePatterns(zodSchema, jsonSchema);
      limitsOfCleaned(zodSchema, jsonSchema);
      // What the schema of a format says in a pattern of its own is enough; readers of JSON Schema disagree about formats.
      delete jsonSchema.format;
      if (zodSchema instanceof z.ZodType) Object.assign(jsonSchema, annotations(zodSchema));
    },
  });
  visit(json, withEmptyKeys);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: path,
    ...json,
    description: about.ar,
    definitions: { empty: emptyDefinition },
  };
}
