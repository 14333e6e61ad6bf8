import * as z from "zod";
import type { Expectation } from "#lib/content/messages/problems";

/** What a key does. The reference of editors and the JSON Schemas print it beside what the key should hold. */
export type Effect = Partial<Expectation> & {
  /** A valid value, as YAML on one line: `[سوريا, حلب]`. */
  example?: string;
  /** What holds without the key, if the schema has no default. */
  without?: Expectation;
};

const effects = z.registry<Effect>();

/** Adds to a schema what its key does, and returns the schema. */
export function explain<T extends z.ZodType>(schema: T, effect: Effect): T {
  effects.add(schema, effect);
  return schema;
}

/** Returns what a key with this schema does. Looks through `optional`, `default` and `nullable`. */
export function effectOf(schema: z.ZodType): Effect {
  const own = effects.get(schema);
  if (own !== undefined) return own;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return effectOf(schema.unwrap() as z.ZodType);
  }
  return {};
}
